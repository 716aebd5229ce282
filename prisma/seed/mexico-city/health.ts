import type { Proposal } from '../shape.ts'

export const health: readonly Proposal[] = [
  {
    id: 26,
    title: 'Cuidar también es trabajo: un sistema público de cuidados',
    problem:
      'Mi mamá cuida a mi abuela de lunes a domingo, sin sueldo, sin descanso y sin pensión. Como ella, muchísimas personas, casi todas mujeres, dejan su empleo para atender a niños, enfermos o mayores. La ciudad funciona gracias a ese trabajo, que no aparece en ningún presupuesto.',
    change:
      'En la carta de derechos, reconocer el derecho a cuidar, a ser cuidado y al tiempo propio, y crear un sistema público con estancias infantiles, centros de día, relevos a domicilio y seguridad social para quienes cuidan. Su valor se medirá en las cuentas de la ciudad.',
    topic: 'salud-cuidados',
    borough: null,
    author: 'Itzel R.',
    count: 9_120,
    daysOld: 45,
  },
  {
    id: 27,
    title: 'Decidir cómo despedirnos: derecho a una muerte digna',
    problem:
      'Hoy se puede firmar un documento para rechazar tratamientos, pero poca gente lo conoce, no siempre se respeta y los cuidados paliativos no alcanzan. Familias enteras ven agonizar a alguien que pidió con claridad que no le prolongaran la vida, sin nadie que las escuche ni les explique.',
    change:
      'En la carta de derechos, incluir el derecho a una muerte digna: cuidados paliativos en todo hospital público, respeto obligatorio a la voluntad anticipada y apertura a que la ley permita otras decisiones, sin obligar a ningún médico a actuar contra su conciencia.',
    topic: 'salud-cuidados',
    borough: null,
    author: 'Círculo Última Palabra',
    count: 4_998,
    daysOld: 40,
  },
  {
    id: 28,
    title: 'Acompañar hasta el final: paliativos antes que eutanasia',
    problem:
      'A muchos enfermos se les manda a casa sin medicinas para el dolor y sin una enfermera que los visite. En esas condiciones, hablar de adelantar la muerte no es libertad: quien pide morir muchas veces lo que pide es no sufrir ni ser una carga. Faltan médicos formados para aliviar el dolor.',
    change:
      'En el artículo del derecho a la salud, garantizar equipos de cuidados paliativos a domicilio en cada alcaldía, medicamentos contra el dolor y apoyo a las familias, proteger la vida hasta su término natural y respetar la objeción de conciencia.',
    topic: 'salud-cuidados',
    borough: null,
    author: 'Voluntarios Mano con Mano',
    count: 4_136,
    daysOld: 36,
  },
  {
    id: 29,
    title: 'Psicólogos en cada centro de salud y en cada secundaria',
    problem:
      'Conseguir una cita de salud mental en un hospital público puede tardar meses, y una consulta privada cuesta lo que una semana de despensa. En la secundaria hay una orientadora para cientos de alumnos. La ansiedad, las adicciones y el suicidio se atienden cuando ya son una urgencia.',
    change:
      'En el artículo del derecho a la salud, dar a la salud mental el mismo peso que a la física: atención psicológica gratuita en los centros de salud y las secundarias públicas, una línea de crisis que responda a toda hora y una parte del presupuesto reservada para ella.',
    topic: 'salud-cuidados',
    borough: null,
    author: 'Estudiantes Respira Hondo',
    count: 5_017,
    daysOld: 34,
  },
  {
    id: 30,
    title: 'Un centro de día para personas mayores en los Pedregales',
    problem:
      'En los Pedregales de Coyoacán, muchas personas mayores pasan el día solas porque sus hijos trabajan lejos. El lugar más cercano pensado para ellas queda a dos camiones de distancia, las calles son empinadas y las banquetas, angostas; hay quienes llevan años sin salir de su casa.',
    change:
      'En el artículo de los derechos de las personas mayores, garantizar un centro de día público a no más de veinte minutos de cada hogar, con comida, actividades, revisión médica y transporte adaptado, y que los vecinos participen en su administración.',
    topic: 'salud-cuidados',
    borough: 'coyoacan',
    author: 'Lupita H.',
    count: 47,
    daysOld: 6,
  },
]
