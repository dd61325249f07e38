import './form.css'
import { useText } from '../../../../platform/i18n/react.tsx'
import { DataTable } from '../../../../ui/DataTable.tsx'
import { useAreas } from '../../../organisation/screens/areas.shared.tsx'
import { da } from '../../text.edit.da.ts'
import { en } from '../../text.edit.en.ts'
import { useHere } from './here.tsx'
import type { Clash } from './save.tsx'

/** Two changed the same: mine and theirs side by side, field by field. */
export function ClashSides({ clash }: { clash: Clash }) {
  const e = useText(da, en)
  const say = useValueWords()
  const fields: Record<string, string> = e.clash.fields
  const all = Object.keys(clash.mine)
    .filter(key => fields[key] !== undefined)
    .map(key => ({
      key,
      name: fields[key] ?? key,
      mine: say(key, clash.mine[key]),
      theirs: say(key, clash.theirs[key]),
    }))
  // What both say alike needs no choice; where all is alike, it is shown all the same.
  const differing = all.filter(row => row.mine !== row.theirs)
  const rows = differing.length > 0 ? differing : all
  return (
    <div className="plan-clash" role="alert">
      <p>{e.clash.body}</p>
      <DataTable
        caption={e.clash.title}
        captionHidden
        rows={rows}
        rowKey={row => row.key}
        columns={[
          { key: 'field', header: e.clash.field, rowHeader: true, cell: row => row.name },
          { key: 'mine', header: e.clash.yours, cell: row => row.mine },
          { key: 'theirs', header: e.clash.others, cell: row => row.theirs },
        ]}
      />
    </div>
  )
}

/** A field's value in words, whatever field it is. */
function useValueWords() {
  const e = useText(da, en)
  const { view, words, dates, themeName } = useHere()
  const { areaOf } = useAreas()
  const titles = new Map(
    [...view.objects.goal, ...view.objects.action].map(o => [o.id, o.title ?? e.clash.notShared]),
  )
  const one = (key: string, value: unknown): string => {
    if (value === null || value === undefined || value === '') return e.clash.nothing
    if (typeof value === 'boolean') return value ? e.yes : e.no
    if (typeof value === 'number')
      return key === 'themes' ? themeName(value) : (areaOf(value)?.name ?? String(value))
    const text = String(value)
    if (/^\d{4}-\d{2}-\d{2}/.test(text)) return dates.day(text)
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
    const name = named[key]?.[text]
    return typeof name === 'string' ? name : (titles.get(text) ?? memberName(text) ?? text)
  }
  const memberName = (id: string) => view.objects.member.find(m => m.personId === id)?.name
  return (key: string, value: unknown): string => {
    if (!Array.isArray(value))
      return typeof value === 'object' && value !== null ? e.clash.changed : one(key, value)
    return value.length === 0 ? e.clash.nothing : value.map(item => one(key, item)).join(', ')
  }
}
