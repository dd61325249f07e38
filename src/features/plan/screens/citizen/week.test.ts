import { describe, expect, test } from 'vitest'
import type { Action } from '../../model.actions.ts'
import type { PlanView } from '../../model.ts'
import { isLate, myAgreements, newsForMe, nextOf, readRhythm, sinceWhen, waitedFor, weekOf } from './week.ts'

const today = '2026-11-24' // a Tuesday
const me = '00000000-0000-7000-8000-00000000000e'
let count = 0

function action(more: Partial<Action>): Action {
  count += 1
  return {
    id: `00000000-0000-7000-8000-${String(count).padStart(12, '0')}`,
    depth: 3,
    areaId: 0,
    alsoAreaId: null,
    themes: [],
    confirmed: true,
    confirmedHow: null,
    authorId: 'author',
    version: 1,
    draft: false,
    heldUntil: null,
    sourceId: null,
    touchedAt: '2026-11-20T10:00:00.000Z',
    touchedByCitizen: false,
    startsOn: null,
    dueOn: null,
    doneOn: null,
    state: 'open',
    duty: 'voluntary',
    waitsOn: 'none',
    doerKind: 'employee',
    goalId: null,
    title: 'Ringer',
    doerId: null,
    doerName: null,
    dutyLaw: '',
    rhythm: '',
    howItWent: '',
    releasedAt: null,
    ...more,
  }
}

describe('the days that a rhythm speaks of', () => {
  test.each([
    ['hver torsdag', [3]],
    ['tirsdag og torsdag', [1, 3]],
    ['mandag og onsdag kl. 6.45', [0, 2]],
    ['søndag til torsdag', [0, 1, 2, 3, 6]],
    ['mandag–fredag', [0, 1, 2, 3, 4]],
    ['hver dag', [0, 1, 2, 3, 4, 5, 6]],
    ['alle hverdage kl. 8', [0, 1, 2, 3, 4]],
    ['every Monday and Friday at 9.30', [0, 4]],
    ['Sunday to Thursday', [0, 1, 2, 3, 6]],
    ['hver anden mandag', []],
    ['første mandag i måneden', []],
    ['når det regner', []],
    ['', []],
  ])('%s', (words, days) => expect(readRhythm(words).days).toEqual(days))

  test('and the time of day', () => {
    expect(readRhythm('mandag og onsdag kl. 6.45').time).toBe('6.45')
    expect(readRhythm('every Monday at 10:30').time).toBe('10.30')
    expect(readRhythm('hver torsdag').time).toBeUndefined()
  })
})

describe('my week', () => {
  const days = (actions: Action[]) => weekOf(actions, today).days.map(({ day }) => day)

  test('is today and six days more, with what falls due and what comes', () => {
    expect(days([action({ dueOn: '2026-11-24' }), action({ dueOn: '2026-11-30' })])).toEqual([
      '2026-11-24',
      '2026-11-30',
    ])
    expect(days([action({ dueOn: '2026-12-01' }), action({ dueOn: '2026-11-23' })])).toEqual([])
    expect(days([action({ rhythm: 'mandag og onsdag kl. 6.45' })])).toEqual(['2026-11-25', '2026-11-30'])
  })

  test('keeps within the beginning and end of what is repeated', () => {
    expect(days([action({ rhythm: 'hver dag', startsOn: '2026-11-29' })])).toEqual([
      '2026-11-29',
      '2026-11-30',
    ])
    expect(days([action({ rhythm: 'hver dag', dueOn: '2026-11-25' })])).toEqual(['2026-11-24', '2026-11-25'])
  })

  test('what I do nearly every day stands under today only', () => {
    expect(days([action({ rhythm: 'hver dag', doerKind: 'citizen' })])).toEqual(['2026-11-24'])
    expect(days([action({ rhythm: 'tirsdag og torsdag', doerKind: 'citizen' })])).toHaveLength(2)
  })

  test('is in the order of the clock', () => {
    const [day] = weekOf(
      [
        action({ title: 'b', rhythm: 'tirsdag kl. 10' }),
        action({ title: 'c', dueOn: today }),
        action({ title: 'a', rhythm: 'tirsdag kl. 9.30' }),
      ],
      today,
    ).days
    expect(day?.items.map(item => item.action.title)).toEqual(['a', 'b', 'c'])
  })

  test('what has no day of its own stands by itself, once it has begun', () => {
    const { sometime } = weekOf(
      [
        action({ title: 'nu', rhythm: 'hver anden mandag' }),
        action({ title: 'senere', rhythm: 'hver anden mandag', startsOn: '2027-01-04' }),
      ],
      today,
    )
    expect(sometime.map(a => a.title)).toEqual(['nu'])
  })

  test('leaves out what is done, dropped or not mine to read', () => {
    expect(
      days([
        action({ dueOn: today, state: 'done', doneOn: today }),
        action({ dueOn: today, state: 'dropped' }),
        action({ dueOn: today, title: null }),
      ]),
    ).toEqual([])
  })
})

