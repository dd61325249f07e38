import './form.css'
import type { Difference, Fields } from '../../../../platform/changes.ts'
import { useText } from '../../../../platform/i18n/react.tsx'
import { type Clash, useSavingText } from '../../../../platform/react/saving.ts'
import { useBothSides } from '../../../../ui/BothSides.tsx'
import { useAreas } from '../../../organisation/screens/areas.shared.tsx'
import { da } from '../../text/edit.da.ts'
import { en } from '../../text/edit.en.ts'
import { useHere } from './here.tsx'
import type { Save } from './save.tsx'

/** What is asked where two changed the same, and the buttons that go on from there; nothing where they did not. */
export function useSides({ clash, busy, reset }: Save, back: string) {
  const words = useSavingText().clash
  return useBothSides({ settle: clash?.settle, rows: useRows(clash), words, busy, back, onBack: reset })
}

/** The differences in words, in the order of the forms. */
function useRows(clash: Clash | undefined) {
  const order = Object.keys(useText(da, en).clash.fields)
  const said = useSaid()
  if (!clash) return []
  return clash.differing
    .map(one => ({ of: one, ...said(one, clash) }))
    .filter(row => row.name !== '')
    .toSorted((a, b) => order.indexOf(a.of.fields[0] ?? '') - order.indexOf(b.of.fields[0] ?? ''))
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
  const { nothing } = useSavingText().clash
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
    if (value === null || value === undefined || value === '') return nothing
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
    return value.length === 0 ? nothing : value.map(item => one(key, item)).join(', ')
  }
}
