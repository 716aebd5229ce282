import { expect, test } from 'vitest'
import { openWholeHouse, phoneOf } from '../contract/house.ts'
import { whatsappByWeb } from '../contract/whatsapp-web.ts'
import { play } from './dialogue.ts'

test('a resident signs on WhatsApp Web as it is written', async () => {
  const house = await openWholeHouse([61_894, 583, 4_990, 7])
  const platform = await whatsappByWeb(house)
  try {
    const phone = platform.phone(phoneOf(1))
    const { written, played } = await play(new URL('sign-by-web.txt', import.meta.url), phone)
    expect(played).toBe(written)
  } finally {
    await platform.stop()
    await house.close()
  }
})
