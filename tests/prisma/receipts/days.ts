import { writeReceipt } from '../../../core/receipt.ts'
import { closeDays } from '../../../prisma/receipts/close.ts'
import { checkProof, type Proof } from '../../../prisma/receipts/proof.ts'
import { type Found, findReceipt } from '../../../prisma/receipts/prove.ts'
import { readRoots } from '../../../prisma/receipts/roots.ts'
import { Trees } from '../../../prisma/receipts/trees.ts'
import { recordSignatures } from '../../../prisma/record.ts'
import type { Store } from '../../../prisma/store.ts'
import { owe } from '../rows.ts'

/** A moment of that day in every zone from twelve hours behind to eleven ahead, where the city of tests may lie. */
export const noon = (day: string): Date => new Date(`${day}T12:00:00Z`)

export async function sign(store: Store, residents: readonly string[], proposal = 1): Promise<void> {
  const effects = residents.map((resident) => ({ type: 'sign' as const, resident, proposal }))
  await recordSignatures(store.pool, await owe(store.pool, effects))
}

export async function withdraw(store: Store, residents: readonly string[], proposal = 1): Promise<void> {
  const effects = residents.map((resident) => ({ type: 'withdraw' as const, resident, proposal }))
  await recordSignatures(store.pool, await owe(store.pool, effects))
}

/** Closes what is over, also where a worker of the house looks at the same time and may be faster. */
export async function closeAll(store: Store, at: Date): Promise<void> {
  const { rows } = await store.pool.query<{ over: string }>(
    'SELECT (($1::timestamptz AT TIME ZONE time_zone)::date - 1)::text AS over FROM city',
    [at],
  )
  for (;;) {
    const { days } = await readRoots(store)
    if ((days.at(-1)?.day ?? '') >= (rows[0]?.over ?? '')) return
    await closeDays(store, at)
  }
}

export const receiptOf = (store: Store, resident: string, proposal = 1): string =>
  writeReceipt(store.keys.receipts.of({ proposal, resident }))

/** What the house says of a receipt, from trees that nobody has asked for before. */
export const find = (store: Store, resident: string, proposal = 1): Promise<Found> =>
  findReceipt(store, receiptOf(store, resident, proposal), new Trees())

/** The proof of a receipt that is counted, checked against the roots that are published. */
export async function proofOf(store: Store, resident: string, proposal = 1): Promise<Proof> {
  const found = await find(store, resident, proposal)
  if (!('proof' in found) || !found.proof) throw new Error(`no proof: ${found.type}`)
  const { days } = await readRoots(store)
  const { day, root } = found.proof
  if (days.find((one) => one.day === day)?.root !== root)
    throw new Error('the proof leads to no root of its day')
  if (!('proof' in checkProof(found.proof))) throw new Error('the proof does not hold')
  return found.proof
}
