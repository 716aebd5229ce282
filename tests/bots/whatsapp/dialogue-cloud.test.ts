import { expect, test } from 'vitest'
import { openWholeHouse, phoneOf } from '../contract/house.ts'
import { whatsappByCloud } from '../contract/whatsapp-cloud.ts'
import { play } from './dialogue.ts'

test('a resident signs by the Cloud API as it is written', async () => {
  const house = await openWholeHouse([61_894, 583, 4_990, 7])
  const platform = await whatsappByCloud(house)
  try {
    const phone = platform.phone(phoneOf(1))
    const { written, played } = await play(new URL('sign-by-cloud.txt', import.meta.url), phone)
    expect(played).toBe(written)
  } finally {
    await platform.stop()
    await house.close()
  }
})
