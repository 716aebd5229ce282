import { describe, expect, test } from 'vitest'
import { languages } from '../../core/reply.ts'
import { mexicoCity } from '../../prisma/seed/mexico-city/index.ts'

const { city, consultation, proposals } = mexicoCity
const counts = proposals.map((proposal) => proposal.count)
const between = (low: number, high: number) => counts.filter((count) => count >= low && count <= high).length

/** Lower case, without accents or punctuation, so that likeness is seen through spelling. */
const bare = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()

/** Words of four letters or more: the shorter ones are articles and prepositions that any two titles share. */
const wordsOf = (title: string) =>
  new Set(
    bare(title)
      .split(' ')
      .filter((word) => word.length >= 4),
  )

/** Every Spanish text with the name of its place, for a failure that says where to look. */
const texts = [
  { at: 'consultation', text: consultation.title.es },
  ...city.topics.map(({ id, name }) => ({ at: `topic ${id}`, text: name.es })),
  ...consultation.tiers.map(({ at, promise }) => ({ at: `tier ${at}`, text: promise.es })),
  ...proposals.flatMap(({ id, title, problem, change, author }) => [
    { at: `${id} title`, text: title },
    { at: `${id} problem`, text: problem },
    { at: `${id} change`, text: change },
    { at: `${id} author`, text: author },
  ]),
]

const violating = (allowed: (text: string) => boolean) =>
  texts.filter(({ text }) => !allowed(text)).map(({ at, text }) => `${at}: ${text}`)

describe('the city', () => {
  test('its 16 boroughs hold the 9,209,944 people of the 2020 census', () => {
    expect(city.boroughs).toHaveLength(16)
    expect(city.boroughs.reduce((sum, borough) => sum + borough.population, 0)).toBe(9_209_944)
  })

  test('its boroughs stand in alphabetical order and their ids are their names without accents', () => {
    const names = city.boroughs.map((borough) => borough.name)
    expect(names).toEqual([...names].sort(new Intl.Collator('es').compare))
    expect(city.boroughs.map((borough) => borough.id)).toEqual(
      names.map((name) => bare(name).replaceAll(' ', '-')),
    )
  })

  test('its 8 topics have different ids, and names that fit on a button in each language', () => {
    expect(new Set(city.topics.map((topic) => topic.id)).size).toBe(8)
    for (const language of languages) {
      const names = city.topics.map((topic) => topic.name[language])
      expect(new Set(names).size).toBe(8)
      expect(names.filter((name) => name.length === 0 || name.length > 22)).toEqual([])
    }
  })
})

describe('the consultation', () => {
  test('its tiers rise from 5,000 to 50,000', () => {
    expect(consultation.tiers.map((tier) => tier.at)).toEqual([5_000, 10_000, 50_000])
  })

  test('a promise completes a sentence in each language: it starts small and has no full stop', () => {
    for (const { promise } of consultation.tiers) {
      for (const language of languages) expect(promise[language]).toMatch(/^\p{Ll}.{10,90}[^.\s]$/u)
    }
  })
})

