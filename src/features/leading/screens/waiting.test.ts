import { expect, test } from 'vitest'
import { da } from '../text.da.ts'
import { leadOf, waitingFor } from './waiting.ts'

const none = {
  questions: [],
  dialogues: [],
  tables: [],
  handovers: [],
  due: [],
  proposed: [],
  asks: [],
}
const waiting = (more: object) => waitingFor({ ...none, ...more }, da.waits, () => '3. december kl. 14')
const ask = { id: 'a', kind: 'ask', withName: 'Torkild', myTurn: true, nextAt: '2026-12-03T13:00:00Z' }
const table = {
  id: 't',
  mine: true,
  state: 'asked',
  departmentName: 'Ungejob',
  questions: [],
  startsAt: '2026-12-02T08:00:00Z',
}

test('the room never says that nothing waits while something does', () => {
  const lead = (more: object, others = false) => leadOf(waiting(more), others, da.lead)
  expect(lead({})).toBe('Intet venter på dit svar lige nu.')
  expect(lead({}, true)).toBe('Intet venter på dit svar lige nu. Du venter selv på svar fra andre.')
  expect(lead({ tables: [table], asks: [ask], proposed: [{ id: 'p', title: 'Ét brev' }] }, true)).toBe(
    'Ét team vil gerne have dig med ved bordet. Ét forslag til en samarbejdsaftale venter på dit ja. Én leder venter på dit svar om sparring.',
  )
  const questions = ['1', '2', '3'].map(id => ({ id, wording: 'Hvem?', blocks: '', dueOn: '2026-12-01' }))
  expect(lead({ questions })).toBe('Tre spørgsmål venter på dit svar.')
})

test('what is due first is on top, and what has no day is last', () => {
  const handovers = [{ id: 'h', mine: true, waiting: 2, fromName: 'Søren', dueOn: '2026-12-01' }]
  const all = waiting({ asks: [ask, { ...ask, id: 'b', myTurn: false }], tables: [table], handovers })
  expect(all.map(one => one.kind)).toEqual(['handover', 'table', 'sparring'])
  expect(all.at(-1)).toMatchObject({
    title: 'Torkild beder om sparring',
    what: 'Foreslår 3. december kl. 14',
  })
})
