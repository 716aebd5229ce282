import { expect, test } from 'vitest'
import { readSurvey } from '../../../core/survey/read.ts'
import { mexicoCity } from '../../../prisma/seed/mexico-city/index.ts'
import { sound } from '../survey/broken.ts'

const asks = (panel: string) => sound.replace('who: residents', `who: { panel: ${panel} }`)
const { city, panel } = mexicoCity

test('whoever asks a panel that the city has not is told what its panel is called, or how there will be one', () => {
  expect(readSurvey(asks('ciudad'), { ...city, ...(panel && { panel }) })).toMatchObject({ ok: true })
  expect(readSurvey(asks('cuidad'), { ...city, ...(panel && { panel }) })).toMatchObject({
    ok: false,
    faults: [{ key: 'survey.no-panel', values: { id: 'cuidad', near: 'ciudad' }, line: 13 }],
  })
  expect(readSurvey(asks('ciudad'), city)).toMatchObject({
    ok: false,
    faults: [{ key: 'survey.no-panel', values: { id: 'ciudad', near: 'none' } }],
  })
})
