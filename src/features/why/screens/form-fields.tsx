import { useState } from 'react'
import { useLoad } from '../../../platform/react/load.ts'
import { Button } from '../../../ui/Button.tsx'
import { CheckboxGroup } from '../../../ui/CheckboxGroup.tsx'
import { RadioGroup } from '../../../ui/RadioGroup.tsx'
import { type Option, SelectField } from '../../../ui/SelectField.tsx'
import { TextArea } from '../../../ui/TextArea.tsx'
import { DateField, TextField } from '../../../ui/TextField.tsx'
import { findEmployees } from '../../organisation/api.ts'
import { useWords } from './here.tsx'

export type FieldSpec = {
  readonly name: string
  readonly kind: 'line' | 'long' | 'day' | 'time' | 'choice' | 'radio' | 'many' | 'person' | 'rows'
  readonly label: string
  readonly hint?: string
  readonly optional?: boolean
  readonly options?: readonly Option[]
  /** The citizen's words: their own typeface. */
  readonly ownWords?: boolean
  /** Who is chosen when the form opens. */
  readonly person?: { readonly name: string } | undefined
  /** Of `rows`: what each row has, and what the buttons say. */
  readonly columns?: readonly FieldSpec[]
  readonly rowWords?: {
    readonly add: string
    readonly remove: (n: number) => string
    readonly one: (n: number) => string
  }
  /** What another wrote in it, where the row that is saved names it otherwise. */
  readonly theirs?: (row: Readonly<Record<string, unknown>>) => Value
}
export type Value = string | string[] | undefined
export type Values = Readonly<Record<string, Value>>

/** What was written in a field; empty where nothing was. */
export const said = (values: Values, name: string): string => {
  const value = values[name]
  return typeof value === 'string' ? value : ''
}
export const chosen = (values: Values, name: string): string[] => {
  const value = values[name]
  return Array.isArray(value) ? value : []
}
/** One thing a line. */
export const lines = (values: Values, name: string): string[] =>
  said(values, name)
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
/** Of a field with rows: each row by its columns. */
export const rowsIn = (value: Value): Record<string, string>[] =>
  Array.isArray(value) ? value.map(one => JSON.parse(one) as Record<string, string>) : []
export const orNull = (text: string) => (text === '' ? null : text)

type FormFieldProps = {
  readonly field: FieldSpec
  readonly value: Value
  readonly wrong: (field: string) => string | undefined
  readonly onChange: (value: string | string[]) => void
}

export function FormField({ field, value, wrong, onChange }: FormFieldProps) {
  const { t } = useWords()
  const error = wrong(field.name)
  const { kind, label, hint, options = [], ownWords } = field
  const words = {
    label,
    error,
    ...(hint !== undefined && { hint }),
    ...(field.optional && { optional: t.optional }),
  }
  const text = typeof value === 'string' ? value : ''
  switch (kind) {
    case 'line':
      return <TextField {...words} value={text} onChange={onChange} />
    case 'long':
      return <TextArea {...words} {...(ownWords && { ownWords })} value={text} onChange={onChange} />
    case 'day':
      return <DateField {...words} value={text} onChange={onChange} />
    case 'time':
      return <TextField {...words} type="time" width="s" value={text} onChange={onChange} />
    case 'choice':
      return <SelectField {...words} value={text} onChange={onChange} options={options} choose={t.choose} />
    case 'radio':
      return <RadioGroup {...words} value={text} onChange={onChange} options={options} />
    case 'many': {
      const values = Array.isArray(value) ? value : []
      return <CheckboxGroup {...words} row values={values} onChange={onChange} options={options} />
    }
    case 'person':
      return <PersonField words={words} value={text} onChange={onChange} name={field.person?.name ?? ''} />
    case 'rows':
      return <RowsField field={field} rows={rowsIn(value)} wrong={wrong} onChange={onChange} />
  }
}

type PersonFieldProps = {
  readonly words: { label: string; error: string | undefined; hint?: string; optional?: string }
  readonly value: string
  readonly name: string
  readonly onChange: (id: string) => void
}

/** An employee found by name; the choice is among those found. */
function PersonField({ words, value, name, onChange }: PersonFieldProps) {
  const { t } = useWords()
  const [query, setQuery] = useState(name)
  const { data } = useLoad(
    findEmployees,
    { query: { query, limit: 8 } },
    { enabled: query.trim().length > 1 },
  )
  const found = (data?.items ?? []).map(one => ({ value: one.id, label: one.name, hint: one.title }))
  return (
    <div className="k-stack k-stack-s">
      <TextField
        {...words}
        hint={words.hint ?? t.search.label}
        value={query}
        onChange={setQuery}
        autoComplete="off"
      />
      {found.length > 0 ? (
        <RadioGroup label={words.label} value={value} onChange={onChange} options={found} />
      ) : data ? (
        <p className="k-meta" role="status">
          {t.search.none}
        </p>
      ) : null}
    </div>
  )
}

type RowsFieldProps = {
  readonly field: FieldSpec
  readonly rows: readonly Record<string, string>[]
  readonly wrong: (field: string) => string | undefined
  readonly onChange: (rows: string[]) => void
}

/** None, one or several of the same, each with its own fields. */
function RowsField({ field, rows, wrong, onChange }: RowsFieldProps) {
  const { name, label, hint, columns = [], rowWords } = field
  const put = (changed: readonly Record<string, string>[]) =>
    onChange(changed.map(row => JSON.stringify(row)))
  return (
    <fieldset className="k-stack k-stack-s why-rows">
      <legend>{label}</legend>
      {hint ? <p className="k-meta">{hint}</p> : null}
      {rows.map((row, at) => (
        // Rows have no id before they are saved: their place is what they are known by.
        <fieldset
          key={`${name} ${at.toString()}`}
          className="k-stack k-stack-s why-row"
          aria-label={rowWords?.one(at + 1)}
        >
          {columns.map(column => (
            <FormField
              key={column.name}
              field={column}
              value={row[column.name] ?? ''}
              wrong={part => wrong(`${name}/${at}/${part}`)}
              onChange={value =>
                put(rows.map((one, n) => (n === at ? { ...one, [column.name]: String(value) } : one)))
              }
            />
          ))}
          <div>
            <Button small kind="ghost" onClick={() => put(rows.filter((_, n) => n !== at))}>
              {rowWords?.remove(at + 1)}
            </Button>
          </div>
        </fieldset>
      ))}
      <div>
        <Button
          small
          icon="add"
          onClick={() => put([...rows, Object.fromEntries(columns.map(column => [column.name, '']))])}
        >
          {rowWords?.add}
        </Button>
      </div>
    </fieldset>
  )
}
