import type { Proposal } from '../shape.ts'

export const water: readonly Proposal[] = [
  {
    id: 1,
    title: 'Agua para todas las casas, todos los días',
    problem:
      'En miles de hogares el agua llega una o dos veces por semana, a veces de madrugada y a veces turbia. Mientras unas colonias riegan jardines, otras esperan la pipa con cubetas en la banqueta y pagan más por menos. Hoy nadie está obligado a decir cuánta agua le toca a cada persona ni a responder cuando no llega.',
    change:
      'En la carta de derechos, reconocer el agua como derecho humano con una cantidad mínima diaria por persona, limpia y a precio justo. Prohibir el corte total a los hogares que no pueden pagar y fijar un plazo para que el tandeo deje de ser la regla.',
    topic: 'agua',
    borough: null,
    author: 'Colectivo Ciudad Sin Sed',
    count: 61_894,
    daysOld: 58,
  },
  {
    id: 2,
    title: 'Reparar las fugas antes de traer agua de más lejos',
    problem:
      'Se calcula que cerca de cuatro de cada diez litros se pierden en tuberías rotas antes de llegar a una llave. Una fuga en la calle puede tardar semanas en ser atendida y, mientras tanto, se planean obras carísimas para traer agua de otras cuencas, que también la necesitan.',
    change:
      'En el capítulo de servicios públicos, obligar al organismo del agua a publicar cada año cuánta se pierde por sector, a cumplir una meta de reducción y a no iniciar trasvases mientras se fugue más de una quinta parte. Toda fuga reportada tendrá un plazo máximo de reparación.',
    topic: 'agua',
    borough: null,
    author: 'Brigada Gota a Gota',
    count: 15_204,
    daysOld: 47,
  },
  {
    id: 3,
    title: 'Captar la lluvia en las escuelas y los mercados de Iztapalapa',
    problem:
      'Cada temporada de lluvias Iztapalapa se inunda, y cada temporada seca sus escuelas suspenden clases porque no hay agua ni para los baños. La que cae en los techos se va al drenaje y termina en otra cuenca, mientras pagamos pipas para llenar cisternas vacías.',
    change:
      'En el artículo sobre la gestión del agua, hacer obligatoria la captación de lluvia en los edificios públicos nuevos y, por etapas, en los que ya existen, empezando por las alcaldías con tandeo. El presupuesto cubrirá la instalación y también el mantenimiento.',
    topic: 'agua',
    borough: 'iztapalapa',
    author: 'Maestras de la Sierra de Santa Catarina',
    count: 4_990,
    daysOld: 39,
  },
  {
    id: 4,
    title: 'Cobrar el agua por lo que se usa, con recibos claros',
    problem:
      'Hay recibos calculados por promedio, casas que llevan años sin medidor y grandes consumidores que deben fortunas sin consecuencia alguna. Quien cuida el agua paga casi lo mismo que quien la desperdicia y, sin ese dinero, no se cambian tuberías ni se reparan pozos.',
    change:
      'En el capítulo de hacienda pública, ordenar que el agua se cobre por consumo medido, con tarifa social para los hogares y tarifas crecientes para los grandes usuarios. Lo recaudado se usará solo en la red, y la lista de grandes deudores será pública.',
    topic: 'agua',
    borough: null,
    author: 'Rogelio V.',
    count: 418,
    daysOld: 16,
  },
]
