import type { Catalogue } from '../catalogue.ts'
import type { Everyday } from './messages.ts'

export const es: Catalogue<Everyday> = {
  'welcome.choose':
    'Hola, soy <b>Voces</b>, de {city}. Aquí lees y firmas las propuestas de tus vecinas y vecinos.\n\n¿En qué idioma hablamos?',
  'welcome.ready':
    '¡Qué gusto! Aquí puedes leer las propuestas para {city} y firmar las que quieras apoyar. Escribe «menú» o «ayuda» cuando lo necesites.',

  'language.name': 'Español',
  'language.ask': '¿En qué idioma hablamos?',
  'language.chosen': 'Listo, seguimos en español.',

  'menu.title': '¿Qué quieres hacer?',
  'menu.search': 'Buscar',
  'menu.most-signed': 'Las más firmadas',
  'menu.newest': 'Las más nuevas',
  'menu.nearest': 'Cerca de una meta',
  'menu.topics': 'Por tema',
  'menu.mine': 'Mis firmas',
  'menu.borough': 'Mi alcaldía',
  'menu.language': 'Idioma · Language',
  'menu.help': 'Ayuda',
  'menu.notices': 'Volver a recibir avisos',
  'menu.resume': 'Continuar: firmar «{title}»',

  'nav.menu': 'Menú',
  'nav.back': 'Volver',
  'nav.next': 'Más propuestas',
  'nav.previous': 'Anteriores',
  'nav.more-choices': 'Más opciones',
  'nav.earlier-choices': 'Opciones anteriores',
  'choose.ask': '¿Qué eliges?',
  'choose.open': 'Ver opciones',

  'list.most-signed': '<b>Las más firmadas</b> · página {page, number}',
  'list.newest': '<b>Las más nuevas</b> · página {page, number}',
  'list.nearest': '<b>Cerca de una meta</b> · página {page, number}',
  'list.shelf': '<b>{name}</b> · página {page, number}',
  'list.item':
    '{place, number}. <b>{title}</b>\n{count, plural, =0 {Sin firmas todavía} one {# firma} other {# firmas}}',
  'list.item-missing':
    '{place, number}. <b>{title}</b>\n{count, plural, one {# firma} other {# firmas}} · {missing, plural, one {falta #} other {faltan #}} para {tier, number}',
  'list.empty': 'Aquí todavía no hay propuestas.',
  'list.farthest': 'Hasta aquí llega esta lista. Para llegar a las demás, búscalas por palabras o por tema.',
  'search.ask':
    '¿Qué buscas? Escribe unas palabras: de qué trata, un lugar, quién la propone o el título. No importan los acentos ni algún error.',
  'search.none':
    'No encontré propuestas con esas palabras. Prueba con menos, o con otras que digan lo mismo; también puedes ir al menú y verlas por tema.',
  'found.title':
    '{count, plural, one {Encontré <b># propuesta</b>} other {Encontré <b># propuestas</b>}} · página {page, number}',
  'found.many': 'Encontré muchas; estas son <b>las {count, number} más parecidas</b> · página {page, number}',
  'topics.title': '¿Qué tema te interesa?',
  'topics.boroughs': 'Por alcaldía',
  'boroughs.title': '¿De qué alcaldía quieres ver las propuestas?',
  'shelf.item': '{name} ({count, number})',
  'shelf.crowded': '{name} ({count, number} o más)',

  'proposal.card':
    '<b>{title}</b>\n{author} · {topic} · {place}\n\n<b>Qué pasa:</b> {problem}\n\n<b>Qué proponemos:</b> {change}',
  'proposal.whole-city': 'toda la ciudad',
  'proposal.count':
    '{count, plural, =0 {Todavía sin firmas: la tuya sería la primera.} one {<b># firma</b>.} other {<b># firmas</b>.}}',
  'proposal.to-go': '{missing, plural, one {Falta #} other {Faltan #}} para {tier, number}: {promise}.',
  'proposal.all-tiers': 'Ya alcanzó todas las metas.',
  'proposal.closed': 'Ya no recibe firmas.',
  'proposal.you-signed': '✔ La firmaste.',
  'proposal.receipt': 'Recibo: {receipt}',
  'proposal.gone': 'Esa propuesta no está disponible. Te muestro las demás.',
  'proposal.sign': 'Firmar',
  'proposal.withdraw': 'Retirar mi firma',
  'proposal.follow': 'Avisarme de sus avances',
  'proposal.unfollow': 'Dejar de recibir sus avances',
  'proposal.followed': 'Te avisaré cuando alcance una meta.',
  'proposal.unfollowed': 'Ya no te avisaré de esta propuesta.',
  'picture.alternative': '«{title}»: {count, plural, one {# firma} other {# firmas}}.',
  'picture.alternative-next':
    '«{title}»: {count, plural, one {# firma} other {# firmas}}; {missing, plural, one {falta #} other {faltan #}} para {tier, number}.',

  'consent.text':
    'Para que cada persona cuente una sola vez, comprobamos tu número de teléfono y guardamos solo una huella cifrada de él y el código de su país, nunca el número. Con ella guardamos tus firmas y respuestas, por dónde llegaron, lo que propongas o comentes, los eventos y encuentros a los que vas y tu alcaldía, para dar cuentas claras, y nada más.',
  'consent.text-chat':
    'Para que cada persona cuente una sola vez, WhatsApp nos dice el número de este chat y guardamos una huella cifrada de él y el código de su país. Con ella guardamos tus firmas y respuestas, por dónde llegaron, lo que propongas o comentes, los eventos y encuentros a los que vas y tu alcaldía, para dar cuentas claras, y nada más. La dirección de este chat queda cifrada y solo sirve para responderte.',
  'consent.accept': 'Acepto',
  'consent.share': 'Acepto y comparto mi número',
  'consent.decline': 'Ahora no',
  'consent.later': 'De acuerdo, lo dejamos para después.',
  'consent.declined':
    'Está bien. Puedes leer todo sin dar tu número; si luego quieres firmar, proponer algo o ir a un evento, aquí estaré.',

  'phone.ask': '¿Cuál es tu número de celular? Te enviaremos un código para comprobar que es tuyo.',
  'phone.unreadable':
    'No pude leer ese número. Escríbelo con sus 10 dígitos, por ejemplo 55 1234 5678; si es de otro país, empieza con + y el código del país.',
  'phone.not-a-line':
    'Ese número no corresponde a una línea que podamos comprobar. Prueba con tu número de celular.',
  'phone.not-yours':
    'Ese contacto no es el tuyo, así que no puedo usarlo. Toca el botón de abajo para compartir tu propio número.',
  'phone.use-button':
    'Si estás de acuerdo, toca el botón «Acepto y comparto mi número»: así sabemos que el número es tuyo, y no tienes que escribirlo.',
  'phone.limited':
    'Ya se pidieron varios códigos. Espera {minutes, plural, one {# minuto} other {# minutos}} y vuelve a intentarlo.',
  'code.ask':
    'Enviamos un código de 6 cifras al número {hint}. Escríbelo aquí; sirve durante {minutes, plural, one {# minuto} other {# minutos}}.',
  'code.wrong':
    'Ese no es el código. {tries, plural, one {Te queda # intento} other {Te quedan # intentos}}.',
  'code.spent':
    'Fueron demasiados intentos con ese código. Escribe otra vez tu número y te enviamos uno nuevo.',
  'code.expired': 'Ese código ya venció. Escribe otra vez tu número y te enviamos uno nuevo.',
  'code.again': 'Cambiar número o pedir otro código',
  'proof.done': '✔ Número comprobado.',

  'borough.ask': '¿En qué alcaldía vives? Al elegirla declaras que vives ahí.',
  'borough.elsewhere': 'Vivo fuera de {city}',
  'borough.set': '✔ Vives en {borough}.',
  'borough.set-elsewhere': '✔ Anotado: no vives en {city}.',

  'confirm.sign': '¿Firmas «<b>{title}</b>» como persona que vive en {borough}?',
  'confirm.sign-elsewhere':
    '¿Firmas «<b>{title}</b>» como persona que no vive en {city}? Tu firma se cuenta aparte.',
  'confirm.yes-sign': 'Sí, firmar',
  'confirm.withdraw': '¿Retiras tu firma de «<b>{title}</b>»?',
  'confirm.yes-withdraw': 'Sí, retirarla',
  'confirm.no': 'No',
  'confirm.kept': 'Sin cambios.',
  'sign.received': 'Recibí tu firma. Te confirmo en cuanto quede registrada.',
  'sign.already': 'Ya habías firmado «{title}». Tu firma cuenta una vez.',
  'withdraw.received': 'Recibí tu petición. Te confirmo en cuanto tu firma quede retirada.',
  'withdraw.nothing': 'Aún no has firmado esta propuesta.',

  'mine.title': '<b>Tus firmas</b>: {count, plural, one {# propuesta} other {# propuestas}}.',
  'mine.none': 'Todavía no has firmado ninguna propuesta.',
  'mine.unproven':
    'Todavía no has firmado desde aquí. Cuando firmes, compruebas tu número una vez y tus firmas aparecen en todos tus chats.',

  'help.text':
    'Así funciona:\n• Lee propuestas y elige «Firmar» en las que apoyes.\n• La primera vez compruebas tu teléfono; tu firma cuenta una vez, aunque uses varios chats.\n• Puedes retirar tu firma cuando quieras, en «Mis firmas».\n• Con «Escribir una propuesta» haces la tuya, paso a paso; ahí están también las que ya hiciste.\n• Cada firma te da un <b>recibo</b>: en la página de recibos puedes comprobar que está contada, sin decir quién eres.\n• {buttons, select, yes {Puedes tocar los botones, escribir su número o sus palabras.} other {Para elegir, escribe el número de la opción o sus palabras.}}\n\nEn cualquier momento escribe <b>menú</b>, <b>volver</b>, <b>idioma</b>, <b>ayuda</b> o <b>alto</b> (para no recibir más avisos).',

  'link.proposal': 'Quiero leer la propuesta {id}',
  'link.open': 'Para verla, escribe <b>propuesta {id}</b>.',

  'stop.done':
    'Listo: no te enviaremos más avisos. Tus firmas siguen contando. Si quieres volver, escribe «menú».',
  'notices.on': 'Listo: volverás a recibir avisos.',

  'answer.already': 'Eso ya estaba respondido. Seguimos aquí:',
  'answer.not-understood': 'Perdón, no entendí.',
  'answer.options':
    '{buttons, select, yes {{count, plural, one {Puedes tocar el botón o escribir 1.} other {Puedes tocar un botón, o escribir un número del 1 al # o las palabras de la opción.}}} other {{count, plural, one {Escribe 1 o las palabras de la opción.} other {Escribe un número del 1 al # o las palabras de la opción.}}}}',
  'answer.menu': 'Sigo sin entender; mejor volvamos al menú.',
  'answer.attachment':
    '{kind, select, voice {Gracias por la nota de voz, pero todavía no puedo escucharlas. ¿Me lo escribes?} sticker {¡Bonito sticker! Solo que no sé leerlo. ¿Me lo escribes?} photo {Gracias por la foto, pero aquí no la puedo usar.} video {Gracias por el video, pero aquí no lo puedo usar.} file {Gracias por el archivo, pero aquí no lo puedo usar.} location {Gracias por la ubicación, pero aquí no la necesito.} contact {Gracias por el contacto, pero ahora no lo necesito.} other {Eso no lo puedo leer. ¿Me lo escribes?}}',
  'answer.lost':
    'Perdón, perdí el hilo de lo que hacíamos; tus firmas están a salvo. Empecemos desde el menú.',

  'notice.signed':
    '✔ <b>Registrada.</b> Tu firma en «{title}» ya cuenta: {count, plural, one {va # firma} other {van # firmas}}.',
  'notice.signed-next':
    '✔ <b>Registrada.</b> Tu firma en «{title}» ya cuenta: {count, plural, one {va # firma} other {van # firmas}}; {missing, plural, one {falta #} other {faltan #}} para {tier, number}.',
  'notice.receipt': 'Recibo: {receipt}',
  'notice.already-signed': 'Ya habías firmado «{title}». Tu firma cuenta una vez.',
  'notice.closed': '«{title}» ya no recibe firmas, así que la tuya no se registró.',
  'notice.withdrawn':
    '✔ Retiré tu firma de «{title}». {count, plural, =0 {Ya no tiene firmas} one {Queda # firma} other {Quedan # firmas}}.',
  'notice.tier-author':
    '🎉 Tu propuesta «{title}» alcanzó <b>{at, number} firmas</b>. Lo que sigue: {promise}.',
  'notice.tier-follower':
    '🎉 «{title}», que sigues, alcanzó <b>{at, number} firmas</b>. Lo que sigue: {promise}.',
  'notice.health':
    '{state, select, ready {✔ <b>{channel}</b> funciona de nuevo.} pairing {⚠ <b>{channel}</b> espera que alguien del equipo vincule el teléfono.} unpaired {⚠ <b>{channel}</b>: el teléfono cerró la sesión. Hay que vincularlo de nuevo; lo que escriban se responderá después.} reconnecting {⚠ <b>{channel}</b> perdió la conexión y sigue intentando recuperarla.} silent {⚠ <b>{channel}</b> no da señales de vida: revisen que su proceso siga en marcha.} other {⚠ <b>{channel}</b> dejó de funcionar y no se arregla solo. El detalle está en la página del equipo.}}',
  'notice.read': 'Ver la propuesta',

  'command.menu': 'Ver el menú',
  'command.language': 'Cambiar de idioma',
  'command.help': 'Cómo funciona',
  'command.stop': 'No recibir más avisos',
  'command.about': 'Lee y firma propuestas para {city}. Tu número se comprueba una vez y no se guarda.',

  'code.message':
    'Tu código de Voces es {code}. Vence en {minutes, plural, one {# minuto} other {# minutos}}. No lo compartas.',
}
