import { describe, expect, test } from 'vitest'
import { languages } from '../../../core/reply.ts'
import {
  linkedSurvey,
  sparedSurvey,
  spareWords,
  surveyTelegramLink,
  surveyWebLink,
  surveyWhatsappLink,
  surveyWords,
} from '../../../core/survey/link.ts'

const imagina = 'imagina-tu-ciudad'

describe('words that open a survey', () => {
  test.each(languages)('are those of its link in %s, also where a text is asked for', (language) => {
    for (const id of [imagina, 'agua', 'a1-b2-c3']) {
      const words = surveyWords(language, id)
      expect([linkedSurvey(words, true), linkedSurvey(words, false)]).toEqual([id, id])
      expect(linkedSurvey(`  ${words.toUpperCase()}!! `, true)).toBe(id)
    }
  })

  test.each([
    'encuesta imagina tu ciudad',
    'Hola, quiero responder la encuesta imagina-tu-ciudad, gracias',
    'contestar encuesta Imagina tu ciudad',
    'survey imagina-tu-ciudad',
    'Hi! I want to take the survey imagina tu ciudad please',
  ])('may be shortened or decorated, but not where a text is asked for: %s', (typed) => {
    expect(linkedSurvey(typed, false)).toBe(imagina)
    expect(linkedSurvey(typed, true)).toBeUndefined()
  })

  test.each([
    'encuesta',
    'encuesta 12',
    'una encuesta para mi barrio',
    'las encuestas',
    'no quiero la encuesta agua',
  ])('are no other words: %s', (typed) => {
    expect(linkedSurvey(typed, false)).toBeUndefined()
  })
})

describe('words that want no reminder', () => {
  test.each(languages)('are those that a notice tells in %s', (language) => {
    expect(sparedSurvey(spareWords(language, imagina), true)).toBe(imagina)
    expect(linkedSurvey(spareWords(language, imagina), false)).toBeUndefined()
  })

  test.each([
    'no me recuerdes la encuesta imagina tu ciudad',
    'No recordarme más la encuesta imagina-tu-ciudad',
  ])('may be said otherwise: %s', (typed) => {
    expect(sparedSurvey(typed, false)).toBe(imagina)
    expect(sparedSurvey(typed, true)).toBeUndefined()
  })
})

describe('a link to a survey', () => {
  test('leads to the chat page and to Telegram, however long its name may be', () => {
    expect(surveyWebLink('https://voces.example.org/', imagina)).toBe(
      'https://voces.example.org/e/imagina-tu-ciudad',
    )
    expect(surveyTelegramLink('voces_bot', imagina)).toBe('https://t.me/voces_bot?start=e_imagina-tu-ciudad')
    // What Telegram keeps for us in a button has 64 letters.
    expect(`/start eq_${'a'.repeat(40)}`.length).toBeLessThanOrEqual(64)
  })

  test.each(languages)('writes words into WhatsApp in %s that open it when they are sent', (language) => {
    const link = surveyWhatsappLink('525512345678', language, imagina)
    expect(link).toMatch(/^https:\/\/wa\.me\/525512345678\?text=[\w%.~!'()*-]+$/)
    expect(linkedSurvey(new URL(link).searchParams.get('text') ?? '', true)).toBe(imagina)
  })
})
