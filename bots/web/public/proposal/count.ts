import { html } from 'hono/html'
import { nextTier } from '../../../../core/tiers.ts'
import type { Html } from '../../../document.ts'
import type { Reading } from '../section.ts'
import { numberWords } from '../voice.ts'
import { words } from './words.ts'

interface Counted {
  title: string
  count: number
  open: boolean
}

/** How far a proposal is to its next tier, as a bar and in words. */
export function countPart({ title, count, open }: Counted, { language, city }: Reading): Html {
  const said = words[language]
  const number = (of: number) => numberWords(of, language)
  const tier = open ? nextTier(city.consultation.tiers, count) : undefined
  const signatures = html`<strong>${said.signatures(count, number(count))}</strong>`
  if (!tier) return html`<p class="count">${signatures}${open ? html` · ${said.allTiers}` : ''}</p>`
  const missing = tier.at - count
  return html`<progress max="${tier.at}" value="${count}" aria-label="${said.towards(number(tier.at))}: ${title}"></progress>
        <p class="count">${signatures} · ${said.toGo(missing, number(missing), number(tier.at))}</p>`
}
