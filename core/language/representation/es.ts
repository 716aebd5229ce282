import type { Catalogue } from '../catalogue.ts'
import type { Representation } from './messages.ts'

export const es: Catalogue<Representation> = {
  'represents.whom': '¿A quién representa?',
  'represents.title': '<b>¿A quién representan las firmas de «{title}»?</b>',
  'represents.counted':
    'De {count, plural, one {# firma} other {# firmas}} de gente de la ciudad, contadas el {date}.',
  'represents.kept-back': 'no se muestra',
  'represents.row':
    '· {place}: {city} de la ciudad, {signed} de las firmas (× {ratio}, entre {low} y {high})',
  'represents.row-kept-back': '· {place}: {city} de la ciudad; sus firmas no se muestran',
  'represents.how':
    '× 1 es como en la ciudad según el censo. Se calcula entre quienes dijeron su alcaldía; entre esos dos números está 95 veces de cada 100. No se muestra nada de menos de {least} personas.',
  'represents.legend-share': 'parte de las firmas',
  'represents.legend-of': 'parte de la ciudad',
  'represents.legend-interval': 'donde está 95 veces de cada 100',
  'represents.alternative': 'A quién representan las firmas de «{title}». {said}',
  'represents.not-yet': 'Todavía no se cuenta a quién representan sus firmas.',
  'represents.part': '{place} es {city} de la ciudad y {signed} de estas firmas.',
  'represents.part-people': '{place} tiene {city} de la gente de la ciudad y {signed} de estas firmas.',
  'represents.people': '{place} tiene {city} personas de la ciudad y {signed} de estas firmas.',
  'represents.percent': '{place} es el {city} de la ciudad y el {signed} de estas firmas.',
  'represents.alike':
    'Por alcaldía, estas firmas se parecen a la ciudad: ninguna diferencia es mayor de la que daría el azar.',
  'represents.few': 'Todavía son pocas firmas para decir a quién representan.',
  'represents.unsaid': 'No dijo su alcaldía el {borough}, su edad el {age} y su género el {gender}.',
}
