import './BothSides.css'
import { useState } from 'react'
import { Button } from './Button.tsx'
import { DataTable } from './DataTable.tsx'
import { RadioGroup } from './RadioGroup.tsx'

type Side = 'mine' | 'theirs'
type Differs = { readonly by: Side | 'both' }

/** A difference in words: what it is called, and what each side says. */
export type Sides<D extends Differs> = {
  readonly of: D
  readonly name: string
  readonly mine: string
  readonly theirs: string
}

type Words = {
  readonly body: string
  readonly yours: string
  readonly others: string
  readonly save: string
  readonly merged: string
  readonly field: string
  readonly becomes: string
  readonly by: string
  readonly who: Readonly<Record<Side, string>>
}

type Asked<D extends Differs> = {
  /** Saves mine for these, and theirs for the rest. */
  readonly settle: ((mine: ReadonlySet<D>) => void) | undefined
  readonly rows: readonly Sides<D>[]
  readonly words: Words
  readonly busy: string | undefined
  /** What stands on the way back, and the way. */
  readonly back: string
  readonly onBack: () => void
}

/** Two changed the same: what is asked, for a dialog's body, and its buttons. Mine holds until something else is chosen. */
export function useBothSides<D extends Differs>({ settle, rows, words, busy, back, onBack }: Asked<D>) {
  const [theirs, setTheirs] = useState<ReadonlySet<D>>(new Set())
  const asked = rows.filter(row => row.of.by === 'both').map(row => row.of)
  const choose = (one: D, side: Side) =>
    setTheirs(
      new Set([...asked.filter(it => it !== one && theirs.has(it)), ...(side === 'theirs' ? [one] : [])]),
    )
  if (!settle) return undefined
  return {
    body: (
      <BothSides
        rows={rows}
        words={words}
        sideOf={one => (theirs.has(one) ? 'theirs' : 'mine')}
        onChoose={choose}
      />
    ),
    actions: (
      <>
        <Button
          kind="primary"
          busy={busy}
          onClick={() => settle(new Set(asked.filter(one => !theirs.has(one))))}
        >
          {words.save}
        </Button>
        <Button onClick={onBack}>{back}</Button>
      </>
    ),
  }
}

type BothSidesProps<D extends Differs> = {
  readonly rows: readonly Sides<D>[]
  readonly words: Words
  readonly sideOf: (one: D) => Side
  readonly onChoose: (one: D, side: Side) => void
}

function BothSides<D extends Differs>({ rows, words, sideOf, onChoose }: BothSidesProps<D>) {
  return (
    <div className="k-both-sides">
      <p role="alert">{words.body}</p>
      {rows
        .filter(row => row.of.by === 'both')
        .map(({ of, name, mine, theirs }) => (
          <RadioGroup
            key={name}
            label={name}
            value={sideOf(of)}
            onChange={side => onChoose(of, side)}
            options={[
              { value: 'mine', label: words.yours, hint: mine },
              { value: 'theirs', label: words.others, hint: theirs },
            ]}
          />
        ))}
      <PutTogether rows={rows.filter(row => row.of.by !== 'both')} words={words} />
    </div>
  )
}

/** What only one of the two changed, and needs no choice. */
function PutTogether<D extends Differs>({ rows, words }: Pick<BothSidesProps<D>, 'rows' | 'words'>) {
  if (rows.length === 0) return null
  return (
    <DataTable
      caption={words.merged}
      rows={rows}
      rowKey={row => row.name}
      columns={[
        { key: 'field', header: words.field, rowHeader: true, cell: row => row.name },
        { key: 'is', header: words.becomes, cell: row => (row.of.by === 'mine' ? row.mine : row.theirs) },
        { key: 'by', header: words.by, cell: row => words.who[row.of.by === 'mine' ? 'mine' : 'theirs'] },
      ]}
    />
  )
}
