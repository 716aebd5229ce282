/** What residents may say of themselves besides where they live, in the order in which it is asked. */
export const traits = ['age', 'gender'] as const
export type Trait = (typeof traits)[number]

/** Null: they did not say. The categories are those of the panel. */
export interface Self extends Readonly<Record<Trait, string | null>> {
  /** They were asked once, whatever they answered. */
  asked: boolean
}

/** What residents ask and say of themselves: one truth, which the panel shares. */
export interface SelfAsks {
  self: { ask: { resident: string }; told: Self }
  /** From now on they were asked. */
  'self-asked': { ask: { resident: string }; told: undefined }
  /** Says it, or takes it back. */
  'self-say': { ask: { resident: string; of: Trait; category: string | null }; told: undefined }
}
