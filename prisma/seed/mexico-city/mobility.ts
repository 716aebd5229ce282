import type { Proposal } from '../shape.ts'

export const mobility: readonly Proposal[] = [
  {
    id: 5,
    title: 'Mantenimiento del Metro con dinero que nadie pueda mover',
    problem:
      'Trenes detenidos entre estaciones, escaleras eléctricas apagadas durante meses, filtraciones y cables viejos: el Metro mueve a millones de personas al día y su mantenimiento depende de lo que sobre cada año. Cuando falla, quien vive más lejos pierde el día o hasta el trabajo.',
    change:
      'En el capítulo de presupuesto, garantizar al Metro un fondo de mantenimiento a varios años que no pueda reducirse ni usarse para otra cosa, con un informe técnico anual revisado por especialistas independientes y publicado línea por línea.',
    topic: 'movilidad',
    borough: null,
    author: 'Usuarios del Último Vagón',
    count: 22_518,
    daysOld: 52,
  },
  {
    id: 6,
    title: 'Viajar sin miedo: mujeres seguras en el transporte',
    problem:
      'Casi todas conocemos el recorrido: cambiar de vagón, fingir una llamada, avisar que ya llegamos. El acoso en el Metro, los microbuses y los paraderos es cosa de todos los días; denunciar toma horas, exige ir a otro lugar y casi siempre termina en nada.',
    change:
      'En el artículo del derecho a la movilidad, establecer el derecho a viajar sin violencia y obligar a todo transporte, público o concesionado, a contar con personal capacitado, buena iluminación, atención a la denuncia en el mismo sitio y datos públicos de cada ruta.',
    topic: 'movilidad',
    borough: null,
    author: 'Colectiva Llegamos Juntas',
    count: 53_127,
    daysOld: 55,
  },
  {
    id: 7,
    title: 'Banquetas donde quepa una silla de ruedas',
    problem:
      'Postes en medio del paso, raíces que levantan el cemento, rampas que terminan en un escalón, coches y puestos que obligan a bajarse al arroyo. Para quien usa silla de ruedas, bastón o carriola, la acera de enfrente puede quedar más lejos que el centro de la ciudad.',
    change:
      'En el artículo sobre el espacio público, fijar que caminar es la primera prioridad y que toda obra en la calle debe dejar una banqueta accesible, continua y de ancho mínimo. Ninguna obra se dará por terminada sin la revisión de personas con discapacidad.',
    topic: 'movilidad',
    borough: null,
    author: 'Rampas para Todos',
    count: 7_431,
    daysOld: 41,
  },
  {
    id: 8,
    title: 'Una red de ciclovías que llegue hasta la periferia',
    problem:
      'Las ciclovías se concentran en unas cuantas colonias céntricas, y quien pedalea desde Tláhuac o Iztapalapa lo hace entre tráileres y coladeras sin tapa. En la periferia la bicicleta es herramienta de trabajo, pero allá faltan carriles protegidos, estacionamientos y luz.',
    change:
      'En el artículo del derecho a la movilidad, reconocer la bicicleta como medio de transporte y ordenar una red protegida que una a todas las alcaldías con el transporte masivo. Cada año se invertirá primero donde haya más viajes y más heridos.',
    topic: 'movilidad',
    borough: null,
    author: 'Pedal de Oriente',
    count: 1_587,
    daysOld: 28,
  },
  {
    id: 9,
    title: 'Fotomultas que salven vidas y no sean negocio',
    problem:
      'Una empresa gana más mientras más multas se imponen, los radares aparecen donde recaudan y no donde hay atropellados, y la notificación llega cuando ya se juntaron cinco. El conductor siente que le cobran, no que lo cuidan; el peatón sigue sin poder cruzar.',
    change:
      'En el capítulo de hacienda pública, prohibir que un particular cobre por cada multa. Las cámaras se colocarán solo donde haya choques y atropellamientos, con aviso visible; la primera falta se pagará con un curso vial, y todo lo recaudado irá a cruces seguros.',
    topic: 'movilidad',
    borough: null,
    author: 'Ernesto L.',
    count: 6_285,
    daysOld: 35,
  },
  {
    id: 10,
    title: 'Transporte de noche para subir a Cuautepec',
    problem:
      'Después de las once de la noche no hay cómo subir a Cuautepec. Las combis dejan de pasar, los taxis no quieren entrar y quienes salen del turno de la tarde caminan cuesta arriba por calles oscuras. Perder el último viaje es esperar hasta las cinco o gastar medio día de sueldo.',
    change:
      'En el artículo del derecho a la movilidad, obligar a que toda colonia, también en las zonas altas, tenga transporte público nocturno a una distancia caminable, con paradas iluminadas y horarios publicados. La ruta concesionada que no cumpla podrá perder su permiso.',
    topic: 'movilidad',
    borough: 'gustavo-a-madero',
    author: 'Yolanda M.',
    count: 583,
    daysOld: 19,
  },
]
