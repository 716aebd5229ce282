import type { Catalogue } from '../catalogue.ts'
import type { EssayFaults } from './messages.ts'

export const es: Catalogue<EssayFaults> = {
  'essay-file.fault': 'Línea {line}: {what}',
  'essay-file.and-more': '…y {count, plural, one {# cosa más} other {# cosas más}}.',
  'essay-file.good':
    'Está bien: {sections, plural, one {# sección} other {# secciones}}, {words, plural, one {# palabra} other {# palabras}}.',
  'essay-file.empty': 'El archivo está vacío. Empieza con el título: {example}',
  'essay-file.too-large': 'El archivo pesa {kilobytes, number} kB: es demasiado. Pártelo en varios ensayos.',
  'essay-file.no-title': 'Lo primero debe ser el título, con un solo #: {example}',
  'essay-file.second-title': 'Un ensayo tiene un solo título con #. Las secciones empiezan con ##.',
  'essay-file.no-words': 'Falta el título después de la marca #.',
  'essay-file.long-title': 'El título tiene {length, number} letras; que quepa en {most, number}.',
  'essay-file.no-name':
    'Falta el nombre al final de la línea, así: {mark}. Los comentarios se guardan con él, así que no lo cambies en otra versión.',
  'essay-file.bad-name':
    '«{name}» no sirve como nombre: usa minúsculas sin acentos, números y guiones, hasta 40 letras, y empieza con una letra.',
  'essay-file.same-section': 'El nombre «{id}» ya es de la sección de la línea {line}. Pon otro.',
  'essay-file.no-summary':
    'Falta el resumen sencillo en «{language}». Debajo del título escribe: > {language}: …',
  'essay-file.unknown-language': 'No conozco el idioma «{language}». Usa: {known}.',
  'essay-file.twice': 'El resumen en «{language}» está dos veces. Deja uno.',
  'essay-file.long-summary':
    'El resumen en «{language}» tiene {length, number} letras; que quepa en {most, number}.',
  'essay-file.before-sections':
    'Este texto está antes de la primera sección. Ponlo en una, que empieza así: {example}',
  'essay-file.no-sections': 'No hay secciones. Cada una empieza así: {example}',
  'essay-file.many-sections': 'Son demasiadas secciones: hasta {most, number}.',
  'essay-file.no-text': 'A esta sección le falta el texto.',
  'essay-file.long-text':
    'El texto de esta sección tiene {length, number} letras; en un chat se leen bien hasta {most, number}. Pártela en dos.',
  'essay-file.audio': 'La dirección del audio debe empezar con https:// y llevar a un archivo.',
  'essay-file.unfit':
    '{state, select, table {Una tabla no se lee en un chat: escríbela como lista.} picture {Una imagen no se lee en un chat: descríbela.} html {Hay HTML, que en un chat no sirve: escríbelo sin etiquetas.} code {Esto se lee como código: quita los espacios al principio de la línea, o las comillas.} other {Esto no se puede mostrar en un chat: escríbelo como texto o como lista.}}',
}
