import type { PoolClient } from 'pg'
import type { Listed } from '../../core/city.ts'
import { policy } from '../../core/policy.ts'
import { searchWords } from '../../core/search-words.ts'
import { listed } from '../listed.ts'
import { search } from '../search.ts'

/** Open proposals that are like one with this title, the likest first. @param but its own id, if it has one. */
export async function similar(client: PoolClient, title: string, but?: number): Promise<Listed[]> {
  const words = searchWords(title)
  if (!words) return []
  const ids = (await search({ words }, { client })).filter((id) => id !== but)
  return listed({ ids: ids.slice(0, policy.review.similar) }, { client })
}
