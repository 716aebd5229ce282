import type { Catalogue } from '../catalogue.ts'
import type { Representation } from './messages.ts'

export const es: Catalogue<Representation> = {
  'represents.part': '{place} es {city} de la ciudad y {signed} de estas firmas.',
  'represents.part-people': '{place} tiene {city} de la gente de la ciudad y {signed} de estas firmas.',
  'represents.people': '{place} tiene {city} personas de la ciudad y {signed} de estas firmas.',
  'represents.percent': '{place} es el {city} de la ciudad y el {signed} de estas firmas.',
  'represents.alike':
    'Por alcaldía, estas firmas se parecen a la ciudad: ninguna diferencia es mayor de la que daría el azar.',
  'represents.few': 'Todavía son pocas firmas para decir a quién representan.',
  'represents.unsaid': 'No dijo su alcaldía el {borough}, su edad el {age} y su género el {gender}.',
}
