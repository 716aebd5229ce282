import type { Capabilities, Reply } from '../../core/reply.ts'
import { plain } from '../../core/text.ts'

/** What a channel of these capabilities could not show of a reply, in words; nothing when it can show all. */
export function losses({ text, picture, prompt }: Reply, can: Capabilities): string[] {
  const words = plain(text)
  const longest = picture && can.pictures ? can.caption : can.text
  const start = JSON.stringify(words.slice(0, 40))
  return [
    ...(words.length > longest ? [`${words.length - longest} characters of ${start}`] : []),
    ...(prompt?.choices ?? [])
      .filter(({ label }) => label.length > can.label)
      .map(({ label }) => `${label.length - can.label} characters of the label "${label}"`),
    ...(prompt?.contact && !can.vouchesForContacts ? [`the button for the phone of ${start}`] : []),
  ]
}
