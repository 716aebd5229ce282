import type { Line, Vectors } from './phone-vector.ts'

const trunk = (
  country: Vectors['country'],
  prefix: string,
  same: readonly Line[],
  different: Vectors['different'],
): Vectors => ({
  country,
  decision: `No rule needed: ${prefix}, and libphonenumber takes it off, after the country code too.`,
  sources: [
    `ITU, National Numbering Plans (T0202), ${country}`,
    `Google libphonenumber, metadata of ${country}, national prefix`,
  ],
  same,
  different,
})

/** What people write differs, but libphonenumber already reads it as one line. All numbers are made up. */
const readByTheLibrary: readonly Vectors[] = [
  trunk(
    'GB',
    '0 at home',
    [
      {
        one: '+447911123456',
        vouched: ['447911123456'],
        typed: [
          '07911 123456',
          '+44 7911 123456',
          '+44 (0)7911 123456',
          '+44 07911 123456',
          '0044 7911 123456',
        ],
      },
      { one: '+442079460000', vouched: ['442079460000'], typed: ['020 7946 0000', '+44 (0)20 7946 0000'] },
    ],
    [
      ['07911 123456', '07911 123457'],
      ['020 7946 0000', '07020 794 600'],
    ],
  ),
  trunk(
    'DE',
    '0 at home',
    [
      {
        one: '+4915112345678',
        vouched: ['4915112345678'],
        typed: ['0151 12345678', '+49 (0)151 12345678', '+49 0151 12345678', '4915112345678'],
      },
    ],
    [
      ['0151 12345678', '0151 1234567'],
      ['030 123456', '030 1234567'],
    ],
  ),
  trunk(
    'FR',
    '0 at home',
    [
      {
        one: '+33612345678',
        vouched: ['33612345678'],
        typed: ['06 12 34 56 78', '+33 (0)6 12 34 56 78', '+33 06 12 34 56 78'],
      },
    ],
    [['06 12 34 56 78', '07 12 34 56 78']],
  ),
  trunk(
    'AU',
    '0 at home',
    [{ one: '+61412345678', vouched: ['61412345678'], typed: ['0412 345 678', '+61 (0)412 345 678'] }],
    [['0412 345 678', '02 1234 5678']],
  ),
  trunk(
    'EG',
    '0 at home',
    [
      {
        one: '+201012345678',
        vouched: ['201012345678'],
        typed: ['010 1234 5678', '+20 010 1234 5678', '+20 10 1234 5678'],
      },
    ],
    [['010 1234 5678', '011 1234 5678']],
  ),
  trunk(
    'ID',
    '0 at home',
    [
      {
        one: '+628123456789',
        vouched: ['628123456789'],
        typed: ['0812 3456 789', '+62 0812 3456 789', '62 812 3456 789'],
      },
    ],
    [
      ['0812 3456 789', '0812 3456 7890'],
      ['0812 3456 789', '0813 3456 789'],
    ],
  ),
  trunk(
    'IN',
    '0 at home',
    [{ one: '+919876543210', vouched: ['919876543210'], typed: ['098765 43210', '+91 098765 43210'] }],
    [['98765 43210', '98765 43211']],
  ),
  trunk(
    'HU',
    '06 at home',
    [{ one: '+36201234567', vouched: ['36201234567'], typed: ['06 20 123 4567', '+36 06 20 123 4567'] }],
    [['06 20 123 4567', '06 30 123 4567']],
  ),
  trunk(
    'LT',
    '8 at home until 2025, 0 since',
    [
      {
        one: '+37061234567',
        vouched: ['37061234567'],
        typed: ['8 612 34567', '0 612 34567', '+370 8 612 34567', '+370 0 612 34567'],
      },
    ],
    [['8 612 34567', '8 622 34567']],
  ),
  trunk(
    'RU',
    '8 at home',
    [
      {
        one: '+79161234567',
        vouched: ['79161234567'],
        typed: ['8 916 123-45-67', '+7 8 916 123 45 67', '7 916 123 45 67'],
      },
    ],
    [
      ['8 916 123-45-67', '8 926 123-45-67'],
      ['8 916 123-45-67', '+7 701 123 4567'],
    ],
  ),
  {
    ...trunk(
      'KZ',
      '8 at home',
      [{ one: '+77011234567', vouched: ['77011234567'], typed: ['8 701 123 4567', '+7 8 701 123 4567'] }],
      [['8 701 123 4567', '8 702 123 4567']],
    ),
    decision:
      'No rule needed: 8 at home, and libphonenumber takes it off. The code 997, reserved in 2021, was given up in 2023.',
  },
  trunk(
    'BY',
    '8 and 0 at home',
    [{ one: '+375291234567', vouched: ['375291234567'], typed: ['8 029 123-45-67', '+375 8 029 123 45 67'] }],
    [['8 029 123-45-67', '8 044 123-45-67']],
  ),
  trunk(
    'ZA',
    '0 at home',
    [{ one: '+27821234567', vouched: ['27821234567'], typed: ['082 123 4567', '+27 (0)82 123 4567'] }],
    [['082 123 4567', '083 123 4567']],
  ),
  trunk(
    'IL',
    '0 at home',
    [{ one: '+972522123456', vouched: ['972522123456'], typed: ['052-212-3456', '+972 052 212 3456'] }],
    [['052-212-3456', '054-212-3456']],
  ),
  trunk(
    'LB',
    '0 at home before 3 and 1, and none before 70',
    [
      { one: '+9613123456', vouched: ['9613123456'], typed: ['03 123 456', '+961 03 123 456'] },
      { one: '+96170123456', vouched: ['96170123456'], typed: ['70 123 456', '+961 70 123 456'] },
    ],
    [['03 123 456', '70 123 456']],
  ),
  trunk(
    'GH',
    '0 at home',
    [{ one: '+233241234567', vouched: ['233241234567'], typed: ['024 123 4567', '+233 024 123 4567'] }],
    [['024 123 4567', '054 123 4567']],
  ),
  trunk(
    'EC',
    '0 at home',
    [{ one: '+593991234567', vouched: ['593991234567'], typed: ['099 123 4567', '+593 099 123 4567'] }],
    [['099 123 4567', '098 123 4567']],
  ),
  trunk(
    'VE',
    '0 at home',
    [{ one: '+584121234567', vouched: ['584121234567'], typed: ['0412 123 4567', '+58 0412 123 4567'] }],
    [['0412 123 4567', '0414 123 4567']],
  ),
  trunk(
    'UY',
    '0 at home',
    [{ one: '+59899123456', vouched: ['59899123456'], typed: ['099 123 456', '+598 099 123 456'] }],
    [['099 123 456', '098 123 456']],
  ),
  trunk(
    'PE',
    '0 before an area at home',
    [{ one: '+51987654321', vouched: ['51987654321'], typed: ['987 654 321', '+51 0 987 654 321'] }],
    [['987 654 321', '987 654 322']],
  ),
  trunk(
    'CU',
    '0 at home',
    [
      {
        one: '+5358888777',
        vouched: ['5358888777'],
        typed: ['5 888 8777', '05 888 8777', '+53 05 888 8777'],
      },
    ],
    [['5 888 8777', '7 888 8777']],
  ),
  trunk(
    'TT',
    '1 before the area',
    [
      {
        one: '+18682911234',
        vouched: ['18682911234'],
        typed: ['868 291 1234', '1 868 291 1234', '+1 1 868 291 1234'],
      },
    ],
    [['868 291 1234', '876 291 1234']],
  ),
]

