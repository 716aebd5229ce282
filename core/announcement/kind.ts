/** What an announcement is about: by these people unsubscribe. */
export const kinds = ['events', 'progress', 'surveys', 'news'] as const
export type Kind = (typeof kinds)[number]

export const isKind = (name: string): name is Kind => kinds.some((kind) => kind === name)
