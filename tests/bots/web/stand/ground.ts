import { readFileSync } from 'node:fs'
import { readSurvey } from '../../../../core/survey/read.ts'
import { mexicoCity } from '../../../../prisma/seed/mexico-city/index.ts'
import { addStand, linkStand, lockStand } from '../../../../prisma/stand/change.ts'
import { changeSurvey, publishSurvey } from '../../../../prisma/survey/publish.ts'
import { transaction } from '../../../../prisma/transaction.ts'
import type { RunningHouse, Web } from '../running.ts'

const file = new URL('../../../../prisma/seed/mexico-city/imagina-tu-ciudad.yaml', import.meta.url)
export const demoSurvey = (): string => readFileSync(file, 'utf8')

/** Publishes a survey's file and opens it. */
export async function openSurvey(house: RunningHouse, source: string = demoSurvey()): Promise<string> {
  const read = readSurvey(source, mexicoCity.city)
  if (!read.ok) throw new Error(`a broken survey: ${JSON.stringify(read.faults)}`)
  await transaction(house.store.pool, async (client) => {
    const published = await publishSurvey(client, 'server', { survey: read.survey, source })
    if (published === 'taken') throw new Error('more than the words of the survey would change')
    await changeSurvey(client, 'server', read.survey.survey, 'open')
  })
  return read.survey.survey
}

/** Sets a stand up. @returns its id, and the path of the link that makes a device it. */
export async function setUp(
  house: RunningHouse,
  name: string,
  lock: { survey?: string; proposals?: number[] },
): Promise<{ id: string; link: string }> {
  const { pool, keys } = house.store
  return transaction(pool, async (client) => {
    const made = await addStand(client, 'server', name)
    if (made === 'taken') throw new Error(`two stands ${name}`)
    const locked = await lockStand(client, 'server', made.stand, lock)
    if (locked !== 'done') throw new Error(`the stand cannot be locked so: ${locked}`)
    const linked = await linkStand(client, keys, 'server', made.stand)
    if (linked === 'gone') throw new Error('a stand disappeared')
    return { id: made.stand, link: `/stand/enter/${linked.pass}` }
  })
}

/** A browser that opened the link, as the server sees it: its cookie. */
export async function enter(web: Web, link: string): Promise<string> {
  // From wherever: one address may not try so many links in a minute.
  const headers = { 'x-forwarded-for': `10.0.0.${Math.floor(Math.random() * 250)}` }
  const answer = await fetch(`${web.url}${link}`, { method: 'POST', redirect: 'manual', headers })
  const cookie = answer.headers.getSetCookie().find((one) => one.includes('stand='))
  if (!cookie) throw new Error(`the link did not make it a stand: ${answer.status}`)
  return cookie.split(';')[0] ?? ''
}
