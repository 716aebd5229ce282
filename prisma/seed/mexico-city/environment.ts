import type { Proposal } from '../shape.ts'

export const environment: readonly Proposal[] = [
  {
    id: 21,
    title: 'Los animales sienten: que la constitución lo diga',
    problem:
      'Hay perros que pasan la vida amarrados en una azotea, caballos que jalan carretas con heridas abiertas y animales a la venta en jaulas donde ni siquiera pueden darse la vuelta. Las denuncias rara vez terminan en sanción, y quien se atreve a llamar suele oír que “es solo un animal”.',
    change:
      'En el artículo del medio ambiente, reconocer a los animales como seres sintientes a los que se debe un trato digno. El gobierno tendrá que prevenir el maltrato, ofrecer esterilización gratuita, regular su venta y atender toda denuncia en un máximo de 48 horas.',
    topic: 'medio-ambiente',
    borough: null,
    author: 'Red Cuatro Patas',
    count: 49_950,
    daysOld: 60,
  },
  {
    id: 22,
    title: 'Salvar las chinampas y los canales de Xochimilco',
    problem:
      'Las chinampas llevan siglos dando verduras y flores a la ciudad, pero hoy reciben agua tratada de mala calidad, baja el nivel de los canales y cada año hay más casas y salones de fiestas sobre la tierra de cultivo. El ajolote casi ha desaparecido, y los jóvenes se van porque la chinampa ya no da para vivir.',
    change:
      'En el artículo del medio ambiente, declarar intocable la zona chinampera, obligar al gobierno a devolverle agua limpia y suficiente, y pagar a las familias chinamperas por conservarla. Ningún cambio de uso de suelo será válido en ella.',
    topic: 'medio-ambiente',
    borough: 'xochimilco',
    author: 'Chinamperos del Canal Chico',
    count: 8_764,
    daysOld: 42,
  },
  {
    id: 23,
    title: 'Pagar a quien cuida el bosque y el suelo de conservación',
    problem:
      'Más de la mitad de la ciudad es suelo de conservación: de sus bosques vienen el agua de los pozos y buena parte del aire limpio. En el Ajusco se prohíbe construir a los ejidatarios, pero apenas se les apoya contra los incendios y la tala. Así, vender un lote irregular deja más que cuidar el monte.',
    change:
      'En el capítulo de ordenamiento territorial, reservar un porcentaje fijo del presupuesto para pagar a ejidos y comunidades por los servicios ambientales de ese suelo, y sancionar a quien lo fraccione o autorice asentamientos nuevos dentro de él.',
    topic: 'medio-ambiente',
    borough: 'tlalpan',
    author: 'Brigadistas del Ajusco',
    count: 1_873,
    daysOld: 29,
  },
  {
    id: 24,
    title: 'Aire limpio: saber qué respiramos y quién lo ensucia',
    problem:
      'Cuando se declara una contingencia ya llevamos días respirando ozono. Hay zonas sin estación de medición, camiones que echan humo negro frente a las primarias y verificaciones que se arreglan con dinero. Al coche viejo se le prohíbe circular, pero las grandes fuentes casi no se revisan.',
    change:
      'En la carta de derechos, garantizar el aire limpio con los límites que recomienda la Organización Mundial de la Salud, mediciones públicas en todas las alcaldías y un plan anual que reparta la carga entre industria, transporte y gobierno, no solo entre automovilistas.',
    topic: 'medio-ambiente',
    borough: null,
    author: 'Mamás por el Aire',
    count: 3_055,
    daysOld: 32,
  },
  {
    id: 25,
    title: 'Devolver la vida al río Magdalena',
    problem:
      'El Magdalena nace limpio en el bosque y es uno de los últimos ríos vivos de la ciudad, pero a los pocos kilómetros recibe drenaje, basura y cascajo, y termina entubado bajo una avenida. Quienes vivimos junto a él nos tapamos la nariz donde nuestros abuelos nadaban.',
    change:
      'En el artículo del medio ambiente, reconocer los ríos y las barrancas como bienes que no pueden entubarse ni invadirse, obligar a separar el drenaje de sus cauces y crear consejos de vecinos que vigilen su saneamiento con presupuesto propio.',
    topic: 'medio-ambiente',
    borough: 'la-magdalena-contreras',
    author: 'Tomás G.',
    count: 214,
    daysOld: 14,
  },
]
