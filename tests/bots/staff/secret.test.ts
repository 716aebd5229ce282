import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ChannelName } from '../../../core/job.ts'
import { plain } from '../../../core/text.ts'
import { openPage, pageAfter } from '../../../prisma/page.ts'
import { addStaff } from '../../../prisma/staff.ts'
import { enterByCode } from '../../../prisma/team/entrance.ts'
import { postgresPlace } from '../../queue/place.ts'
import { phoneOf, talk } from '../../resident.ts'
import { type OpenHouse, openTestHouse } from '../../worker/house.ts'

let house: OpenHouse
beforeAll(async () => {
  house = await openTestHouse(await postgresPlace(), [0])
})
afterAll(async () => {
  await house.close()
  await house.place.close()
})

/** Everything that is kept of conversations, as text. */
async function kept(): Promise<string> {
  const { rows } = await house.store.pool.query<{ row: string }>(
    `SELECT c::text AS row FROM conversation c UNION ALL SELECT m::text FROM page_message m
     UNION ALL SELECT s::text FROM staff_code s`,
  )
  return rows.map(({ row }) => row).join('\n')
}

const codeIn = (words: string): string => /[\dA-Z]{4}-[\dA-Z]{4}/.exec(words)?.[0] ?? ''

test.each<ChannelName>(['telegram', 'web'])(
  'a code for the team’s page is read in the chat on %s, also when it is said again, and nowhere else',
  async (channel) => {
    const ana = talk(house, channel, `ana-on-${channel}-${'a'.repeat(32)}`)
    const phone = phoneOf(4_170_418)
    await ana.goToSign(1, phone)
    await addStaff(house.store, phone.replace('+521', '+52') as never, 'Ana', ['moderator'])
    await ana.say('menú')
    await ana.press('Equipo')
    await ana.send(ana.button('Página del equipo'), 'the-code')
    const code = codeIn(ana.replies.map(({ text }) => plain(text)).join('\n'))
    expect(code).not.toBe('')
    expect(await kept()).toContain('Página del equipo')
    for (const secret of [code, code.replace('-', '')]) expect(await kept()).not.toContain(secret)
    if (channel === 'web') {
      const { conversation } = await openPage(house.store, `ana-on-web-${'a'.repeat(32)}`)
      expect(JSON.stringify(await pageAfter(house.store, conversation, 0))).toContain(code)
    }
    expect(await enterByCode(house.store, code)).toBeDefined()
  },
)
