import type { Proposal } from '../shape.ts'

export const culture: readonly Proposal[] = [
  {
    id: 31,
    title: 'Comida caliente y sana en todas las escuelas públicas',
    problem:
      'Muchos niños llegan a la primaria sin desayunar, y lo primero que comen son las frituras y el refresco de la tiendita. En el mismo salón hay hambre y hay obesidad. Donde se reparten desayunos, suelen ser galletas y leche saborizada, llegan tarde y no alcanzan para todos.',
    change:
      'En el artículo del derecho a la educación, garantizar una comida diaria, gratuita y nutritiva en cada escuela pública de nivel básico, preparada con productos del campo de la propia ciudad, bebederos con agua potable y comités de padres que vigilen el servicio.',
    topic: 'cultura-educacion',
    borough: null,
    author: 'Cocineras de la Escuela Grande',
    count: 12_043,
    daysOld: 48,
  },
  {
    id: 32,
    title: 'Noche viva: música y baile sin extorsión ni pleitos',
    problem:
      'Los foros pequeños, los salones de baile y las cantinas viven entre permisos imposibles, inspectores que piden mordida y la amenaza de la extorsión. Muchos cierran, y la fiesta se muda a bodegas sin salida de emergencia. Los vecinos, por su parte, no duermen y nadie atiende sus quejas.',
    change:
      'En el artículo de los derechos culturales, reconocer la vida nocturna como parte de la cultura y crear una autoridad que otorgue una sola licencia, mida el ruido, medie con los vecinos y asegure transporte y protección civil hasta la hora del cierre.',
    topic: 'cultura-educacion',
    borough: 'cuauhtemoc',
    author: 'Foros de Pocas Mesas',
    count: 918,
    daysOld: 22,
  },
  {
    id: 33,
    title: 'Madres y padres con voz en la escuela de sus hijos',
    problem:
      'Nos enteramos de los cambios en los programas, de los talleres y hasta de las cuotas cuando ya están decididos. La asociación de padres solo sirve para juntar dinero y pintar la barda. Si un contenido choca con lo que enseñamos en casa, o si falta un maestro todo el año, no hay a quién acudir.',
    change:
      'En el artículo del derecho a la educación, crear consejos escolares con madres, padres, docentes y alumnos que conozcan los contenidos, revisen el gasto y evalúen el servicio, y asegurar el respeto a las convicciones de cada familia.',
    topic: 'cultura-educacion',
    borough: null,
    author: 'Padres de la Fila de Salida',
    count: 2_786,
    daysOld: 26,
  },
  {
    id: 34,
    title: 'Una biblioteca viva en cada barrio de Azcapotzalco',
    problem:
      'La biblioteca de mi barrio abre en horario de oficina, tiene enciclopedias de hace treinta años y goteras en el techo. Los jóvenes hacen la tarea en un café internet, y el grupo de teatro ensaya en el patio de una vecina. En Azcapotzalco sobran historia y artistas; faltan lugares.',
    change:
      'En el artículo de los derechos culturales, fijar un presupuesto mínimo de cultura en cada alcaldía y el derecho a un espacio cultural cercano: bibliotecas abiertas por la tarde y en fin de semana, con internet, talleres gratuitos y actividades decididas por los vecinos.',
    topic: 'cultura-educacion',
    borough: 'azcapotzalco',
    author: 'Teatro del Patio',
    count: 96,
    daysOld: 9,
  },
  {
    id: 35,
    title: 'Aprender náhuatl en la escuela de nuestro pueblo',
    problem:
      'En Santa Ana Tlacotenco todavía hay abuelas que sueñan en náhuatl y nietos que solo saben los números. En la escuela hubo un taller, hasta que dejaron de pagarle al maestro. En la ciudad se hablan decenas de lenguas indígenas, pero el acta, la receta y el juicio siempre llegan en español.',
    change:
      'En el artículo del derecho a la educación, garantizar la enseñanza de las lenguas indígenas donde la comunidad la pida, con maestros hablantes y bien pagados, y asegurar que los trámites y servicios de la ciudad puedan hacerse en ellas con intérprete gratuito.',
    topic: 'cultura-educacion',
    borough: 'milpa-alta',
    author: 'Xóchitl A.',
    count: 12,
    daysOld: 3,
  },
]
