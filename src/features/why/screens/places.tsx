import './places.css'
import { useLayoutEffect, useRef, useState } from 'react'
import { Icon } from '../../../ui/Icon.tsx'
import type { IconName } from '../../../ui/icons.ts'
import { StatusFlag } from '../../../ui/StatusFlag.tsx'
import type { Move } from '../model.frame.ts'
import type { Place } from '../model.ts'
import { newestEdition, type Wire } from '../rules.ts'
import { useAgreements } from './agreements.ts'
import { useHere } from './here.tsx'
import {
  areasAsked,
  areasIn,
  countStates,
  framesNow,
  type PlaceRow,
  placeOrder,
  placeRows,
  type Stuck,
  standsNow,
  told,
  websOf,
} from './view.ts'

const icons: Record<Place, IconName> = {
  why: 'help',
  culture: 'persons',
  frame: 'circle',
  core_task: 'rings',
  agreements: 'document',
  experiments: 'sync',
  outcome: 'chat',
}

/** Seven places, and the lines of what moved what. The table says all of it without the lines. */
export function Places() {
  const { t, view } = useHere()
  const { rows, drawn } = placeRows(view)
  const body = useRef<HTMLTableSectionElement>(null)
  return (
    <section className="k-card why-places" aria-labelledby="why-here">
      <div className="k-card-head">
        <div>
          <h2 id="why-here">{t.places.title}</h2>
          <p className="k-meta">
            {t.places.lead}{' '}
            {drawn.length > 0 ? <span className="why-of-wires">{t.places.leadWires}</span> : null}
          </p>
        </div>
        {drawn.length > 0 ? <Legend /> : null}
      </div>
      <div className="why-map">
        <table className="k-table k-table-stack">
          <caption className="k-hidden">{t.places.title}</caption>
          <thead>
            <tr>
              <th scope="col">{t.places.columns.place}</th>
              <th scope="col">{t.places.columns.state}</th>
              <th scope="col">{t.places.columns.last}</th>
              <th scope="col">{t.places.columns.stuck}</th>
            </tr>
          </thead>
          <tbody ref={body}>
            {rows.map(row => (
              <Row key={row.place} row={row} />
            ))}
          </tbody>
        </table>
        {/* After the table: its rows are there to be measured. */}
        <Wires drawn={drawn} body={body} />
      </div>
    </section>
  )
}

function Row({ row }: { row: PlaceRow }) {
  const { t } = useHere()
  const { place, stuck } = row
  return (
    <tr>
      <th scope="row">
        <a className="why-place" href={`#${place}`}>
          <span className="why-place-icon">
            <Icon name={icons[place]} />
          </span>
          {t.places.names[place]}
        </a>
      </th>
      <td>
        <span className="k-cell-label" aria-hidden="true">
          {t.places.columns.state}
        </span>
        <PlaceState place={place} />
      </td>
      <td>
        <span className="k-cell-label" aria-hidden="true">
          {t.places.columns.last}
        </span>
        <Last row={row} />
      </td>
      <td>
        <span className="k-cell-label" aria-hidden="true">
          {t.places.columns.stuck}
        </span>
        {stuck.length === 0 ? <span className="k-meta">{t.places.notStuck}</span> : null}
        <span className="k-line">
          {stuck.map(one => (
            <StuckFlag key={JSON.stringify(one)} stuck={one} />
          ))}
        </span>
      </td>
    </tr>
  )
}

/** A table has room for a line or two: cut where a word ends. */
const short = (label: string) => (label.length > 72 ? `${label.slice(0, 70).replace(/\s\S*$/, '')} …` : label)

export function useEvent() {
  const { t, areaName } = useHere()
  return (move: Move): string => {
    const say = (t.events as Record<string, (label: string, area: string) => string>)[move.event]
    const label = short(move.label)
    return say?.(label, areaName(move.areaId)) ?? ''
  }
}

function Last({ row: { last, wire } }: { row: PlaceRow }) {
  const { t, dates } = useHere()
  const event = useEvent()
  if (!last) return <span className="k-meta">{t.places.nothing}</span>
  return (
    <span>
      {wire ? (
        <>
          <span className="k-hidden">{t.places.wire(wire.number)}</span>
          <span className={`why-number why-number-${wire.kind}`} aria-hidden="true">
            {wire.number}
          </span>{' '}
        </>
      ) : null}
      {dates.dayShort(last.at)} {event(last)}
      {wire ? <span className="k-hidden">{t.places.fromPlace(t.places.names[wire.fromPlace])}</span> : null}
    </span>
  )
}

function Legend() {
  const { t } = useHere()
  return (
    <ul className="why-legend" aria-hidden="true">
      {(['moved', 'citizen', 'stuck'] as const).map(kind => (
        <li key={kind} className={`why-legend-${kind}`}>
          {t.places.legend[kind]}
        </li>
      ))}
    </ul>
  )
}

function StuckFlag({ stuck }: { stuck: Stuck }) {
  const { t, dates, areaName, nameOf } = useHere()
  if (stuck.kind === 'area')
    return <StatusFlag kind="waits-us">{t.stuck.waits(areaName(stuck.areaId))}</StatusFlag>
  if (stuck.kind === 'frame') return <StatusFlag kind="waits-decision">{t.stuck.frame}</StatusFlag>
  const { holderId, dueNow } = stuck.dialogue
  return (
    <StatusFlag kind="waits-decision">{t.stuck.dialogue(nameOf(holderId), dates.day(dueNow))}</StatusFlag>
  )
}

