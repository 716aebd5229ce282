/** Control characters, halves of characters, private ones, and those that turn the direction of writing round. */
const unseen = /[^\P{Cc}\n]|\p{Cs}|\p{Co}|[\u202a-\u202e\u2066-\u2069\ufeff]/gu

/**
 * A text as it is kept: nothing in it that cannot be seen and has no place in a sentence (the database takes no NUL
 * at all), single spaces, and at most one empty line between paragraphs.
 */
export const tidy = (typed: string): string =>
  typed
    .normalize('NFC')
    .replaceAll(/\r\n?|[\u2028\u2029]/g, '\n')
    .replaceAll(unseen, ' ')
    .replaceAll(/[^\S\n]+/g, ' ')
    .replaceAll(/ ?\n ?/g, '\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()

/** The same in one line. */
export const tidyLine = (typed: string): string => tidy(typed).replaceAll(/\n+/g, ' ')
