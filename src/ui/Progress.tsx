import './Progress.css'
import type { ReactNode } from 'react'

type ProgressProps = {
  readonly label: ReactNode
  /** From 0 to `max`; left out while nobody knows how long it takes. */
  readonly value?: number | undefined
  readonly max?: number
  /** Where it is in words: "312 af 1.000 borgere". */
  readonly detail?: ReactNode
  /** Stop it. */
  readonly action?: ReactNode
}

/** Long work, or a span of time that is partly gone. */
export function Progress({ label, value, max = 100, detail, action }: ProgressProps) {
  return (
    <div className="k-progress">
      <label>
        <span className="k-progress-label">{label}</span>
        <progress value={value} max={max} />
      </label>
      {detail ? (
        <p className="k-meta" role="status">
          {detail}
        </p>
      ) : null}
      {action}
    </div>
  )
}
