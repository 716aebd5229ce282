// @ts-check
/** @import { Act, Input, Language, Message, Session } from './protocol.js' */
import { createComposer } from './composer.js'
import { createConnection } from './connection.js'
import { createConversation } from './conversation.js'
import { createInbox } from './inbox.js'
import { speak, word } from './language.js'
import { createLeave } from './leave.js'
import { createOpening } from './opening.js'
import { createOutbox } from './outbox.js'
import { part } from './part.js'
import { createRenewal } from './renewal.js'
import { followNewest } from './scroll.js'
import { openStream } from './stream.js'
import { followKeyboard } from './viewport.js'

/** A reply that takes longer than this may have gone down a dead connection, in milliseconds. */
const replyPatience = 8_000

/** A hidden page's connection is believed to be alive for this long, in milliseconds. */
const trusted = 20_000

/** @type {Language} */
let language = 'es'
/** Typed bubbles by the update that carries them. @type {Map<string, HTMLElement>} */
const typed = new Map()
/** True from a pressed choice until the next message: only then may the focus move. */
let pressed = false
let replyTimer = 0
let hiddenAt = 0
/** An answer is due, which may come before the post of its act has ended. */
let awaited = false
/** The act cannot be delivered yet, so nobody is writing an answer. */
let held = false

const dots = part('dots', HTMLElement)
const scroll = followNewest(part('conversation', HTMLElement), part('chip', HTMLButtonElement))
const connection = createConnection(part('connection', HTMLElement))
const conversation = createConversation(
  part('log', HTMLElement),
  (input) => {
    if (outbox.holds(input)) return
    pressed = true
    send(input)
  },
  {
    onPlace: (latitude, longitude) =>
      send(
        { type: 'location', latitude, longitude },
        conversation.showTyped(`📍 ${word('place')}`, language),
      ),
    onPhoto: (photo) =>
      send({ type: 'photo' }, conversation.showTyped(`📷 ${word('photo')}`, language), photo),
    onTrouble: (trouble) => scroll.arrived(conversation.note(word(trouble))),
  },
)
const composer = createComposer((text) => sendText(text))
const inbox = createInbox((code) => {
  composer.fill(code)
  composer.submit()
  composer.focus()
})
const opening = createOpening((input) => send(input))
const renewal = createRenewal((prompt) => {
  // The button that has the focus goes with the old message.
  pressed = part('log', HTMLElement).contains(document.activeElement)
  outbox.send({ type: 'renewal', prompt })
})

const outbox = createOutbox({
  onDelivered: (act) => {
    progress(act, 'sent')
    awaitReply()
  },
  onRefused: (act, message) => {
    progress(act, 'unsent')
    typed.delete(act.update)
    stopWaiting()
    conversation.unlock()
    conversation.note(message)
    if (act.input.type === 'text' && !composer.text) composer.fill(act.input.text)
    scroll.expect(undefined)
  },
  onWaiting: (act) => {
    if (act) progress(act, 'waiting')
    held = act !== undefined
    connection.setWaiting(held)
    showDots()
  },
})

const stream = openStream({
  onMessage: (message) => receive(message),
  onInbox: (letter) => {
    inbox.receive(letter)
    scroll.settle()
  },
  onSession: (session) => meet(session),
  onConnected: (connected) => {
    connection.setConnected(connected)
    if (connected) outbox.hurry()
  },
})

/** @param {Act} act @param {'waiting' | 'sent' | 'unsent'} state */
function progress(act, state) {
  const element = typed.get(act.update)
  if (!element) return
  element.dataset.progress = state
  const label = element.querySelector('.progress')
  if (label) label.textContent = state === 'sent' ? '' : word(state)
  if (state === 'sent') typed.delete(act.update)
}

/** @param {Input} input @param {HTMLElement} [own] the bubble it is shown in @param {Blob} [photo] */
function send(input, own, photo) {
  const act = outbox.send(input, photo)
  if (own) typed.set(act.update, own)
  awaited = true
  showDots()
  scroll.expect(own)
}

/** @param {string} text */
function sendText(text) {
  send({ type: 'text', text }, conversation.showTyped(text, language))
}

function awaitReply() {
  clearTimeout(replyTimer)
  if (!awaited) return
  replyTimer = setTimeout(() => {
    stopWaiting()
    conversation.unlock()
    stream.reconnect()
  }, replyPatience)
}

function stopWaiting() {
  clearTimeout(replyTimer)
  awaited = false
  showDots()
}

function showDots() {
  dots.hidden = !awaited || held
}

/** @param {Language} next */
function setLanguage(next) {
  language = next
  speak(next)
  composer.name()
  inbox.name()
  connection.name()
}

/** @param {Session} session */
function meet({ demo, language: next, city }) {
  setLanguage(next)
  part('city', HTMLElement).textContent = city
  part('demonstration', HTMLElement).hidden = !demo
  document.title = `Voces · ${city}`
  opening.connected()
}

/** @param {Message} message */
function receive(message) {
  opening.heard()
  const focused = document.activeElement
  const element = conversation.show(message)
  if (message.from === 'voces') {
    stopWaiting()
    if (message.language !== language) setLanguage(message.language)
    composer.expect(conversation.typing)
    inbox.setAsked(conversation.typing === 'code')
    if (message.prompt) renewal.expect(conversation.renews)
    if (message.prompt) moveFocus(focused)
  }
  scroll.arrived(element)
}

/** After a pressed choice the focus goes on to what can be answered next, if it would be lost otherwise.
 * @param {Element | null} before */
function moveFocus(before) {
  if (!pressed) return
  pressed = false
  if (before?.isConnected && before !== document.body) return
  const first = conversation.firstChoice
  if (conversation.typing || !first) composer.focus()
  else first.focus({ preventScroll: true })
}

/** @param {KeyboardEvent} event */
function chooseByNumber(event) {
  if (event.ctrlKey || event.altKey || event.metaKey || event.repeat || !/^[1-9]$/.test(event.key)) return
  // In the field a digit is text: "12" and "100 trees" begin with one too.
  if (event.target instanceof HTMLTextAreaElement || event.target instanceof HTMLInputElement) return
  if (composer.text) return
  if (conversation.typing) composer.focus()
  else if (conversation.choose(Number(event.key) - 1)) event.preventDefault()
}

for (const name of ['menu', 'help']) {
  part(name, HTMLButtonElement).addEventListener('click', (event) => {
    /** @type {Input} */
    const input = { type: 'command', name, payload: '' }
    if (event.detail < 2 && !outbox.holds(input)) send(input)
  })
}
createLeave(part('leave', HTMLButtonElement))
part('skip', HTMLAnchorElement).addEventListener('click', (event) => {
  event.preventDefault()
  composer.focus()
})
document.addEventListener('keydown', chooseByNumber)
window.addEventListener('online', () => stream.reconnect())
// A page that was put away may hold a connection that died unnoticed.
window.addEventListener('pageshow', (event) => event.persisted && stream.reconnect())
document.addEventListener('visibilitychange', () => {
  if (document.hidden) hiddenAt = performance.now()
  else if (performance.now() - hiddenAt > trusted) stream.reconnect()
})
window.addEventListener('offline', () => connection.setConnected(false))
followKeyboard()
setLanguage(language)
