import { addDays, dayNumber, monthStart, type PlainDate } from '../../platform/i18n/calendar.ts'

/** From the first day shown to the day after the last. */
export type Span = { readonly from: PlainDate; readonly to: PlainDate }

export type TimelineKind = 'bar' | 'planned' | 'times-only' | 'duty' | 'meeting' | 'held'

export type TimelineItem = {
  readonly id: string
  /** Bar: an intervention. Duty: a deadline in law. Meeting: an appointment to come, held: one that was. */
  readonly kind: TimelineKind
  readonly from: PlainDate
  /** Last day of a bar; it goes on when left out. */
  readonly to?: PlainDate | undefined
  /** What it is, for the table: "Fælles møde". */
  readonly title: string
  /** What is drawn; "3. dec.", "Bostøtte, 3 timer om ugen". */
  readonly label: string
  readonly detail?: string | undefined
  /** What is heard after the label, and not seen: "lovkrav", "samtale 28. oktober, holdt". */
  readonly spoken: string
  /** The number of the clash that it is part of. */
  readonly clash?: number | undefined
}

export type Placed = {
  readonly item: TimelineItem
  readonly row: number
  /** Shares of the track's width. */
  readonly left: number
  readonly width: number
  /** The words stand before the mark, since there is no room after it. */
  readonly flip: boolean
}

/** Where a day lies in the span: 0 at its beginning, 1 at its end, never outside. */
export function position(span: Span, day: PlainDate): number {
  const start = dayNumber(span.from)
  const share = (dayNumber(day) - start) / (dayNumber(span.to) - start)
  return Math.min(1, Math.max(0, share))
}

export function monthsIn(span: Span): PlainDate[] {
  const months: PlainDate[] = []
  for (let at = 0; ; at++) {
    const month = monthStart(span.from, at)
    if (month >= span.to) return months
    if (month >= span.from) months.push(month)
  }
}

export function isBar(kind: TimelineKind): boolean {
  return kind === 'bar' || kind === 'planned' || kind === 'times-only'
}

function touches(span: Span, item: TimelineItem): boolean {
  const last = isBar(item.kind) ? (item.to ?? span.to) : item.from
  return item.from < span.to && last >= span.from
}

// The width is not known when rows are laid, so text is reckoned on a track of ordinary width. A little too much is fine.
const letter = 0.0075
const mark = 0.026
const air = 0.006

type Box = { readonly start: number; readonly end: number }

function place(span: Span, item: TimelineItem): Omit<Placed, 'row'> & { readonly box: Box } {
  const left = position(span, item.from)
  if (isBar(item.kind)) {
    const end = item.to === undefined ? 1 : position(span, addDays(item.to, 1))
    return { item, left, width: end - left, flip: false, box: { start: left, end } }
  }
  const words = mark + item.label.length * letter
  const flip = left + words > 1
  const box = flip
    ? { start: left - words, end: left + mark / 2 }
    : { start: left - mark / 2, end: left + words }
  return { item, left, width: 0, flip, box }
}

/** Lays a lane's items in as few rows as keep them apart, bars above what happens on a day. */
export function layRows(span: Span, items: readonly TimelineItem[]): Placed[] {
  const order = items
    .filter(item => touches(span, item))
    .toSorted((a, b) => Number(isBar(b.kind)) - Number(isBar(a.kind)) || a.from.localeCompare(b.from))
  const rows: Box[][] = []
  return order.map(item => {
    const { box, ...placed } = place(span, item)
    const free = rows.findIndex(row => row.every(b => box.start >= b.end + air || box.end + air <= b.start))
    const row = free === -1 ? rows.push([]) - 1 : free
    rows[row]?.push(box)
    return { ...placed, row }
  })
}
