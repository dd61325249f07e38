import './Button.css'
import './Field.css'
import './SearchBox.css'
import { type KeyboardEvent, type ReactNode, useId } from 'react'
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
      <Row {...(onSearch && { onSearch: () => onSearch(value) })}>
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
            onKeyDown={onSearch ? undefined : keepEnter}
          />
          {button ? (
            <button type="submit" className="k-button k-button-primary">
              {button}
            </button>
          ) : null}
        </div>
      </Row>
      <p role="status" className="k-meta">
        {found}
      </p>
    </search>
  )
}

/** A form of its own only where it searches at a word: else it may stand in another, which Enter in it does not send. */
function Row({ onSearch, children }: { onSearch?: () => void; children: ReactNode }) {
  if (!onSearch) return <div>{children}</div>
  return (
    <form
      onSubmit={event => {
        event.preventDefault()
        onSearch()
      }}
    >
      {children}
    </form>
  )
}

function keepEnter(event: KeyboardEvent) {
  if (event.key === 'Enter') event.preventDefault()
}
