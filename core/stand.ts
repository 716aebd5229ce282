import type { Scene } from './state.ts'

/** A device that staff set up in a public place, and what it is there for. Nothing else can be done on it. */
export interface Stand {
  name: string
  survey: string | null
  proposals: readonly number[]
}

/** Letters, digits and single spaces: a name is printed, filtered by and shown in charts. */
const named = /^[\p{L}\p{N} ]{1,40}$/u

/** @returns undefined when no stand can be called so. */
export function standName(typed: string): string | undefined {
  const name = typed.replaceAll(/\s+/g, ' ').trim()
  return named.test(name) ? name : undefined
}

/** Whether a conversation on the device may be there. What is not named here is not, whatever is built later. */
export function isOpenAt({ survey, proposals }: Stand, scene: Scene): boolean {
  switch (scene.type) {
    case 'at-stand':
    case 'language':
    case 'consent':
    case 'phone':
    case 'code':
    case 'borough':
      return true
    case 'proposal':
    case 'sign':
    case 'signed':
      return proposals.includes(scene.id)
    case 'survey':
    case 'question':
    case 'recap':
    case 'revise':
      return scene.survey === survey
    default:
      return false
  }
}
