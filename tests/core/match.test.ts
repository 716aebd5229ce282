import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { globalWord } from '../../core/global-word.ts'
import { matchChoice } from '../../core/match.ts'
import type { Language } from '../../core/reply.ts'

const topics = ['Agua y drenaje', 'Movilidad', 'Parques y jardines', 'Seguridad', 'Vivienda', 'Otro tema']
const english = ['Water', 'Mobility', 'Parks and gardens', 'Safety', 'Housing']

describe('the number of an option', () => {
  it.each([
    ...['2', '2.', '2)', '(2)', '#2', ' 2 ', '2️⃣', '２', '٢', '۲', '②', '02', '2.-', '*2*'],
    ...[
      'opción 2',
      'Opcion 2',
      'la 2',
      'el 2',
      'el dos',
      'La opción número dos',
      'DOS',
      'dos.',
      'segunda',
      'la segunda',
    ],
    ...['segundo', '2a', '2da', '2º', 'quiero la 2', 'la 2 por favor', 'elijo el dos', 'la segunda opción'],
  ])('%s is the second in Spanish', (typed) => {
    expect(matchChoice(typed, topics, 'es')).toBe(1)
  })

  it.each(['2', 'two', 'option 2', 'number two', 'second', 'the second one', '2nd', 'Two please'])(
    '%s is the second in English',
    (typed) => {
      expect(matchChoice(typed, english, 'en')).toBe(1)
    },
  )

  it('is read to twenty in words, and ten as an emoji', () => {
    const many = Array.from({ length: 20 }, (_, at) => `Opción ${String.fromCharCode(65 + at)}`)
    expect(matchChoice('veinte', many, 'es')).toBe(19)
    expect(matchChoice('dieciséis', many, 'es')).toBe(15)
    expect(matchChoice('twenty', many, 'en')).toBe(19)
    expect(matchChoice('🔟', many, 'es')).toBe(9)
    expect(matchChoice('una', many, 'es')).toBe(0)
    expect(matchChoice('un', many, 'es')).toBe(0)
  })

  it.each(['0', '7', '20', 'siete', '2 y 3', '2, 3', '1 2', '-', '2.5', '23', 'mil'])(
    '%s is no option',
    (typed) => {
      expect(matchChoice(typed, topics, 'es')).toBeUndefined()
    },
  )

  it('beats the words of another option', () => {
    expect(matchChoice('dos', ['Dos veces', 'Tres veces', 'Nunca'], 'es')).toBe(1)
    expect(matchChoice('una', ['Nunca', 'Una vez'], 'es')).toBe(0)
    expect(matchChoice('2', ['0', '1', '2'], 'es')).toBe(1)
  })

  it('that no option has can still be the words of one', () => {
    expect(matchChoice('2020', ['2019', '2020'], 'es')).toBe(1)
    expect(matchChoice('2021', ['2019', '2020'], 'es')).toBeUndefined()
  })
})

