import './Button.css'
import './Field.css'
import './SearchBox.css'
import { type ReactNode, useId } from 'react'
import { Icon } from './Icon.tsx'

type SearchBoxProps = {
  readonly label: string
  readonly labelHidden?: boolean
  readonly value: string
  readonly onChange: (value: string) => void
  /** Enter, or the button. */
  readonly onSearch?: (value: string) => void
  readonly button?: string
  readonly hint?: ReactNode
  /** How many were found, in words; spoken in a pause. */
  readonly found?: string
}

export function SearchBox(props: SearchBoxProps) {
  const { label, labelHidden, value, onChange, onSearch, button, hint, found } = props
  const id = useId()
  return (
    <search className="k-search">
      <form
        onSubmit={event => {
          event.preventDefault()
          onSearch?.(value)
        }}
      >
        <label className={labelHidden ? 'k-hidden' : 'k-label'} htmlFor={id}>
          {label}
        </label>
        {hint ? (
          <div className="k-hint" id={`${id}-hint`}>
            {hint}
          </div>
        ) : null}
        <div className="k-search-row">
          <Icon name="search" />
          <input
            id={id}
            type="search"
            className="k-input"
            autoComplete="off"
            value={value}
            aria-describedby={hint ? `${id}-hint` : undefined}
            onChange={event => onChange(event.target.value)}
          />
          {button ? (
            <button type="submit" className="k-button k-button-primary">
              {button}
            </button>
          ) : null}
        </div>
      </form>
      <p role="status" className="k-meta">
        {found}
      </p>
    </search>
  )
}
