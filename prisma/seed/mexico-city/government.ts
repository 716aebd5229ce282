import type { Proposal } from '../shape.ts'

export const government: readonly Proposal[] = [
  {
    id: 36,
    title: 'Adiós al fuero: la misma ley para gobernantes y vecinos',
    problem:
      'Si una vecina maneja borracha o roba, la detienen. Si lo hace un diputado, primero hay que pedir permiso a sus compañeros para juzgarlo, y casi nunca lo dan. El fuero nació para proteger la palabra en la tribuna y terminó convertido en escondite de quienes deberían dar el ejemplo.',
    change:
      'En el capítulo de responsabilidades de los servidores públicos, suprimir el fuero en todos los cargos de la ciudad, conservar solo la libertad de expresión en la tribuna y disponer que los delitos de corrupción no prescriban mientras se ocupe el cargo.',
    topic: 'gobierno-abierto',
    borough: null,
    author: 'Ciudadanos de a Pie',
    count: 18_349,
    daysOld: 51,
  },
  {
    id: 37,
    title: 'Presupuesto participativo que sí se construya',
    problem:
      'Votamos por una cancha y pusieron luminarias; votamos por luminarias y el dinero regresó sin gastarse. El presupuesto participativo es una parte mínima del gasto, los proyectos se cambian sin avisar y nadie enseña la factura. Cada vez va menos gente a votar, y con razón.',
    change:
      'En el capítulo de democracia directa, destinar al menos el cinco por ciento del presupuesto de cada alcaldía a proyectos decididos por los vecinos, con resultado obligatorio, un comité ciudadano que reciba la obra y sanción para quien desvíe el dinero o no lo ejerza.',
    topic: 'gobierno-abierto',
    borough: null,
    author: 'Comité de la Cancha Prometida',
    count: 4_571,
    daysOld: 38,
  },
  {
    id: 38,
    title: 'Vigilancia ciudadana y sueldos dignos para la policía',
    problem:
      'Al policía que pide mordida lo investiga su propio jefe, y al que hace bien su trabajo le toca doblar turno, comprar sus botas y dar cuota para salir en patrulla. Así nadie confía en nadie: la gente no denuncia, y el buen agente se cansa, se calla o se va.',
    change:
      'En el capítulo de seguridad ciudadana, crear un órgano civil independiente que reciba quejas, investigue abusos y publique sus resultados y, a la par, garantizar a los policías salario, equipo y horarios dignos, con ascensos por mérito.',
    topic: 'gobierno-abierto',
    borough: null,
    author: 'Mesa Vecinal Calle Tranquila',
    count: 6_872,
    daysOld: 31,
  },
  {
    id: 39,
    title: 'Abrir un negocio en un día y con un solo trámite',
    problem:
      'Para abrir una panadería pedí siete permisos en cuatro ventanillas, cada una con su propio criterio. Pasé ocho meses pagando renta con la cortina abajo, y tres personas me ofrecieron “agilizarlo”. El que cumple se endeuda; al que da dinero no lo molestan.',
    change:
      'En el capítulo de desarrollo económico, establecer el derecho a una buena administración: un solo trámite en línea para los negocios de bajo riesgo, respuesta en un día o aprobación automática, e inspecciones sorteadas, grabadas y con resultado público.',
    topic: 'gobierno-abierto',
    borough: null,
    author: 'Julián P., panadero',
    count: 1_340,
    daysOld: 24,
  },
  {
    id: 40,
    title: 'Tope a la deuda: que no la paguen nuestros hijos',
    problem:
      'Cada gobierno estrena obras y le deja los pagos al siguiente. La deuda de la ciudad crece sin que sepamos para qué se pidió, cuánto cuesta en intereses ni qué se construyó con ella. Ese dinero saldrá del bacheo, de las medicinas y de las escuelas de los años que vienen.',
    change:
      'En el capítulo de hacienda pública, limitar la deuda en proporción a los ingresos propios, permitirla solo para obras que duren más que el crédito y exigir que cada préstamo se publique con su costo total antes de que se vote.',
    topic: 'gobierno-abierto',
    borough: null,
    author: 'Contadores de Banqueta',
    count: 3,
    daysOld: 1,
  },
  {
    id: 41,
    title: 'Contratos y facturas del gobierno, a la vista de todos',
    problem:
      'Para saber cuánto costó el puente de la esquina hay que pedirlo por escrito, esperar semanas y recibir hojas escaneadas con renglones tachados. Se dan contratos sin concurso a empresas recién creadas y, cuando algo se descubre, el responsable ya cambió de puesto.',
    change:
      'En el capítulo de buen gobierno, ordenar que todo contrato, factura y avance de obra se publique en datos abiertos el mismo mes, que no tenga validez el contrato que no se publique y que mil firmas basten para exigir una auditoría.',
    topic: 'gobierno-abierto',
    borough: null,
    author: 'Lupa en Mano',
    count: 367,
    daysOld: 12,
  },
]