/** Two writings may be one line, but that is not proved, or no platform or person is known to write both. */
const leftOut: readonly Vectors[] = [
  {
    country: 'IT',
    decision:
      'Left out: the 0 is part of a landline’s number since 1998, and mobiles have none since 2001. A mobile written with ' +
      'a 0 (0333…) could be read as an area code, so it is refused rather than mended.',
    sources: [
      'Telecom Italia, Nuovo piano di numerazione, 19 June 1998: the area with its zero is part of the number',
      'AGCOM, Piano di numerazione (Gazzetta Ufficiale, 21 July 2000): mobiles without 0 from 30 June 2001',
    ],
    same: [
      { one: '+390612345678', vouched: ['390612345678'], typed: ['06 1234 5678', '+39 06 1234 5678'] },
      { one: '+393331234567', vouched: ['393331234567'], typed: ['333 123 4567', '+39 333 123 4567'] },
    ],
    different: [
      ['+39 06 1234 5678', '+39 6 1234 5678'],
      ['+39 333 123 4567', '+39 0333 123 4567'],
    ],
  },
  {
    country: 'VN',
    decision:
      'Left out: in 2018 mobiles went from 016x to 03x and so on, one to one, but no platform is known to keep the old ' +
      'ones, and what has become of 01 since was not found out.',
    sources: [
      'Ministry of Information and Communications, notice of June 2018: the old codes and the new, dialled side by side ' +
        'from 15 September to 14 November 2018',
      'Google libphonenumber, metadata of VN: the old ranges are not valid',
    ],
    same: [{ one: '+84321234567', vouched: ['84321234567'], typed: ['032 123 4567', '+84 032 123 4567'] }],
    different: [['032 123 4567', '0162 123 4567']],
  },
  {
    country: 'MU',
    decision:
      'Left out: mobiles got a 5 in 2013; no platform is known to keep the seven digits, which landlines have.',
    sources: [
      'ICTA Mauritius, migration from seven to eight digits, decision of 11 February 2013, in force 1 September 2013',
    ],
    same: [{ one: '+23057123456', vouched: ['23057123456'], typed: ['5712 3456', '+230 5712 3456'] }],
    different: [
      ['5712 3456', '712 3456'],
      ['201 2345', '5201 2345'],
    ],
  },
  {
    country: 'CM',
    decision: 'Left out: mobiles got a 6 in November 2014; no platform is known to keep the eight digits.',
    sources: [
      'ART Cameroun, plan de numérotation à neuf chiffres, 21 November 2014 (ITU, T0202000024)',
      'Google libphonenumber, metadata of CM: eight digits only from 8 (free calls)',
    ],
    same: [{ one: '+237671234567', vouched: ['237671234567'], typed: ['6 71 23 45 67'] }],
    different: [['6 71 23 45 67', '71 23 45 67']],
  },
  {
    country: 'SN',
    decision: 'Left out: nine digits since 2007, before the platforms.',
    sources: ['ARTP Sénégal, nouvelle structure du plan national de numérotation, 1 July 2007'],
    same: [{ one: '+221771234567', vouched: ['221771234567'], typed: ['77 123 45 67'] }],
    different: [['77 123 45 67', '78 123 45 67']],
  },
  {
    country: 'BF',
    decision: 'Left out: eight digits before and after; nothing is written two ways.',
    sources: ['ARCEP Burkina Faso, plan national de numérotation (ITU, T0202)'],
    same: [{ one: '+22670123456', vouched: ['22670123456'], typed: ['70 12 34 56', '+226 70 12 34 56'] }],
    different: [['70 12 34 56', '76 12 34 56']],
  },
  {
    country: 'XK',
    decision:
      'Left out: mobiles were reached through Monaco (377) and Slovenia (386) until 2017 or later; those ranges are the ' +
      'two countries’ own, and libphonenumber holds the Monegasque ones valid.',
    sources: [
      'ITU Operational Bulletin, country code 383 assigned to Kosovo, 15 December 2016',
      'Google libphonenumber, metadata of XK, MC and SI',
    ],
    same: [{ one: '+38344123456', vouched: ['38344123456'], typed: ['044 123 456', '+383 044 123 456'] }],
    different: [
      ['+383 44 123 456', '+377 44 123 456'],
      ['+383 49 123 456', '+386 49 123 456'],
    ],
  },
  {
    country: 'SX',
    decision:
      'Left out: moved from 599 to 1 721 by 2012, and no platform is known to keep the old; 599 belongs to other islands.',
    sources: [
      'NANPA, planning letter 423 (2011): 721 for Sint Maarten, 599 until 30 September 2012',
      'Google libphonenumber, metadata of SX, CW, BQ',
    ],
    same: [{ one: '+17215205123', vouched: ['17215205123'], typed: ['721 520 5123', '1 721 520 5123'] }],
    different: [['721 520 5123', '+599 520 5123']],
  },
  {
    country: 'SM',
    decision:
      'Left out: landlines are also reached through Italy (+39 0549), which libphonenumber holds as Italian lines. The ' +
      '0549 after 378 it reads as one.',
    sources: ['ITU, National Numbering Plans, San Marino', 'Google libphonenumber, metadata of SM and IT'],
    same: [
      { one: '+3780549886377', vouched: ['3780549886377', '378886377'], typed: ['0549 886377', '886377'] },
    ],
    different: [['0549 886377', '+39 0549 886377']],
  },
]

/** The countries that were considered and have no rule in core/phone-fold.ts. */
export const unfolded: readonly Vectors[] = [...readByTheLibrary, ...leftOut]
