import type { Catalogue } from '../catalogue.ts'
import type { Team } from './messages.ts'

export const es: Catalogue<Team> = {
  'team.denied': 'Eso ya no te corresponde en el equipo, así que no cambié nada.',
  'team.members': 'El equipo',
  'team.record': 'Lo que se hizo',

  'team.page': 'Página del equipo',
  'entrance.code':
    'Tu código para la página del equipo: <b>{code}</b>\n\nEscríbelo en {page}: vale {minutes, plural, one {# minuto} other {# minutos}} y una sola vez. Nadie te lo va a pedir: no lo compartas.',

  'role.moderator': 'moderación',
  'role.analyst': 'análisis',
  'role.announcer': 'difusión',
  'role.drafter': 'redacción',
  'role.administrator': 'administración',

  'members.title':
    '<b>El equipo</b>: {count, plural, one {# persona} other {# personas}}. Elige a alguien para ver lo que puede hacer, o suma a alguien más.',
  'members.enlist': 'Sumar a alguien',
  'members.gone': 'Esa persona ya no es del equipo.',
  'members.last':
    'Es la única persona que administra, y alguien tiene que poder hacerlo. Dale antes la administración a otra.',
  'member.roles': '<b>{name}</b>\nPuede hacer: {roles}.',
  'member.no-role': '<b>{name}</b>\nTodavía no le toca nada: solo recibe los avisos sobre los canales.',
  'member.grant': 'Dar: {role}',
  'member.revoke': 'Quitar: {role}',
  'member.dismiss': 'Sacar del equipo',
  'member.changed': '✔ Anotado.',
  'dismiss.ask': '¿Sacas a <b>{name}</b> del equipo? Deja de poder hacer lo suyo desde este momento.',
  'dismiss.yes': 'Sí, sacar',
  'dismiss.done': '✔ Ya no es del equipo.',
  'enlist.phone':
    '¿Qué celular tiene? Escríbelo, o comparte su contacto. Solo se guarda una huella cifrada: nadie verá el número.',
  'enlist.unreadable':
    'No pude leer ese número. Escríbelo con sus 10 dígitos, o con + y el código de su país.',
  'enlist.name': 'El número que termina en {hint}. ¿Cómo la llama el equipo?',
  'enlist.name-length': 'Escribe un nombre de hasta {most, number} letras.',
  'enlist.done':
    '✔ {name} ya es del equipo. En cuanto escriba a este bot y compruebe su número, verá «Equipo» en su menú. ¿Qué puede hacer?',

  'record.title': '<b>Lo que se hizo</b>, lo último primero · página {page, number}',
  'record.older': 'Más antiguo',
  'record.newer': 'Más reciente',
  'act.server': 'el servidor',
  'act.proposal': 'propuesta {id}',
  'act.into': 'con la propuesta {id}',
  'act.draft': 'borrador {id}',
  'act.promise': 'promesa {id}',
  'act.invalidation': 'invalidación {id}',
  'act.count': '{count, plural, one {# firma de la ciudad} other {# firmas de la ciudad}}',
  'act.elsewhere': '{count, number} de fuera',
  'act.notices': '{count, plural, one {# mensaje} other {# mensajes}}',
  'act.page-entered': 'entró a la página del equipo',
  'act.retried-notices': 'intentó otra vez lo que no se entregó',
  'act.enlisted': 'sumó al equipo o cambió el nombre',
  'act.granted': 'dio un papel',
  'act.revoked': 'quitó un papel',
  'act.dismissed': 'sacó del equipo',
  'act.approved': 'aprobó',
  'act.returned': 'devolvió',
  'act.joined': 'unió un borrador',
  'act.hid': 'ocultó',
  'act.showed': 'volvió a mostrar',
  'act.merged': 'unió',
  'act.published': 'publicó',
  'act.invalidated': 'invalidó firmas',
  'act.restored': 'devolvió firmas',
}
