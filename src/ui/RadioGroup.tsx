import { type ReactNode, useId } from 'react'
import { FieldGroup, type FieldWords, useFieldIds } from './Field.tsx'
import type { Option } from './SelectField.tsx'

type RadioGroupProps<V extends string> = FieldWords & {
  readonly value: V | ''
  readonly onChange: (value: V) => void
  readonly options: readonly Option<V>[]
  readonly name?: string
  readonly row?: boolean
}

export function RadioGroup<V extends string>(props: RadioGroupProps<V>) {
  const { value, onChange, options, name, row } = props
  const made = useId()
  const ids = useFieldIds(props)
  return (
    <FieldGroup words={props} ids={ids}>
      <div className={row ? 'k-options k-options-row' : 'k-options'}>
        {options.map(option => (
          <label key={option.value} className="k-option">
            <input
              type="radio"
              name={name ?? made}
              value={option.value}
              checked={option.value === value}
              disabled={option.disabled}
              onChange={() => onChange(option.value)}
            />
            <OptionWords {...option} />
          </label>
        ))}
      </div>
    </FieldGroup>
  )
}

export function OptionWords({ label, hint }: { readonly label: ReactNode; readonly hint?: ReactNode }) {
  return (
    <span>
      {label}
      {hint ? <span className="k-option-hint">{hint}</span> : null}
    </span>
  )
}
