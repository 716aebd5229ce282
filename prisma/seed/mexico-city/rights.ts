import type { Proposal } from '../shape.ts'

export const rights: readonly Proposal[] = [
  {
    id: 16,
    title: 'Todas las familias, los mismos derechos',
    problem:
      'La ley ya nos permite casarnos, pero todavía nos piden papeles de más para registrar a un hijo, nos niegan un departamento cuando ven que somos dos mujeres y, a las personas trans, les cierran la puerta en el trabajo, la clínica y la escuela. El derecho existe; en la ventanilla, no.',
    change:
      'En la carta de derechos, proteger de forma expresa a las personas LGBTTTI y a todas las formas de familia, asegurar que el reconocimiento de la identidad de género sea un trámite sencillo y gratuito, y sancionar a la autoridad o al negocio que discrimine.',
    topic: 'derechos',
    borough: null,
    author: 'Familias de Muchos Colores',
    count: 10_412,
    daysOld: 43,
  },
  {
    id: 17,
    title: 'Los pueblos originarios deciden sobre su territorio',
    problem:
      'En los pueblos de Milpa Alta, las decisiones sobre el monte, el agua y las fiestas se toman en asamblea desde antes de que la ciudad llegara hasta aquí. Sin embargo, los permisos de obra, los caminos y las antenas se firman en una oficina lejana, y nos avisan cuando la máquina ya está en la parcela.',
    change:
      'En el capítulo de pueblos y barrios originarios, reconocer su personalidad jurídica, sus autoridades tradicionales y sus tierras comunales. Toda obra o ley que los afecte requerirá una consulta previa, libre, informada y en su lengua.',
    topic: 'derechos',
    borough: 'milpa-alta',
    author: 'Asamblea El Tepozán',
    count: 5_640,
    daysOld: 37,
  },
  {
    id: 18,
    title: 'Vender en la calle con permiso, con orden y sin cuotas',
    problem:
      'Quien vende en la calle trabaja doce horas sin seguro ni permiso, le paga cuota a un líder y pierde la mercancía en cada operativo. Quien camina o tiene un local con licencia encuentra la banqueta tapada y siente que la ley es solo para él. Nadie gana, salvo el que cobra la cuota.',
    change:
      'En el artículo del derecho al trabajo, dar a quienes trabajan por su cuenta en la vía pública una licencia individual, gratuita y sin intermediarios, con lugares y horarios acordados con vecinos y locatarios y el paso siempre libre. Cobrar por un lugar público será delito.',
    topic: 'derechos',
    borough: null,
    author: 'Doña Chayo y compañeras',
    count: 4_322,
    daysOld: 33,
  },
  {
    id: 19,
    title: 'Derechos digitales: internet para todos y datos a salvo',
    problem:
      'Hacer una tarea, pedir una cita médica o buscar trabajo ya exige internet, y muchas familias lo pagan por hora. Al mismo tiempo, cámaras, aplicaciones y trámites reúnen nuestros datos sin que sepamos quién los guarda, con quién los comparte ni cómo pedir que los borren.',
    change:
      'En la carta de derechos, garantizar el acceso gratuito a internet en escuelas, plazas y transporte, y el derecho a saber qué datos tiene el gobierno sobre cada persona, a corregirlos y a pedir que se borren. Nadie podrá ser vigilado sin la orden de un juez.',
    topic: 'derechos',
    borough: null,
    author: 'Nodo Abierto',
    count: 2_410,
    daysOld: 27,
  },
  {
    id: 20,
    title: 'Derecho a la ciudad: plazas y parques que no se venden',
    problem:
      'Plazas convertidas en estacionamiento, parques concesionados a un café, camellones llenos de anuncios y calles cerradas con una pluma. Poco a poco, lo que era de todos tiene dueño, horario y precio, y quien no consume estorba. En muchas colonias populares, además, ni siquiera hay parque.',
    change:
      'En la carta de derechos, incluir el derecho a la ciudad: el espacio público no puede venderse ni cerrarse, y toda concesión será temporal, consultada y en beneficio del barrio. Cada colonia tendrá un área verde o una plaza a quince minutos a pie.',
    topic: 'derechos',
    borough: null,
    author: 'La Banca de la Plaza',
    count: 3_690,
    daysOld: 30,
  },
]
