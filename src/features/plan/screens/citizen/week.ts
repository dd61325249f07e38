// What the citizen's first page shows, worked out from the plan: the days to come, what to do, what is waited for.
import { addDays, daysBetween, toPlainDate, weekdayIndex } from '../../../../platform/i18n/calendar.ts'
import type { Action } from '../../model.actions.ts'
import type { PlanView } from '../../model.ts'
import { inOrder } from '../view.ts'

const dayNames = [
  /mandag|monday/u,
  /tirsdag|tuesday/u,
  /onsdag|wednesday/u,
  /torsdag|thursday/u,
  /fredag|friday/u,
  /lørdag|saturday/u,
  /søndag|sunday/u,
]
const everyDay = /hver dag|dagligt?|every day|daily|hver (aften|morgen)\b(?! i)|every (evening|morning)/u
const workDays = /hverdage?|weekdays?/u
/** Every other week, once a month: the words do not say which. */
const notEveryWeek = /hver (anden|tredje|fjerde)|måned|every (other|second|third|fourth)|month/u

export type Rhythm = { readonly days: readonly number[]; readonly time: string | undefined }

/**
 * The days of the week (Monday is 0) and the time that a rhythm speaks of; no days where it does not say them
 * plainly. A rhythm is free words: what is not understood is shown as it stands, never guessed at.
 */
export function readRhythm(words: string): Rhythm {
  const text = words.toLocaleLowerCase('da')
  const time = /(?:kl\.?|at)\s*(\d{1,2}(?:[.:]\d{2})?)/u.exec(text)?.[1]?.replace(':', '.')
  if (notEveryWeek.test(text)) return { days: [], time }
  if (everyDay.test(text)) return { days: [0, 1, 2, 3, 4, 5, 6], time }
  if (workDays.test(text)) return { days: [0, 1, 2, 3, 4], time }
  const named = dayNames
    .flatMap((name, day) => ({ day, at: text.search(name) }))
    .filter(({ at }) => at !== -1)
    .toSorted((a, b) => a.at - b.at)
  const [first, second] = named
  const between = first && second ? text.slice(first.at, second.at) : ''
  if (first && second && named.length === 2 && /\b(til|to)\b|[–-]/u.test(between))
    return { days: span(first.day, second.day), time }
  return { days: named.map(({ day }) => day).toSorted(), time }
}

/** Sunday to Thursday goes over the end of the week. */
function span(from: number, to: number): number[] {
  const length = ((to - from + 7) % 7) + 1
  return Array.from({ length }, (_, step) => (from + step) % 7).toSorted()
}

export type WeekItem = { readonly action: Action; readonly time: string | undefined; readonly due: boolean }
export type WeekDay = { readonly day: string; readonly items: readonly WeekItem[] }

/** Today and the six days after it, those with something on them; and what goes on without a day of its own. */
export function weekOf(actions: readonly Action[], today: string): { days: WeekDay[]; sometime: Action[] } {
  const open = inOrder(actions).filter(isOpen)
  const days = Array.from({ length: 7 }, (_, step) => addDays(today, step))
    .map(day => ({ day, items: itemsOf(open, day, today) }))
    .filter(({ items }) => items.length > 0)
  const sometime = open.filter(
    a => rhythmOf(a) !== '' && readRhythm(rhythmOf(a)).days.length === 0 && begun(a, addDays(today, 6)),
  )
  return { days, sometime }
}

function itemsOf(open: readonly Action[], day: string, today: string): WeekItem[] {
  const items = open.flatMap(action => {
    const rhythm = readRhythm(rhythmOf(action))
    const due = action.dueOn === day
    const comes =
      rhythm.days.includes(weekdayIndex(day)) &&
      begun(action, day) &&
      !pastEnd(action, day) &&
      !(day !== today && isDaily(action, rhythm))
    return due || comes ? [{ action, due: due && !comes, time: comes ? rhythm.time : undefined }] : []
  })
  return items.toSorted((a, b) => clock(a.time) - clock(b.time))
}

