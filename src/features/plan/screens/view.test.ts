import { expect, test } from 'vitest'
import type { Action } from '../model.actions.ts'
import type { Goal } from '../model.goals.ts'
import type { Note } from '../model.notes.ts'
import type { PlanView } from '../model.ts'
import type { Words } from '../model.words.ts'
import { newsSince } from './view.news.ts'
import {
  goalFromGaps,
  goalsShown,
  groupAt,
  inOrder,
  looseActions,
  looseThreads,
  mayChange,
  mayWrite,
  moved,
  ownWords,
  teamNow,
  threads,
  unsorted,
} from './view.ts'

const base = {
  depth: 3,
  areaId: 1,
  alsoAreaId: null,
  themes: [31],
  confirmed: true,
  confirmedHow: null,
  authorId: 'other',
  version: 1,
  draft: false,
  heldUntil: null,
  sourceId: null,
  touchedAt: '2026-11-10T08:00:00Z',
  touchedByCitizen: false,
}
const goal = (id: string, more: Partial<Goal> = {}): Goal => ({
  ...base,
  id,
  targetOn: null,
  state: 'active',
  later: false,
  position: 0,
  areas: [],
  title: `Jeg vil ${id}`,
  why: '',
  waitsFor: '',
  endReason: '',
  replacesId: null,
  ...more,
})
const action = (id: string, more: Partial<Action> = {}): Action => ({
  ...base,
  id,
  startsOn: null,
  dueOn: null,
  doneOn: null,
  state: 'open',
  duty: 'voluntary',
  waitsOn: 'none',
  doerKind: 'employee',
  goalId: null,
  title: id,
  doerId: null,
  doerName: '',
  dutyLaw: '',
  rhythm: '',
  howItWent: '',
  releasedAt: null,
  ...more,
})
const note = (id: string, more: Partial<Note> = {}): Note => ({
  ...base,
  id,
  toWhom: 'team',
  text: id,
  aboutKind: null,
  aboutId: null,
  replyTo: null,
  ...more,
})
const words = (id: string, more: Partial<Words> = {}): Words => ({
  ...base,
  id,
  kind: 'dream',
  endedAt: null,
  text: id,
  toldTo: '',
  ...more,
})
const view = (objects: Partial<PlanView['objects']>, more: Partial<PlanView['reader']> = {}): PlanView => ({
  citizen: {
    id: 'maja',
    name: 'Maja Lindholm',
    birthDate: null,
    language: 'da',
    interpreter: false,
    easyReading: false,
    protectedAddress: false,
    diedOn: null,
  },
  reader: { self: false, onTeam: true, related: true, ground: 'own_area', lookedAt: null, ...more },
  plan: null,
  objects: {
    action: [],
    attachment: [],
    goal: [],
    intervention: [],
    member: [],
    note: [],
    picture: [],
    standsIn: [],
    words: [],
    ...objects,
  },
})
const me = { personId: 'me', areas: [1] }
const idsOf = (list: readonly { id: string }[]) => list.map(it => it.id)

test('words: dreams apart, the newest first; unconfirmed wait; ended and hidden are gone', () => {
  const shown = ownWords([
    words('old'),
    words('new', { touchedAt: '2026-11-20T08:00:00+01:00' }),
    words('told', { confirmed: false }),
    words('ended', { endedAt: '2026-11-01T00:00:00Z' }),
    words('hidden', { text: null, depth: 2 }),
    words('strong', { kind: 'strength' }),
    words('know', { kind: 'know' }),
    words('matters', { kind: 'matters' }),
  ])
  expect(idsOf(shown.dreams)).toEqual(['new', 'old'])
  expect(idsOf(shown.others)).toEqual(['matters', 'know'])
  expect(idsOf(shown.strengths)).toEqual(['strong'])
  expect(idsOf(shown.waiting)).toEqual(['told'])
})

test('goals in their order, each with its actions, wordings and notes; records are not shown', () => {
  const { objects } = view({
    goal: [
      goal('b', { position: 2 }),
      goal('a', { position: 1, later: true }),
      goal('c', { position: 3, state: 'ended', endReason: 'flyttet' }),
      goal('wording', { replacesId: 'b', confirmed: false, state: 'proposed' }),
      goal('record', { replacesId: 'b', state: 'ended', endReason: 'reworded' }),
    ],
    action: [action('x', { goalId: 'b' }), action('y'), action('z', { goalId: 'unseen' })],
    note: [
      note('n1', { aboutKind: 'goal', aboutId: 'b' }),
      note('n2', { aboutKind: 'action', aboutId: 'x' }),
      note('n3'),
      note('n4', { aboutKind: 'goal', aboutId: 'unseen' }),
    ],
  })
  const shown = goalsShown(objects)
  expect(shown.map(one => [one.goal.id, one.group])).toEqual([
    ['a', 'later'],
    ['b', 'now'],
    ['c', 'reached'],
  ])
  expect(idsOf(shown[1]?.proposals ?? [])).toEqual(['wording'])
  expect(idsOf(shown[1]?.actions ?? [])).toEqual(['x'])
  expect(shown[1]?.threads.map(t => t.note.id)).toEqual(['n1', 'n2'])
  expect(idsOf(looseActions(objects))).toEqual(['y', 'z'])
  expect(looseThreads(objects).map(t => t.note.id)).toEqual(['n3', 'n4'])
})

