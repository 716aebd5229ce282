import { describe, expect, test } from 'vitest'
import { faultLine } from '../../../cli/essay.ts'
import { readEssay } from '../../../core/essay/read.ts'
import { en } from '../../../core/language/essay-file/en.ts'
import type { EssayFaults } from '../../../core/language/essay-file/messages.ts'
import { policy } from '../../../core/policy.ts'
import { demoEssay } from '../world/essays.ts'

const summaries = '> es: En corto.\n> en: In short.\n'
const section = (name: string, text = 'Texto.') => `\n## Una parte {#${name}}\n\n${summaries}\n${text}\n`
const good = `# El agua {#el-agua}\n\n${summaries}${section('una')}`

const essayOf = (markdown: string) => {
  const read = readEssay(markdown)
  if (!read.ok) throw new Error(read.faults.map((fault) => faultLine(fault, 'en')).join('\n'))
  return read.essay
}

describe('an essay', () => {
  test('is read with its sections, their names, summaries and sound', () => {
    const text = `[audio](https://voces.example.org/una.mp3)\n\nUno **dos** *tres*\ncuatro.\n\n- cinco\n- [seis](https://seis.example.org)\n\n> siete\n\n3. ocho\n4. nueve`
    expect(essayOf(`# El agua {#el-agua}\n\n${summaries}${section('una', text)}${section('otra')}`)).toEqual({
      essay: 'el-agua',
      title: 'El agua',
      about: { es: 'En corto.', en: 'In short.' },
      sections: [
        {
          id: 'una',
          title: 'Una parte',
          summary: { es: 'En corto.', en: 'In short.' },
          audio: 'https://voces.example.org/una.mp3',
          text: [
            'Uno ',
            { bold: 'dos' },
            ' tres cuatro.\n\n• cinco\n• seis (https://seis.example.org)\n\n«siete»\n\n3. ocho\n4. nueve',
          ],
        },
        expect.objectContaining({ id: 'otra', audio: null, text: ['Texto.'] }),
      ],
    })
  })

  test('goes on with a summary on the next line', () => {
    const { about } = essayOf(good.replace('> es: En corto.', '> es: En corto,\n> y algo más.'))
    expect(about.es).toBe('En corto, y algo más.')
  })

  test('of the demonstration is one', () => {
    expect(demoEssay().sections.map(({ id }) => id)).toEqual([
      'para-quien',
      'quien-la-cuida',
      'cuando-falta',
      'quien-decide',
    ])
  })
})

const long = (length: number) => 'a'.repeat(length)

/** A file for each fault, with the line on which it is said. */
const broken: Readonly<
  Record<Exclude<keyof EssayFaults, `essay-file.${'fault' | 'and-more' | 'good'}`>, [number, string]>
> = {
  'essay-file.empty': [1, ' \n'],
  'essay-file.too-large': [1, `${good}${long(250_000)}`],
  'essay-file.no-title': [2, '\nEl agua'],
  'essay-file.second-title': [13, `${good}\n# Otro`],
  'essay-file.no-words': [1, good.replace('# El agua', '#')],
  'essay-file.long-title': [1, good.replace('El agua', long(policy.essay.title + 1))],
  'essay-file.no-name': [6, good.replace(' {#una}', '')],
  'essay-file.bad-name': [6, good.replace('{#una}', '{#Una parte}')],
  'essay-file.same-section': [13, `${good}${section('una')}`],
  'essay-file.no-summary': [6, good.replace(/(una}\n\n> es: En corto.)\n> en: .*/, '$1')],
  'essay-file.unknown-language': [5, good.replace('> en: In short.', '> en: In short.\n> fr: Bref.')],
  'essay-file.twice': [5, good.replace('> en: In short.', '> en: In short.\n> es: Otra vez.')],
  'essay-file.long-summary': [4, good.replace('In short.', long(policy.essay.summary + 1))],
  'essay-file.before-sections': [6, good.replace('\n## ', '\nPrólogo.\n\n## ')],
  'essay-file.no-sections': [1, `# El agua {#el-agua}\n\n${summaries}`],
  'essay-file.many-sections': [
    1,
    `# El agua {#el-agua}\n\n${summaries}${Array.from({ length: 41 }, (_, place) => section(`s${place}`)).join('')}`,
  ],
  'essay-file.no-text': [6, good.replace('Texto.', '')],
  'essay-file.long-text': [6, good.replace('Texto.', long(policy.essay.text + 1))],
  'essay-file.audio': [11, good.replace('Texto.', '[audio](agua.mp3)\n\nTexto.')],
  'essay-file.unfit': [13, good.replace('Texto.', 'Texto.\n\n![Un río](rio.png)')],
}

describe('what is wrong with its file', () => {
  test.each(Object.entries(broken))('%s is said on its line, in both languages', (key, [line, markdown]) => {
    const read = readEssay(markdown)
    if (read.ok) throw new Error('nothing is wrong')
    const [fault] = read.faults.filter((one) => one.key === key)
    expect(read.faults.map((one) => [one.key, one.line])).toContainEqual([key, line])
    if (!fault) throw new Error('it is not said')
    expect(faultLine(fault, 'es')).toMatch(/^Línea \d+: \S/)
    expect(faultLine(fault, 'en')).toMatch(/^Line \d+: \S/)
  })

  test('is all there is to say', () => {
    const said = ['essay-file.fault', 'essay-file.and-more', 'essay-file.good']
    expect(Object.keys(en).toSorted()).toEqual([...Object.keys(broken), ...said].toSorted())
  })

  test('is said at once, by line', () => {
    const read = readEssay(`# El agua\n\n${section('UNA', '')}<b>`)
    expect(read.ok ? [] : read.faults.map(({ line }) => line)).toEqual([1, 1, 1, 4, 10])
  })

  test.each([
    ['a table', '| a | b |\n|---|---|\n| 1 | 2 |', 'table'],
    ['a picture', 'Mira: ![Un río](rio.png)', 'picture'],
    ['HTML', '<div>a</div>', 'html'],
    ['code', '```\na\n```', 'code'],
    ['a rule', 'a\n\n---\n\nb', 'other'],
  ])('is %s, which no chat shows', (_name, text, state) => {
    const read = readEssay(good.replace('Texto.', text))
    const faults = read.ok ? [] : read.faults
    expect(faults.map(({ values }) => values)).toEqual([{ state }])
  })

  test('never stops it, whatever is in the file', () => {
    for (const odd of [
      '#',
      '##',
      '# {#a}',
      '> es:',
      '# a {#a}\n\n>',
      '\ufeff# a',
      '[audio]()',
      '# a\n## b {#',
    ])
      expect(readEssay(odd).ok).toBe(false)
  })
})
