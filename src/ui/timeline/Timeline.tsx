import './Timeline.css'
import { type KeyboardEvent, type ReactNode, useId, useMemo, useRef, useState } from 'react'
import type { PlainDate } from '../../platform/i18n/calendar.ts'
import { Button } from '../Button.tsx'
import { TimelineLaneRow } from './LaneRow.tsx'
import { TimelineLegend } from './Legend.tsx'
import type { TimelineLane, TimelineWords } from './lane.ts'
import { nextItem } from './move.ts'
import { layRows, monthsIn, position, type Span } from './scale.ts'
import { shares } from './shares.ts'
import { TimelineTable } from './TimelineTable.tsx'
import { WeekLoad, type WeekLoadProps } from './WeekLoad.tsx'

type TimelineProps = {
  readonly title: string
  readonly span: Span
  readonly today: PlainDate
  readonly lanes: readonly TimelineLane[]
  readonly words: TimelineWords
  readonly onOpen?: ((id: string) => void) | undefined
  /** Beside the title: how long a span. */
  readonly actions?: ReactNode
  readonly load?: Omit<WeekLoadProps, 'span'> | undefined
  /** Clashes as numbered notices, under the lanes. */
  readonly children?: ReactNode
}

/** A plan's time by area: one stop for the keyboard, arrows inside, and the same as a table. */
export function Timeline(props: TimelineProps) {
  const { title, span, today, lanes, words, onOpen, actions, load, children } = props
  const [asTable, setAsTable] = useState(false)
  const id = useId()
  const grid = useRef<HTMLDivElement>(null)
  const placed = useMemo(() => lanes.map(lane => layRows(span, lane.items)), [lanes, span])
  const [focusId, setFocusId] = useState<string>()
  const all = placed.flat()
  // What had the focus may be gone after a change; then the first takes over.
  const stop = all.some(p => p.item.id === focusId) ? focusId : all[0]?.item.id

  const move = (event: KeyboardEvent<HTMLElement>) => {
    const next = stop === undefined ? undefined : nextItem(placed, stop, event.key)
    if (next === undefined) return
    event.preventDefault()
    setFocusId(next)
    grid.current?.querySelector<HTMLElement>(`[data-item="${CSS.escape(next)}"]`)?.focus()
  }

  return (
    <section className="k-timeline" aria-labelledby={id}>
      <div className="k-line k-line-apart">
        <h2 id={id}>{title}</h2>
        <div className="k-line">
          {actions}
          <Button
            icon="table"
            aria-expanded={asTable}
            aria-controls={`${id}-table`}
            onClick={() => setAsTable(!asTable)}
          >
            {asTable ? words.hideTable : words.showTable}
          </Button>
        </div>
      </div>
      <div className="k-card">
        <section className="k-scroll" aria-label={words.lanes} {...focusable}>
          <div className="k-tl" style={shares({ today: position(span, today) })} ref={grid}>
            <Months span={span} today={today} words={words} />
            {lanes.map((lane, at) => (
              <TimelineLaneRow
                key={lane.id}
                lane={lane}
                placed={placed[at] ?? []}
                stop={stop}
                onStop={setFocusId}
                onKey={move}
                onOpen={onOpen}
              />
            ))}
            {load ? <WeekLoad {...load} span={span} /> : null}
          </div>
        </section>
        {children}
        <div id={`${id}-table`} hidden={!asTable}>
          {asTable ? <TimelineTable title={title} lanes={lanes} words={words} /> : null}
        </div>
      </div>
      <TimelineLegend lanes={lanes} words={words.kinds} />
    </section>
  )
}

/** Without an item to go to, the box itself must take the keyboard to scroll. */
const focusable = { tabIndex: 0 }

type MonthsProps = { readonly span: Span; readonly today: PlainDate; readonly words: TimelineWords }

/** The scale is for the eye: every item says its own day. */
function Months({ span, today, words }: MonthsProps) {
  const shown = today >= span.from && today < span.to
  return (
    <div className="k-tl-months" aria-hidden="true">
      {monthsIn(span).map(month => (
        <span key={month} style={shares({ at: position(span, month) })}>
          {words.month(month)}
        </span>
      ))}
      {shown ? <b className="k-tl-today">{words.today}</b> : null}
    </div>
  )
}
