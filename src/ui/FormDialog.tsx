import { type ReactNode, useId, useRef } from 'react'
import { Button } from './Button.tsx'
import { Dialog } from './Dialog.tsx'
import { useFirstWrong } from './first-wrong.ts'
import { Notice } from './Notice.tsx'

type FormDialogProps = {
  readonly title: string
  /** What the button that sends it does, in a word. */
  readonly button: string
  readonly words: { readonly close: string; readonly cancel: string }
  /** The words while it is being saved. */
  readonly busy: string | undefined
  /** Why it was not saved; what was typed stays. */
  readonly problem: string | undefined
  readonly wide?: boolean
  readonly onClose: () => void
  readonly onSubmit: () => void
  readonly children: ReactNode
}

/** A form in a dialog that is mounted only while it is open. */
export function FormDialog(props: FormDialogProps) {
  const { title, button, words, busy, problem, wide = false, onClose, onSubmit, children } = props
  const id = useId()
  const form = useRef<HTMLFormElement>(null)
  useFirstWrong(form, problem)
  return (
    <Dialog
      open
      wide={wide}
      onClose={onClose}
      title={title}
      closeLabel={words.close}
      actions={
        <>
          <Button kind="primary" type="submit" form={id} busy={busy}>
            {button}
          </Button>
          <Button kind="ghost" onClick={onClose}>
            {words.cancel}
          </Button>
        </>
      }
    >
      <form
        id={id}
        ref={form}
        className="k-stack k-stack-m"
        aria-label={title}
        noValidate
        onSubmit={event => {
          event.preventDefault()
          onSubmit()
        }}
      >
        {problem === undefined ? null : (
          <Notice kind="error" live>
            {problem}
          </Notice>
        )}
        {children}
      </form>
    </Dialog>
  )
}
