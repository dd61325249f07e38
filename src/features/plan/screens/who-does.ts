// Who does an action, how it stands and when, in the reader's words. Both apps say it in the same way.
import type { Dates } from '../../../platform/i18n/dates.ts'
import type { Text } from '../../../platform/i18n/text.ts'
import type { StatusKind } from '../../../ui/StatusFlag.tsx'
import type { Action } from '../model.actions.ts'
import type { Member } from '../model.team.ts'
import type { da } from '../text.da.ts'

type PlanWords = Text<typeof da>

export const firstName = (name: string) => name.trim().split(/\s+/u)[0] ?? name

export type Reading = {
  readonly words: PlanWords
  readonly citizen: { readonly id: string; readonly name: string }
  readonly members: readonly Member[]
  readonly readerId: string
}

export type Doer = {
  readonly name: string
  readonly kind: 'citizen' | 'person' | 'nobody'
  /** The reader is the one who does it. */
  readonly you: boolean
  /** Whose colour the person wears. */
  readonly areaId: number | null
}

export function doerOf(action: Action, { words, citizen, members, readerId }: Reading): Doer {
  if (action.doerKind === null) return { name: words.doer.hidden, kind: 'nobody', you: false, areaId: null }
  if (action.doerKind === 'citizen')
    return { name: firstName(citizen.name), kind: 'citizen', you: readerId === citizen.id, areaId: null }
  if (action.doerKind === 'nobody') {
    const name = action.releasedAt === null ? words.doer.nobody : words.doer.released
    return { name, kind: 'nobody', you: false, areaId: null }
  }
  const member =
    action.doerId === null ? undefined : members.find(m => m.personId === action.doerId && m.name !== null)
  const name = member?.name || action.doerName || words.doer[action.doerKind]
  const areaId = action.doerKind === 'employee' ? (member?.areaId ?? action.areaId) : null
  return { name, kind: 'person', you: action.doerId === readerId, areaId }
}

export type Flag = { readonly kind: StatusKind; readonly word: string }

/** Who waits for whom, worded for its reader. */
export function flagOf(
  action: Pick<Action, 'state' | 'waitsOn'>,
  { words, citizen, readerId }: Pick<Reading, 'words' | 'citizen' | 'readerId'>,
): Flag {
  if (action.state === 'done') return { kind: 'done', word: words.flag.done }
  if (action.state === 'dropped') return { kind: 'not-yet', word: words.flag.dropped }
  switch (action.waitsOn) {
    case 'us':
      return { kind: 'waits-us', word: words.flag.us }
    case 'citizen': {
      const you = readerId === citizen.id
      return {
        kind: 'waits-citizen',
        word: you ? words.flag.you : words.flag.citizen(firstName(citizen.name)),
      }
    }
    case 'decision':
      return { kind: 'waits-decision', word: words.flag.decision }
    case 'later':
      return { kind: 'not-yet', word: words.flag.later }
    default:
      return { kind: 'active', word: words.flag.none }
  }
}

type Timed = Pick<Action, 'state' | 'startsOn' | 'dueOn' | 'doneOn' | 'rhythm'>
/** "hver torsdag", "senest 27. nov.", "fra 11. januar": a rhythm in words first, then days. */
export function whenOf(action: Timed, words: PlanWords, dates: Dates): { text: string; late: boolean } {
  const { when } = words
  if (action.state === 'done' && action.doneOn)
    return { text: when.done(dates.dayShort(action.doneOn)), late: false }
  // Where only the times are shared nobody here knows whether it was done.
  if (action.dueOn !== null && action.dueOn < dates.today() && action.state === 'open')
    return { text: when.late(dates.dayShort(action.dueOn)), late: true }
  const days = daysOf(action, words, dates)
  return { text: [action.rhythm, days].filter(Boolean).join(', ') || when.none, late: false }
}

function daysOf({ startsOn, dueOn }: Timed, { when }: PlanWords, dates: Dates): string {
  const from = startsOn !== null && startsOn > dates.today() ? dates.dayShort(startsOn) : undefined
  if (dueOn === null) return from === undefined ? '' : when.from(from)
  const due = dates.dayShort(dueOn)
  return from === undefined ? when.by(due) : when.between(from, due)
}
