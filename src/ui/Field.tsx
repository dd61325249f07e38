import './Field.css'
import { type ReactNode, useId } from 'react'
import { Icon } from './Icon.tsx'

export type FieldWords = {
  readonly label: string
  /** Why we ask, or how to answer. */
  readonly hint?: ReactNode
  /** What is wrong and what to do, in one sentence. */
  readonly error?: string | undefined
  /** The word for "need not be filled in": "kan udelades". */
  readonly optional?: string
  /** For the error summary to link to; made up when left out. */
  readonly id?: string
}

export type FieldIds = {
  readonly id: string
  readonly hintId: string
  readonly errorId: string
  /** What the control wears. */
  readonly aria: {
    readonly id: string
    readonly 'aria-describedby': string | undefined
    readonly 'aria-invalid': true | undefined
  }
}

export function useFieldIds({ id: given, hint, error }: FieldWords, alsoDescribedBy?: string): FieldIds {
  const made = useId()
  const id = given ?? made
  const hintId = `${id}-hint`
  const errorId = `${id}-error`
  const describedBy = [error && errorId, hint && hintId, alsoDescribedBy].filter(Boolean).join(' ')
  const aria = {
    id,
    'aria-describedby': describedBy || undefined,
    'aria-invalid': error ? true : undefined,
  } as const
  return { id, hintId, errorId, aria }
}

type FieldProps = {
  readonly words: FieldWords
  readonly ids: FieldIds
  readonly className?: string | undefined
  readonly children: ReactNode
}

/** Label, hint and error around one control. */
export function Field({ words, ids, className, children }: FieldProps) {
  return (
    <div className={fieldLook(words, className)}>
      <label className="k-label" htmlFor={ids.id}>
        <LabelWords {...words} />
      </label>
      <FieldNotes words={words} ids={ids} />
      {children}
    </div>
  )
}

/** The same around several controls that are one question. */
export function FieldGroup({ words, ids, className, children }: FieldProps) {
  return (
    <fieldset
      className={fieldLook(words, className)}
      id={ids.id}
      tabIndex={-1}
      aria-describedby={ids.aria['aria-describedby']}
    >
      <legend className="k-label">
        <LabelWords {...words} />
      </legend>
      <FieldNotes words={words} ids={ids} />
      {children}
    </fieldset>
  )
}

function fieldLook(words: FieldWords, className?: string): string {
  return ['k-field', words.error && 'k-field-wrong', className].filter(Boolean).join(' ')
}

function LabelWords({ label, optional }: FieldWords) {
  return (
    <>
      {label}
      {optional ? <span className="k-optional"> ({optional})</span> : null}
    </>
  )
}

function FieldNotes({ words, ids }: Pick<FieldProps, 'words' | 'ids'>) {
  return (
    <>
      {words.hint ? (
        <div className="k-hint" id={ids.hintId}>
          {words.hint}
        </div>
      ) : null}
      {words.error ? (
        <p className="k-error" id={ids.errorId}>
          <Icon name="error" size="s" />
          {words.error}
        </p>
      ) : null}
    </>
  )
}
