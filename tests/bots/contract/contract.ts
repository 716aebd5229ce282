import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ChannelName } from '../../../core/job.ts'
import { mexicoCity } from '../../../prisma/seed/mexico-city/index.ts'
import { talk } from '../../resident.ts'
import { openWholeHouse, phoneOf, until, type WholeHouse } from './house.ts'
import { answersWithPhotoAndPlace } from './survey.ts'
import type { Platform, Shown, Talker } from './talker.ts'

/** Signatures of the proposals at first: the first two are one and two short of a tier. */
const counts = [4_998, 4_999, 7, 20, 30, 40]
const titleOf = (id: number) => mexicoCity.proposals[id - 1]?.title ?? ''

/** Does what each question asks, from wherever the chat is, until the last one before the signature. */
export async function goesToSign(talker: Talker, shown: Shown, phone: string): Promise<void> {
  let now = shown
  for (let turns = 0; turns < 8; turns++) {
    const choice = now.choices.find((label) => /^(Español|Firmar|Iztapalapa|Continuar: .*)$/.test(label))
    if (now.choices.includes('Sí, firmar')) return
    if (now.words.includes('huella cifrada')) await talker.proves(phone)
    else if (choice) await talker.chooses(choice)
    else throw new Error(`cannot sign from: ${now.words}`)
    now = await talker.waitsFor(next(now))
  }
  throw new Error('no question to sign after eight turns')
}

/** Words of the question after this one, for somebody new. */
function next({ words }: Shown): string {
  if (words.includes('¿En qué idioma')) return 'Qué proponemos'
  if (words.includes('huella cifrada')) return '¿En qué alcaldía'
  if (words.includes('¿En qué alcaldía') || words.includes('¿Qué quieres hacer?')) return '¿Firmas «'
  return 'huella cifrada'
}

async function signs(talker: Talker, proposal: number, phone: string): Promise<Shown> {
  await talker.opens(`p_${proposal}`)
  await goesToSign(talker, await talker.waitsFor('¿En qué idioma'), phone)
  await talker.chooses('Sí, firmar')
  return talker.waitsFor('Registrada')
}

/** Of whoever has just signed for the first time, and is asked of themselves first. */
async function follows(talker: Talker): Promise<void> {
  await talker.waitsFor('sola vez')
  await talker.chooses('Prefiero no decirlo')
  await talker.waitsFor('¿Quieres hacer algo más')
  await talker.chooses('Avisarme de sus avances')
  await talker.waitsFor('Te avisaré')
}

export interface ContractOptions {
  /** Choices are typed, and no button of an old question can be pressed. */
  typed?: boolean
  /** Tells two ways to one channel apart. */
  by?: string
}

