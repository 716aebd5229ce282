import type { Catalogue } from '../catalogue.ts'
import type { Self } from './messages.ts'

export const es: Catalogue<Self> = {
  'menu.self': 'Mis datos',
  'self.said':
    '<b>Mis datos</b>\n\nAlcaldía: {borough}\nEdad: {age}\nGénero: {gender}\n\nLa edad y el género son opcionales. Solo se publican sumados con los de más personas, para ver a quién representan las firmas; si estás en el panel, también hacen justo el sorteo.',
  'self.elsewhere': 'fuera de {city}',
  'self.age': 'Mi edad',
  'self.gender': 'Mi género',
  'self.delete': 'Borrar edad y género',
  'self.deleted': 'Borré tu edad y tu género.',
  'self.why':
    'Dos preguntas opcionales, una sola vez, para ver a quién representan las firmas. La tuya cuenta igual si no respondes.',
  'self.declined': 'Está bien, no pasa nada.',
  'self.thanks': 'Gracias, anotado. Lo cambias o lo borras en «Mis datos».',
  'self.next': '¿Quieres hacer algo más con esta propuesta?',
}
