import type { Language } from '../../../../core/reply.ts'
import { wrongWith } from '../../../../core/survey/check.ts'
import type { Given } from '../../../../core/survey/given.ts'
import { questionOf } from '../../../../core/survey/questions.ts'
import { type Courier, openCourier } from './delivery.ts'
import { hasRoom, isAble, keepPage, persist, retire } from './device.ts'
import * as frame from './frame.ts'
import { Person } from './person.ts'
import { openness, openPlanner, type Planner } from './plan.ts'
import { dayWords } from './said.ts'
import {
  introScreen,
  questionScreen,
  type Screen,
  startScreen,
  stoppedScreen,
  summaryScreen,
  thanksScreen,
} from './screens.ts'
import { askWhetherStill, watch } from './still.ts'
import { openStore, type Store } from './store.ts'
import { words, wrongWords } from './words.ts'

/** Milliseconds for which thanks are shown before it is the next person's turn. */
const thanksFor = 20_000
let language: Language = 'es'
let store: Store | undefined
let courier: Courier | undefined
let planner: Planner | undefined
let person: Person | undefined
let thanksTimer: ReturnType<typeof setTimeout> | undefined
/** What is on the screen, to be shown anew in another language. */
let again: () => void = () => undefined
/** Somebody reads the introduction or answers. */
let busy = false
/** Another version of the page is ready. */
let renewed = false

const idle = askWhetherStill(
  () => language,
  () => void walkAway(),
)
watch(idle, () => busy)

function show(make: () => Screen, { attended }: { attended: boolean }): void {
  again = () => {
    frame.show(make())
    dress()
  }
  clearTimeout(thanksTimer)
  busy = attended
  again()
  if (attended) idle.touch()
  else idle.rest()
}

/** What stands around every screen. */
function dress(): void {
  const standing = planner?.standing
  frame.dress(language, standing && 'plan' in standing ? standing.plan : undefined, courier?.queued ?? 0)
}

const stop = (text: () => string): void => show(() => stoppedScreen(text()), { attended: false })

/** Nobody is reading or answering. */
const isFree = (): boolean => !busy && frame.shown() !== 'thanks'

/** Nobody is there: whatever comes next is somebody new. */
async function start(): Promise<void> {
  person = undefined
  language = 'es'
  if (renewed) return location.reload()
  const standing = planner?.standing
  if (!standing || standing.state === 'unknown') return stop(() => words[language].loading)
  if (standing.state === 'none') return stop(() => words[language].noStand)
  if (standing.state === 'left') {
    stop(() => words[language].gone(courier?.queued ?? 0))
    if (courier?.queued === 0) await retire()
    return
  }
  if (!(await hasRoom(courier?.queued ?? 0))) return stop(() => words[language].noStorage)
  showStart()
}

function showStart(): void {
  const standing = planner?.standing
  if (!planner || standing?.state !== 'stand') return
  const { plan } = standing
  const survey = plan.survey ? openness(plan.survey, planner.now()) : 'none'
  show(
    () =>
      startScreen(plan, {
        language,
        survey,
        onSurvey: intro,
        onResume: () => void talk(`e=${encodeURIComponent(plan.survey?.id ?? '')}`),
        onSign: (proposal) => void talk(`p=${proposal}`),
      }),
    { attended: language !== 'es' },
  )
}

function intro(): void {
  const standing = planner?.standing
  if (standing?.state !== 'stand' || !standing.plan.survey) return
  const { plan } = standing
  show(
    () =>
      introScreen(
        plan,
        language,
        () => void begin(),
        () => void start(),
      ),
    { attended: true },
  )
}

async function begin(): Promise<void> {
  const standing = planner?.standing
  if (standing?.state !== 'stand' || !standing.plan.survey || !store || person) return
  try {
    person = await Person.begin(store, standing.plan.survey, language)
  } catch {
    return stop(() => words[language].noStorage)
  }
  onward()
}

/** Shows where the person is. */
function onward(): void {
  const standing = planner?.standing
  if (!person || !standing || !('plan' in standing)) return
  const { plan } = standing
  const here = person
  const to = here.taking.place
  const onBack = () => void step(() => here.back())
  const make = (): Screen =>
    to === 'summary'
      ? summaryScreen(plan, here.taking, {
          onChange: (id) => void step(() => here.change(id)),
          onFinish: () => void finish(),
          onBack,
        })
      : questionScreen(plan, here.taking, to.question, {
          give: (given, photo) => void give(to.question, given, photo),
          complain: frame.complain,
          onBack,
        })
  show(make, { attended: true })
}

