import './Notice.css'
import { useEffect, useRef } from 'react'
import { Icon } from './Icon.tsx'

export type FieldError = { readonly fieldId: string; readonly message: string }

type ErrorSummaryProps = {
  readonly title: string
  readonly errors: readonly FieldError[]
  /** Grows by one at every try to send: the focus then moves here again. */
  readonly attempt?: number
}

/** What has to be put right, each line a way to its field. Shows nothing when there is nothing. */
export function ErrorSummary({ title, errors, attempt = 1 }: ErrorSummaryProps) {
  const ref = useRef<HTMLDivElement>(null)
  const shown = errors.length > 0
  useEffect(() => {
    if (shown && attempt > 0) ref.current?.focus()
  }, [shown, attempt])
  if (!shown) return null
  return (
    <div className="k-notice k-notice-error" role="alert" tabIndex={-1} ref={ref}>
      <Icon name="error" />
      <div>
        <p className="k-notice-title">{title}</p>
        <ul className="k-plain-list">
          {errors.map(error => (
            <li key={error.fieldId}>
              <a href={`#${error.fieldId}`} onClick={event => goTo(event, error.fieldId)}>
                {error.message}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}

/** The address stays as it is: a form is not a place to come back to. */
function goTo(event: { preventDefault: () => void }, fieldId: string) {
  const field = document.getElementById(fieldId)
  if (!field) return
  event.preventDefault()
  field.scrollIntoView({ block: 'center' })
  const inside = field.matches('fieldset') ? field.querySelector<HTMLElement>('input') : field
  inside?.focus()
}
