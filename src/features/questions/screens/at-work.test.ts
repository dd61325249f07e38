import { expect, test } from 'vitest'
import { forToday } from './at-work.ts'

const now = new Date('2026-11-24T12:00:00Z')
const question = (state: 'open' | 'answered' | 'withdrawn', closedAt: string | null, askedBack = false) => ({
  state,
  closedAt,
  askedBack,
})
const table = (
  state: 'asked' | 'offered' | 'coming' | 'kept' | 'declined',
  startsAt: string,
  mine = false,
) => ({
  state,
  startsAt,
  mine,
})
const none: never[] = []

test('what a leader asked back about, and what was answered in the last week', () => {
  const back = question('open', null, true)
  const fresh = question('answered', '2026-11-18T12:00:00Z')
  const rest = [
    question('open', null),
    question('answered', '2026-11-17T11:59:00Z'),
    question('withdrawn', '2026-11-24T08:00:00Z'),
  ]
  expect(forToday([fresh, back, ...rest], none, now)).toEqual({
    askedBack: [back],
    answered: [fresh],
    tables: [],
  })
})

test('the tables of the coming week that are agreed or wait for the team, until an hour after they began', () => {
  const shown = [table('coming', '2026-11-24T11:30:00Z'), table('offered', '2026-11-27T09:00:00Z')]
  const rest = [
    table('coming', '2026-11-24T11:00:00Z'),
    table('coming', '2026-12-01T12:00:00Z'),
    table('asked', '2026-11-25T09:00:00Z'),
    table('declined', '2026-11-25T09:00:00Z'),
    table('coming', '2026-11-25T09:00:00Z', true),
  ]
  expect(forToday(none, [...rest, ...shown], now).tables).toEqual(shown)
})
