import type { ComponentProps } from 'react'
import { Field, type FieldWords, useFieldIds } from './Field.tsx'

type OwnProps = {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly width?: 's' | 'm' | 'l' | 'full'
}

export type TextFieldProps = FieldWords &
  OwnProps &
  Omit<ComponentProps<'input'>, keyof OwnProps | keyof FieldWords>

export function TextField(props: TextFieldProps) {
  const { label, hint, error, optional, id, value, onChange, width = 'full', type = 'text', ...rest } = props
  const ids = useFieldIds(props)
  return (
    <Field words={props} ids={ids}>
      <input
        {...rest}
        {...ids.aria}
        className={`k-input k-width-${width}`}
        type={type}
        value={value}
        onChange={event => onChange(event.target.value)}
      />
    </Field>
  )
}

/** The browser's own calendar: it speaks the reader's language and works with every aid. The value is `YYYY-MM-DD`. */
export function DateField(props: Omit<TextFieldProps, 'type' | 'width'>) {
  return <TextField {...props} type="date" width="m" />
}