describe('the words of an option', () => {
  it.each([
    ['movilidad', 1],
    ['¡MOVILIDAD!', 1],
    ['mov', 1],
    ['movi', 1],
    ['Agua y drenaje 💧', 0],
    ['agua', 0],
    ['drenaje', 0],
    ['jardines', 2],
    ['tema', 5],
    ['movildad', 1],
    ['mobilidad', 1],
    ['segurida', 3],
    ['segruidad', 3],
    ['vivenda', 4],
    ['bibienda', 4],
    ['otro tma', undefined],
    ['otro tena', 5],
    ['aguaydrenaje', 0],
    ['drenage', 0],
    ['jardinez', 2],
    ['jardinx', undefined],
    ['movilixx', undefined],
    ['mo', undefined],
    ['y', undefined],
    ['de', undefined],
    ['salud', undefined],
    ['quiero que arreglen el agua de mi calle', undefined],
    ['', undefined],
    ['   ', undefined],
    ['🎉', undefined],
  ])('%j among the topics', (typed, index) => {
    expect(matchChoice(typed, topics, 'es')).toBe(index)
  })

  it.each([
    ['agua', ['Agua limpia', 'Agua potable']],
    ['agua', ['Agua limpia', 'Tratar el agua']],
    ['par', ['Parques', 'Parquímetros']],
    ['mesa', ['Mesas de barrio', 'Una mesa']],
    ['pasa', ['Masa', 'Casa']],
    ['Casa', ['casa', 'CASA']],
    ['sí', ['Sí, hoy', 'Sí, mañana']],
    ['acepto', ['No acepto', 'Otra cosa']],
    ['no acepto', ['Sí acepto', 'Otra cosa']],
    ['necesario', ['Innecesario', 'Urgente']],
    ['sin agua', ['Con agua', 'Otra cosa']],
    ['nel', ['No hoy', 'No mañana']],
    ['del', ['Casa del barrio', 'Otra']],
  ])('%s is never guessed among %j', (typed, labels) => {
    expect(matchChoice(typed, labels, 'es')).toBeUndefined()
  })

  it('the whole label beats a longer one that begins with it', () => {
    expect(matchChoice('agua', ['Agua limpia', 'Agua'], 'es')).toBe(1)
    expect(matchChoice('no', ['Sí', 'No', 'No sé'], 'es')).toBe(1)
    expect(matchChoice('nel', ['Sí', 'No', 'No sé'], 'es')).toBe(1)
    expect(matchChoice('aceptp', ['Acepto', 'No acepto'], 'es')).toBe(0)
  })
})

describe('yes and no in the words that people use', () => {
  const agreed = [
    'sí',
    'si',
    'SI',
    'Sí!',
    'ok',
    'dale',
    'va',
    'claro',
    'yes',
    'yep',
    '👍',
    '👍🏽',
    '✅',
    'sale',
    'por supuesto',
  ]
  const refused = ['no', 'No.', 'nel', 'nop', '👎', '👎🏿', 'no gracias']
  it.each([
    ['es', ['No, gracias', 'Sí, firmar']],
    ['en', ['No', 'Yes, sign']],
    ['es', ['No acepto', 'Acepto']],
  ] as const)('in %s among %j', (language, labels) => {
    for (const typed of agreed) expect(matchChoice(typed, labels, language), typed).toBe(1)
    for (const typed of refused) expect(matchChoice(typed, labels, language), typed).toBe(0)
  })

  it('means nothing where nothing is to be agreed', () => {
    for (const typed of [...agreed, ...refused])
      expect(matchChoice(typed, topics, 'es'), typed).toBeUndefined()
  })
})

describe('a word that works anywhere', () => {
  const table = {
    stop: [
      'alto',
      'parar',
      'BASTA',
      'baja',
      'Stop',
      '/stop',
      '/stop@voces_bot',
      'unsubscribe',
      'cancelar suscripción',
      'salir',
      'unsuscribe',
      'parrar',
      'salri',
      'Alto!!!',
    ],
    help: [
      'ayuda',
      '¡Ayuda!',
      'help',
      '/help',
      '?',
      '¿?',
      '??',
      'auxilio',
      'aydua',
      'ayudda',
      'ayyda',
      'auxlio',
    ],
    menu: ['menú', 'menu', 'MENU', '/menu', 'inicio', 'principal', 'menú principal', 'incio', 'princpal'],
    back: [
      'atrás',
      'atras',
      'Atrás.',
      'volver',
      'regresar',
      'back',
      'vovler',
      'volber',
      'regrsar',
      'regrezar',
    ],
    language: [
      'idioma',
      'lenguaje',
      'language',
      'english',
      'English',
      'español',
      'espanol',
      'idoma',
      'langauge',
      'espñol',
    ],
  } as const

  for (const [meaning, typed] of Object.entries(table)) {
    it.each(typed)(`%s is ${meaning}`, (word) => {
      expect(globalWord(word)).toBe(meaning)
    })
  }

  it.each([
    ...[
      '',
      ' ',
      '!',
      'para',
      'Baja California',
      'menor',
      'quiero volver a votar por el agua',
      'para el alto',
      'alta',
    ],
    ...[
      'hasta',
      'pasta',
      'casta',
      'gasta',
      'otras',
      'pasar',
      'pagar',
      'pararon',
      'solver',
      'aguda',
      'ayuna',
      'ayudo',
    ],
    ...[
      'ayudar',
      'regreso',
      'regresa',
      'idiota',
      'inicia',
      'indicio',
      'atlas',
      'arras',
      'tras',
      'baje',
      'bata',
      'step',
    ],
    ...[
      'meno',
      'black',
      'bac',
      'halp',
      'volverá',
      'salid',
      'sale',
      'saldar',
      'idiomas',
      'no',
      'sí',
      '1',
      'hola',
      'españa',
    ],
    ...['necesito ayuda con mi calle', 'el menú escolar', 'stop the noise', 'x'.repeat(5000)],
  ])('%s is not one', (typed) => {
    expect(globalWord(typed)).toBeUndefined()
  })
})

