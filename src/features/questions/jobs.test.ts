import { afterAll, beforeAll, expect, test } from 'vitest'
import { riseLateQuestions } from './jobs.ts'
import type { WholeQuestion } from './model.ts'
import { asking, makeScene, type Scene } from './questions.fixture.ts'

let s: Scene
let id: string
beforeAll(async () => {
  s = await makeScene()
  id = (await s.house.ask<{ id: string }>('POST', '/api/questions', { as: s.samira, body: asking() })).body.id
})
afterAll(() => s?.house.close())

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000)
const holders = async () =>
  (await s.house.ask<WholeQuestion>('GET', `/api/questions/${id}`, { as: s.samira })).body.holders

test('what is not answered in time rises a level, once, with that level’s promise, and stops where nobody is above', async () => {
  expect(await riseLateQuestions(s.house.app, new Date())).toBe(0)
  expect(await riseLateQuestions(s.house.app, inDays(20))).toBe(1)
  const [first, second] = await holders()
  expect(first).toMatchObject({ name: 'Torben Leder', how: 'raised' })
  expect(first?.untilAt).not.toBe('infinity')
  expect(second).toMatchObject({ name: 'Birgitte Chef', how: 'rose', level: 3, untilAt: 'infinity' })
  expect(await riseLateQuestions(s.house.app, inDays(20))).toBe(0)
  expect(await riseLateQuestions(s.house.app, inDays(90))).toBe(0) // nobody above: it stays
  expect(await holders()).toHaveLength(2)
})

test('what is answered does not rise', async () => {
  await s.house.ask('PUT', `/api/questions/${id}/decision`, {
    as: s.head,
    seen: 2,
    body: { text: 'Ja.', reason: 'Fordi.', reach: 'case' },
  })
  expect(await riseLateQuestions(s.house.app, inDays(200))).toBe(0)
})
