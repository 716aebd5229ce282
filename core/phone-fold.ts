/**
 * Spellings of one line that libphonenumber leaves apart, or holds valid side by side. A rule is here only where the
 * country's own plan says that both spellings reach the same line, and no line of another could be meant; where that is
 * not proved, two numbers stay two. What people and platforms write, with the sources, and the countries that were
 * considered and left out, are in tests/core/phone-vectors*.ts.
 *
 * A resident is known by the one spelling that comes out, so a rule that has been in use is never turned round.
 */
export interface Fold {
  country: string
  /** Matched against a whole '+…' number as libphonenumber parsed it; the first that matches is taken. */
  spellings: readonly (readonly [from: RegExp, to: string])[]
  why: string
}

export const folds: readonly Fold[] = [
  {
    country: 'MX',
    spellings: [[/^\+52(?:1|1?(?:01|044|045))(?<line>[2-9]\d{9})$/, '+52$<line>']],
    why:
      'Since 3 August 2019 every line is ten digits, unique in the country (IFT, numbering plan): 01, 044, 045 and the 1 ' +
      'after 52 were only ways to dial it. WhatsApp still writes 521.',
  },
  {
    country: 'AR',
    spellings: [
      [/^\+549(?<line>11\d{8}|[23]\d{9})$/, '+54$<line>'],
      // The 9 from abroad before the 0 or the 15 from home: without it, libphonenumber takes those off.
      [/^\+549(?<line>0[1-3]\d{9}|0?[1-3]\d{11})$/, '+54$<line>'],
    ],
    why:
      'The ten digits are the line (numbering plan, resolution 46/97): fixed and mobile lines draw blocks from one stock ' +
      'per area code, each block for one service, which is why mobiles used area codes up and 21 of them were renumbered ' +
      '(resolution 25/2011). From a mobile ten digits are dialled for either kind, and text messages go without the 9: ' +
      'the 9 from abroad and the 15 at home say who pays. WhatsApp writes 549. libphonenumber holds the same ten digits ' +
      'valid with the 9 and without it.',
  },
  {
    country: 'BR',
    spellings: [
      [/^\+55(?<area>[1-9][1-9])(?<line>[689]\d{7})$/, '+55$<area>9$<line>'],
      [/^\+55(?<area>[3-9][1-9])(?<line>7\d{7})$/, '+55$<area>9$<line>'],
    ],
    why:
      'From 2012 to 2016 Anatel put a 9 before every eight-digit mobile number (resolution 553/2010); no line begins with ' +
      '6, 8 or 9 in eight digits since. WhatsApp leaves the 9 out from area code 31 on, before 7, 8 and 9. Eight digits ' +
      'from 7 were trunked radio too, which kept them; its last network was switched off on 31 March 2018 and its lines ' +
      'moved to mobile service, though libphonenumber still holds them valid. Area codes 11 to 28, where most of those ' +
      'radios were and where WhatsApp writes the 9, are left alone for 7. Eight digits from 2 to 5 are landlines.',
  },
  {
    country: 'CO',
    spellings: [[/^\+57(?<line>(?:[18][1-9]|[2567][2-9]|4[2-57-9])\d{6})$/, '+5760$<line>']],
    why:
      'From 1 September 2021 a landline is 60, its area and its seven digits (CRC, resolution 5826 of 2019), and nothing ' +
      'has eight digits since 2022; the old writing is still on every letterhead. 46 and six digits is left alone: ' +
      'libphonenumber holds it a line.',
  },
  {
    country: 'CL',
    spellings: [[/^\+560(?<line>9\d{8})$/, '+56$<line>']],
    why:
      'From landlines a mobile was dialled 09, from 2006 until all numbers became nine digits on 6 February 2016 ' +
      '(Subtel); no number begins with 0.',
  },
  {
    country: 'CI',
    spellings: [
      [/^\+225(?<line>(?:0[1-3]|[457][0-3])\d{6})$/, '+22501$<line>'],
      [/^\+225(?<line>[04-9][4-6]\d{6})$/, '+22505$<line>'],
      [/^\+225(?<line>[04-9][7-9]\d{6})$/, '+22507$<line>'],
    ],
    why:
      'On 31 January 2021 every mobile of eight digits got two before them, by its operator: 01 Moov, 05 MTN, 07 Orange ' +
      '(ARTCI), which its second digit tells. No number has eight digits since. WhatsApp keeps the eight digits of ' +
      'accounts made before. Landlines (21, 25, 27) are left out: their old blocks are not told apart so simply.',
  },
  {
    country: 'BJ',
    spellings: [[/^\+229(?<line>[24-69]\d{7})$/, '+22901$<line>']],
    why:
      'On 30 November 2024 every line of eight digits got 01 before them, and the eight went out of use (ARCEP Bénin). ' +
      'Accounts made before are known by the eight. Eight digits from 8 are services of their own, and stay.',
  },
  {
    country: 'GA',
    spellings: [
      [/^\+2410?(?<line>[256]\d{6})$/, '+2416$<line>'],
      [/^\+2410?(?<line>[47]\d{6})$/, '+2417$<line>'],
      [/^\+2410(?<line>1\d{6})$/, '+2411$<line>'],
    ],
    why:
      'From 15 November 2019 a 6 went before 2, 5 and 6, a 7 before 4 and 7, and a 1 before 1 (ARCEP Gabon); the old ' +
      'numbers, with or without their 0, stopped on 6 April 2024. libphonenumber holds all three writings valid. 03 ' +
      '(an operator that closed) was given no new number.',
  },
  {
    country: 'GM',
    spellings: [
      [/^\+220(?<line>3\d{6}|5(?:[0-489]\d|56)\d{4})$/, '+22083$<line>'],
      [/^\+220(?<line>6\d{6}|8[4-7]\d{5})$/, '+22086$<line>'],
      [/^\+220(?<line>[27]\d{6}|4[015]\d{5})$/, '+22087$<line>'],
    ],
    why:
      'From 4 September 2026 the mobiles of QCell, Comium and Africell are nine digits: 83, 86 or 87 before the seven ' +
      '(PURA, public notice of July 2026); both are dialled until 30 November, and libphonenumber holds both valid. ' +
      'Gamcel (from 9) and landlines keep seven digits for now.',
  },
  {
    country: 'PS',
    spellings: [[/^\+972(?<line>5[69]\d{7})$/, '+970$<line>']],
    why:
      'The Israeli plan reserves 056 and 059 for the two Palestinian mobile operators, and both country codes reach them ' +
      '(Ministry of Communications to the ITU, April 2005). libphonenumber holds both valid. Landlines share area codes ' +
      'with Israeli ones, and stay.',
  },
]

const spellings = folds.flatMap((rule) => rule.spellings)

/** The same line in its one spelling. A number that no rule names comes back as it is. */
export const fold = (number: string): string => {
  const [from, to] = spellings.find(([pattern]) => pattern.test(number)) ?? []
  return from === undefined || to === undefined ? number : number.replace(from, to)
}
