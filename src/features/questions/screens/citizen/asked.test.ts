import { expect, test } from 'vitest'
import type { CitizensQuestion } from '../../model.citizen.ts'
import { inOrder, toAnswer } from './asked.ts'

const question = (id: string, more: Partial<CitizensQuestion> = {}): CitizensQuestion => ({
  id,
  kind: 'question',
  wording: id,
  state: 'open',
  askedAt: '2026-11-20T10:00:00Z',
  waitsFor: [],
  dueOn: null,
  aboutKind: null,
  aboutId: null,
  decided: null,
  decidedAt: null,
  myView: null,
  readings: [],
  ...more,
})
const reading = (answer: 'yes' | 'no' | null) => ({
  leaderId: `leader-${answer}`,
  name: 'Bodil',
  answer,
  refusedAt: null,
  ownNoAt: null,
  metOn: null,
  role: null,
  areaId: null,
})

test('what is open comes first, and the answers of a year push nothing of it out', () => {
  const answered = Array.from({ length: 9 }, (_, n) => question(`answered ${n}`, { state: 'answered' }))
  const shown = inOrder([...answered, question('old and open'), question('gone', { state: 'withdrawn' })])
  expect(shown.map(one => one.id)).toEqual(['old and open', ...[0, 1, 2, 3, 4].map(n => `answered ${n}`)])
  const open = Array.from({ length: 8 }, (_, n) => question(`open ${n}`))
  expect(inOrder([...answered, ...open])).toHaveLength(11)
})

test('asked of me is what I have not answered, as long as the question is open', () => {
  const readings = [reading('yes'), reading(null)]
  expect(toAnswer([question('a', { readings })])).toEqual([
    { question: question('a', { readings }), reading: reading(null) },
  ])
  const apart = { kind: 'disagreement' } as const
  expect(toAnswer([question('b', apart), question('c', { ...apart, myView: 'Nej' })])).toEqual([
    { question: question('b', apart) },
  ])
  expect(toAnswer([question('d', { ...apart, state: 'answered', readings })])).toEqual([])
})
