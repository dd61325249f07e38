import type { Verb } from '../../../platform/api.ts'
import type { Input } from '../../../platform/call.ts'
import { DataTable } from '../../../ui/DataTable.tsx'
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

const same = (a: Value, b: Value) => JSON.stringify(a ?? '') === JSON.stringify(b ?? '')

/** Mine where I changed something since the form was opened; else theirs stays. */
export const mineOverTheirs = (mine: Values, before: Values, theirs: Values): Values =>
  Object.fromEntries(
    Object.keys({ ...theirs, ...mine }).map(name => [
      name,
      name in theirs && same(mine[name], before[name]) ? theirs[name] : mine[name],
    ]),
  )

/** The same request over what has now been seen, in the header or in the body, as the verb has it. */
export function overVersion<V extends Verb>(
  verb: V,
  input: Input<V>,
  theirs: { readonly version: number; readonly seen?: unknown },
): Input<V> {
  if (verb.versioned) return { ...input, seen: theirs.version }
  const { body } = input as { body?: object }
  return { ...input, body: { ...body, seen: theirs.seen ?? theirs.version } }
}

type BothSidesProps = { fields: readonly FieldSpec[]; mine: Values; theirs: Values }

/** Two wrote the same: what differs, side by side. */
export function BothSides({ fields, mine, theirs }: BothSidesProps) {
  const { t, dates } = useWords()
  const say = (field: FieldSpec, value: Value) => {
    if (value === undefined || value.length === 0) return t.clash.nothing
    if (field.kind === 'rows')
      return rowsIn(value)
        .map(row => Object.values(row).join(', '))
        .join('. ')
    if (Array.isArray(value)) return value.join(', ')
    if (field.kind === 'day') return dates.day(value)
    return field.options?.find(one => one.value === value)?.label ?? value
  }
  const all = fields.filter(field => field.name in theirs)
  const differing = all.filter(field => !same(mine[field.name], theirs[field.name]))
  return (
    <div className="k-stack k-stack-s" role="alert">
      <p>{t.clash.body}</p>
      <DataTable
        caption={t.clash.title}
        captionHidden
        rows={differing.length > 0 ? differing : all}
        rowKey={field => field.name}
        columns={[
          { key: 'field', header: t.clash.field, rowHeader: true, cell: field => field.label },
          { key: 'mine', header: t.clash.yours, cell: field => say(field, mine[field.name]) },
          { key: 'theirs', header: t.clash.others, cell: field => say(field, theirs[field.name]) },
        ]}
      />
    </div>
  )
}
