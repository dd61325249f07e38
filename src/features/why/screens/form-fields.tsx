import { useState } from 'react'
import { useLoad } from '../../../platform/react/load.ts'
import { CheckboxGroup } from '../../../ui/CheckboxGroup.tsx'
import { RadioGroup } from '../../../ui/RadioGroup.tsx'
import { type Option, SelectField } from '../../../ui/SelectField.tsx'
import { TextArea } from '../../../ui/TextArea.tsx'
import { DateField, TextField } from '../../../ui/TextField.tsx'
import { findEmployees } from '../../organisation/api.ts'
import { useWords } from './here.tsx'

export type FieldSpec = {
  readonly name: string
  readonly kind: 'line' | 'long' | 'day' | 'choice' | 'radio' | 'many' | 'person'
  readonly label: string
  readonly hint?: string
  readonly optional?: boolean
  readonly options?: readonly Option[]
  /** The citizen's words: their own typeface. */
  readonly ownWords?: boolean
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
export const orNull = (text: string) => (text === '' ? null : text)

type FormFieldProps = {
  readonly field: FieldSpec
  readonly value: Value
  readonly error: string | undefined
  readonly onChange: (value: string | string[]) => void
}

export function FormField({ field, value, error, onChange }: FormFieldProps) {
  const { t } = useWords()
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
    case 'choice':
      return <SelectField {...words} value={text} onChange={onChange} options={options} choose={t.choose} />
    case 'radio':
      return <RadioGroup {...words} value={text} onChange={onChange} options={options} />
    case 'many': {
      const values = Array.isArray(value) ? value : []
      return <CheckboxGroup {...words} row values={values} onChange={onChange} options={options} />
    }
    case 'person':
      return <PersonField words={words} value={text} onChange={onChange} />
  }
}

type PersonFieldProps = {
  readonly words: { label: string; error: string | undefined; hint?: string; optional?: string }
  readonly value: string
  readonly onChange: (id: string) => void
}

/** An employee found by name; the choice is among those found. */
function PersonField({ words, value, onChange }: PersonFieldProps) {
  const { t } = useWords()
  const [query, setQuery] = useState('')
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
