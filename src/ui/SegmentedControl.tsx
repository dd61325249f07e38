import './SegmentedControl.css'
import { useId } from 'react'

type Segment<V extends string> = { readonly value: V; readonly label: string; readonly count?: number }

type SegmentedControlProps<V extends string> = {
  /** What is chosen between; heard, not seen. */
  readonly label: string
  readonly value: V
  readonly options: readonly Segment<V>[]
  readonly onChange: (value: V) => void
}

/** One of a few views of the same thing: "Nu (3) · Senere (2) · Nået (1)". Radio buttons underneath. */
export function SegmentedControl<V extends string>({
  label,
  value,
  options,
  onChange,
}: SegmentedControlProps<V>) {
  const name = useId()
  return (
    <fieldset className="k-segments">
      <legend className="k-hidden">{label}</legend>
      {options.map(option => (
        <label key={option.value}>
          <input
            type="radio"
            name={name}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span>
            {option.label}
            {option.count === undefined ? null : ` (${option.count})`}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
