import type { Panel } from '../shape.ts'

/**
 * Women and men: INEGI, Censo de Población y Vivienda 2020, Ciudad de México, people of all ages; 9,209,944 together, as
 * the boroughs are.
 *
 * Ages: the same census, of Iztacalco (404,695 people), whose adults stand for those of the city in this demonstration:
 * of 319,021 adults 73,943 are 18 to 29 years old (42,216 to 24 and 31,727 more), 90,590 to 44, 83,581 to 59, and 70,907
 * older. The table of the whole city is INEGI's «Población total por entidad, sexo y grupos quinquenales de edad»;
 * whoever draws for real puts its figures here.
 */
export const panel: Panel = {
  id: 'ciudad',
  name: { es: 'Panel de la ciudad', en: 'City panel' },
  source:
    'INEGI, Censo de Población y Vivienda 2020: sexo y alcaldía, Ciudad de México; edad de 18 años o más, Iztacalco, que aquí representa a la ciudad.',
  ages: [
    { category: '18-29', people: 73_943 },
    { category: '30-44', people: 90_590 },
    { category: '45-59', people: 83_581 },
    { category: '60+', people: 70_907 },
  ],
  genders: [
    { category: 'woman', people: 4_805_017 },
    { category: 'man', people: 4_404_927 },
  ],
}
