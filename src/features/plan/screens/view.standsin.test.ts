import { expect, test } from 'vitest'
import type { PlanView } from '../model.ts'
import { loadStatutoryPlans } from '../statutory.file.ts'
import { possibleAnswers, severalAreas, standsInShown, withAnswers } from './view.standsin.ts'

const base = {
  depth: 3,
  areaId: 2,
  alsoAreaId: null,
  themes: [],
  confirmed: true,
  confirmedHow: null,
  authorId: null,
  version: 1,
  draft: false,
  heldUntil: null,
  sourceId: null,
  touchedAt: '2026-11-10T08:00:00Z',
  touchedByCitizen: false,
}
const goal = (id: string, more: object = {}) => ({
  ...base,
  id,
  targetOn: null,
  state: 'active' as const,
  later: false,
  position: 0,
  areas: [],
  title: id,
  why: '',
  waitsFor: '',
  endReason: '',
  replacesId: null,
  ...more,
})
const intervention = (id: string, areaId: number, more: object = {}) => ({
  ...base,
  id,
  areaId,
  startsOn: '2026-01-01',
  endsOn: null,
  catalogueCode: '',
  catalogueTitle: '',
  state: 'active' as const,
  title: id,
  legalBasis: '',
  provider: '',
  about: '',
  goalIds: [],
  ...more,
})
const objects = (some: Partial<PlanView['objects']>): PlanView['objects'] => ({
  action: [],
  attachment: [],
  goal: [],
  intervention: [],
  member: [],
  note: [],
  picture: [],
  standsIn: [],
  words: [],
  ...some,
})
const stands = {
  ...base,
  id: 's',
  fromOn: '2026-08-01',
  untilOn: null,
  code: 'min-plan',
  saidYesOn: '2026-07-20',
  saidYesHow: 'table' as const,
  answers: {
    'job-goal': [{ kind: 'goal' as const, id: 'work' }],
    offers: [{ kind: 'goal' as const, id: 'unseen' }],
    status: [{ kind: 'goal' as const, id: 'over' }],
  },
}
const seen = objects({ goal: [goal('work'), goal('over', { state: 'ended' })], standsIn: [stands] })

test('a required content is missing unless something that the reader sees and that still holds answers it', () => {
  const [shown] = standsInShown(seen, loadStatutoryPlans(), '2026-11-24')
  const missing = Object.fromEntries((shown?.contents ?? []).map(c => [c.content.code, c.missing]))
  expect(missing).toMatchObject({
    'job-goal': false,
    offers: true,
    status: true,
    'job-search': true,
    stabilising: false, // not always required
  })
  expect(shown?.missing).toBe(Object.values(missing).filter(Boolean).length)
  expect(shown?.ended).toBe(false)
})

test('an answer that cannot be seen stays when others are chosen, and other contents stay as they are', () => {
  const after = withAnswers(stands.answers, 'offers', [{ kind: 'goal', id: 'work' }], possibleAnswers(seen))
  expect(after.offers).toEqual([
    { kind: 'goal', id: 'unseen' },
    { kind: 'goal', id: 'work' },
  ])
  expect(after.status).toEqual(stands.answers.status)
})

test('several areas: from what runs now, and not from what is over or only planned', () => {
  const now = new Date('2026-11-24T08:00:00Z')
  const of = (list: ReturnType<typeof intervention>[]) =>
    severalAreas({ objects: objects({ intervention: list }) }, '2026-11-24', now)
  const over = intervention('over', 3, { endsOn: '2026-10-01' })
  const planned = intervention('planned', 4, { state: 'planned' })
  expect(of([intervention('a', 1), over, planned])).toEqual({ areas: [1], running: 1, several: false })
  expect(of([intervention('b', 2), intervention('a', 1)])).toEqual({
    areas: [1, 2],
    running: 2,
    several: true,
  })
})
