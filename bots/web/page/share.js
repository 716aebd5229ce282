// @ts-check
/** @import { Asked } from './protocol.js' */
/** @import { Word } from './words.js' */
import { word } from './language.js'
import { make } from './part.js'
import { shrink } from './shrink.js'

/** A place that the device knows from a minute ago will do, and one that it does not find in this time is none. Milliseconds. */
const where = { enableHighAccuracy: true, timeout: 20_000, maximumAge: 60_000 }

/** @param {Word} label @param {string} [said] */
const shareButton = (label, said = word(label)) => {
  const button = make('button', 'choice', make('span', 'label', said))
  button.type = 'button'
  button.dataset.share = label
  return button
}

/** The buttons by which a place or a photo is shared as the answer to a question.
 * @param {Asked} asked
 * @param {{
 *   onPlace: (latitude: number, longitude: number) => void,
 *   onPhoto: (photo: Blob) => void,
 *   onTrouble: (word: Word) => void,
 * }} events */
export const shareButtons = (asked, events) => {
  const row = make('div', 'row')
  if (asked.what === 'location') row.append(placeButton(asked.label, events))
  else {
    // Where there is no camera at hand, both would open the same files.
    if (window.matchMedia('(pointer: coarse)').matches) row.append(...photoButton('takePhoto', events))
    row.append(...photoButton('choosePhoto', events))
  }
  return row
}

/** @param {string} label @param {Pick<Parameters<typeof shareButtons>[1], 'onPlace' | 'onTrouble'>} events */
const placeButton = (label, { onPlace, onTrouble }) => {
  const button = shareButton('usePlace', label)
  button.addEventListener('click', () => {
    if (button.ariaDisabled === 'true') return
    if (!window.isSecureContext || !('geolocation' in navigator)) return onTrouble('placeUnknown')
    button.ariaDisabled = 'true'
    const over = () => {
      button.ariaDisabled = null
    }
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        over()
        // Some question may have taken this one's place meanwhile.
        if (button.isConnected) onPlace(coords.latitude, coords.longitude)
      },
      ({ code }) => {
        over()
        if (button.isConnected) onTrouble(code === 1 ? 'placeRefused' : 'placeUnknown')
      },
      where,
    )
  })
  return button
}

/** @param {'takePhoto' | 'choosePhoto'} label
 * @param {Pick<Parameters<typeof shareButtons>[1], 'onPhoto' | 'onTrouble'>} events */
const photoButton = (label, { onPhoto, onTrouble }) => {
  const button = shareButton(label)
  const files = make('input', '')
  files.type = 'file'
  files.accept = 'image/*'
  files.hidden = true
  if (label === 'takePhoto') files.setAttribute('capture', 'environment')
  button.addEventListener('click', () => files.click())
  files.addEventListener('change', async () => {
    const [file] = files.files ?? []
    files.value = ''
    if (!file) return
    const photo = await shrink(file)
    if (!button.isConnected) return
    if (photo) onPhoto(photo)
    else onTrouble('photoUnreadable')
  })
  return [button, files]
}
