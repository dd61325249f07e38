import { type ReactNode, useId } from 'react'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { useHere } from './here.ts'

type FormProps = {
  readonly title: string
  readonly button: string
  readonly busy: string | undefined
  readonly problem: string | undefined
  readonly onClose: () => void
  readonly onSubmit: () => void
  readonly children: ReactNode
}

/** A form in a dialog that is mounted only while it is open. */
export function FormDialog({ title, button, busy, problem, onClose, onSubmit, children }: FormProps) {
  const { t } = useHere()
  const id = useId()
  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      closeLabel={t.close}
      actions={
        <>
          <Button kind="primary" type="submit" form={id} busy={busy}>
            {button}
          </Button>
          <Button kind="ghost" onClick={onClose}>
            {t.cancel}
          </Button>
        </>
      }
    >
      <form
        id={id}
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
