import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { type BotApi, startBotApi } from '../bots/telegram/api/server.ts'
import { approvedAnnouncement, firstAddress, plantAudience, statesOf } from '../broadcast/audience.ts'
import { type Sending, startSender } from '../broadcast/child.ts'
import { testSecret as secret } from '../city.ts'
import { openPlace } from './place.ts'

/**
 * `node --expose-gc --import tsx tests/bench/announcements.ts [people] [a second] [kills] [slowed]`: an announcement to
 * so many against a Bot API server that enforces so many a second and one a second in each chat, with 2% who blocked the
 * bot and 1% of calls that fail. The process that sends is killed now and then, while some residents write.
 *
 * Where one machine is too slow to be sender, Bot API and database of 1,000 a second at once, their clock is slowed so
 * many times: the limit is that of the slower clock, and rates are told by it.
 */
const [people = 3_000, nominal = 30, kills = 3, slowed = 1] = process.argv.slice(2).map(Number)
const perSecond = nominal / slowed
/** Enough that each writes seldom, since the same answer twenty times in five minutes is taken for a loop. */
const residents = perSecond < 100 ? 40 : 160
/** Milliseconds between two messages of one resident. */
const pause = 16_000
const print = (line: string) => process.stdout.write(`${line}\n`)
const whole = (value: number) => Math.round(value).toLocaleString('en-US')

const percentile = (times: readonly number[], part: number): number =>
  times.toSorted((a, b) => a - b)[Math.floor(part * (times.length - 1))] ?? Number.NaN

/** Each resident asks for the menu again and again until it is over: 2.5 or 10 of them a second. */
async function write(api: BotApi, over: () => boolean): Promise<number[]> {
  const times: number[] = []
  await Promise.all(
    Array.from({ length: residents }, async (_, place) => {
      const person = api.person({ id: 900_000_001 + place })
      await sleep(Math.random() * pause)
      while (!over()) {
        const begun = performance.now()
        person.sends('menú')
        try {
          await person.waitsFor(() => true, 15_000)
          times.push(performance.now() - begun)
        } catch {
          // The process was killed and lost its answer: it is not what is measured.
        }
        await sleep(pause * (0.9 + 0.3 * Math.random()))
      }
    }),
  )
  return times
}

const memoryOf = (pid: number | undefined): number =>
  Math.round(
    Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? Number.NaN) / 1024,
  )

