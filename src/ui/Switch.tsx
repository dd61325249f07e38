import './Switch.css'
import { type ReactNode, useId } from 'react'
import { Icon } from './Icon.tsx'

type SwitchProps = {
  readonly label: ReactNode
  /** What it means when it is on. */
  readonly hint?: ReactNode
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
  readonly state?: 'idle' | 'saving' | 'failed'
  /** "Gemmer …", "Det blev ikke gemt. Prøv igen." */
  readonly stateWords?: string
  readonly disabled?: boolean
}

/** On or off, at once. While it is being saved it shows what was asked for, and says that it is not yet so. */
export function Switch({
  label,
  hint,
  checked,
  onChange,
  state = 'idle',
  stateWords,
  disabled,
}: SwitchProps) {
  const id = useId()
  const saving = state === 'saving'
  return (
    <div className={`k-switch k-switch-${state}`}>
      <div className="k-switch-words">
        <span id={id} className="k-switch-label">
          {label}
        </span>
        {hint ? (
          <span id={`${id}-hint`} className="k-hint">
            {hint}
          </span>
        ) : null}
        <span id={`${id}-state`} className="k-switch-state" role="status">
          {state === 'idle' ? null : stateWords}
        </span>
      </div>
      <button
        type="button"
        role="switch"
        aria-checked={checked}
        aria-labelledby={id}
        aria-describedby={hint ? `${id}-hint ${id}-state` : `${id}-state`}
        aria-busy={saving}
        disabled={disabled}
        className="k-switch-button"
        onClick={() => (saving ? undefined : onChange(!checked))}
      >
        <span className="k-switch-knob">
          {saving ? <span className="k-spinner" /> : checked ? <Icon name="check" size="s" /> : null}
        </span>
      </button>
    </div>
  )
}