/** What every channel promises to residents, against a real database, real queues and a real worker. */
export function channelContract(
  name: ChannelName,
  open: (house: WholeHouse) => Promise<Platform>,
  { typed = false, by = '' }: ContractOptions = {},
): void {
  describe(`on the channel ${name}${by}`, () => {
    let house: WholeHouse
    let platform: Platform
    let people = 0
    const newPhone = () => phoneOf(++people)

    beforeAll(async () => {
      house = await openWholeHouse(counts)
      platform = await open(house)
    })
    afterAll(async () => {
      await platform.stop()
      await house.close()
    })

    const count = async (proposal: number) => {
      const { rows } = await house.store.pool.query<{ count: number }>(
        'SELECT count FROM tally WHERE proposal_id = $1',
        [proposal],
      )
      return rows[0]?.count ?? -1
    }
    const saw = (talker: Talker, words: string) =>
      talker.sees().filter((shown) => shown.words.includes(words)).length

    it('whoever comes anew is welcomed in both languages, chooses one and stands in the menu', async () => {
      const ana = await platform.talker()
      await ana.opens('')
      const welcome = await ana.waitsFor('¿En qué idioma')
      expect(welcome.words).toContain('Which language')
      expect(welcome.choices).toEqual(['Español', 'English'])
      await ana.chooses('English')
      expect((await ana.waitsFor('What would you like')).choices).toContain('Most signed')
    })

    it('a new resident signs from a link with six taps at most, and is told when it is recorded', async () => {
      const phone = newPhone()
      const ana = await platform.talker(phone)
      const recorded = await signs(ana, 3, phone)
      expect(recorded.words).toContain('van 8 firmas; faltan 4,992 para 5,000')
      expect(ana.taps).toBeLessThanOrEqual(6)
      expect(await count(3)).toBe(8)

      const before = ana.taps
      await ana.opens('p_4')
      await ana.waitsFor('Qué proponemos')
      await ana.chooses('Firmar')
      await ana.waitsFor('¿Firmas «')
      await ana.chooses('Sí, firmar')
      await ana.waitsFor('Registrada')
      expect(ana.taps - before).toBeLessThanOrEqual(2)

      // The button of the notice opens the proposal, and so it does a second time.
      for (const _ of [1, 2]) {
        await ana.chooses('Ver la propuesta')
        expect((await ana.waitsFor('✔ La firmaste.')).words).toContain(titleOf(4))
      }
    })

    it('words, numbers and near misses choose as well as a thumb does', async () => {
      const ana = await platform.talker()
      await ana.says('hola')
      await ana.waitsFor('¿En qué idioma')
      await ana.says('espanol')
      await ana.waitsFor('¿Qué quieres hacer?')
      await ana.says('2')
      await ana.waitsFor('Las más nuevas')
      await ana.says('bolver')
      await ana.waitsFor('¿Qué quieres hacer?')
      await ana.says('las mas firmdas')
      const list = await ana.waitsFor('Las más firmadas')
      await ana.says('dos')
      expect((await ana.waitsFor('Qué proponemos')).words).toContain(list.choices[1])
      await ana.says('zzz')
      await ana.waitsFor('Perdón, no entendí.')
    })

    it('global words work in the middle of a step, and back returns to it', async () => {
      const ana = await platform.talker()
      await ana.opens('p_5')
      await ana.waitsFor('¿En qué idioma')
      await ana.chooses('Español')
      await ana.waitsFor('Qué proponemos')
      await ana.chooses('Firmar')
      await ana.waitsFor('huella cifrada')
      await ana.says('ayuda')
      await ana.waitsFor('Así funciona')
      await ana.says('volver')
      await ana.waitsFor('huella cifrada')
      await ana.says('language')
      await ana.waitsFor('¿En qué idioma')
      await ana.says('English')
      await ana.waitsFor('keep only an encrypted')
      await ana.says('menú')
      await ana.waitsFor('What would you like')
    })

    it('an answer given twice signs once', async () => {
      const phone = newPhone()
      const ana = await platform.talker(phone)
      await ana.opens('p_6')
      await goesToSign(ana, await ana.waitsFor('¿En qué idioma'), phone)
      const before = await count(6)
      await Promise.all([ana.chooses('Sí, firmar'), ana.pressesAgain?.() ?? ana.says('Sí, firmar')])
      await until(() => saw(ana, 'Registrada') > 0)
      await ana.says('ayuda')
      await ana.waitsFor('Así funciona')
      expect(await count(6)).toBe(before + 1)
      expect(saw(ana, 'Registrada')).toBe(1)
      expect(saw(ana, 'Ya habías firmado')).toBe(0)
    })

    if (!typed) {
      it('a button of a question long gone says so, and asks the open one again', async () => {
        const ana = await platform.talker()
        await ana.opens('')
        await ana.waitsFor('¿En qué idioma')
        await ana.chooses('Español')
        await ana.waitsFor('¿Qué quieres hacer?')
        await ana.chooses('Por tema')
        const topics = await ana.waitsFor('¿Qué tema')
        await ana.says('menú')
        await ana.waitsFor('¿Qué quieres hacer?')
        await ana.chooses(topics.choices[0] ?? '')
        const again = await ana.waitsFor('Eso ya estaba respondido')
        expect(again.words).toContain('¿Qué quieres hacer?')
        expect(again.choices).toContain('Las más nuevas')
      })
    }

    it('the same update twice changes nothing and answers nothing twice', async () => {
      const ana = await platform.talker()
      await ana.opens('')
      await ana.waitsFor('¿En qué idioma')
      await ana.says('Español')
      await ana.waitsFor('¿Qué quieres hacer?')
      await ana.says('Por tema')
      await ana.waitsFor('¿Qué tema')
      const before = ana.sees().length
      await ana.repeats?.()
      await ana.says('ayuda')
      await ana.waitsFor('Así funciona')
      expect(ana.sees().length).toBe(before + 1)
    })

    it('what is no answer is thanked for, and the question stays', async () => {
      const ana = await platform.talker()
      await ana.opens('')
      await ana.waitsFor('¿En qué idioma')
      await ana.says('Español')
      await ana.waitsFor('¿Qué quieres hacer?')
      const noises = { ...ana.noises, 'no entendí': () => ana.says('🙃🙃🙃') }
      for (const [words, act] of Object.entries(noises)) {
        await act()
        expect((await ana.waitsFor(words)).choices).toContain('Por tema')
      }
    })

    it('a place and a photo answer a survey, and of the photo no more is kept than it shows', () =>
      answersWithPhotoAndPlace(house, platform, name))

    it('who says stop hears nothing of progress, and hears again when they want to', async () => {
      const phone = newPhone()
      const ana = await platform.talker(phone)
      await signs(ana, 3, phone)
      await follows(ana)
      await ana.says('alto')
      await ana.waitsFor('no te enviaremos más avisos')
      const tier = house.store.pool.query(
        `WITH r AS (INSERT INTO reached (proposal_id, at, kind) VALUES (3, 5000, 'tier'))
         INSERT INTO effect (type, proposal_id, at, sweep_at) VALUES ('announce', 3, 5000, now()) RETURNING id`,
      )
      const id = String((await tier).rows[0]?.id)
      await house.queues.add([{ queue: 'effect', type: 'announce', id }])
      await until(async () => {
        const { rowCount } = await house.store.pool.query('SELECT FROM effect WHERE id = $1', [id])
        return rowCount === 0
      })
      // One that was owed before they said stop is not sent either.
      const { rows } = await house.store.pool.query<{ id: string }>(
        `INSERT INTO notice (conversation_id, channel, body)
         SELECT id, channel, '{"type":"tier","proposal":3,"at":5000,"author":false}' FROM conversation
         WHERE address_key = $1 RETURNING id`,
        [house.store.keys.address(name, ana.address)],
      )
      await until(async () => {
        const notice = await house.store.pool.query<{ outcome: string }>(
          'SELECT outcome FROM notice WHERE id = $1',
          [rows[0]?.id],
        )
        return notice.rows[0]?.outcome === 'muted'
      })
      // The receipt of what they do themselves still comes, and nothing came before it.
      await ana.opens('p_4')
      await ana.waitsFor('Qué proponemos')
      await ana.chooses('Firmar')
      await ana.waitsFor('¿Firmas «')
      await ana.chooses('Sí, firmar')
      await ana.waitsFor('Registrada')
      expect(saw(ana, 'que sigues')).toBe(0)
      await ana.says('menú')
      await ana.waitsFor('¿Qué quieres hacer?')
      await ana.chooses('Volver a recibir avisos')
      await ana.waitsFor('volverás a recibir avisos')
    })

    it('a tier that is crossed reaches its author and a follower, each exactly once', async () => {
      const phone = newPhone()
      const author = await platform.talker(phone)
      const [follower, last] = [await platform.talker(), await platform.talker()]
      await signs(author, 5, phone)
      await house.store.pool.query(
        'UPDATE proposal SET author_id = (SELECT id FROM resident WHERE key = $1) WHERE id = 1',
        [house.store.keys.resident(phone)],
      )
      const almost = await signs(follower, 1, newPhone())
      expect(almost.words).toContain('van 4,999 firmas; falta 1 para 5,000')
      await follows(follower)
      await signs(last, 1, newPhone())
      await author.waitsFor(`Tu propuesta «${titleOf(1)}» alcanzó 5,000 firmas`)
      await follower.waitsFor(`«${titleOf(1)}», que sigues, alcanzó 5,000 firmas`)
      await author.says('ayuda')
      await author.waitsFor('Así funciona')
      await follower.says('ayuda')
      await follower.waitsFor('Así funciona')
      expect(saw(author, 'alcanzó 5,000')).toBe(1)
      expect(saw(follower, 'alcanzó 5,000')).toBe(1)
      expect(saw(last, 'alcanzó 5,000')).toBe(0)
    })

    it('the same person on two channels is one resident and signs once', async () => {
      const phone = newPhone()
      const there = talk(house, name === 'terminal' ? 'web' : 'terminal', `stand-${people}`)
      await there.sign(2, phone)
      await until(async () => (await count(2)) === 5_000)

      const here = await platform.talker(phone)
      await here.opens('p_2')
      await here.waitsFor('¿En qué idioma')
      await here.chooses('Español')
      await here.waitsFor('Qué proponemos')
      await here.chooses('Firmar')
      await here.waitsFor('huella cifrada')
      await here.proves(phone)
      const card = await here.waitsFor('La firmaste.')
      expect(card.words).toContain(`Ya habías firmado «${titleOf(2)}»`)
      expect(card.choices).not.toContain('Firmar')
      expect(await count(2)).toBe(5_000)
    })

    it('a restart in the middle of a conversation loses nothing of it', async () => {
      const ana = await platform.talker()
      const phone = newPhone()
      await ana.opens('p_5')
      await ana.waitsFor('¿En qué idioma')
      await ana.chooses('Español')
      await ana.waitsFor('Qué proponemos')
      await ana.chooses('Firmar')
      await ana.waitsFor('huella cifrada')
      await ana.proves(phone)
      const asked = await ana.waitsFor('¿En qué alcaldía')
      await platform.restart()
      // The terminal greets whoever comes back with the menu, which offers to go on.
      const shown = ana.sees().at(-1) ?? asked
      if (shown.words.includes('¿Qué quieres hacer?')) await ana.chooses(`Continuar: firmar «${titleOf(5)}»`)
      else await ana.chooses('Iztapalapa')
      const question = await ana.waitsFor('¿')
      await goesToSign(ana, question, phone)
      await ana.chooses('Sí, firmar')
      await ana.waitsFor('Registrada')
      expect(saw(ana, 'huella cifrada')).toBeLessThanOrEqual(1)
    })

    it('a turn under way is finished before the channel stops', async () => {
      const ana = await platform.talker()
      await ana.opens('')
      await ana.waitsFor('¿En qué idioma')
      const client = await house.store.pool.connect()
      await client.query('BEGIN')
      await client.query('SELECT FROM conversation FOR UPDATE')
      await ana.says('Español')
      await until(async () => {
        const { rows } = await client.query<{ waiting: number }>(
          `SELECT count(*)::int AS waiting FROM pg_stat_activity
           WHERE datname = current_database() AND wait_event_type = 'Lock'`,
        )
        return (rows[0]?.waiting ?? 0) > 0
      })
      let stopped = false
      const restarted = platform.restart().then(() => {
        stopped = true
      })
      await new Promise((resolve) => setTimeout(resolve, 100))
      expect(stopped).toBe(false)
      await client.query('COMMIT')
      client.release()
      await restarted
      await ana.waitsFor('¿Qué quieres hacer?')
    })
  })
}
