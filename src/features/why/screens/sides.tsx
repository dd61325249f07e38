import { type Clash, type Saving, useSavingText } from '../../../platform/react/saving.ts'
import { useBothSides } from '../../../ui/BothSides.tsx'
import { type FieldSpec, rowsIn, type Value, type Values } from './form-fields.tsx'
import { useWords } from './here.tsx'

/** What another wrote, in the form's own fields. Undefined where it says nothing of any of them. */
export function valuesOf(
  row: Readonly<Record<string, unknown>>,
  fields: readonly FieldSpec[],
): Values | undefined {
  const found = fields.flatMap(field => {
    const value = field.theirs ? field.theirs(row) : plain(row[field.name], field)
    return value === undefined ? [] : [[field.name, value] as const]
  })
  return found.length > 0 ? Object.fromEntries(found) : undefined
}

function plain(value: unknown, field: FieldSpec): Value {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  if (Array.isArray(value))
    return field.kind === 'rows' ? value.map(one => JSON.stringify(one)) : value.map(String).join('\n')
  return typeof value === 'string' ? value : undefined
}

/** What is asked where two changed the same, in the words of the form; nothing where they did not. */
export function useSides({ clash, busy, reset }: Saving, fields: readonly FieldSpec[]) {
  const words = useSavingText().clash
  const rows = useRows(clash, fields)
  return useBothSides({ settle: clash?.settle, rows, words, busy, back: words.back, onBack: reset })
}

function useRows(clash: Clash | undefined, fields: readonly FieldSpec[]) {
  const say = useValueWords()
  if (!clash) return []
  return clash.differing.flatMap(one => {
    const field = fields.find(({ name }) => one.fields.includes(name))
    if (!field) return []
    const said = (side: Readonly<Record<string, unknown>>) => say(field, side[field.name] as Value)
    return [{ of: one, name: field.label, mine: said(clash.mine), theirs: said(clash.theirs) }]
  })
}

function useValueWords() {
  const { dates } = useWords()
  const { nothing } = useSavingText().clash
  return (field: FieldSpec, value: Value): string => {
    if (value === undefined || value.length === 0) return nothing
    if (field.kind === 'rows')
      return rowsIn(value)
        .map(row => Object.values(row).join(', '))
        .join('. ')
    if (Array.isArray(value)) return value.join(', ')
    if (field.kind === 'day') return dates.day(value)
    return field.options?.find(one => one.value === value)?.label ?? value
  }
}
