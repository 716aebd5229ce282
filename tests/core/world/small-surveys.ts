/** Surveys of a few questions, for what the demo city's does not show. */
export const smallSurveys: Readonly<Record<string, string>> = {
  parques: `
survey: parques
title: { es: Los parques, en: The parks }
intro: { es: Cómo son y cómo deberían ser., en: How they are and how they should be. }
thanks: { es: "¡Gracias! Anotamos: {cuales}. Se leerá con cuidado.", en: "Thanks! We noted: {cuales}. It will be read with care." }
answers: anonymous
closes: 2016-10-31
sections:
  - title: { es: Los parques, en: The parks }
    intro: { es: Piensa en el parque más cercano., en: Think of the nearest park. }
    questions:
      - id: cuales
        type: choices
        least: 2
        ask: { es: ¿Qué le falta?, en: What does it lack? }
        options:
          - { id: sombra, es: Sombra y agua, en: Shade and water }
          - { id: bancas, es: Bancas, en: Benches }
          - { id: luz, es: Luz, en: Light }
          - { id: otra, es: Otra cosa, en: Something else, own: true }
      - id: orden
        type: ranking
        ask: { es: ¿En qué orden lo arreglarías?, en: In which order would you mend it? }
        options:
          - { id: arboles, es: Árboles, en: Trees }
          - { id: juegos, es: Juegos, en: Playgrounds }
          - { id: banos, es: Baños, en: Toilets }
      - id: nota
        type: scale
        from: 0
        to: 10
        low: { es: pésimo, en: dreadful }
        high: { es: ideal, en: ideal }
        ask: { es: ¿Qué nota le pones?, en: What mark do you give it? }
      - id: gente
        type: number
        least: 0
        most: 500
        required: true
        ask: { es: ¿Cuánta gente ves ahí un domingo?, en: How many people do you see there on a Sunday? }
      - id: sitio
        type: place
        by: either
        ask: { es: ¿Dónde está?, en: Where is it? }
      - id: desde
        type: date
        last: 2016-09-05
        ask: { es: ¿Desde cuándo está así?, en: Since when is it like this? }
`,
  banqueta: `
survey: banqueta
title: { es: La banqueta rota, en: The broken pavement }
intro: { es: Dos preguntas sobre una banqueta., en: Two questions about a pavement. }
thanks: { es: ¡Gracias!, en: Thank you! }
answers: anonymous
sections:
  - title: { es: La banqueta, en: The pavement }
    questions:
      - id: sitio
        type: place
        by: pin
        ask: { es: ¿Dónde está?, en: Where is it? }
      - id: foto
        type: photo
        ask: { es: ¿Cómo se ve?, en: What does it look like? }
`,
  tlalpan: `
survey: tlalpan
title: { es: El bosque de Tlalpan, en: The forest of Tlalpan }
intro: { es: Una pregunta a quienes viven cerca., en: A question to those who live nearby. }
thanks: { es: ¡Gracias!, en: Thank you! }
who: { boroughs: [tlalpan] }
answers: one-per-phone
sections:
  - title: { es: El bosque, en: The forest }
    questions:
      - id: va
        type: yes-no
        ask: { es: ¿Vas al bosque?, en: Do you go to the forest? }
`,
  panel: `
survey: panel
title: { es: Pregunta al panel, en: A question to the panel }
intro: { es: Una pregunta., en: One question. }
thanks: { es: ¡Gracias!, en: Thank you! }
who: { panel: ciudad }
answers: one-per-phone
sections:
  - title: { es: La ciudad, en: The city }
    questions:
      - id: bien
        type: yes-no
        ask: { es: ¿Va bien?, en: Is it going well? }
`,
}