const place = await openPlace()
const api = await startBotApi()
try {
  const { url, store } = await place.database()
  await store.pool.query(`UPDATE city SET time_zone = $1`, [daytime()])
  for (let one = 0; one < people; one++) {
    const reader = api.person({ id: firstAddress + one, known: true })
    if (one % 50 === 7) reader.deactivates()
  }
  await plantAudience(store, people)
  api.limits({ perSecond, perChatPerSecond: 1 })
  const start = () =>
    startSender(
      { databaseUrl: url, redisUrl: place.redis?.url, secret, apiRoot: api.url, token: api.token, perSecond },
      (child) => memoryOf(child.pid),
    )
  let sender: Sending = await start()

  api.fault({ kind: 'server-error', method: 'sendMessage', times: Number.POSITIVE_INFINITY, oneIn: 100 })
  let until = performance.now() + pause
  await write(api, () => performance.now() > until)
  until = performance.now() + 60_000
  const idle = await write(api, () => performance.now() > until)
  print(
    `idle: ${idle.length} replies, p50 ${whole(percentile(idle, 0.5))} ms, p99 ${whole(percentile(idle, 0.99))} ms`,
  )

  const from = api.calls.length
  const announcement = await approvedAnnouncement(store, 'Este sábado, a las 11, asamblea en la plaza.')
  let over = false
  const readers = () => api.calls.slice(from).filter(({ payload }) => Number(payload.chat_id) >= firstAddress)
  const memory: number[] = []
  /** When nobody was there to send. */
  const gaps: { from: number; until: number }[] = []
  /** Resolves when so many calls were made. */
  const after = async (calls: number) => {
    while (api.calls.length - from < calls) await sleep(20)
  }
  // Killed while nobody writes, which is when its pace is measured; from half on residents write.
  for (let kill = 1; kill <= kills; kill++) {
    await after((people * kill) / (2 * (kills + 1)))
    memory.push(sender.resident() ?? Number.NaN)
    const died = Date.now()
    await sender.kill()
    sender = await start()
    gaps.push({ from: died, until: Date.now() })
  }
  await after(people / 2)
  const quietUntil = Date.now()
  const writing = write(api, () => over)
  for (;;) {
    const { waiting = 0, sending = 0, sent = 0 } = await statesOf(store, announcement)
    if (sent > 0 && waiting + sending === 0) break
    // Who died can say nothing more.
    if (waiting === 0 || sending > 0)
      await store.pool.query(
        `UPDATE recipient SET at = at - interval '91 seconds'
         WHERE state = 'sending' AND at < now() - interval '5 seconds'`,
      )
    await sleep(2_000)
  }
  over = true
  const during = await writing
  memory.push(sender.resident() ?? Number.NaN)

  const told = readers().filter(({ status }) => status === 200 || status === 0)
  const times = new Map<number, number>()
  for (const { payload, status } of told)
    if (status === 200) times.set(Number(payload.chat_id), (times.get(Number(payload.chat_id)) ?? 0) + 1)
  const states = await statesOf(store, announcement)
  const reachable = people - Math.ceil((people - 7) / 50)
  const { rows: unknown } = await store.pool.query<{ conversation: string; address: Buffer }>(
    `SELECT c.address FROM recipient r JOIN conversation c ON c.id = r.conversation_id
     WHERE r.announcement_id = $1 AND r.state = 'unknown'`,
    [announcement],
  )
  const inFlight = new Set(unknown.map(({ address }) => Number(store.keys.open(address))))
  let missed = 0
  let twice = 0
  for (let one = 0; one < people; one++) {
    if (one % 50 === 7) continue
    const got = times.get(firstAddress + one) ?? 0
    if (got === 0 && !inFlight.has(firstAddress + one)) missed += 1
    if (got > 1) twice += 1
  }
  const arrived = [...inFlight].filter((address) => times.has(address)).length
  // What counts towards the limit: all that was not refused by it, but for what nobody was there to send.
  const paced = api.calls
    .slice(from)
    .filter(({ method, status }) => status !== 429 && /^(send|edit)/.test(method))
  const rate = (part: typeof paced, without: number) => {
    const took = (part.at(-1)?.at ?? 0) - (part[0]?.at ?? 0) - without
    return (((part.length - 1) * 1_000 * slowed) / took).toFixed(2)
  }
  const alone = paced.filter(({ at }) => at <= quietUntil)
  const away = gaps.reduce((sum, gap) => {
    const next = alone.find(({ at }) => at > gap.from + 5)?.at ?? gap.until
    return sum + Math.max(0, next - gap.from)
  }, 0)
  const beside = paced.filter(({ at }) => at > quietUntil).slice(0, Math.floor(people * 0.45))
  const answers = beside.filter(({ payload }) => Number(payload.chat_id) < firstAddress).length
  print(
    `${whole(people)} recipients at ${nominal}/s of a clock slowed ${slowed} times, ${kills} kills: ${JSON.stringify(states)}`,
  )
  print(
    `sustained ${rate(alone, away)}/s (${rate(alone, 0)}/s with the ${whole(away)} ms in which no sender lived); while residents write ${rate(beside, 0)}/s, ${answers} of these answers; 429s: ${api.rateLimited}`,
  )
  if (process.env.GAPS)
    print(
      alone
        .map(({ at }, place) => at - (alone[place - 1]?.at ?? at))
        .filter((gap) => gap > 60)
        .join(' '),
    )
  print(
    `of ${whole(reachable)} who can be reached: missed ${missed}, twice ${twice}; in flight at a kill ${inFlight.size}, of which ${arrived} had arrived`,
  )
  print(
    `during: ${during.length} replies, p50 ${whole(percentile(during, 0.5))} ms, p99 ${whole(percentile(during, 0.99))} ms, longest ${whole(Math.max(...during))} ms`,
  )
  print(`memory of the sender at its most, by process: ${memory.join(', ')} MiB`)
  await sender.kill()
} finally {
  await api.close()
  await place.close()
}

/** A zone in which it is early afternoon. */
function daytime(): string {
  const ahead = ((13 - new Date().getUTCHours() + 36) % 24) - 12
  return ahead === 0 ? 'Etc/GMT' : `Etc/GMT${ahead > 0 ? '-' : '+'}${Math.abs(ahead)}`
}
