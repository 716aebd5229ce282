import { expect, test } from 'vitest'
import { fileBytes } from '../../bots/sheet/bytes.ts'
import { digestFile } from '../../core/digest/file.ts'
import { digest } from '../core/world/digest.ts'
import { city } from '../core/world.ts'

const where = { language: 'es' as const, city, origin: 'https://voces.example.org/' }

test('a digest as PDF says its language and title, is tagged, and each line links to its original', async () => {
  const file = digestFile(digest, where)
  expect(file).toMatchObject({ name: 'resumen-2026-10-19.pdf', type: 'application/pdf' })
  const pdf = (await fileBytes(file)).toString('latin1')
  expect(pdf.slice(0, 5)).toBe('%PDF-')
  for (const part of [
    /\/Lang \(es/,
    /\/StructTreeRoot/,
    /\/Marked true/,
    /\/DisplayDocTitle true/,
    /\/S \/H2/,
    /\/S \/LI/,
  ])
    expect(pdf).toMatch(part)
  const links = [...pdf.matchAll(/\/URI \(([^)]*)\)/g)].map(([, link]) => link)
  expect(new Set(links)).toEqual(
    new Set(
      ['events/1', 'proposals/3', 'proposals/4', 'surveys/barrio', 'surveys/barrio-2', 'essays/agua'].map(
        (path) => `https://voces.example.org/es/${path}`,
      ),
    ),
  )
})

test('a long digest goes on to other pages, and one of a quiet week is a page that says so', async () => {
  const [one] = digest.proposals
  const many = { ...digest, proposals: one ? Array.from({ length: 60 }, () => one) : [] }
  const pages = async (some: typeof digest) =>
    (await fileBytes(digestFile(some, where))).toString('latin1').match(/\/Type \/Page\b/g)?.length
  expect(await pages(many)).toBeGreaterThan(2)
  const none = { events: [], proposals: [], surveys: [], owed: [], questions: [] }
  const of = { events: 0, proposals: 0, surveys: 0, owed: 0, questions: 0 }
  expect(await pages({ ...digest, ...none, of })).toBe(1)
})
