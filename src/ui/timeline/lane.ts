import type { PlainDate } from '../../platform/i18n/calendar.ts'
import type { AreaLook } from '../AreaChip.tsx'
import type { TimelineItem, TimelineKind } from './scale.ts'

export type TimelineLane = AreaLook & {
  readonly id: string
  /** Who answers for it, or how much is shared: "Maja deler kun tider". */
  readonly detail?: string | undefined
  readonly items: readonly TimelineItem[]
}

export type TimelineWords = {
  readonly today: string
  /** Names the box in which the lanes scroll. */
  readonly lanes: string
  readonly showTable: string
  readonly hideTable: string
  readonly columns: {
    readonly lane: string
    readonly what: string
    readonly kind: string
    readonly when: string
  }
  /** Each kind in a word, for the legend and the table. */
  readonly kinds: Record<TimelineKind, string>
  /** "januar 2027" over its first day. */
  readonly month: (first: PlainDate) => string
  /** "1. oktober – 31. marts", "3. december"; `to` is missing for what goes on. */
  readonly period: (from: PlainDate, to: PlainDate | undefined) => string
}
