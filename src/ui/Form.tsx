import { type ComponentProps, useRef, useState } from 'react'
import { useFirstWrong } from './first-wrong.ts'
import { Notice } from './Notice.tsx'

type FormProps = Omit<ComponentProps<'form'>, 'onSubmit' | 'ref'> & {
  /** Why it was not saved; what was typed stays. */
  readonly problem: string | undefined
  /** That it was not saved, above why. */
  readonly notSaved?: string | undefined
  readonly onSubmit: () => void
}

/** A refusal stands above what was typed, and the focus in the first field that is wrong. */
export function Form({ problem, notSaved, onSubmit, children, ...rest }: FormProps) {
  const form = useRef<HTMLFormElement>(null)
  const [tries, setTries] = useState(0)
  useFirstWrong(form, problem, tries)
  return (
    <form
      className="k-stack k-stack-m"
      noValidate
      {...rest}
      ref={form}
      onSubmit={event => {
        event.preventDefault()
        setTries(tries + 1)
        onSubmit()
      }}
    >
      {problem === undefined ? null : (
        <Notice kind="error" live {...(notSaved !== undefined && { title: notSaved })}>
          {problem}
        </Notice>
      )}
      {children}
    </form>
  )
}
