// Charts as SVG. Each is a picture of a table that stands beside it, so readers of screens are spared it.
import type { ReactNode } from 'react'
import { Hidden } from './Figure.tsx'

type BarProps = {
  readonly label: string
  readonly value: number | null
  /** What the whole width is. */
  readonly of: number
  /** How far the step before it came: the ground behind the bar. */
  readonly ground?: number | null
  readonly note?: ReactNode
  readonly look?: 'first' | 'stuck' | 'thin' | undefined
}

const percent = (value: number, of: number) => `${of > 0 ? Math.min(100, (value * 100) / of) : 0}%`

export function Bar({ label, value, of, ground, note, look }: BarProps) {
  return (
    <div className={`ov-bar ${look ? `ov-bar-${look} ov-${look}` : ''}`} aria-hidden="true">
      <span className="ov-bar-label">{label}</span>
      {value === null ? (
        <span className="ov-bar-picture">
          <Hidden />
        </span>
      ) : (
        <svg className="ov-bar-picture" aria-hidden="true">
          <rect className="ov-ground" rx="4" height="100%" width={percent(ground ?? 0, of)} />
          <rect className="ov-fill" rx="4" height="100%" width={percent(value, of)} />
          {look === 'thin' ? null : (
            <text className="ov-fill-text" x="8" y="50%" dominantBaseline="central">
              {value}
            </text>
          )}
        </svg>
      )}
      <span className="ov-bar-note">{note}</span>
    </div>
  )
}

type DotsProps = {
  readonly label: string
  readonly value: number | null
  readonly before: number | null
  readonly note: ReactNode
}

/** A share between 0 and 100 %, now and the time before. */
export function Dots({ label, value, before, note }: DotsProps) {
  const at = (share: number) => `${4 + share * 0.92}%`
  return (
    <div className="ov-bar ov-bar-dots" aria-hidden="true">
      <span className="ov-bar-label">{label}</span>
      {value === null ? (
        <span className="ov-bar-picture">
          <Hidden />
        </span>
      ) : (
        <svg className="ov-bar-picture" aria-hidden="true">
          {[0, 50, 100].map(mark => (
            <line key={mark} className="ov-line" x1={at(mark)} x2={at(mark)} y1="0" y2="100%" />
          ))}
          {before === null ? null : (
            <>
              <line className="ov-between" x1={at(before)} x2={at(value)} y1="50%" y2="50%" />
              <circle className="ov-before" cx={at(before)} cy="50%" r="6" />
            </>
          )}
          <circle className="ov-dot" cx={at(value)} cy="50%" r="7" />
        </svg>
      )}
      <span className="ov-bar-note">{note}</span>
    </div>
  )
}
