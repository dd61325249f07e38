import './matrix.css'
import { type KeyboardEvent, useRef, useState } from 'react'
import { useMe } from '../../../platform/react/me.tsx'
import { AreaGlyph } from '../../../ui/AreaChip.tsx'
import { Avatar } from '../../../ui/Avatar.tsx'
import { Card } from '../../../ui/Card.tsx'
import type { Depth } from '../model.ts'
import { type Choices, type Column, choicesNow, type Draft, depthOf, isAreaBit, isWhole } from './choices.ts'
import { DepthDialog } from './DepthDialog.tsx'
import { CellMark, DepthLegend, useDepthWord } from './PlanDepth.tsx'
import { SanctionMark } from './Sanction.tsx'
import { StandingWords } from './StandingWords.tsx'
import { type Row, useConsent, useConsentText } from './use-consent.tsx'

type MatrixProps = {
  readonly drafts: Readonly<Record<string, Draft>>
  /** Left out where the reader may only read. */
  readonly onCell?: ((column: Column, bit: number, depth: Depth) => void) | undefined
  readonly onColumn?: ((column: Column) => void) | undefined
}

type Place = { readonly row: number; readonly column: number }

/** Parts, themes and giving areas against receivers. One stop for the keyboard; arrows move within. */
export function Matrix({ drafts, onCell, onColumn }: MatrixProps) {
  const t = useConsentText()
  const { columns, parts, themes, areas } = useConsent()
  const [place, setPlace] = useState<Place>({ row: 0, column: 0 })
  const [asked, setAsked] = useState<{ column: Column; row: Row }>()
  const table = useRef<HTMLTableElement>(null)
  const groups = groupsOf(t, parts, themes, areas)
  const rows = groups.flatMap(group => group.rows)
  const move = (event: KeyboardEvent) => {
    const to = placeAfter(event, place, { rows: rows.length, columns: columns.length })
    if (!to) return
    event.preventDefault()
    setPlace(to)
    table.current?.querySelector<HTMLElement>(`[data-at="${to.row}-${to.column}"]`)?.focus()
  }
  // Where nothing holds yet, or who gives must be asked anew, all of it is chosen together.
  const press = (column: Column, row: Row) =>
    column.standing === 'holds' && isWhole(column) ? setAsked({ column, row }) : onColumn?.(column)
  let at = -1
  return (
    <Card
      title={onCell ? t.matrix.title : t.matrix.readTitle}
      detail={onCell ? `${t.matrix.hint} ${t.matrix.keys}` : t.matrix.keys}
    >
      <section className="k-scroll matrix-box" aria-label={t.matrix.region}>
        <table
          ref={table}
          className={columns.length > many ? 'matrix matrix-close' : 'matrix'}
          aria-label={t.matrix.caption}
          onKeyDown={move}
        >
          <thead>
            <tr>
              <th scope="col" className="matrix-about">
                {t.matrix.about}
              </th>
              {columns.map(column => (
                <ColumnHead key={column.key} column={column} onColumn={onColumn} />
              ))}
            </tr>
          </thead>
          {groups.map(group => (
            <tbody key={group.title}>
              <tr>
                <th scope="rowgroup" colSpan={columns.length + 1} className="matrix-group">
                  {group.title}
                  {group.hint ? <span className="k-meta">{group.hint}</span> : null}
                </th>
              </tr>
              {group.rows.map(row => {
                at += 1
                const rowAt = at
                return (
                  <tr key={row.bit}>
                    <th scope="row" className="matrix-row">
                      {row.name}
                      {row.about ? <span className="k-meta">{row.about}</span> : null}
                    </th>
                    {columns.map((column, columnAt) => (
                      <Cell
                        key={column.key}
                        column={column}
                        row={row}
                        draft={drafts[column.key]}
                        at={{ row: rowAt, column: columnAt }}
                        here={place.row === rowAt && place.column === columnAt}
                        onHere={setPlace}
                        onPress={onCell ? () => press(column, row) : undefined}
                      />
                    ))}
                  </tr>
                )
              })}
            </tbody>
          ))}
        </table>
      </section>
      <DepthLegend />
      {asked && onCell ? (
        <DepthDialog
          {...asked}
          draft={drafts[asked.column.key]}
          onClose={() => setAsked(undefined)}
          onChoose={depth => {
            onCell(asked.column, asked.row.bit, depth)
            setAsked(undefined)
          }}
        />
      ) : null}
    </Card>
  )
}

type Words = ReturnType<typeof useConsentText>

