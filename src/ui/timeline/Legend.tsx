import type { TimelineLane } from './lane.ts'
import type { TimelineKind } from './scale.ts'

const order: readonly TimelineKind[] = ['bar', 'planned', 'duty', 'meeting', 'held', 'times-only']

type LegendProps = { readonly lanes: readonly TimelineLane[]; readonly words: Record<TimelineKind, string> }

/** Explains the shapes that are there, and no others. */
export function TimelineLegend({ lanes, words }: LegendProps) {
  const used = new Set(lanes.flatMap(lane => lane.items.map(item => item.kind)))
  return (
    <ul className="k-tl-legend">
      {order
        .filter(kind => used.has(kind))
        .map(kind => (
          <li key={kind}>
            <span className={`k-tl-item k-tl-${kind}`} aria-hidden="true">
              <span className="k-tl-mark" />
            </span>
            {words[kind]}
          </li>
        ))}
    </ul>
  )
}
