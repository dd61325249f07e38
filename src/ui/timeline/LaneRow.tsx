import type { KeyboardEvent } from 'react'
import { hue } from '../hue.ts'
import { glyphIcon, Icon } from '../Icon.tsx'
import type { TimelineLane } from './lane.ts'
import { isBar, type Placed, type TimelineItem } from './scale.ts'
import { shares } from './shares.ts'

type LaneRowProps = {
  readonly lane: TimelineLane
  readonly placed: readonly Placed[]
  /** The one item that the tab key reaches. */
  readonly stop: string | undefined
  readonly onStop: (id: string) => void
  readonly onKey: (event: KeyboardEvent<HTMLElement>) => void
  readonly onOpen?: ((id: string) => void) | undefined
}

export function TimelineLaneRow({ lane, placed, stop, onStop, onKey, onOpen }: LaneRowProps) {
  const rows = Math.max(1, ...placed.map(p => p.row + 1))
  return (
    <div className="k-tl-lane" style={{ ...hue(lane.colour), ...shares({ rows }) }}>
      <div className="k-tl-head">
        <h3>
          <Icon name={glyphIcon(lane.glyph)} size="s" />
          {lane.name}
        </h3>
        {lane.detail ? <p>{lane.detail}</p> : null}
      </div>
      <ul className="k-tl-track">
        {placed.map(({ item, row, left, width, flip }) => (
          <li
            key={item.id}
            className={isBar(item.kind) ? undefined : flip ? 'k-tl-point k-tl-flip' : 'k-tl-point'}
            style={shares({ at: left, row, width })}
          >
            <button
              type="button"
              data-item={item.id}
              className={`k-tl-item k-tl-${item.kind}`}
              tabIndex={item.id === stop ? 0 : -1}
              onFocus={() => onStop(item.id)}
              onKeyDown={onKey}
              onClick={() => onOpen?.(item.id)}
            >
              <Face item={item} />
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}

function Face({ item }: { readonly item: TimelineItem }) {
  return (
    <>
      <span className="k-tl-mark" aria-hidden="true">
        {item.kind === 'times-only' ? <Icon name="lock" size="s" /> : null}
        {item.clash === undefined ? null : <b className="k-tl-clash">{item.clash}</b>}
      </span>
      {item.label || item.detail ? (
        <span className="k-tl-label">
          {item.label} {item.detail ? <span>{item.detail}</span> : null}
        </span>
      ) : null}
      <span className="k-hidden">{item.spoken}</span>
    </>
  )
}
