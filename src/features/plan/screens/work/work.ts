import { addDays, weekdayIndex } from '../../../../platform/i18n/calendar.ts'
import type { StatusKind } from '../../../../ui/StatusFlag.tsx'
import type { WorkItem } from '../../model.ts'

const spans = ['overdue', 'today', 'week', 'later', 'undated'] as const
export type Span = (typeof spans)[number]

/** When something is to be done, seen from today. The week ends on Sunday. */
export function spanOf(dueOn: string | null, today: string): Span {
  if (dueOn === null) return 'undated'
  if (dueOn < today) return 'overdue'
  if (dueOn === today) return 'today'
  return dueOn <= addDays(today, 6 - weekdayIndex(today)) ? 'week' : 'later'
}

export type Sorted = {
  /** What I do myself, by when. Spans without anything are left out. */
  readonly mine: readonly { readonly span: Span; readonly items: readonly WorkItem[] }[]
  /** What my area has promised or nobody has taken on yet. */
  readonly us: readonly WorkItem[]
  /** What waits for a citizen's yes. */
  readonly yes: readonly WorkItem[]
  readonly asks: readonly WorkItem[]
  readonly consents: readonly WorkItem[]
  readonly relations: readonly WorkItem[]
}

export function sortWork(items: readonly WorkItem[], today: string): Sorted {
  const actions = items.filter(item => item.kind === 'action')
  const mine = actions.filter(item => item.mine)
  const of = (...kinds: WorkItem['kind'][]) => items.filter(item => kinds.includes(item.kind))
  return {
    mine: spans
      .map(span => ({ span, items: mine.filter(item => spanOf(item.dueOn, today) === span) }))
      .filter(group => group.items.length > 0),
    us: actions.filter(item => !item.mine),
    yes: of('goal', 'words'),
    asks: of('ask'),
    consents: of('consent_expires'),
    relations: of('relation_ends'),
  }
}

/** Where one goes to do something about it. */
export function placeOf({ kind, citizenId }: WorkItem): string {
  if (kind === 'consent_expires') return `/citizens/${citizenId}/consent`
  if (kind === 'relation_ends') return `/citizens/${citizenId}`
  return `/citizens/${citizenId}/plan`
}

type Flag = {
  readonly kind: StatusKind
  readonly word: 'none' | 'us' | 'citizen' | 'decision' | 'later' | 'nobody'
}

/** How an action stands. One that is neither mine nor waits on us is listed because nobody does it. */
export function flagOf({ mine, waitsOn }: Pick<WorkItem, 'mine' | 'waitsOn'>): Flag {
  if (waitsOn === 'us') return { kind: 'waits-us', word: 'us' }
  if (waitsOn === 'citizen') return { kind: 'waits-citizen', word: 'citizen' }
  if (waitsOn === 'decision') return { kind: 'waits-decision', word: 'decision' }
  if (waitsOn === 'later') return { kind: 'not-yet', word: 'later' }
  return mine ? { kind: 'active', word: 'none' } : { kind: 'waits-us', word: 'nobody' }
}

const leading = ['team_leader', 'head_of_department', 'director']
export const leads = (roles: readonly string[]) => roles.some(role => leading.includes(role))
