import { make } from '../../page/part.js'
import { type Asked, button, type Control } from './control.ts'
import { newId } from './random.ts'

/** Pixels of the longer side, and characters of base64: some 300 KB. What is larger is drawn smaller. */
const sides = [1_280, 960, 640]
const largest = 400_000

/** The picture alone, without what the camera wrote into it. @throws when it is none. */
async function shrunk(file: File): Promise<string> {
  const image = await createImageBitmap(file)
  try {
    for (const side of sides) {
      const scale = Math.min(1, side / Math.max(image.width, image.height))
      const canvas = document.createElement('canvas')
      canvas.width = Math.max(1, Math.round(image.width * scale))
      canvas.height = Math.max(1, Math.round(image.height * scale))
      canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
      const [, made] = canvas.toDataURL('image/jpeg', 0.8).split('data:image/jpeg;base64,')
      if (made && made.length <= largest) return made
    }
    throw new Error('a photo that does not shrink')
  } finally {
    image.close()
  }
}

/** By the device's camera where it has one. */
export function photo(asked: Asked): Control {
  const { said } = asked
  const input = make('input', 'unseen')
  input.type = 'file'
  input.accept = 'image/*'
  input.setAttribute('capture', 'environment')
  input.tabIndex = -1
  input.ariaHidden = 'true'
  const before = asked.given?.type === 'photo' ? { id: asked.given.photo, body: asked.photo } : undefined
  let taken = before?.body === undefined ? undefined : { id: before.id, body: before.body }
  const shown = make('img', 'taken')
  shown.alt = said.photoAlt
  const take = button(said.photo, () => input.click())
  const paint = (): void => {
    shown.hidden = !taken
    take.textContent = taken ? said.photoAgain : said.photo
    if (!taken) return
    shown.src = `data:image/jpeg;base64,${taken.body}`
  }
  input.addEventListener('change', async () => {
    const [file] = input.files ?? []
    if (!file) return
    try {
      taken = { id: newId(), body: await shrunk(file) }
      asked.complain('')
    } catch {
      asked.complain(said.notPhoto)
    }
    paint()
  })
  paint()
  return {
    parts: [shown, make('div', 'options', take), input],
    submit: () => {
      if (!taken) return asked.complain(said.wrong.choose)
      asked.give({ type: 'photo', photo: taken.id }, taken.body)
    },
  }
}
