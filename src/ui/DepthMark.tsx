import './DepthMark.css'
import { Icon } from './Icon.tsx'
import type { IconName } from './icons.ts'

export type Depth = 'all' | 'headline' | 'times' | 'none'

const shapes: Record<Depth, IconName> = { all: 'full', headline: 'half', times: 'half', none: 'circle' }

type DepthMarkProps = {
  readonly depth: Depth
  /** "Alt", "Kun overskrift", "Kun tider", "Nej": the shape alone never says it. */
  readonly label: string
  readonly form?: 'stacked' | 'line'
  /** A change that is not yet in force. */
  readonly pending?: boolean
}

/** How much is shared: all, part, nothing. The same shapes say how far an area stands behind a wording. */
export function DepthMark({ depth, label, form = 'line', pending }: DepthMarkProps) {
  const look = ['k-depth', `k-depth-${form}`, `k-depth-${depth}`, pending && 'k-depth-pending']
  return (
    <span className={look.filter(Boolean).join(' ')}>
      <Icon name={shapes[depth]} />
      {label}
    </span>
  )
}
