import './form.css'
import { useState } from 'react'
import { useText } from '../../../../platform/i18n/react.tsx'
import { Button } from '../../../../ui/Button.tsx'
import { DataTable } from '../../../../ui/DataTable.tsx'
import { RadioGroup } from '../../../../ui/RadioGroup.tsx'
import { useAreas } from '../../../organisation/screens/areas.shared.tsx'
import { da } from '../../text/edit.da.ts'
import { en } from '../../text/edit.en.ts'
import type { Difference, Fields } from '../changed.ts'
import { useHere } from './here.tsx'
import type { Clash, Save } from './save.tsx'

/** Two changed the same: both sides of each difference, of which one is chosen, and what is merged without asking. */
export function useSettling(save: Save) {
  const e = useText(da, en)
  const { clash } = save
  const [theirs, setTheirs] = useState<ReadonlySet<Difference>>(new Set())
  const asked = clash?.differing.filter(one => one.by === 'both') ?? []
  const choose = (one: Difference, side: 'mine' | 'theirs') =>
    setTheirs(
      new Set([...asked.filter(it => it !== one && theirs.has(it)), ...(side === 'theirs' ? [one] : [])]),
    )
  return {
    button: (
      <Button
        kind="primary"
        onClick={() => clash?.settle(new Set(asked.filter(one => !theirs.has(one))))}
        busy={save.busy ? e.save.saving : undefined}
      >
        {e.clash.save}
      </Button>
    ),
    sides: clash ? <Sides clash={clash} theirs={theirs} onChoose={choose} /> : null,
  }
}

type SidesProps = {
  clash: Clash
  theirs: ReadonlySet<Difference>
  onChoose: (one: Difference, side: 'mine' | 'theirs') => void
}

function Sides({ clash, theirs, onChoose }: SidesProps) {
  const e = useText(da, en)
  const said = useSaid()
  const order = Object.keys(e.clash.fields)
  const shown = clash.differing
    .map(one => ({ one, ...said(one, clash) }))
    .filter(row => row.name !== '')
    .toSorted((a, b) => order.indexOf(a.one.fields[0] ?? '') - order.indexOf(b.one.fields[0] ?? ''))
  return (
    <div className="plan-clash">
      <p role="alert">{e.clash.body}</p>
      {shown
        .filter(row => row.one.by === 'both')
        .map(({ one, name, mine, theirs: now }) => (
          <RadioGroup
            key={name}
            label={name}
            value={theirs.has(one) ? 'theirs' : 'mine'}
            onChange={side => onChoose(one, side)}
            options={[
              { value: 'mine', label: e.clash.yours, hint: mine },
              { value: 'theirs', label: e.clash.others, hint: now },
            ]}
          />
        ))}
      <Merged rows={shown.filter(row => row.one.by !== 'both')} />
    </div>
  )
}

function Merged({ rows }: { rows: readonly ({ one: Difference } & Said)[] }) {
  const e = useText(da, en)
  if (rows.length === 0) return null
  return (
    <DataTable
      caption={e.clash.mergedBody}
      rows={rows}
      rowKey={row => row.name}
      columns={[
        { key: 'field', header: e.clash.field, rowHeader: true, cell: row => row.name },
        {
          key: 'is',
          header: e.clash.becomes,
          cell: row => (row.one.by === 'mine' ? row.mine : row.theirs),
        },
        {
          key: 'by',
          header: e.clash.by,
          cell: row => e.clash.who[row.one.by === 'mine' ? 'mine' : 'theirs'],
        },
      ]}
    />
  )
}

type Said = { readonly name: string; readonly mine: string; readonly theirs: string }

/** A difference in words: what its fields are called, and what each side says in them. */
function useSaid() {
  const e = useText(da, en)
  const say = useValueWords()
  const names: Record<string, string> = e.clash.fields
  return ({ fields }: Difference, clash: Clash): Said => {
    const named = fields.filter(field => names[field] !== undefined)
    const side = (of: Fields) =>
      named
        .map(field =>
          named.length > 1 ? `${names[field]}: ${say(field, of[field])}` : say(field, of[field]),
        )
        .join(' · ')
    return {
      name: named.map(field => names[field]).join(', '),
      mine: side({ ...clash.theirs, ...clash.mine }),
      theirs: side(clash.theirs),
    }
  }
}

/** A field's value in words, whatever field it is. */
function useValueWords() {
  const e = useText(da, en)
  const { view, words, dates, themeName } = useHere()
  const { areaOf } = useAreas()
  const titles = new Map(
    [...view.objects.goal, ...view.objects.action].map(o => [o.id, o.title ?? e.clash.notShared]),
  )
  const named: Record<string, Record<string, unknown>> = {
    state: {
      ...words.interventionState,
      ...words.goalState,
      done: words.flag.done,
      dropped: words.flag.dropped,
      open: words.flag.none,
    },
    waitsOn: { ...words.flag, citizen: words.flag.citizen(view.citizen.name) },
    duty: words.law,
    doerKind: e.action.doerKinds,
  }
  const one = (key: string, value: unknown): string => {
    if (value === null || value === undefined || value === '') return e.clash.nothing
    if (typeof value === 'boolean') return value ? e.yes : e.no
    if (typeof value === 'number')
      return key === 'themes' ? themeName(value) : (areaOf(value)?.name ?? String(value))
    const text = String(value)
    if (key.endsWith('On') && /^\d{4}-\d{2}-\d{2}/.test(text)) return dates.day(text)
    if (key === 'goalId' || key === 'goalIds') return titles.get(text) ?? e.clash.notShared
    const name = named[key]?.[text]
    return typeof name === 'string' ? name : text
  }
  return (key: string, value: unknown): string => {
    if (!Array.isArray(value)) return one(key, value)
    return value.length === 0 ? e.clash.nothing : value.map(item => one(key, item)).join(', ')
  }
}
