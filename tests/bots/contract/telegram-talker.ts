import type { BotApi } from '../telegram/api/server.ts'
import type { Shown, Talker } from './talker.ts'

type Seen = ReturnType<ReturnType<BotApi['person']>['sees']>[number]

const shownOf = ({ words, buttons, keyboard }: Seen): Shown => ({
  words,
  choices: [...buttons.flat(), ...(keyboard?.keyboard.flat().map(({ text }) => text) ?? [])],
})

/** The data of the newest button with this label that a chat was sent. */
export function dataOf(api: BotApi, chat: number, label: string): string {
  const sent = api.calls.findLast(
    ({ payload }) => Number(payload.chat_id) === chat && keysOf(payload.reply_markup)[label] !== undefined,
  )
  return keysOf(sent?.payload.reply_markup)[label] ?? ''
}

function keysOf(markup: unknown): Record<string, string> {
  const { inline_keyboard: rows = [] } = (
    typeof markup === 'string' ? JSON.parse(markup) : (markup ?? {})
  ) as {
    inline_keyboard?: { text: string; callback_data: string }[][]
  }
  return Object.fromEntries(rows.flat().map(({ text, callback_data: data }) => [text, data]))
}

/** Somebody with a private chat on the Bot API server of the tests. */
export function telegramTalker(api: BotApi, id: number): Talker {
  const person = api.person({ id })
  let taps = 0
  let last = 0
  let pressed: { message: number; data: string } | undefined
  const act = (update: number) => {
    last = update
  }
  const noise = (sends: () => number) => async () => act(sends())

  return {
    address: String(id),
    get taps() {
      return taps
    },
    async opens(link) {
      act(link === '' ? person.sends('/start') : person.opens(link))
    },
    async says(text) {
      act(person.sends(text))
    },
    async chooses(label) {
      taps += 1
      const message = person.sees().findLast(({ buttons }) => buttons.flat().includes(label))?.messageId
      if (message !== undefined) pressed = { message, data: dataOf(api, id, label) }
      act(person.presses(label))
    },
    async proves(phone) {
      taps += 1
      if (!person.keyboard) throw new Error('nothing asks for the phone')
      act(person.sharesContact(phone))
    },
    sees: () => person.sees().map(shownOf),
    waitsFor: async (words, ms) => shownOf(await person.waitsFor(words, ms)),
    async pressesAgain() {
      if (!pressed) throw new Error('no button was pressed')
      act(person.pressesData(pressed.message, pressed.data))
    },
    async repeats() {
      api.repeat(last)
    },
    shares: {
      photo: async (bytes) => act(person.sendsPhoto(undefined, bytes)),
      async place(latitude, longitude) {
        const asks = person.keyboard?.keyboard.flat().some((key) => key.request_location)
        if (!asks) throw new Error('nothing asks for a place')
        act(person.sendsLocation(latitude, longitude))
      },
    },
    noises: {
      'nota de voz': noise(() => person.sendsVoice()),
      sticker: noise(() => person.sendsSticker()),
      'por la foto': noise(() => person.sendsPhoto()),
      'por la ubicación': noise(() => person.sendsLocation(19.43, -99.13)),
      'por el contacto': noise(() => person.sharesContact('+525551234999')),
    },
  }
}
