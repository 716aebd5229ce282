import { until } from './house.ts'
import type { Shown, Talker } from './talker.ts'

/** A message as it stands in somebody's WhatsApp. */
export interface Bubble {
  /** With WhatsApp's marks. */
  text: string
  /** What can be pressed. */
  choices: readonly string[]
}

/** Somebody's WhatsApp, whatever the house answers through. */
export interface Phone {
  /** Digits, or the opaque id where WhatsApp hides them. */
  address: string
  hidden: boolean
  sends(text: string): void
  /** Presses the newest button or row that says this. */
  presses(label: string): void
  /** The last act arrives once more. */
  repeats(): void
  sees(): readonly Bubble[]
  sendsPhoto(bytes: Buffer): void
  sendsPlace(latitude: number, longitude: number): void
  noises: Readonly<Record<string, () => void>>
}

/** A number's spelling by WhatsApp: Mexican ones have a 1 more. */
export const digitsOf = (phone: string): string => phone.replace(/^\+52(?=\d{10}$)/, '521').replace('+', '')

/** What is typed for each choice of a message: its number, or the words that a notice asks for. */
function typedOf(text: string): ReadonlyMap<string, string> {
  // A list's own numbers serve as well: "1. *Agua para todas*".
  const numbered = [...text.matchAll(/^(?:\*(\d+)\.\* (.*)|(\d+)\. \*(.*)\*)$/gm)].map(
    ([, number, label, listed, title]) => [label ?? title ?? '', number ?? listed ?? ''] as const,
  )
  const link = /\*((?:propuesta|proposal) \d+)\*/.exec(text)?.[1]
  return new Map([...numbered, ...(link ? ([['Ver la propuesta', link]] as const) : [])])
}

const shownOf = ({ text, choices }: Bubble): Shown => ({
  words: text.replaceAll('*', ''),
  choices: [...choices, ...typedOf(text).keys()],
})

/** Somebody on WhatsApp, who presses what can be pressed and types the rest. */
export function whatsappTalker(phone: Phone): Talker {
  let taps = 0
  let acted = 0
  let pressed: string | undefined
  const act = (does: () => void) => {
    acted = phone.sees().length
    does()
  }
  const newest = () => phone.sees().slice(acted).map(shownOf)

  async function waitsFor(words: string, ms = 60_000): Promise<Shown> {
    const find = () => newest().find((shown) => shown.words.includes(words))
    await until(() => find() !== undefined, ms).catch(() => {
      const all = phone.sees().map(({ text }) => text)
      throw new Error(`waited for ${words} and sees:\n${all.join('\n---\n')}`)
    })
    return find() ?? { words: '', choices: [] }
  }

  async function chooses(label: string): Promise<void> {
    taps += 1
    const bubble = phone.sees().findLast((one) => shownOf(one).choices.includes(label))
    if (!bubble) throw new Error(`there is no ${label}`)
    const typed = typedOf(bubble.text).get(label)
    if (typed !== undefined) return act(() => phone.sends(typed))
    pressed = label
    act(() => phone.presses(label))
  }

  return {
    address: phone.address,
    get taps() {
      return taps
    },
    async opens(link) {
      const proposal = /^p_(\d+)$/.exec(link)?.[1]
      const survey = /^e_(.+)$/.exec(link)?.[1]
      const words = proposal ? `Quiero leer la propuesta ${proposal}` : survey ? `encuesta ${survey}` : 'Hola'
      act(() => phone.sends(words))
    },
    async says(text) {
      act(() => phone.sends(text))
    },
    chooses,
    async proves(number) {
      await chooses('Acepto')
      if (!phone.hidden) return
      await waitsFor('¿Cuál es tu número')
      act(() => phone.sends(number))
      const { words } = await waitsFor('[demo · SMS]')
      await waitsFor('Enviamos un código')
      act(() => phone.sends(/\b\d{6}\b/.exec(words)?.[0] ?? ''))
    },
    sees: () => phone.sees().map(shownOf),
    waitsFor,
    async pressesAgain() {
      const label = pressed
      if (label === undefined) phone.sends('1')
      else phone.presses(label)
    },
    async repeats() {
      phone.repeats()
    },
    shares: {
      photo: async (bytes) => act(() => phone.sendsPhoto(bytes)),
      place: async (latitude, longitude) => act(() => phone.sendsPlace(latitude, longitude)),
    },
    noises: Object.fromEntries(
      Object.entries(phone.noises).map(([words, does]) => [words, async () => act(does)]),
    ),
  }
}
