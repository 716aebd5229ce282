import { expect, test } from 'vitest'
import { mexicoCity } from '../../../prisma/seed/mexico-city/index.ts'
import { plant } from '../../../prisma/seed/plant.ts'
import { openStore } from '../../../prisma/store.ts'
import { readRuns } from '../../../prisma/survey/run.ts'
import { smallCity, testSecret } from '../../city.ts'
import { testDatabase } from '../../servers/postgres.ts'

test('the demonstration begins with its survey open, and a city whose survey is broken is not planted', async () => {
  const database = await testDatabase()
  const store = openStore({ url: database.url, secret: testSecret, connections: 2 })
  try {
    const small = smallCity([1])
    const broken = { ...small, surveys: ['survey: rota'] }
    await expect(plant(store, broken)).rejects.toThrow('a survey of cdmx is broken, in line 1')
    expect(await plant(store, { ...small, surveys: mexicoCity.surveys })).toBe(true)
    expect(await readRuns(store.pool, 5)).toMatchObject([
      { id: 'imagina-tu-ciudad', state: 'open', closes: undefined, finished: 0, partial: 0, results: false },
    ])
  } finally {
    await store.close()
    await database.drop()
  }
})
