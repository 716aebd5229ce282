import type { Catalogue } from '../catalogue.ts'
import type { SurveyLife } from './messages.ts'

export const es: Catalogue<SurveyLife> = {
  'link.survey': 'Responder la encuesta {id}',
  'link.survey-open': 'Para seguir, escribe <b>{words}</b>.',
  'link.spare': 'Para que no te la recuerde, escribe <b>{words}</b>.',
  'link.spare-words': 'no recordar la encuesta {id}',

  'notice.survey-unfinished':
    'Dejaste a medias la encuesta «{title}». {left, plural, =0 {Solo falta que la envíes} one {Te falta # pregunta} other {Te faltan # preguntas}}, y lo que respondiste sigue guardado. Te lo recuerdo solo esta vez.',
  'notice.survey-open': 'Seguir',
  'notice.survey-spare': 'No recordarme',
  'spare.done':
    'Listo: no te recordaré esa encuesta. Si quieres seguir otro día, ahí está lo que respondiste.',

  'team.runs': 'Encuestas',
  'runs.title': '<b>Encuestas</b> · página {page, number}',
  'runs.none': 'Todavía no hay encuestas. Se publican desde su archivo, con: voces survey publish.',
  'runs.item':
    '{place, number}. <b>{title}</b>\n{state, select, open {abierta} closed {cerrada} other {sin abrir}}: {finished, plural, one {# terminada} other {# terminadas}}, {partial, number} a medias',
  'runs.previous': 'Las de antes',
  'runs.next': 'Más encuestas',

  'run.title': '<b>{title}</b> · {id}',
  'run.ready': 'Todavía no abre: la abre el equipo.',
  'run.opens': 'Todavía no abre: abre sola el {when}.',
  'run.open': 'Abierta, hasta que el equipo la cierre.',
  'run.open-until': 'Abierta, hasta el {when}.',
  'run.closed': 'Cerrada desde el {when}.',
  'run.by-phone':
    '{finished, plural, one {<b>#</b> persona la terminó} other {<b>#</b> personas la terminaron}} con su teléfono comprobado.',
  'run.anonymous':
    '{finished, plural, one {<b>#</b> respuesta terminada} other {<b>#</b> respuestas terminadas}} en chats. Es anónima.',
  'run.stands': 'En módulos, aparte: {stands, number}.',
  'run.partial': 'A medias: {partial, number}.',
  'run.pilot': 'De prueba, aparte: {done, number}{left, plural, =0 {} one {; falta #} other {; faltan #}}.',
  'run.over': 'Con su cupo ya lleno, aparte: {over, number}.',
  'run.open-it': 'Abrirla ahora',
  'run.open-again': 'Volver a abrirla',
  'run.close-it': 'Cerrarla',
  'run.opened': '✔ Abierta: ya se puede responder.',
  'run.closed-now': '✔ Cerrada: ya no recibe respuestas.',
  'run.same': 'Alguien lo hizo antes; así está ahora:',

  'run-close.ask':
    '¿Cierras <b>{title}</b>? Desde ese momento nadie más puede responderla{partial, plural, =0 {} one {, y # persona que va a medias ya no podrá terminarla} other {, y # personas que van a medias ya no podrán terminarla}}. La puedes volver a abrir.',
  'run-close.yes': 'Sí, cerrarla',

  'act.survey': 'encuesta {id}',
  'act.survey-published': 'publicó',
  'act.survey-corrected': 'corrigió',
  'act.survey-opened': 'abrió',
  'act.survey-closed': 'cerró',
  'act.survey-results-shown': 'publicó los resultados',
  'act.survey-results-hidden': 'retiró los resultados',
}
