// Two who act on one question in the same moment: the later one waits, and then judges by what has become of it.
import type pg from 'pg'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Act, atOnce } from '../../../test/at-once.ts'
import { insert } from '../../../test/database.ts'
import { AREA } from '../../../test/world.ts'
import { makeScene, type Scene } from './questions.fixture.ts'

let s: Scene
let id: string
beforeAll(async () => {
  s = await makeScene()
})
beforeEach(async () => {
  id = crypto.randomUUID()
  const question = { id, kind: 'question', wording: 'Hvem?', situation: 'other', area_id: AREA.jobs }
  await insert(s.house.admin, 'question', [{ ...question, areas: [AREA.jobs], asked_by: s.samira }])
  const held = { question_id: id, leader_id: s.boss, area_id: AREA.jobs, level: 1, how: 'raised' }
  await insert(s.house.admin, 'question_holder', [{ ...held, due_on: '2026-01-01', from_at: '2026-01-01' }])
})
afterAll(() => s?.house.close())

const pass = (client: pg.PoolClient, to: string) =>
  client.query(`select kobling.hand_question($1, $2, $3::smallint, 'passed', '2999-01-01')`, [
    id,
    to,
    AREA.jobs,
  ])
const answer = async (client: pg.PoolClient) => {
  await client.query(
    `select kobling.write_decision(d, $2, 1) from jsonb_populate_record(null::kobling.decision,
       jsonb_build_object('question_id', $1::uuid, 'text', 't', 'reason', 'r', 'reach', 'case', 'citizen_line', '')) d`,
    [id, s.boss],
  )
  await client.query('select kobling.give_answer($1)', [id])
}
const rise = (client: pg.PoolClient) =>
  client.query(`select kobling.rise_question($1, $2, $3, 3::smallint, '2026-03-01')`, [id, s.boss, s.head])

const holders = async () =>
  (
    await s.house.admin.query<{ leader_id: string }>(
      `select leader_id from kobling.question_holder where question_id = $1 and until_at = 'infinity'`,
      [id],
    )
  ).rows.map(row => row.leader_id)

const both = (first: Act, second: Act) => atOnce(s.house.admin, first, second)
const answers = (): Act => ({ as: s.boss, act: answer })
const passesTo = (to: string): Act => ({ as: s.boss, act: client => pass(client, to) })

test('it is passed on once', async () => {
  expect(await both(passesTo(s.head), passesTo(s.rikke))).toBe('42501')
  expect(await holders()).toEqual([s.head])
})

test('two who pass it to the same leader in the same moment leave it there once, for both their areas', async () => {
  const held = { question_id: id, leader_id: s.rikke, area_id: AREA.family, level: 1, how: 'together' }
  await insert(s.house.admin, 'question_holder', [{ ...held, due_on: '2026-01-01', from_at: '2026-01-01' }])
  const alsoPasses: Act = {
    as: s.rikke,
    act: client =>
      client.query(`select kobling.hand_question($1, $2, $3::smallint, 'passed', '2999-01-01')`, [
        id,
        s.head,
        AREA.family,
      ]),
  }
  expect(await both(passesTo(s.head), alsoPasses)).toBe('done')
  const { rows } = await s.house.admin.query(
    `select leader_id, area_id from kobling.question_holder where question_id = $1 and until_at = 'infinity'`,
    [id],
  )
  expect(rows).toEqual([{ leader_id: s.head, area_id: null }])
})

test('what is answered meanwhile is passed on to nobody', async () => {
  expect(await both(answers(), passesTo(s.head))).toBe('42501')
  expect(await holders()).toEqual([s.boss])
})

test('what is answered meanwhile does not rise', async () => {
  expect(await both(answers(), { as: '', act: rise })).toBe('done')
  expect(await holders()).toEqual([s.boss])
})

test('what is answered meanwhile is taken over by nobody', async () => {
  const [handover, item] = [crypto.randomUUID(), crypto.randomUUID()]
  const row = { id: handover, from_id: s.boss, to_id: s.head, made_by: s.boss, due_on: '2099-01-01' }
  await insert(s.house.admin, 'handover', [row])
  await insert(s.house.admin, 'handover_item', [
    { id: item, handover_id: handover, kind: 'question', object_id: id, title: '–' },
  ])
  const take = `select kobling.answer_handover($1, 'endorsed', '', '2999-01-01')`
  expect(await both(answers(), { as: s.head, act: client => client.query(take, [item]) })).toBe('42501')
  expect(await holders()).toEqual([s.boss])
})
