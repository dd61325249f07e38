import { afterAll, beforeAll, expect, test } from 'vitest'
import { as } from '../../../test/database.ts'
import { AREA, signIn } from '../../../test/world.ts'
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

test('two who rise to the same leader make one who answers for both areas, and says so anew', async () => {
  const { house, samira, head, rikke } = s
  await house.admin.query('insert into kobling.leads (leader_id, employee_id) values ($1, $2)', [head, rikke])
  const raised = await house.ask<{ id: string; holders: unknown[] }>('POST', '/api/questions', {
    as: samira,
    body: asking({ kind: 'disagreement', otherAreas: [AREA.family], situation: 'duty' }),
  })
  expect(raised.body.holders).toHaveLength(2)
  id = raised.body.id
  expect(await riseLateQuestions(house.app, inDays(20))).toBe(2)
  const now = (await holders()).filter(one => one.untilAt === 'infinity')
  expect(now).toMatchObject([{ name: 'Birgitte Chef', areaId: null, said: null }])
  const decided = await house.ask<{ answered: boolean }>('PUT', `/api/questions/${id}/decision`, {
    as: head,
    seen: 3,
    body: {
      text: 'Ja.',
      reason: 'Fordi.',
      reach: 'onward',
      agreement: {
        title: 'Sådan gør vi',
        situations: ['duty'],
        areas: [AREA.jobs, AREA.family],
        ownerId: head,
        reviewOn: `${new Date().getFullYear() + 1}-03-01`,
      },
    },
  })
  expect(decided.body.answered).toBe(true)
})

test('that it rose is in the log, as what the job did; no person can make it rise', async () => {
  const { rows } = await s.house.admin.query(
    `select actor_kind from kobling.audit_event where action = 'question.rise' and object_id = $1`,
    [id],
  )
  expect(rows).toEqual([{ actor_kind: 'job' }, { actor_kind: 'job' }])
  const { token } = await signIn(s.house.admin, s.samira)
  await expect(as(s.house.app, token, 'select kobling.late_questions(current_date + 99)')).rejects.toThrow(
    /not allowed/,
  )
  await expect(
    as(s.house.app, token, 'select kobling.rise_question($1, $2, $3, 3::smallint, current_date)', [
      id,
      s.head,
      s.boss,
    ]),
  ).rejects.toThrow(/not allowed/)
})
