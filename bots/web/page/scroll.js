// @ts-check
import { word } from './language.js'

/** Messages of one answer come within this many milliseconds of its first. */
const oneAnswer = 2_000
/** Pixels from where the page itself scrolled to that still count as following. */
const slack = 48
/** Pixels left free above the message scrolled to. */
const margin = 16

/** Fewer pixels of a button than this do not show that there is one. */
const peek = 28

/** Keeps the newest in view, from the first message of an answer on, unless the person scrolled up to read.
 * @param {HTMLElement} box
 * @param {HTMLButtonElement} chip */
export const followNewest = (box, chip) => {
  let following = true
  let target = 0
  /** @type {HTMLElement | undefined} */
  let anchor
  let anchoredAt = Number.NEGATIVE_INFINITY
  let expecting = false

  const end = () => box.scrollHeight - box.clientHeight

  const choices = () => box.querySelector('[data-ordinal]')?.closest('.choices')

  /** What the chip leads to, if anything: buttons that can be seen to go on need none, and it would cover them. */
  const leadsTo = () => {
    if ('news' in chip.dataset) return 'newer'
    const seen = box.getBoundingClientRect().bottom
    const answers = choices()?.getBoundingClientRect()
    if (answers && answers.top > seen - peek) return 'answer'
    return answers && answers.bottom > seen ? undefined : 'end'
  }

  const showChip = () => {
    const below = end() - box.scrollTop > slack
    if (!below) delete chip.dataset.news
    box.toggleAttribute('data-more', below)
    const place = below ? leadsTo() : undefined
    chip.hidden = !place
    if (!place) return
    chip.dataset.leads = place
    chip.title = chip.ariaLabel = word(place)
    const label = chip.querySelector('.label')
    if (label) label.textContent = { newer: word('newer'), answer: word('choices'), end: '' }[place]
  }

  const settle = () => {
    if (following) {
      const top = anchor?.isConnected ? anchor.offsetTop - margin : end()
      target = Math.max(0, Math.min(end(), top))
      box.scrollTop = target
    }
    showChip()
  }

  // Old messages can be reached by keyboard even when none of them holds a button.
  box.tabIndex = 0
  box.addEventListener('scroll', () => {
    following = box.scrollTop >= Math.min(target, end()) - slack
    showChip()
  })
  chip.addEventListener('click', () => {
    following = true
    const answers = choices()
    anchor = chip.dataset.leads === 'answer' && answers instanceof HTMLElement ? answers : undefined
    settle()
    box.focus({ preventScroll: true })
  })
  new ResizeObserver(settle).observe(box)

  return {
    settle,
    /** The person acted: they look at the end now, and what comes next is the answer. @param {HTMLElement | undefined} own */
    expect: (own) => {
      following = true
      expecting = true
      anchor = own
      anchoredAt = Number.NEGATIVE_INFINITY
      settle()
    },
    /** @param {HTMLElement} element a message just added */
    arrived: (element) => {
      const now = performance.now()
      if (now - anchoredAt > oneAnswer && anchoredAt > 0) expecting = false
      if (!expecting || anchoredAt < 0 || !anchor?.isConnected) {
        anchor = element
        anchoredAt = now
      }
      if (!following) chip.dataset.news = ''
      settle()
    },
  }
}