function groupsOf(
  t: Words,
  parts: readonly Row[],
  themes: readonly Row[],
  areas: readonly { id: number; name: string }[],
) {
  return [
    { title: t.matrix.partsGroup, hint: '', rows: parts },
    { title: t.matrix.themesGroup, hint: '', rows: themes },
    {
      title: t.matrix.areasGroup,
      hint: t.matrix.areasHint,
      rows: areas.map(({ id, name }) => ({ bit: id, name, about: '' })),
    },
  ]
}

const steps: Record<string, (at: Place, size: { rows: number; columns: number }) => Place> = {
  ArrowUp: at => ({ ...at, row: at.row - 1 }),
  ArrowDown: at => ({ ...at, row: at.row + 1 }),
  ArrowLeft: at => ({ ...at, column: at.column - 1 }),
  ArrowRight: at => ({ ...at, column: at.column + 1 }),
  Home: at => ({ ...at, column: 0 }),
  End: (at, size) => ({ ...at, column: size.columns - 1 }),
}

function placeAfter(
  event: KeyboardEvent,
  at: Place,
  size: { rows: number; columns: number },
): Place | undefined {
  if (!(event.target as HTMLElement).dataset.at) return undefined
  const to = steps[event.key]?.(at, size)
  const inside = to && to.row >= 0 && to.row < size.rows && to.column >= 0 && to.column < size.columns
  return inside ? to : undefined
}

function ColumnHead({ column, onColumn }: { column: Column; onColumn: MatrixProps['onColumn'] }) {
  const t = useConsentText()
  const { nameOf, areas } = useConsent()
  const area = areas.find(({ id }) => id === column.areaId)
  const name = nameOf(column)
  const face = (
    <>
      {column.kind === 'area' && area ? (
        <AreaGlyph {...area} />
      ) : (
        <Avatar name={name} colour={area?.colour} citizen={!area} />
      )}
      <span className="matrix-name">{name}</span>
    </>
  )
  return (
    <th scope="col" className={column.kind === 'area' ? undefined : 'matrix-person'}>
      {onColumn ? (
        <button
          type="button"
          className="matrix-head"
          title={t.matrix.column(name)}
          onClick={() => onColumn(column)}
        >
          {face}
        </button>
      ) : (
        <span className="matrix-head">{face}</span>
      )}
      <span className="k-small">{column.kind === 'area' ? t.people(column.reached) : column.about}</span>
      <StandingWords column={column} />
      <SanctionMark areaId={column.areaId} />
    </th>
  )
}

type CellProps = {
  readonly column: Column
  readonly row: Row
  readonly draft: Draft | undefined
  readonly at: Place
  readonly here: boolean
  readonly onHere: (place: Place) => void
  readonly onPress: (() => void) | undefined
}

function Cell({ column, row, draft, at, here, onHere, onPress }: CellProps) {
  const t = useConsentText()
  const depthWord = useDepthWord()
  const receiver = useConsent().nameOf(column)
  const now = depthOf(choicesNow(column), row.bit)
  const then = draft ? depthOf(draft.choices ?? none, row.bit) : now
  const own = isAreaBit(row.bit) && row.bit === column.areaId
  const { areas } = useMe()
  const hidden = isAreaBit(row.bit) && !draft && !isWhole(column) && !areas.includes(row.bit)
  const word = (bit: number, depth: Depth) =>
    own ? t.matrix.own : hidden ? t.matrix.hidden : depthWord(bit, depth)
  const label =
    then === now
      ? t.matrix.cell(word(row.bit, now), row.name, receiver)
      : t.matrix.pendingCell(word(row.bit, now), word(row.bit, then), row.name, receiver)
  return (
    <td className={column.kind === 'area' ? undefined : 'matrix-person'}>
      <button
        type="button"
        className="matrix-cell"
        data-at={`${at.row}-${at.column}`}
        tabIndex={here ? 0 : -1}
        aria-label={label}
        aria-disabled={own || !onPress || undefined}
        title={own ? t.matrix.ownAbout : hidden ? t.matrix.hiddenAbout : undefined}
        onFocus={() => onHere(at)}
        onClick={own ? undefined : onPress}
      >
        {own || hidden ? (
          <span className="k-small">{own ? t.matrix.own : '–'}</span>
        ) : (
          <CellMark bit={row.bit} now={now} then={then} />
        )}
      </button>
    </td>
  )
}

const none: Choices = {}
/** With more receivers than this their columns stand closer, so that a desk shows them all. */
const many = 7
