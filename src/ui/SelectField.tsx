import type { ComponentProps } from 'react'
import { Field, type FieldWords, useFieldIds } from './Field.tsx'
import { Icon } from './Icon.tsx'

export type Option<V extends string = string> = {
  readonly value: V
  readonly label: string
  readonly hint?: string
  readonly disabled?: boolean
}

type OwnProps<V extends string> = {
  readonly value: V | ''
  readonly onChange: (value: V) => void
  readonly options: readonly Option<V>[]
  /** The words while nothing is chosen. */
  readonly choose?: string
  readonly width?: 'm' | 'l' | 'full'
}

type SelectFieldProps<V extends string> = FieldWords &
  OwnProps<V> &
  Omit<ComponentProps<'select'>, keyof OwnProps<V> | keyof FieldWords>

export function SelectField<V extends string>(props: SelectFieldProps<V>) {
  const {
    label,
    hint,
    error,
    optional,
    id,
    value,
    onChange,
    options,
    choose,
    width = 'full',
    ...rest
  } = props
  const ids = useFieldIds(props)
  return (
    <Field words={props} ids={ids}>
      <span className={`k-select k-width-${width}`}>
        <select
          {...rest}
          {...ids.aria}
          className="k-input"
          value={value}
          onChange={event => onChange(event.target.value as V)}
        >
          {choose === undefined ? null : (
            <option value="" disabled={optional === undefined}>
              {choose}
            </option>
          )}
          {options.map(option => (
            <option key={option.value} value={option.value} disabled={option.disabled}>
              {option.label}
            </option>
          ))}
        </select>
        <Icon name="chevronDown" />
      </span>
    </Field>
  )
}
