import { describe, expect, it } from 'vitest'
import { readCityFile, writeCityFile } from '../../prisma/seed/city-file.ts'
import { mexicoCity } from '../../prisma/seed/mexico-city/index.ts'

const example = () => JSON.parse(writeCityFile(mexicoCity))

/** The fault of the example after a change. */
function fault(change: (file: ReturnType<typeof example>) => void): string {
  const file = example()
  change(file)
  try {
    readCityFile(JSON.stringify(file))
  } catch (reason) {
    return reason instanceof Error ? reason.message : 'not an error'
  }
  return 'no fault'
}

describe('a city file', () => {
  it('is written and read as the same city, with nothing signed', () => {
    const read = readCityFile(writeCityFile(mexicoCity))
    expect(read.city).toEqual(mexicoCity.city)
    expect(read.consultation).toEqual(mexicoCity.consultation)
    expect(read.proposals).toHaveLength(mexicoCity.proposals.length)
    expect(read.proposals.every(({ count }) => count === 0)).toBe(true)
    expect(read.surveys).toEqual([])
  })

  it('says where it is wrong, and what to mend', () => {
    expect(() => readCityFile('{')).toThrow(/^it is not JSON: /)
    expect(fault((file) => delete file.city.name.en)).toMatch(/^city\.name\.en: /)
    expect(fault((file) => (file.city.timeZone = 'Nowhere/City'))).toBe(
      'city.timeZone: must be a time zone such as America/Mexico_City',
    )
    expect(fault((file) => (file.proposals[3].topic = 'nothing'))).toBe(
      'proposals.3.topic: names nothing, which the file does not have',
    )
    expect(fault((file) => (file.proposals[1].id = 1))).toBe('proposals: has 1 twice')
    expect(fault((file) => (file.consultation.tiers = []))).toMatch(/^consultation\.tiers: /)
    expect(fault((file) => (file.proposals[0].count = 5_000))).toMatch(/^proposals\.0: .*count/)
  })

  it('that says nothing of what is owed at its tiers owes a review at the first, and presentations at the others', () => {
    const file = example()
    const promise = { es: 'algo', en: 'something' }
    file.consultation.tiers = [
      { at: 900, promise },
      { at: 300, promise },
      { at: 100, promise },
      { at: 200, promise, duty: 'review', days: 5 },
    ]
    const { tiers } = readCityFile(JSON.stringify(file)).consultation
    expect(tiers.map(({ at, duty, days }) => [at, duty, days])).toEqual([
      [100, 'review', 30],
      [200, 'review', 5],
      [300, 'presentation', 60],
      [900, 'presentation', 60],
    ])
    expect(fault((made) => (made.consultation.tiers[0].days = 0))).toMatch(/^consultation\.tiers\.0\.days: /)
    expect(fault((made) => (made.consultation.tiers[0].duty = 'party'))).toMatch(
      /^consultation\.tiers\.0\.duty: /,
    )
  })
})
