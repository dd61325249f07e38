// What is written down of a sharing under another law, before it is sent.
import { addDays, type PlainDate } from '../../../platform/i18n/calendar.ts'
import type { ConsentOverview, Depth, NewLawGround, Receiver, Sharing } from '../model.ts'

export type LawDraft = {
  readonly receiver: Receiver | undefined
  readonly gives: readonly number[]
  readonly parts: readonly number[]
  readonly themes: readonly number[]
  readonly depth: Depth
  readonly citation: string
  readonly reason: string
  readonly firstDay: string
  readonly lastDay: string
  readonly hides: boolean
  readonly hideLaw: string
  readonly hideDay: string
}

export const emptyLaw = (
  today: PlainDate,
  gives: readonly number[],
  themes: readonly number[],
): LawDraft => ({
  receiver: undefined,
  gives,
  parts: [],
  themes,
  depth: 3,
  citation: '',
  reason: '',
  firstDay: today,
  lastDay: '',
  hides: false,
  hideLaw: '',
  hideDay: addDays(today, 30),
})

type Field =
  | 'receiver'
  | 'gives'
  | 'parts'
  | 'citation'
  | 'reason'
  | 'firstDay'
  | 'lastDay'
  | 'hideLaw'
  | 'hideDay'
type Missing = `${'who' | 'gives' | 'parts' | 'citation' | 'reason' | 'day' | 'hideLaw'}Missing` | 'dayOrder'

/** What is missing, by field; nothing missing is an empty object. */
export function wrongLaw(draft: LawDraft, today: PlainDate): Partial<Record<Field, Missing>> {
  const empty = (text: string) => text.trim() === ''
  const day = (value: string) => value === '' || value < today
  return {
    ...(!draft.receiver && { receiver: 'whoMissing' }),
    ...(draft.gives.length === 0 && { gives: 'givesMissing' }),
    ...(draft.parts.length === 0 && { parts: 'partsMissing' }),
    ...(empty(draft.citation) && { citation: 'citationMissing' }),
    ...(empty(draft.reason) && { reason: 'reasonMissing' }),
    ...(day(draft.firstDay) && { firstDay: 'dayMissing' }),
    ...(draft.lastDay !== '' && draft.lastDay < draft.firstDay && { lastDay: 'dayOrder' }),
    ...(draft.hides && empty(draft.hideLaw) && { hideLaw: 'hideLawMissing' }),
    ...(draft.hides && day(draft.hideDay) && { hideDay: 'dayMissing' }),
  }
}

export function lawOf(draft: LawDraft & { receiver: Receiver }): NewLawGround {
  const at = (depth: number) => (bit: number) => ({ bit, depth })
  return {
    receiver: draft.receiver,
    lines: [...draft.gives.map(at(3)), ...[...draft.parts, ...draft.themes].map(at(draft.depth))].toSorted(
      (a, b) => a.bit - b.bit,
    ),
    citation: draft.citation,
    reason: draft.reason,
    firstDay: draft.firstDay,
    lastDay: draft.lastDay === '' ? null : draft.lastDay,
    hidden: draft.hides ? { law: draft.hideLaw, lastDay: draft.hideDay } : null,
  }
}

/** The sharings under another law that hold, or will. */
export const lawsOf = ({ sharings }: Pick<ConsentOverview, 'sharings'>, now: Date): Sharing[] =>
  sharings.filter(
    one =>
      one.basis === 'law' &&
      one.endedAt === null &&
      (one.untilAt === 'infinity' || new Date(one.untilAt) > now),
  )
