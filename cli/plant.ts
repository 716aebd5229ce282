import { readFile } from 'node:fs/promises'
import type { Config } from '../core/config.ts'
import { CityFileFault, readCityFile, writeCityFile } from '../prisma/seed/city-file.ts'
import { mexicoCity } from '../prisma/seed/mexico-city/index.ts'
import { plant } from '../prisma/seed/plant.ts'
import { openGround } from './ground.ts'

/** Plants the city of a file into an empty database. @throws CityFileFault when the file or the database is not fit. */
export async function plantFile(config: Config, file: string): Promise<string> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new CityFileFault(`${file} cannot be read`)
  })
  const demo = readCityFile(text)
  const ground = await openGround(config)
  try {
    if (!(await plant(ground.store, demo))) throw new CityFileFault('the database holds a city already')
    return `planted ${demo.city.name.es}: ${demo.city.boroughs.length} boroughs, ${demo.proposals.length} proposals`
  } finally {
    await ground.close()
  }
}

/** The demo city as a file to begin with. */
export const exampleFile = (): string => writeCityFile(mexicoCity)
