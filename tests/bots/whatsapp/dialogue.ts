import { readFileSync, writeFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { until } from '../contract/house.ts'
import type { Bubble, Phone } from '../contract/whatsapp-talker.ts'

/** Longer than two messages of one answer are apart. Milliseconds. */
const pause = 400

/**
 * Plays a dialogue as it stands in somebody's WhatsApp, down to its marks. `>` is what they send, `[ ]` what they press
 * or can press, `◦` a message of the house, `✉` one that comes by itself. `REWRITE_TRANSCRIPTS=1` writes down what is
 * really answered, to be read in the diff.
 */
export async function play(file: URL, phone: Phone): Promise<{ written: string; played: string }> {
  const written = readFileSync(file, 'utf8')
  const lines: string[] = []
  for (const line of written.split('\n')) {
    if (line.startsWith('#')) lines.push(line)
    if (line.startsWith('> ')) {
      const before = phone.sees().length
      send(line.slice(2), phone)
      await until(() => phone.sees().length > before)
      lines.push('', line, ...(await answers(phone, before)).flatMap((bubble) => shown(bubble)))
    }
  }
  const played = `${lines.join('\n').trim()}\n`
  if (process.env.REWRITE_TRANSCRIPTS !== '1') return { written, played }
  writeFileSync(file, played)
  return { written: played, played }
}

function send(what: string, phone: Phone): void {
  const button = /^\[(.*)\]$/.exec(what)?.[1]
  if (button) phone.presses(button)
  else phone.sends(what)
}

/** What came, once nothing more comes; a signature's receipt comes a moment after the answer. */
async function answers(phone: Phone, before: number): Promise<readonly Bubble[]> {
  let count = 0
  const come = () => phone.sees().slice(before)
  while (count !== come().length) {
    count = come().length
    await sleep(pause)
    if (come().some(({ text }) => /Recibí tu (firma|petición)/.test(text))) {
      await until(() => come().some(({ text }) => /Registrada|Retiré/.test(text)))
    }
  }
  return come()
}

function shown({ text, choices }: Bubble): string[] {
  const mark = /Registrada|Retiré/.test(text) ? '✉' : '◦'
  return [...text.split('\n'), ...choices.map((choice) => `[${choice}]`)].map((line, index) =>
    line === '' ? '' : `${index === 0 ? `  ${mark} ` : '    '}${line}`,
  )
}
