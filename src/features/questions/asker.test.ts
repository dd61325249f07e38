// Nobody becomes the one who answers what they asked: it is refused, or goes to the next leader.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { insert } from '../../../test/database.ts'
import { riseLateQuestions } from './jobs.ts'
import type { WholeQuestion } from './model.ts'
import { asking, makeScene, type Scene } from './questions.fixture.ts'

let s: Scene
beforeAll(async () => {
  s = await makeScene()
})
afterAll(() => s?.house.close())

const raise = async (as: string) =>
  (await s.house.ask<{ id: string }>('POST', '/api/questions', { as, body: asking() })).body.id
const now = async (id: string, as: string) => {
  const { body } = await s.house.ask<WholeQuestion>('GET', `/api/questions/${id}`, { as })
  return body.holders.filter(one => one.untilAt === 'infinity').map(one => one.leaderId)
}

test('a leader’s own question is not passed back to them, nor are they offered', async () => {
  const id = await raise(s.boss)
  expect(await now(id, s.boss)).toEqual([s.head])
  const { body } = await s.house.ask<{ items: { id: string }[] }>('GET', `/api/questions/${id}/leaders`, {
    as: s.head,
  })
  expect(body.items.map(one => one.id)).not.toContain(s.boss)
  expect(body.items.map(one => one.id)).toContain(s.rikke)
  const { status, problem } = await s.house.ask('POST', `/api/questions/${id}/pass`, {
    as: s.head,
    body: { leaderId: s.boss, why: 'Det er dit eget' },
  })
  expect([status, problem.type]).toEqual([422, '/problems/asker_answers'])
  expect(await now(id, s.boss)).toEqual([s.head])
})

test('when late it rises past whoever asked, and stays where there is nobody above', async () => {
  const id = await raise(s.boss)
  const late = `update kobling.question_holder set due_on = '2026-01-05' where question_id = $1 and until_at = 'infinity'`
  // Asked by the head, it lies with the boss: above the boss is the head alone.
  await s.house.admin.query('update kobling.question set asked_by = $2 where id = $1', [id, s.head])
  await s.house.admin.query('update kobling.question_holder set leader_id = $2 where question_id = $1', [
    id,
    s.boss,
  ])
  await s.house.admin.query(late, [id])
  await riseLateQuestions(s.house.app, new Date('2026-06-01T08:00:00Z'))
  expect(await now(id, s.head)).toEqual([s.boss])
  await insert(s.house.admin, 'leads', [{ leader_id: s.rikke, employee_id: s.head }])
  await riseLateQuestions(s.house.app, new Date('2026-06-01T08:00:00Z'))
  expect(await now(id, s.head)).toEqual([s.rikke])
})
