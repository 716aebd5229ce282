import type { Proposal } from '../shape.ts'

export const housing: readonly Proposal[] = [
  {
    id: 11,
    title: 'Que nadie tenga que irse de su barrio por la renta',
    problem:
      'En el Centro, la Roma o la Santa María la Ribera, la renta sube cada año más que los salarios. Edificios enteros se vacían para volverse hospedaje de corta estancia, y familias con treinta años en la misma vecindad reciben una semana para desocupar. Con ellas se van la fonda, la escuela y la fiesta del barrio.',
    change:
      'En el artículo del derecho a la vivienda, poner un límite anual al aumento de las rentas, prohibir los desalojos sin juicio ni alternativa de alojamiento y regular por zonas el hospedaje turístico, para que en cada barrio siga habiendo vecinos.',
    topic: 'vivienda',
    borough: 'cuauhtemoc',
    author: 'Inquilinas de la Ribera',
    count: 13_870,
    daysOld: 49,
  },
  {
    id: 12,
    title: 'Reglas claras también para quien da en renta su casa',
    problem:
      'Muchos dueños son personas mayores que viven de un solo departamento. Un juicio por falta de pago puede durar años, así que piden fiador con propiedad y meses por adelantado, o prefieren dejarlo vacío. Al final pierden todos: el dueño no renta y el joven no encuentra dónde vivir.',
    change:
      'En el artículo del derecho a la vivienda, proteger la propiedad y crear una justicia de arrendamiento con mediación gratuita y sentencias en no más de noventa días. Un fondo público de garantía tomará el lugar del fiador para quienes rentan por primera vez.',
    topic: 'vivienda',
    borough: null,
    author: 'Amparo S.',
    count: 742,
    daysOld: 21,
  },
  {
    id: 13,
    title: 'Ni una torre más sin agua ni drenaje que la sostengan',
    problem:
      'En calles de casas bajas se autorizan torres de quince pisos con el mismo tubo de agua y el mismo drenaje de hace cincuenta años. Baja la presión, se satura el tránsito y el vecino se entera cuando llega la excavadora. Los pisos de más se regularizan después con una multa.',
    change:
      'En el capítulo de ordenamiento territorial, condicionar todo permiso de gran obra a un dictamen público de agua, drenaje y movilidad, con consulta previa a los vecinos. Los pisos construidos sin permiso se demolerán a costa de la empresa, sin regularización posible.',
    topic: 'vivienda',
    borough: 'benito-juarez',
    author: 'Vecinos de la Portales y la Narvarte',
    count: 9_988,
    daysOld: 44,
  },
  {
    id: 14,
    title: 'Edificios revisados antes del próximo sismo',
    problem:
      'Vivimos en una de las zonas sísmicas más pobladas del mundo y casi nadie sabe si su edificio es seguro. Hay escuelas, hospitales y viviendas anteriores a 1985 que nunca se han revisado, y obras nuevas cuyo responsable firmó sin haberlas visitado. Nos enteraremos cuando tiemble.',
    change:
      'En el capítulo de protección civil, crear el derecho a la seguridad estructural: un expediente público por edificio, revisión obligatoria de los más antiguos, apoyo para reforzar la vivienda popular y responsabilidad penal para quien firme un dictamen falso.',
    topic: 'vivienda',
    borough: null,
    author: 'Memoria del 85',
    count: 11_236,
    daysOld: 46,
  },
  {
    id: 15,
    title: 'Grietas en Tláhuac: mapa de riesgo y vivienda segura',
    problem:
      'El suelo de Tláhuac se hunde porque llevamos décadas sacando agua de sus pozos. Las grietas parten calles, casas y escuelas; las familias rellenan con cascajo y siguen pagando el crédito de una casa inhabitable. Cuando piden ayuda, les contestan que su riesgo no está en ningún mapa.',
    change:
      'En el capítulo de protección civil, establecer el derecho a conocer el riesgo del lugar donde se vive, con un atlas público actualizado cada año, y a una reubicación digna y cercana cuando la vivienda no tenga remedio, con cargo a un fondo permanente.',
    topic: 'vivienda',
    borough: 'tlahuac',
    author: 'Familias de la Grieta',
    count: 1_264,
    daysOld: 25,
  },
]
