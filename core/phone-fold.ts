export interface Fold {
  country: string
  /** Matched against a whole '+…' number, as libphonenumber parsed it. */
  from: RegExp
  to: string
  why: string
}

/**
 * Spellings of one line that libphonenumber leaves apart. A fold is here only where the country's own numbering plan
 * says that both spellings reach the same line; where it is not known to, two numbers stay two.
 *
 * Left out with care:
 * - Brazil, eight digits from 7: libphonenumber's metadata holds DD 7XXXXXXX as lines of their own (trunked radio, which
 *   Anatel left out when it gave mobiles their ninth digit), so DD 7XXXXXXX and DD 97XXXXXXX may be two people.
 * - Brazil, eight digits from 2 to 5: landlines, which never got a ninth digit.
 * - Plans that grew everywhere at once (Colombia's landlines, Côte d'Ivoire, Benin): no platform is known to keep both.
 */
export const folds: readonly Fold[] = [
  {
    country: 'MX',
    from: /^\+52(?:1|01|044|045)(?<line>[2-9]\d{9})$/,
    to: '+52$<line>',
    why:
      'Since 3 August 2019 every line is ten digits, unique in the country (IFT, numbering plan): 01, 044, 045 and the 1 ' +
      'after 52 were only ways to dial it. WhatsApp still writes 521.',
  },
  {
    country: 'AR',
    from: /^\+549(?<line>11\d{8}|[23]\d{9})$/,
    to: '+54$<line>',
    why:
      'The ten digits are the line (national numbering plan of 1997: fixed and mobile share the area codes): from a mobile ' +
      'they are dialled alone for either kind, and text messages go without the 9. The 9 from abroad and the 15 at home ' +
      'say who pays. WhatsApp writes 549. libphonenumber holds the same ten digits valid with the 9 and without it.',
  },
  {
    country: 'BR',
    from: /^\+55(?<area>[1-9][1-9])(?<line>[689]\d{7})$/,
    to: '+55$<area>9$<line>',
    why:
      'From 2012 to 2016 Anatel put a 9 before every eight-digit mobile number; no line begins with 6, 8 or 9 in eight ' +
      'digits since (libphonenumber holds none valid). WhatsApp keeps the eight digits of accounts made before.',
  },
]

/** The same line in its one spelling. A number that no rule names comes back as it is. */
export const fold = (number: string): string => {
  const rule = folds.find((candidate) => candidate.from.test(number))
  return rule === undefined ? number : number.replace(rule.from, rule.to)
}