/** One step at a time: a second tap while the first is being kept is the same tap. */
let stepping = false
async function step(act: () => Promise<unknown>): Promise<void> {
  if (stepping) return
  stepping = true
  try {
    if ((await act()) === false) intro()
    else onward()
  } catch {
    frame.complain(words[language].unkept)
  } finally {
    stepping = false
  }
}

async function give(id: string, given: Given, photo?: string): Promise<void> {
  const standing = planner?.standing
  if (!person || !standing || !('plan' in standing)) return
  const here = person
  const { survey } = here.taking
  const question = questionOf(survey.definition, id)
  const boroughs = standing.plan.city.boroughs.map((one) => one.id)
  const wrong = question && wrongWith(question, given, boroughs)
  if (wrong) return frame.complain(wrongWords(words[language], wrong, (day) => dayWords(day, language)))
  await step(() => here.answer(id, given, photo))
}

async function finish(): Promise<void> {
  const standing = planner?.standing
  if (!person || !standing || !('plan' in standing) || stepping) return
  stepping = true
  const { taking } = person
  try {
    await person.end(true)
  } catch {
    return frame.complain(words[language].unkept)
  } finally {
    stepping = false
  }
  person = undefined
  courier?.hurry()
  const { plan } = standing
  const proposals = standing.state === 'stand' ? plan.proposals : []
  show(
    () =>
      thanksScreen({ ...plan, proposals }, taking, {
        onDone: () => void start(),
        onSign: (proposal) => void talk(`p=${proposal}`),
      }),
    { attended: false },
  )
  thanksTimer = setTimeout(() => void start(), thanksFor)
}

/** Whoever was there is not there any more: what they answered is kept as it is. */
async function walkAway(): Promise<void> {
  const left = person
  person = undefined
  try {
    await left?.end(false)
    courier?.hurry()
  } catch {
    // It stays where it was kept after each answer, and is put among the others at the next start of the page.
  }
  await start()
}

/** To the conversation, which needs the network: it signs with a code, and goes on where somebody was elsewhere. */
async function talk(to: string): Promise<void> {
  const said = words[language]
  if (await planner?.look()) return location.replace(`/stand/talk?${to}`)
  frame.complain(said.needsNetwork)
}

/** One tab is the stand: two would mix what two people answer. */
async function becomeStand(): Promise<void> {
  const opened = await openStore().catch(() => undefined)
  if (!opened) return stop(() => words[language].noStorage)
  store = opened
  await persist()
  courier = await openCourier(opened, () => {
    dress()
    const standing = planner?.standing
    if (standing?.state === 'left' && !person) void start()
  })
  planner = await openPlanner(
    opened,
    () => courier?.queued ?? 0,
    () => {
      if (isFree()) void start()
      else dress()
    },
  )
  person = await Person.resume(opened)
  if (person && planner.standing.state !== 'unknown') {
    ;({ language } = person.taking)
    onward()
    // Whoever was answering may have left while the page was away.
    idle.warn()
  } else await start()
  await planner.look()
  if (isFree()) await start()
}

frame.onOtherLanguage(() => {
  language = language === 'es' ? 'en' : 'es'
  if (person) void step(() => person?.speak(language) ?? Promise.resolve())
  else {
    // Whoever chose a language and went has to be noticed, too.
    busy = true
    again()
    idle.touch()
  }
})
window.addEventListener('online', () => {
  courier?.hurry()
  void planner?.look()
})
// A page that comes back from a browser's memory would show what somebody else saw.
window.addEventListener('pageshow', (event) => event.persisted && location.reload())

/** The stand as it runs, for whoever answers at it by a program. */
export const running = () => ({ store, courier, planner })
export { Person }

dress()
if (!isAble()) stop(() => words[language].insecure)
else {
  keepPage(() => {
    renewed = true
    if (isFree()) location.reload()
  }).catch(() => undefined)
  const waiting = setTimeout(() => stop(() => words[language].other), 500)
  void navigator.locks.request('voces-stand', async () => {
    clearTimeout(waiting)
    await becomeStand()
    // It is the stand for as long as the page is open.
    await new Promise(() => undefined)
  })
}
