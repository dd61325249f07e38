import type { CSSProperties } from 'react'
import { addDays, type PlainDate } from '../../platform/i18n/calendar.ts'
import { position, type Span } from './scale.ts'
import { shares } from './shares.ts'

export type LoadWeek = {
  readonly start: PlainDate
  readonly count: number
  /** The number of the notice that is about this week. */
  readonly mark?: number | undefined
}

export type WeekLoadProps = {
  readonly label: string
  /** "stiplet: jeres grænse, 4" */
  readonly detail: string
  /** The finding in a sentence: all that is drawn here is said there. */
  readonly summary: string
  readonly limit: number
  readonly weeks: readonly LoadWeek[]
  readonly span: Span
}

/** Appointments a week against the limit that the team agreed with the citizen. */
export function WeekLoad({ label, detail, summary, limit, weeks, span }: WeekLoadProps) {
  const top = Math.max(limit, ...weeks.map(week => week.count)) || 1
  return (
    <div className="k-tl-load">
      <div className="k-tl-head">
        <h3>{label}</h3>
        <p>{detail}</p>
      </div>
      <div className="k-tl-weeks" role="img" aria-label={summary}>
        {weeks.map(week => (
          <span
            key={week.start}
            className={week.count > limit ? 'k-tl-week k-tl-over' : 'k-tl-week'}
            style={weekPlace(week, span, top)}
          >
            {week.mark === undefined ? null : <b className="k-tl-clash">{week.mark}</b>}
          </span>
        ))}
        <span className="k-tl-limit" style={shares({ height: limit / top })} />
      </div>
    </div>
  )
}

function weekPlace(week: LoadWeek, span: Span, top: number): CSSProperties {
  const at = position(span, week.start)
  const width = position(span, addDays(week.start, 7)) - at
  return shares({ at, width, height: week.count / top })
}