describe('anything at all', () => {
  const language = fc.constantFrom<Language[]>('es', 'en')
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 80 }),
    fc.string({ unit: 'grapheme', maxLength: 40 }),
  )

  it('can be typed without harm, and answers with an option or nothing', () => {
    fc.assert(
      fc.property(text, fc.array(text, { maxLength: 20 }), language, (typed, labels, spoken) => {
        const index = matchChoice(typed, labels, spoken)
        expect(index === undefined || (index >= 0 && index < labels.length)).toBe(true)
        expect([undefined, 'stop', 'help', 'menu', 'back', 'language']).toContain(globalWord(typed))
      }),
      { numRuns: 1000 },
    )
  })

  const word = fc.stringMatching(/^[a-záéíóúñ]{4,9}$/)
  const label = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '))
  const bare = (said: string) => said.normalize('NFKD').replace(/\p{M}/gu, '')
  const labels = fc.uniqueArray(label, { minLength: 1, maxLength: 20, selector: bare })

  it('typed as its label is that option, in any case and without its accents', () => {
    const several = fc.tuple(labels, fc.nat()).map(([all, at]) => ({ all, at: at % all.length }))
    fc.assert(
      fc.property(several, language, ({ all, at }, spoken) => {
        const exact = all[at] ?? ''
        // A label that reads as the number of another option is that option: the number beats the words.
        fc.pre(
          matchChoice(
            exact,
            Array.from({ length: 20 }, () => '—'),
            spoken,
          ) === undefined,
        )
        expect(matchChoice(exact, all, spoken)).toBe(at)
        expect(matchChoice(`¡${bare(exact).toUpperCase()}! 🎉`, all, spoken)).toBe(at)
      }),
      { numRuns: 500 },
    )
  })

  it('that is a number within the options is the option of that number, whatever the labels say', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(text, fc.nat(30).map(String)), { minLength: 1, maxLength: 20 }),
        fc.nat(),
        (all, at) => {
          const index = at % all.length
          expect(matchChoice(`${index + 1}`, all, 'es')).toBe(index)
        },
      ),
    )
  })

  it('is matched with twenty labels in a fraction of a millisecond', () => {
    const many = Array.from({ length: 20 }, (_, at) => `Mejorar la calle ${topics[at % 6]} número ${at}`)
    const run = (times: number) => {
      const start = performance.now()
      for (let at = 0; at < times; at += 1) matchChoice('seguridaz publica', many, 'es')
      return (performance.now() - start) / times
    }
    run(500)
    // Some 0.05 ms on two idle cores; the bound is for what grows with the square, and holds on a busy machine.
    expect(Math.min(...Array.from({ length: 10 }, () => run(100)))).toBeLessThan(0.5)
  })
})
