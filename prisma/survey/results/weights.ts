import type { PoolClient } from 'pg'
import type { Survey } from '../../../core/survey/survey.ts'

/** What each response of a survey weighs, by its id. Undefined: all weigh the same. */
export async function weightsOf(
  _client: PoolClient,
  _survey: Survey,
): Promise<ReadonlyMap<string, number> | undefined> {
  return undefined
}
