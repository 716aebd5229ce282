import { mexicoCity } from '../../prisma/seed/mexico-city/index.ts'

/** Numbers from 0 to 1, the same for a seed each time (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

export const pick = <T>(some: readonly T[], chance: () => number): T => {
  const picked = some[Math.floor(chance() * some.length)]
  if (picked === undefined) throw new Error('nothing to pick from')
  return picked
}

const words = (list: string): string[] => list.trim().split(/\s*,\s*/)

const acts = words(
  `Arreglar, Reparar, Ampliar, Cuidar, Rescatar, Proteger, Iluminar, Limpiar, Reabrir, Construir, Recuperar, Conservar,
   Vigilar, Abrir los domingos, Techar, Pintar, Regular, Prohibir, Subsidiar, Renovar, Inspeccionar, Modernizar,
   Reforestar, Equipar, Declarar patrimonio, Ordenar, Defender, Multiplicar, Descentralizar, Dignificar`,
)
const things = words(
  `las banquetas, los mercados, las bibliotecas, los parques, las ciclovías, los hospitales, las guarderías,
   los manantiales, los camellones, las escuelas, los comedores, las plazas, los semáforos, los camiones, las barrancas,
   los murales, los panteones, las lecherías, los deportivos, los callejones, las canchas, los viveros, los talleres,
   los drenajes, las cisternas, los refugios, los albergues, los teatros, las clínicas, los archivos, los huertos,
   los puentes peatonales, los paraderos, las azoteas verdes, los humedales, los tianguis, los kioscos, las glorietas,
   los elevadores, los bebederos, las luminarias, los baños públicos, los centros comunitarios, los estacionamientos,
   los cruces escolares, las rampas, los contenedores, los pozos, los museos, los trolebuses`,
)
const places = words(
  `Portales, Narvarte, Tepito, Coapa, Mixcoac, Tacuba, Tacubaya, Cuautepec, Culhuacán, Santa Fe, Doctores, Obrera,
   Guerrero, Lindavista, Aragón, Pantitlán, Tizapán, Contreras, Topilejo, Parres, Mixquic, Tulyehualco, Milpa Alta,
   Nativitas, Copilco, Ajusco, Padierna, Clavería, Azcapotzalco, Vallejo, Tlatelolco, Moctezuma, Balbuena, Jamaica,
   Iztacalco, Agrícola Oriental, Santa Martha, Zapotitlán, Cabeza de Juárez, Ermita, Escandón, Condesa, Polanco,
   Legaria, Popotla, Nextitla, Cuajimalpa, Acopilco, Chimalpa, Tetelpan, Barranca del Muerto, Olivar, Toriello,
   Huipulco, Tepepan, Acoxpa, Villa Coapa, Oztotepec, Tecómitl, Ixtayopan`,
)
const ends = words(
  `para la niñez, para personas mayores, con vecinas y vecinos, sin cobrar entrada, antes de las lluvias, todo el año,
   con presupuesto propio, para quienes cuidan, con energía solar, junto al Metro, de noche, sin corrupción,
   con perspectiva de género, para personas con discapacidad, con agua de lluvia, para jóvenes, con cuentas claras,
   sin desalojos, para perros y gatos, con maestros del barrio`,
)

export interface Made {
  title: string
  problem: string
  change: string
  topic: string
  borough: string | null
  author: string
}

/** Different titles of real Spanish words, a few of them alike, with texts whose words are many: a city's, not a test's. */
export function manyProposals(count: number, seed = 1): Made[] {
  const chance = seeded(seed)
  const titles = new Set<string>()
  while (titles.size < count) {
    titles.add(
      `${pick(acts, chance)} ${pick(things, chance)} de ${pick(places, chance)} ${pick(ends, chance)}`,
    )
  }
  const { topics, boroughs } = mexicoCity.city
  return [...titles].map((title) => ({
    title,
    problem: `${pick(mexicoCity.proposals, chance).problem} ${rare(chance)} ${rare(chance)}`,
    change: `${pick(mexicoCity.proposals, chance).change} ${rare(chance)}`,
    topic: pick(topics, chance).id,
    borough: chance() < 0.4 ? null : pick(boroughs, chance).id,
    author: `${pick(mexicoCity.proposals, chance).author} ${rare(chance)}`,
  }))
}

const syllables = words('ta, me, ri, lo, cu, pan, tes, gar, mi, do, na, be, fo, sa, ra, ton, lu, che, ni, va')

/** A word that few others use, as names and slips are: they are what makes a dictionary grow. */
const rare = (chance: () => number): string =>
  Array.from({ length: 3 + Math.floor(chance() * 2) }, () => pick(syllables, chance)).join('')