test('my agreements are those that I do; done ones stay for a week', () => {
  const { open, done } = myAgreements(
    [
      action({ title: 'mine', doerKind: 'citizen' }),
      action({ title: 'theirs' }),
      action({ title: 'new', doerKind: 'citizen', state: 'done', doneOn: '2026-11-17' }),
      action({ title: 'old', doerKind: 'citizen', state: 'done', doneOn: '2026-11-16' }),
    ],
    today,
  )
  expect(open.map(a => a.title)).toEqual(['mine'])
  expect(done.map(a => a.title)).toEqual(['new'])
  expect(isLate({ dueOn: '2026-11-23' }, today)).toBe(true)
  expect(isLate({ dueOn: today }, today)).toBe(false)
})

test('waited for is what others do first; mine is not', () => {
  const waits = waitedFor([
    action({ title: 'us', waitsOn: 'us' }),
    action({ title: 'decision', waitsOn: 'decision' }),
    action({ title: 'nobody', doerKind: 'nobody' }),
    action({ title: 'mine', doerKind: 'citizen', waitsOn: 'us' }),
    action({ title: 'going on' }),
    action({ title: 'done', waitsOn: 'us', state: 'done', doneOn: today }),
  ])
  expect(waits.map(({ action, on }) => [action.title, on])).toEqual([
    ['us', 'us'],
    ['decision', 'decision'],
    ['nobody', 'nobody'],
  ])
})

test('next is what is open and falls due first', () => {
  expect(nextOf([])).toBeUndefined()
  const soon = action({ title: 'soon', dueOn: '2026-11-25' })
  const done = action({ dueOn: '2026-11-24', state: 'done', doneOn: today })
  expect(nextOf([action({ dueOn: '2026-12-24' }), done, soon])).toBe(soon)
})

describe('what is new', () => {
  const now = new Date('2026-11-24T12:00:00Z')
  const view = (lookedAt: string | null, actions: Action[]): PlanView => ({
    citizen: {
      id: me,
      name: 'Maja',
      birthDate: null,
      language: 'da',
      interpreter: false,
      easyReading: false,
      protectedAddress: false,
      diedOn: null,
    },
    reader: { self: true, onTeam: false, related: false, ground: 'self', lookedAt },
    plan: null,
    objects: {
      action: actions,
      attachment: [],
      goal: [],
      intervention: [],
      member: [],
      note: [],
      picture: [],
      standsIn: [],
      words: [],
    },
  })
  const titles = (lookedAt: string | null, actions: Action[]) =>
    newsForMe(view(lookedAt, actions), now).map(item => item.words)

  test('is what others touched since I looked, the newest first', () => {
    const actions = [
      action({ title: 'first', touchedAt: '2026-11-23T08:00:00.000Z' }),
      action({ title: 'second', touchedAt: '2026-11-23T09:00:00.000Z' }),
      action({ title: 'seen', touchedAt: '2026-11-21T09:00:00.000Z' }),
      action({ title: 'own', touchedAt: '2026-11-23T09:00:00.000Z', authorId: me, touchedByCitizen: true }),
      action({
        title: 'ticked by me',
        touchedAt: '2026-11-23T09:00:00.000Z',
        touchedByCitizen: true,
        version: 3,
        doerKind: 'citizen',
        state: 'done',
        doneOn: today,
      }),
    ]
    expect(titles('2026-11-22T00:00:00.000Z', actions)).toEqual(['second', 'first'])
  })

  test('is also what others changed of what is mine', () => {
    const mine = {
      touchedAt: '2026-11-23T09:00:00.000Z',
      authorId: me,
      version: 2,
      doerKind: 'citizen',
    } as const
    const actions = [
      action({ ...mine, title: 'changed by staff' }),
      action({ ...mine, title: 'changed by me', touchedByCitizen: true }),
    ]
    expect(titles('2026-11-22T00:00:00.000Z', actions)).toEqual(['changed by staff'])
  })

  test('without a look before, the last two weeks are new', () => {
    expect(sinceWhen(null, now)).toBe('2026-11-10T00:00:00.000Z')
    expect(titles(null, [action({ title: 'old', touchedAt: '2026-11-01T00:00:00.000Z' })])).toEqual([])
  })
})