describe('the proposals', () => {
  test('they are numbered from 1 without a gap', () => {
    expect(proposals.length).toBeGreaterThanOrEqual(24)
    expect(proposals.map((proposal) => proposal.id)).toEqual(proposals.map((_, index) => index + 1))
  })

  test('each names a topic of the city, and a borough of the city or none', () => {
    const topics = city.topics.map((topic) => topic.id)
    const boroughs: (string | null)[] = [null, ...city.boroughs.map((borough) => borough.id)]
    const lost = proposals.filter(
      ({ topic, borough }) => !topics.includes(topic) || !boroughs.includes(borough),
    )
    expect(lost).toEqual([])
  })

  test('every topic has at least two, and at least six belong to a borough', () => {
    const alone = city.topics.filter(({ id }) => proposals.filter(({ topic }) => topic === id).length < 2)
    expect(alone).toEqual([])
    expect(proposals.filter(({ borough }) => borough !== null).length).toBeGreaterThanOrEqual(6)
  })

  test('the title, the problem and the change keep to their lengths', () => {
    const lengths = proposals.map(({ id, title, problem, change }) => ({
      id,
      title: title.length,
      problem: problem.length,
      change: change.length,
    }))
    expect(lengths.filter(({ title }) => title < 15 || title > 70)).toEqual([])
    expect(lengths.filter(({ problem }) => problem < 200 || problem > 380)).toEqual([])
    expect(lengths.filter(({ change }) => change < 150 || change > 300)).toEqual([])
  })

  test('a whole card, with its topic, borough and author, fits within 900 characters', () => {
    const long = proposals.filter((proposal) => {
      const topic = city.topics.find(({ id }) => id === proposal.topic)?.name.es ?? ''
      const borough = city.boroughs.find(({ id }) => id === proposal.borough)?.name ?? ''
      const card = [proposal.title, topic, borough, proposal.problem, proposal.change, proposal.author]
      return card.join('\n\n').length > 900
    })
    expect(long).toEqual([])
  })

  test('no two titles are alike: none shares half of its words with another', () => {
    const alike = proposals.flatMap((one) =>
      proposals.filter((other) => {
        if (other.id <= one.id) return false
        const [mine, theirs] = [wordsOf(one.title), wordsOf(other.title)]
        const shared = [...mine].filter((word) => theirs.has(word)).length
        return shared * 2 >= Math.min(mine.size, theirs.size)
      }),
    )
    expect(alike.map((proposal) => proposal.title)).toEqual([])
  })

  test('their authors are all different', () => {
    expect(new Set(proposals.map((proposal) => bare(proposal.author))).size).toBe(proposals.length)
  })

  test('their counts lie on all sides of the tiers, some within a few signatures of one', () => {
    expect(counts).toEqual(expect.arrayContaining([3, 12, 47, 96, 4_990, 4_998, 9_988, 49_950]))
    expect(between(100, 999)).toBeGreaterThanOrEqual(4)
    expect(between(1_000, 4_900)).toBeGreaterThanOrEqual(4)
    expect(between(5_000, 9_999)).toBeGreaterThanOrEqual(4)
    expect(between(10_000, 49_999)).toBeGreaterThanOrEqual(4)
    expect(between(50_000, Number.MAX_SAFE_INTEGER)).toBe(2)
    expect(new Set(counts).size).toBe(counts.length)
  })

  test('they are from 1 to 60 days old, no two of the same day', () => {
    const days = proposals.map((proposal) => proposal.daysOld)
    expect([Math.min(...days), Math.max(...days)]).toEqual([1, 60])
    expect(new Set(days).size).toBe(days.length)
  })
})

describe('the Spanish', () => {
  test('a problem and a change end with a full stop, and a title has none', () => {
    expect(
      proposals.filter(({ problem, change }) => !/[.”]$/.test(problem) || !change.endsWith('.')),
    ).toEqual([])
    expect(proposals.filter(({ title }) => title.endsWith('.'))).toEqual([])
  })

  test('it is in composed letters, single spaces and curly quotes', () => {
    expect(violating((text) => text === text.normalize('NFC'))).toEqual([])
    expect(violating((text) => text === text.trim() && !/\s{2}|\s[,.;:]|["'`]/.test(text))).toEqual([])
    expect(violating((text) => /^[\p{L}\d\s,.;:“”]+$/u.test(text))).toEqual([])
  })

  test('the words whose accent is most often forgotten have it', () => {
    const bareEndings = /\p{L}{2}(cion|sion|xion|logia|grafia)(?!\p{L})/iu
    const bareWords =
      /(?<!\p{L})(tambien|ademas|despues|segun|ningun|algun|asi|aqui|alla|detras|atras|quiza|jamas|dia|dias|via|vias|rio|rios|articulo|capitulo|tecnico|minimo|minima|maximo|credito|linea|policia|policias|alcaldia|alcaldias|ciclovia|ciclovias|nahuatl|sera|seran|podra|podran|tendra|habra)(?!\p{L})/iu
    expect(violating((text) => !bareEndings.test(text) && !bareWords.test(text))).toEqual([])
  })
})
