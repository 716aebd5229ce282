import { readFileSync } from 'node:fs'
import { expect } from 'vitest'
import type { ChannelName } from '../../../core/job.ts'
import { changeSurvey, publishSurvey } from '../../../prisma/survey/publish.ts'
import { transaction } from '../../../prisma/transaction.ts'
import { smallSurveys } from '../../core/world/small-surveys.ts'
import { surveyIn } from '../../core/world/surveys.ts'
import { until, type WholeHouse } from './house.ts'
import type { Platform } from './talker.ts'

/** As a phone takes one: with the place, the hour and its owner's name in the file. */
const picture = readFileSync(new URL('../photo/files/phone.jpg', import.meta.url))

/** A survey that asks where and how; it is open for as long as `during` takes. */
async function withSurvey({ store }: WholeHouse, during: () => Promise<void>): Promise<void> {
  const source = smallSurveys.banqueta ?? ''
  await transaction(store.pool, async (client) => {
    await publishSurvey(client, 'server', { survey: surveyIn(source), source })
    await changeSurvey(client, 'server', 'banqueta', 'open')
  })
  try {
    await during()
  } finally {
    await transaction(store.pool, (client) => changeSurvey(client, 'server', 'banqueta', 'close'))
  }
}

/** Somebody answers with a place and a photo; where a channel can send neither, with words. */
export const answersWithPhotoAndPlace = (
  house: WholeHouse,
  platform: Platform,
  name: ChannelName,
): Promise<void> =>
  withSurvey(house, async () => {
    const ana = await platform.talker()
    await ana.opens('e_banqueta')
    await ana.waitsFor('¿En qué idioma')
    await ana.chooses('Español')
    await ana.waitsFor('La banqueta rota')
    await ana.chooses('Empezar')
    const where = await ana.waitsFor('¿Dónde está?')
    expect(where.words).toContain('19.43, -99.13')
    if (ana.shares) await ana.shares.place(19.4326, -99.1332)
    else await ana.says('19.4326, -99.1332')
    const how = await ana.waitsFor('¿Cómo se ve?')
    if (ana.shares) await ana.shares.photo(picture)
    else {
      expect(how.words).toContain('no se pueden enviar fotos')
      await ana.chooses('Saltar')
    }
    await ana.waitsFor('Esto respondiste')

    const { rows } = await house.store.pool.query<{ answers: Record<string, Record<string, unknown>> }>(
      `SELECT answers FROM response r JOIN conversation c ON c.id = r.conversation_id
       WHERE r.survey_id = 'banqueta' AND c.address_key = $1`,
      [house.store.keys.address(name, ana.address)],
    )
    const { sitio, foto } = rows[0]?.answers ?? {}
    expect(sitio).toEqual({ type: 'pin', latitude: 19.433, longitude: -99.133 })
    if (!ana.shares) return
    const kept = async () => {
      const { rows: photos } = await house.store.pool.query<{ type: string; bytes: Buffer | null }>(
        'SELECT type, bytes FROM photo WHERE id = $1',
        [foto?.photo],
      )
      return photos[0]
    }
    await until(async () => (await kept())?.bytes != null)
    const photo = await kept()
    expect(photo?.type).toBe('image/jpeg')
    expect(photo?.bytes?.toString('latin1')).not.toMatch(/GPS|Marta|2026:11:25/)
    const { rowCount } = await house.store.pool.query('SELECT FROM download')
    expect(rowCount).toBe(0)
  })
