import type { Ask } from '../../core/ask.ts'
import type { Effect } from '../../core/effect.ts'
import type { SceneType } from '../../core/state.ts'

/**
 * Where the dialogue is that shows it: here with one person and a store in memory, or in tests/life with several, a
 * real database and a worker. What has no place fails the type check; each place sees to it that nothing is missing.
 */
type Place = 'here' | 'life'

export const scenes: Readonly<Record<SceneType, Place>> = {
  language: 'here',
  menu: 'here',
  topics: 'here',
  boroughs: 'here',
  list: 'here',
  search: 'here',
  found: 'here',
  proposal: 'here',
  share: 'here',
  consent: 'here',
  phone: 'here',
  code: 'here',
  borough: 'here',
  sign: 'here',
  signed: 'here',
  withdraw: 'here',
  mine: 'here',
  help: 'here',
  works: 'here',
  write: 'here',
  alike: 'here',
  draft: 'here',
  parts: 'here',
  drop: 'here',
  retire: 'here',
  team: 'life',
  history: 'here',
  unclear: 'here',
  owed: 'life',
  promised: 'life',
  standing: 'life',
  publishing: 'life',
  answers: 'life',
}

export const asks: Readonly<Record<Ask['type'], Place>> = {
  proposal: 'here',
  following: 'here',
  listed: 'here',
  search: 'here',
  signatures: 'here',
  topics: 'here',
  boroughs: 'here',
  unseen: 'here',
  code: 'here',
  matches: 'here',
  join: 'here',
  reside: 'here',
  follow: 'here',
  mute: 'here',
  history: 'here',
  clarify: 'here',
  missing: 'here',
  owed: 'life',
  standing: 'life',
  publish: 'life',
  answers: 'life',
  works: 'here',
  draft: 'here',
  alike: 'here',
  begin: 'here',
  save: 'here',
  submit: 'here',
  reclaim: 'here',
  drop: 'here',
  retire: 'here',
}

export const effects: Readonly<Record<Effect['type'], Place>> = {
  sign: 'here',
  withdraw: 'here',
  announce: 'here',
  tell: 'life',
}

export const told = (all: Readonly<Record<string, Place>>, place: Place): string[] =>
  Object.keys(all).filter((name) => all[name] === place)