test('actions: open by day, then done with the last first, then dropped', () => {
  const order = inOrder([
    action('dropped', { state: 'dropped' }),
    action('done1', { state: 'done', doneOn: '2026-11-01' }),
    action('never'),
    action('done2', { state: 'done', doneOn: '2026-11-09' }),
    action('soon', { dueOn: '2026-11-25' }),
  ])
  expect(idsOf(order)).toEqual(['soon', 'never', 'done2', 'done1', 'dropped'])
})

test('answers stand under their note, an answer to an answer too, and a ring of answers does not hang', () => {
  const made = threads([
    note('1'),
    note('2', { replyTo: '1' }),
    note('3', { replyTo: '2' }),
    note('4', { replyTo: 'unseen' }),
  ])
  expect(made.map(t => [t.note.id, ...idsOf(t.replies)])).toEqual([['1', '2', '3'], ['4']])
  expect(threads([note('a', { replyTo: 'b' }), note('b', { replyTo: 'a' })]).length).toBeGreaterThan(0)
})

test('who may change: own area, the citizen’s things on the case, the doer; nobody by consent alone', () => {
  const here = view({})
  expect(mayChange(here, me, base)).toBe(true)
  expect(mayChange(here, me, { ...base, areaId: 2 })).toBe(false)
  expect(mayChange(here, me, { ...base, areaId: 2 }, { ofCitizen: true })).toBe(true)
  expect(mayChange(here, me, { ...base, areaId: 2 }, { doerId: 'me' })).toBe(true)
  expect(mayChange(here, me, { ...base, areaId: 2, depth: 2, version: null }, { doerId: 'me' })).toBe(false)
  const byConsent = view({}, { related: false })
  expect(mayWrite(byConsent)).toBe(false)
  expect(mayChange(byConsent, me, base, { ofCitizen: true })).toBe(false)
  const dead = { ...here, citizen: { ...here.citizen, diedOn: '2026-01-01' } }
  expect(mayWrite(dead)).toBe(false)
  expect(mayChange(dead, me, base)).toBe(false)
})

test('the lead first, who left not at all', () => {
  const member = (id: string, untilAt = 'infinity') => ({
    ...base,
    id,
    fromAt: '2026-01-01T00:00:00Z',
    untilAt,
    kind: 'employee' as const,
    personId: id,
    name: id,
    role: '',
    phone: '',
  })
  const plan = { startedAt: '2026-01-01T00:00:00Z', leadId: 'b', version: 1 }
  const { objects } = view({ member: [member('a'), member('b'), member('gone', '2026-11-01T00:00:00Z')] })
  const team = teamNow({ plan, objects }, new Date('2026-11-24T08:00:00Z'))
  expect(team.lead?.id).toBe('b')
  expect(idsOf(team.others)).toEqual(['a'])
})

test('moving stops at both ends', () => {
  expect(moved(['a', 'b', 'c'], 'b', -1)).toEqual(['b', 'a', 'c'])
  expect(moved(['a', 'b', 'c'], 'c', 1)).toBeUndefined()
  expect(moved(['a', 'b', 'c'], 'a', -1)).toBeUndefined()
  expect(moved(['a'], 'x', 1)).toBeUndefined()
})

test('the gaps become one sentence, the lead words once', () => {
  const lead = { will: 'Jeg vil', so: 'så jeg' }
  expect(goalFromGaps({ will: 'sove om natten', so: 'kan arbejde' }, lead)).toBe(
    'Jeg vil sove om natten, så jeg kan arbejde.',
  )
  expect(goalFromGaps({ will: 'Jeg vil sove.', so: ', ' }, lead)).toBe('Jeg vil sove.')
  expect(goalFromGaps({ will: '', so: 'kan arbejde' }, lead)).toBe('')
})

test('unsorted: only what nobody has sorted and the reader can', () => {
  const items = unsorted(
    view({
      action: [
        action('mine', { themes: null }),
        action('theirs', { themes: null, areaId: 2 }),
        action('sorted'),
      ],
      goal: [goal('goal', { themes: null, areaId: 2 })],
      words: [words('shallow', { themes: null, depth: 1, version: null })],
    }),
    me,
  )
  expect(items.map(i => [i.kind, i.object.id])).toEqual([
    ['goal', 'goal'],
    ['action', 'mine'],
  ])
})

test('news: after the last look, not what I wrote or just changed; none in particular for a first visit', () => {
  const objects = {
    action: [
      action('old'),
      action('done', { touchedAt: '2026-11-21T08:00:00Z', version: 2, authorId: 'me', state: 'done' }),
      action('wrote', { touchedAt: '2026-11-21T09:00:00Z', authorId: 'me' }),
      action('changed', { touchedAt: '2026-11-21T10:00:00Z', version: 3 }),
    ],
    note: [note('note', { touchedAt: '2026-11-22T08:00:00Z' })],
  }
  const seen = view(objects, { lookedAt: '2026-11-20T12:00:00+01:00' })
  const news = newsSince(seen, me, new Set(['changed:3']))
  expect(news?.map(n => [n.kind, n.object.id, n.isNew])).toEqual([
    ['note', 'note', true],
    ['action', 'done', false],
  ])
  expect(newsSince(view(objects), me, new Set())).toBeUndefined()
})

test('an address that names a goal or an agreement finds its group', () => {
  const { objects } = view({
    goal: [goal('a'), goal('b', { later: true })],
    action: [action('x', { goalId: 'b' })],
  })
  const shown = goalsShown(objects)
  expect(groupAt(shown, '#goal-a')).toBe('now')
  expect(groupAt(shown, '#action-x')).toBe('later')
  expect(groupAt(shown, '#goal-elsewhere')).toBeUndefined()
  expect(groupAt(shown, '')).toBeUndefined()
})
