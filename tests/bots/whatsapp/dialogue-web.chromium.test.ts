import { expect, test } from 'vitest'
import { openWholeHouse, phoneOf, until } from '../contract/house.ts'
import { whatsappByWeb } from '../contract/whatsapp-web.ts'
import { play } from './dialogue.ts'

test('a resident signs on WhatsApp Web as it is written', async () => {
  const house = await openWholeHouse([61_894, 583, 4_990, 7])
  const platform = await whatsappByWeb(house)
  try {
    // Its cards offer to see whom signatures represent once that was counted.
    await until(async () => {
      const { rows } = await house.store.pool.query('SELECT FROM representation')
      return rows.length === 4
    })
    const phone = platform.phone(phoneOf(1))
    const { written, played } = await play(new URL('sign-by-web.txt', import.meta.url), phone)
    expect(played).toBe(written)
  } finally {
    await platform.stop()
    await house.close()
  }
})