function PlaceState({ place }: { place: Place }) {
  const { t, w, dates, view, areaName, teamName, listed } = useHere()
  const among = useAgreements(areasIn(view)).length
  const nothing = <span className="k-meta">{t.places.nothing}</span>
  switch (place) {
    case 'why': {
      const areas = [...areasIn(view), ...(view.open ? [] : areasAsked(view))]
      const wrote = areas.filter(area => view.wrote.some(one => one.areaId === area)).length
      if (!view.open) return t.state.wrote(wrote, areas.length)
      const newest = newestEdition(view.texts, 'why')
      if (newest === 0) return t.state.opened
      const behind = standsNow(view, 'why').filter(one => one.stand !== 'not_yet').length
      return t.state.edition(newest, behind, areas.length)
    }
    case 'culture': {
      const teams = websOf(view.culture).map(web => teamName(web.departmentId) || areaName(web.areaId))
      return teams.length > 0 ? t.state.culture(listed(teams)) : nothing
    }
    case 'frame': {
      const frame = framesNow(view.frames).now[0]
      return frame ? t.state.frame(w.frame.declared[frame.declared], dates.day(frame.untilOn)) : nothing
    }
    case 'core_task': {
      if (newestEdition(view.texts, 'core_task') === 0) return nothing
      const yes = standsNow(view, 'core_task').filter(one => one.stand === 'behind')
      return yes.length > 0 ? t.state.core(listed(yes.map(one => areaName(one.areaId)))) : t.state.coreText
    }
    case 'agreements': {
      const grown = view.experiments.filter(one => one.agreementId !== null).length
      if (grown > 0) return t.state.agreements(grown)
      return among > 0 ? t.state.agreementsAmong(among) : nothing
    }
    case 'experiments': {
      const counts = countStates(view.experiments).map(([state, n]) => `${n} ${t.state.experiments[state]}`)
      return counts.length > 0 ? listed(counts) : nothing
    }
    case 'outcome': {
      const n = told(view.outcomes).length
      return n > 0 ? t.state.outcome(n) : nothing
    }
  }
}

const laneWidth = 22
const width = 128

/** The lines, measured after the rows. Hidden from readers, and where there is no room: the table has it all. */
function Wires({
  drawn,
  body,
}: {
  drawn: readonly Wire<Move>[]
  body: React.RefObject<HTMLTableSectionElement | null>
}) {
  const [middles, setMiddles] = useState<number[]>([])
  const [height, setHeight] = useState(0)
  useLayoutEffect(() => {
    const rows = body.current
    const map = rows?.closest<HTMLElement>('.why-map')
    if (!rows || !map) return
    const measure = () => {
      const top = map.getBoundingClientRect().top
      setHeight(map.offsetHeight)
      setMiddles(
        [...rows.rows].map(row => {
          const icon =
            row.querySelector('.why-place-icon')?.getBoundingClientRect() ?? row.getBoundingClientRect()
          return icon.top + icon.height / 2 - top
        }),
      )
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(map)
    return () => observer.disconnect()
  }, [body])
  if (middles.length === 0) return null
  return (
    <svg className="why-wires" aria-hidden="true" focusable="false" width={width} height={height}>
      {drawn.map((wire, index) => (
        <WireLine key={wire.id} wire={wire} lane={index} drawn={drawn} middles={middles} />
      ))}
    </svg>
  )
}

type WireLineProps = {
  wire: Wire<Move>
  lane: number
  drawn: readonly Wire<Move>[]
  middles: readonly number[]
}

function WireLine({ wire, lane, drawn, middles }: WireLineProps) {
  const x = width - 20 - (lane + 1) * laneWidth + 8
  const from = endAt(wire, wire.fromPlace, drawn, middles)
  const to = endAt(wire, wire.toPlace, drawn, middles)
  const right = width - 8
  const turn = to > from ? 8 : -8
  const path = `M${right} ${from} H${x + 8} Q${x} ${from} ${x} ${from + turn} V${to - turn} Q${x} ${to} ${x + 8} ${to} H${right - 6}`
  return (
    <g className={`why-wire why-wire-${wire.kind}`}>
      <path d={path} />
      <path
        className="why-wire-head"
        d={`M${right - 8} ${to - 5} L${right} ${to} L${right - 8} ${to + 5} Z`}
      />
      <circle cx={x} cy={(from + to) / 2} r="9.5" />
      <text x={x} y={(from + to) / 2 + 4.5}>
        {wire.number}
      </text>
    </g>
  )
}

/** Several lines end at a place: each a little apart, in the order in which they are numbered. */
function endAt(
  wire: Wire<Move>,
  place: Place,
  drawn: readonly Wire<Move>[],
  middles: readonly number[],
): number {
  const here = drawn.filter(one => one.fromPlace === place || one.toPlace === place)
  const apart = (here.indexOf(wire) - (here.length - 1) / 2) * 9
  return (middles[placeOrder.indexOf(place)] ?? 0) + apart
}
