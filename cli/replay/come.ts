import { setTimeout as sleep } from 'node:timers/promises'
import { word } from '../../core/language/say.ts'
import type { Visit } from './campaign.ts'
import type { Act, Button, Chat } from './chat.ts'
import { phoneOf } from './person.ts'

/** What a visit needs to know of the city. */
export interface Known {
  /** What the person says of where they live. */
  home: string
  proposal: { number: number; title: string }
}

const es = {
  language: word('es', 'language.name'),
  most: word('es', 'menu.most-signed'),
  menu: word('es', 'nav.menu'),
  sign: word('es', 'proposal.sign'),
  withdraw: word('es', 'proposal.withdraw'),
  accept: word('es', 'consent.accept'),
  home: word('es', 'borough.ask'),
  yesSign: word('es', 'confirm.yes-sign'),
  yesWithdraw: word('es', 'confirm.yes-withdraw'),
}

/** Nobody answers more questions than this to sign once. */
const mostTurns = 14
/** How often somebody looks whether their signature is recorded by now: less often than a loop with another bot would. */
const mostLooks = 16
/** …and how long they wait before the first and before each other one. Milliseconds. */
const pause = (looked: number): number => 100 * 1.5 ** looked

/**
 * A whole visit, as a person makes it: looks around, opens the proposal, answers whatever is asked, and does what they
 * came for.
 *
 * @param first The number of its first update.
 * @param turn Told how long each answer took, in milliseconds.
 * @throws when the conversation does not lead there.
 */
export async function come(
  visit: Visit,
  chat: Chat,
  known: Known,
  first: number,
  turn: (milliseconds: number) => void,
): Promise<void> {
  let update = first
  const acts: Act[] = []
  const act = async (one: Act, number = update++) => {
    const from = performance.now()
    await chat.act(one, number)
    turn(performance.now() - from)
    acts.push(one)
  }
  const button = (label: string): Button | undefined =>
    chat.shown().buttons.find((one) => one.label === label)
  const press = async (label: string): Promise<boolean> => {
    const found = button(label)
    if (found) await act({ type: 'press', button: found })
    return found !== undefined
  }

  await lookAround()
  await act({ type: 'open', proposal: known.proposal.number })
  if (visit.does === 'withdraws') await withdraw()
  else await sign()
  if (visit.again) await act(acts.at(-1) ?? { type: 'say', words: es.menu }, update - 1)
  const old = acts.find((one) => one.type === 'press')
  // It answers a question that is not open any more, and so must change nothing.
  if (visit.late && old && chat.channel !== 'whatsapp') await act(old)
  chat.leave()

  async function lookAround(): Promise<void> {
    if (visit.way === 'link') return
    await act({ type: 'say', words: es.menu })
    await press(es.language)
    if (visit.way === 'search') {
      await act({ type: 'say', words: known.proposal.title.toLowerCase() })
      await press(known.proposal.title)
      return
    }
    await act({ type: 'say', words: es.menu })
    await press(es.most)
    const [listed] = chat.shown().buttons
    if (listed) await act({ type: 'press', button: listed })
  }

  /** Answers what is asked until the signature is given, or is known to be. */
  async function sign(): Promise<void> {
    for (let turns = 0; turns < mostTurns; turns++) {
      const { asks, words } = chat.shown()
      const yes = button(es.yesSign)
      if (yes) {
        // Two taps, one after the other before there is an answer.
        if (visit.twice)
          await Promise.all([act({ type: 'press', button: yes }), act({ type: 'press', button: yes })])
        else await act({ type: 'press', button: yes })
        return
      }
      if (button(es.withdraw)) return
      if (asks === 'contact') await act({ type: 'share' })
      else if (asks === 'phone') await act({ type: 'say', words: phoneOf(visit.person) })
      else if (asks === 'code') await act({ type: 'say', words: chat.code() })
      else if (await press(es.language)) continue
      else if (await press(es.sign)) continue
      else if (await press(es.accept)) continue
      else if (words.includes(es.home)) await reside()
      else break
    }
    if (visit.does === 'signs')
      throw new Error(
        `nothing leads to a signature from: ${chat
          .shown()
          .buttons.map(({ label }) => label)
          .join(', ')}`,
      )
  }

  /** Where choices come in pages, they are known by their words on all of them. */
  async function reside(): Promise<void> {
    if (!(await press(known.home))) await act({ type: 'say', words: known.home })
  }

  /**
   * Who came by another chat than before proves the phone there first. Somebody who is not told yet that their signature
   * is recorded looks again.
   */
  async function withdraw(): Promise<void> {
    if (button(es.sign)) await sign()
    for (let looked = 0; !button(es.withdraw); looked++) {
      if (looked === mostLooks) throw new Error('a signature was not recorded')
      await sleep(pause(looked))
      await act({ type: 'open', proposal: known.proposal.number })
    }
    await press(es.withdraw)
    if (!(await press(es.yesWithdraw))) throw new Error('nobody asks whether to withdraw')
  }
}
