import { type ReactNode, useId } from 'react'
import { Button } from './Button.tsx'
import { Dialog } from './Dialog.tsx'
import { Form } from './Form.tsx'

type FormDialogProps = {
  readonly title: string
  /** What the button that sends it does, in a word. */
  readonly button: string
  /** Of the button: `danger` where it ends something. */
  readonly kind?: 'primary' | 'danger'
  /** It cannot be sent yet: something is still to be chosen or loaded. */
  readonly notYet?: boolean
  readonly words: { readonly close: string; readonly cancel: string; readonly notSaved?: string }
  /** The words while it is being saved. */
  readonly busy: string | undefined
  /** Why it was not saved; what was typed stays. */
  readonly problem: string | undefined
  readonly wide?: boolean
  /** What is asked in the form's place; what was typed in it is kept meanwhile. */
  readonly instead?: { readonly body: ReactNode; readonly actions: ReactNode } | undefined
  readonly onClose: () => void
  readonly onSubmit: () => void
  readonly children: ReactNode
}

/** A form in a dialog that is mounted only while it is open. */
export function FormDialog(props: FormDialogProps) {
  const { title, words, problem, wide = false, instead, onClose, onSubmit, children } = props
  const id = useId()
  return (
    <Dialog
      open
      wide={wide || instead !== undefined}
      onClose={onClose}
      title={title}
      closeLabel={words.close}
      actions={instead?.actions ?? <Buttons {...props} form={id} />}
    >
      {instead?.body}
      <Form
        id={id}
        aria-label={title}
        hidden={instead !== undefined}
        problem={problem}
        notSaved={words.notSaved}
        onSubmit={onSubmit}
      >
        {children}
      </Form>
    </Dialog>
  )
}

function Buttons(props: FormDialogProps & { readonly form: string }) {
  const { form, button, kind = 'primary', notYet, words, busy, onClose } = props
  return (
    <>
      <Button kind={kind} type="submit" form={form} busy={busy} aria-disabled={notYet}>
        {button}
      </Button>
      <Button kind="ghost" onClick={onClose}>
        {words.cancel}
      </Button>
    </>
  )
}
