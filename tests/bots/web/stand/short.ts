/** A survey of two questions: what the five hundredth person answers is as good as what the first one does. */
export const shortSurvey = `survey: breve
title:
  es: Dos preguntas
  en: Two questions
intro:
  es: Son dos.
  en: There are two.
thanks:
  es: Llegará.
  en: It will arrive.
who: anyone
answers: anonymous
sections:
  - title:
      es: Tu calle
      en: Your street
    questions:
      - id: nota
        type: scale
        to: 5
        low:
          es: mala
          en: bad
        high:
          es: buena
          en: good
        ask:
          es: ¿Qué nota le pones a tu calle?
          en: Which mark do you give your street?
        required: true
      - id: falta
        type: short-text
        ask:
          es: ¿Qué le falta?
          en: What does it lack?
`
