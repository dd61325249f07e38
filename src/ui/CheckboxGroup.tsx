import type { ReactNode } from 'react'
import { FieldGroup, type FieldWords, useFieldIds } from './Field.tsx'
import { OptionWords } from './RadioGroup.tsx'
import type { Option } from './SelectField.tsx'

type CheckboxGroupProps<V extends string> = FieldWords & {
  readonly values: readonly V[]
  readonly onChange: (values: V[]) => void
  readonly options: readonly Option<V>[]
  readonly row?: boolean
}

export function CheckboxGroup<V extends string>(props: CheckboxGroupProps<V>) {
  const { values, onChange, options, row } = props
  const ids = useFieldIds(props)
  const set = (value: V, on: boolean) => {
    // The order is that of the options, whatever order they were ticked in.
    onChange(options.map(o => o.value).filter(v => (v === value ? on : values.includes(v))))
  }
  return (
    <FieldGroup words={props} ids={ids}>
      <div className={row ? 'k-options k-options-row' : 'k-options'}>
        {options.map(option => (
          <Checkbox
            key={option.value}
            {...option}
            checked={values.includes(option.value)}
            onChange={on => set(option.value, on)}
          />
        ))}
      </div>
    </FieldGroup>
  )
}

type CheckboxProps = {
  readonly label: ReactNode
  readonly hint?: ReactNode
  readonly checked: boolean
  readonly disabled?: boolean
  readonly onChange: (checked: boolean) => void
}

export function Checkbox({ label, hint, checked, disabled, onChange }: CheckboxProps) {
  return (
    <label className="k-option">
      <input
        type="checkbox"
        checked={checked}
        disabled={disabled}
        onChange={event => onChange(event.target.checked)}
      />
      <OptionWords label={label} hint={hint} />
    </label>
  )
}
