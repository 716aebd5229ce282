import type { City } from '../shape.ts'

/**
 * The 16 alcaldías and their residents: INEGI, Censo de Población y Vivienda 2020; 9,209,944 together. Neighbours touch
 * on the map of tiles, at a side or a corner (but Álvaro Obregón and Tlalpan).
 */
export const city: City = {
  id: 'cdmx',
  name: { es: 'Ciudad de México', en: 'Mexico City' },
  timeZone: 'America/Mexico_City',
  country: 'MX',
  boroughs: [
    { id: 'alvaro-obregon', name: 'Álvaro Obregón', population: 759_137, tile: { column: 1, row: 2 } },
    { id: 'azcapotzalco', name: 'Azcapotzalco', population: 432_205, tile: { column: 1, row: 0 } },
    { id: 'benito-juarez', name: 'Benito Juárez', population: 434_153, tile: { column: 2, row: 2 } },
    { id: 'coyoacan', name: 'Coyoacán', population: 614_447, tile: { column: 2, row: 3 } },
    {
      id: 'cuajimalpa-de-morelos',
      name: 'Cuajimalpa de Morelos',
      population: 217_686,
      tile: { column: 0, row: 2 },
    },
    { id: 'cuauhtemoc', name: 'Cuauhtémoc', population: 545_884, tile: { column: 2, row: 1 } },
    { id: 'gustavo-a-madero', name: 'Gustavo A. Madero', population: 1_173_351, tile: { column: 2, row: 0 } },
    { id: 'iztacalco', name: 'Iztacalco', population: 404_695, tile: { column: 3, row: 2 } },
    { id: 'iztapalapa', name: 'Iztapalapa', population: 1_835_486, tile: { column: 3, row: 3 } },
    {
      id: 'la-magdalena-contreras',
      name: 'La Magdalena Contreras',
      population: 247_622,
      tile: { column: 1, row: 3 },
    },
    { id: 'miguel-hidalgo', name: 'Miguel Hidalgo', population: 414_470, tile: { column: 1, row: 1 } },
    { id: 'milpa-alta', name: 'Milpa Alta', population: 152_685, tile: { column: 2, row: 5 } },
    { id: 'tlahuac', name: 'Tláhuac', population: 392_313, tile: { column: 3, row: 4 } },
    { id: 'tlalpan', name: 'Tlalpan', population: 699_928, tile: { column: 1, row: 4 } },
    {
      id: 'venustiano-carranza',
      name: 'Venustiano Carranza',
      population: 443_704,
      tile: { column: 3, row: 1 },
    },
    { id: 'xochimilco', name: 'Xochimilco', population: 442_178, tile: { column: 2, row: 4 } },
  ],
  topics: [
    { id: 'agua', name: { es: 'Agua', en: 'Water' } },
    { id: 'movilidad', name: { es: 'Movilidad', en: 'Getting around' } },
    { id: 'vivienda', name: { es: 'Vivienda y suelo', en: 'Housing and land' } },
    { id: 'derechos', name: { es: 'Derechos e igualdad', en: 'Rights and equality' } },
    { id: 'medio-ambiente', name: { es: 'Medio ambiente', en: 'Environment' } },
    { id: 'salud-cuidados', name: { es: 'Salud y cuidados', en: 'Health and care' } },
    { id: 'cultura-educacion', name: { es: 'Cultura y educación', en: 'Culture and education' } },
    { id: 'gobierno-abierto', name: { es: 'Gobierno abierto', en: 'Open government' } },
  ],
}
