/** Of a message that takes no values. */
export type None = Record<never, never>

/** A language's words for messages: an ICU message each. A missing one fails the type check. */
export type Catalogue<M> = { readonly [K in keyof M]: string }