/** What I do nearly every day fills no week: it stands under today. */
const isDaily = (action: Action, rhythm: Rhythm) => action.doerKind === 'citizen' && rhythm.days.length > 3
const isOpen = (action: Action) => action.state === 'open' && action.title !== null
const rhythmOf = (action: Action) => action.rhythm ?? ''
const begun = (action: Action, day: string) => action.startsOn === null || action.startsOn <= day
const pastEnd = (action: Action, day: string) => action.dueOn !== null && action.dueOn < day
/** 6.45 as minutes; what has no time stands last. */
function clock(time: string | undefined): number {
  if (time === undefined) return 24 * 60
  const [hour = 0, minute = 0] = time.split('.').map(Number)
  return hour * 60 + minute
}

/** What is the citizen's own to do: what is open, and what was done in the last few days. */
export function myAgreements(actions: readonly Action[], today: string) {
  const mine = inOrder(actions).filter(a => a.doerKind === 'citizen' && a.title !== null)
  return {
    open: mine.filter(a => a.state === 'open'),
    done: mine.filter(a => a.state === 'done' && a.doneOn !== null && daysBetween(a.doneOn, today) <= 7),
  }
}

export const isRepeated = (action: Pick<Action, 'rhythm'>) => (action.rhythm ?? '') !== ''
export const isLate = (action: Pick<Action, 'dueOn'>, today: string) =>
  action.dueOn !== null && action.dueOn < today

export type Waiting = { readonly action: Action; readonly on: 'us' | 'decision' | 'nobody' }

/** What others are to do first, before something can go on. */
export function waitedFor(actions: readonly Action[]): Waiting[] {
  return inOrder(actions).flatMap((action): Waiting[] => {
    if (!isOpen(action) || action.doerKind === 'citizen') return []
    if (action.doerKind === 'nobody') return [{ action, on: 'nobody' }]
    if (action.waitsOn === 'us' || action.waitsOn === 'decision') return [{ action, on: action.waitsOn }]
    return []
  })
}

/** What happens next: what falls due first, else what begins first, else what goes on. */
export function nextOf(actions: readonly Action[]): Action | undefined {
  return inOrder(actions).find(isOpen)
}

/** Where nobody has looked yet, the last two weeks are new enough. */
export function sinceWhen(lookedAt: string | null, now: Date): string {
  return lookedAt ?? `${addDays(toPlainDate(now), -14)}T00:00:00.000Z`
}

export type MyNews = {
  readonly id: string
  readonly kind:
    | 'words'
    | 'goal'
    | 'action'
    | 'done'
    | 'note'
    | 'intervention'
    | 'picture'
    | 'member'
    | 'left'
    | 'standsIn'
    | 'attachment'
  readonly at: string
  readonly by: string | null
  readonly areaId: number | null
  readonly words: string | null
  readonly href: string | undefined
}

/** What others did, the newest first. What I wrote or ticked off myself is no news to me. */
export function newsForMe(view: PlanView, now: Date): MyNews[] {
  const since = Date.parse(sinceWhen(view.reader.lookedAt, now))
  return Object.entries(view.objects)
    .flatMap(([kind, objects]) => objects.map(object => ({ kind: kind as keyof Objects, object })))
    .filter(({ object }) => Date.parse(object.touchedAt) > since && object.touchedByCitizen !== true)
    .filter(({ object }) => !('replacesId' in object && object.state === 'ended'))
    .map(({ kind, object }) => ({
      id: object.id,
      kind: newsKind(kind, object, now),
      at: object.touchedAt,
      by: object.authorId,
      areaId: object.areaId,
      words:
        'text' in object
          ? object.text
          : 'title' in object
            ? object.title
            : 'name' in object
              ? object.name
              : null,
      href: hrefs[kind],
    }))
    .toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at))
}

type Objects = PlanView['objects']
type AnyObject = Objects[keyof Objects][number]

const hrefs: Partial<Record<keyof Objects, string>> = {
  goal: '/my/goals',
  action: '/my/goals',
  note: '/my/say',
  member: '/my/people',
  standsIn: '/my/people',
}

function newsKind(kind: keyof Objects, object: AnyObject, now: Date): MyNews['kind'] {
  if (kind === 'action' && 'state' in object && object.state === 'done') return 'done'
  if (kind === 'member' && 'untilAt' in object && object.untilAt !== 'infinity')
    return Date.parse(object.untilAt) <= now.getTime() ? 'left' : 'member'
  return kind
}
