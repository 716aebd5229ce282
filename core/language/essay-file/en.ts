import type { Catalogue } from '../catalogue.ts'
import type { EssayFaults } from './messages.ts'

export const en: Catalogue<EssayFaults> = {
  'essay-file.fault': 'Line {line}: {what}',
  'essay-file.and-more': '…and {count, plural, one {# more thing} other {# more things}}.',
  'essay-file.good':
    'It is good: {sections, plural, one {# section} other {# sections}}, {words, plural, one {# word} other {# words}}.',
  'essay-file.empty': 'The file is empty. Begin with the title: {example}',
  'essay-file.too-large': 'The file has {kilobytes, number} kB: too much. Split it into several essays.',
  'essay-file.no-title': 'First of all comes the title, with one #: {example}',
  'essay-file.second-title': 'An essay has one title with a single #. Sections begin with ##.',
  'essay-file.no-words': 'The title is missing after the mark #.',
  'essay-file.long-title': 'The title has {length, number} characters; make it fit {most, number}.',
  'essay-file.no-name':
    'The name is missing at the end of the line, like this: {mark}. Comments are kept by it, so do not change it in another version.',
  'essay-file.bad-name':
    '“{name}” cannot be a name: use lower case without accents, digits and hyphens, up to 40 characters, and begin with a letter.',
  'essay-file.same-section':
    'The section on line {line} is called “{id}” already. Give this one another name.',
  'essay-file.no-summary':
    'The plain summary in “{language}” is missing. Write below the title: > {language}: …',
  'essay-file.unknown-language': 'I do not know the language “{language}”. Use: {known}.',
  'essay-file.twice': 'The summary in “{language}” is there twice. Leave one.',
  'essay-file.long-summary':
    'The summary in “{language}” has {length, number} characters; make it fit {most, number}.',
  'essay-file.before-sections':
    'This text stands before the first section. Put it into one, which begins so: {example}',
  'essay-file.no-sections': 'There are no sections. Each begins so: {example}',
  'essay-file.many-sections': 'There are too many sections: up to {most, number}.',
  'essay-file.no-text': 'This section has no text.',
  'essay-file.long-text':
    'The text of this section has {length, number} characters; in a chat up to {most, number} can be read well. Split it in two.',
  'essay-file.audio': 'The address of the audio must begin with https:// and lead to a file.',
  'essay-file.unfit':
    '{state, select, table {A table cannot be read in a chat: write it as a list.} picture {A picture cannot be read in a chat: describe it.} html {There is HTML here, which is of no use in a chat: write it without tags.} code {This reads as code: take away the spaces at the beginning of the line, or the quotes.} other {This cannot be shown in a chat: write it as text or as a list.}}',
}
