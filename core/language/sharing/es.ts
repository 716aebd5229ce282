import type { Catalogue } from '../catalogue.ts'
import type { Sharing } from './messages.ts'

export const es: Catalogue<Sharing> = {
  'sharing.photo':
    '{where, select, terminal {En la terminal no se pueden enviar fotos: puedes seguir sin ella.} web {Toma una foto o elige una; con una basta. La guardo sin los datos de lugar que pueda traer.} other {Envía una foto con el clip 📎; con una basta. La guardo sin los datos de lugar que pueda traer.}}',
  'sharing.location':
    '{where, select, telegram {Toca el botón para enviar dónde estás, o elige otro punto con el clip 📎 → Ubicación.} whatsapp {Toca el clip 📎 o el +, luego «Ubicación», y envía dónde estás o el punto que elijas.} web {Toca el botón para usar el lugar donde estás.} other {Escribe el punto.}} También sirven unas coordenadas, como 19.43, -99.13, o un enlace de mapa que las lleve.',
  'sharing.locate': '📍 Enviar dónde estoy',
  'sharing.located': '✔ Recibí el lugar.',
  'sharing.left': 'De acuerdo.',
  'sharing.no-place': 'No pude leer ese lugar.',
  'sharing.hidden-place':
    'Ese enlace no dice dónde es sin abrirlo, y yo no abro enlaces. Mejor envía la ubicación o escribe las coordenadas.',
  'sharing.unusable':
    'Esa foto no la puedo usar: pesa demasiado o no es JPEG, PNG ni WebP. Prueba a enviarla como foto, no como archivo.',
  'sharing.one-photo': 'Con una foto basta: me quedo con la primera.',
  'sharing.many-photos':
    'Ya recibí {most, plural, one {# foto} other {# fotos}} de este chat en un día, y no puedo guardar más por ahora. Mañana sí.',
}
