import type { Catalogue } from '../catalogue.ts'
import type { Digests } from './messages.ts'

export const es: Catalogue<Digests> = {
  'team.digests': 'Resúmenes de la semana',
  'digests.title': '<b>Resúmenes de la semana</b>, del más nuevo al más viejo · página {page, number}',
  'digests.none': 'Todavía no hay ningún resumen: el primero sale el lunes.',
  'digests.week': 'Del {from} al {to}',
  'digests.later': 'Más nuevos',
  'digests.earlier': 'Más viejos',

  'digest.title': '<b>Resumen de la semana</b>\nDel {from} al {to}',
  'digest.gone': 'No hay un resumen de esa semana.',
  'digest.quiet': 'Semana tranquila: no hubo nada que contar.',
  'digest.more': '…y {count, number} más.',
  'digest.part-events': 'Conclusiones de eventos ({of, number})',
  'digest.part-proposals': 'Propuestas que avanzaron ({of, number})',
  'digest.part-surveys': 'Encuestas ({of, number})',
  'digest.part-owed': 'Lo que se debe ({of, number})',
  'digest.part-questions': 'Preguntas sin respuesta ({of, number})',
  'digest.open': 'Abrir {place, number}',
  'digest.item': '{place, number}. {words}',
  'digest.event':
    '«{title}»{attended, plural, =0 {} one { (fue # persona)} other { (fueron # personas)}}: {conclusions}',
  'digest.proposal-tier':
    '🎉 «{title}» alcanzó {tier, plural, one {# firma} other {# firmas}}. Lleva {count, number}; {recent, plural, =0 {ninguna es nueva} one {# es de esa semana} other {# son de esa semana}}.',
  'digest.proposal':
    '«{title}»: {recent, plural, one {# firma nueva} other {# firmas nuevas}}. Lleva {count, number}.',
  'digest.survey': '«{title}»: {answers, plural, one {# respuesta} other {# respuestas}} en la semana.',
  'digest.survey-few': '«{title}»: menos de {least, number} respuestas en la semana.',
  'digest.survey-results': '«{title}»: ya hay resultados.',
  'digest.survey-leading': '«{title}»: ya hay resultados. {question} Lo más respondido: {answer} ({share}).',
  'digest.owed': '«{title}»: {what} Se debe el {day}.',
  'digest.late': '«{title}»: {what} ⚠ Se debía el {day}.',
  'digest.question':
    '«{words}» ({title}, {section}). {people, plural, one {Lo pregunta # persona} other {Lo preguntan # personas}}.',

  'notice.digest-open': 'Leer el resumen',
  'link.digest': 'Para abrirlo, escribe <b>resumen {week}</b>.',
}
