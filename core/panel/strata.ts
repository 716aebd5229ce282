/** What members of a panel may say of themselves, each of it or not. What they say decides how they are drawn and weighed. */
export const dimensions = ['age', 'gender', 'borough'] as const
export type Dimension = (typeof dimensions)[number]

/** Whole years. The panel is for people of 18 or more. */
export const ages = ['18-29', '30-44', '45-59', '60+'] as const
export type Age = (typeof ages)[number]

/** The census counts women and men; whoever is neither is invited and weighed by age and borough. */
export const genders = ['woman', 'man', 'other'] as const
export type Gender = (typeof genders)[number]

/** Of one member. Null: they did not say. */
export type Strata = Readonly<Record<Dimension, string | null>>

export const unsaid: Strata = { age: null, gender: null, borough: null }

/** What stands for an answer that was not given. */
const nothing = '-'

/** A stratum as it is published: `30-44/woman/iztapalapa`, with `-` for what was not said. */
export const writeStratum = (strata: Strata): string =>
  dimensions.map((dimension) => strata[dimension] ?? nothing).join('/')

/** @throws for a text that is no stratum. */
export function readStratum(stratum: string): Strata {
  const [age, gender, borough, ...more] = stratum.split('/')
  if (age === undefined || gender === undefined || borough === undefined || more.length > 0)
    throw new Error(`${stratum} is no stratum`)
  const said = (value: string) => (value === nothing ? null : value)
  return { age: said(age), gender: said(gender), borough: said(borough) }
}

/** How many people of the city are of each category, by the census. */
export type Targets = Readonly<Record<Dimension, readonly Target[]>>

export interface Target {
  category: string
  people: number
}
