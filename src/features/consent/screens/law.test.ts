import { expect, test } from 'vitest'
import { sharing } from './consent.fixture.ts'
import { emptyLaw, lawOf, lawsOf, wrongLaw } from './law.ts'

const today = '2026-11-24'
const whole = {
  ...emptyLaw(today, [1], [30]),
  receiver: { areaId: 2 },
  parts: [25],
  citation: '§ 11 c',
  reason: 'Samarbejde',
}

test('what is missing is said by field', () => {
  expect(Object.keys(wrongLaw(emptyLaw(today, [], []), today))).toEqual([
    'receiver',
    'gives',
    'parts',
    'citation',
    'reason',
  ])
  expect(wrongLaw(whole, today)).toEqual({})
})

test.each([
  [{ firstDay: '2026-11-23' }, 'firstDay'],
  [{ firstDay: '' }, 'firstDay'],
  [{ firstDay: '2026-12-02', lastDay: '2026-12-01' }, 'lastDay'],
  [{ hides: true }, 'hideLaw'],
  [{ hides: true, hideLaw: '§ 15', hideDay: '2026-11-23' }, 'hideDay'],
])('%j misses %s', (more, field) =>
  expect(Object.keys(wrongLaw({ ...whole, ...more }, today))).toEqual([field]),
)

test('areas give, parts and themes say how deep; what is not held back is told', () => {
  const body = lawOf({ ...whole, depth: 2 })
  expect(body.lines).toEqual([
    { bit: 1, depth: 3 },
    { bit: 25, depth: 2 },
    { bit: 30, depth: 2 },
  ])
  expect(body).toMatchObject({ hidden: null, lastDay: null })
  expect(lawOf({ ...whole, hides: true, hideLaw: '§ 15' }).hidden).toEqual({
    law: '§ 15',
    lastDay: '2026-12-24',
  })
})

test('those that hold or will are shown, not what has ended', () => {
  const law = { basis: 'law', how: 'law', citation: '§', holds: false } as const
  const coming = sharing({ ...law, fromAt: '2027-01-01T00:00:00Z', untilAt: 'infinity' })
  const all = [
    coming,
    sharing(law),
    sharing({ ...law, endedAt: '2026-10-01T00:00:00Z', endReason: 'ended' }),
    sharing({ ...law, untilAt: '2026-10-01T00:00:00Z' }),
    sharing(),
  ]
  expect(lawsOf({ sharings: all }, new Date('2026-11-24T09:00:00Z'))).toEqual(all.slice(0, 2))
})
