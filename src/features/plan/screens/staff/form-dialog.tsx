import './form.css'
import type { ReactNode } from 'react'
import { useText } from '../../../../platform/i18n/react.tsx'
import { useSavingText } from '../../../../platform/react/saving.ts'
import { Dialog } from '../../../../ui/Dialog.tsx'
import { FormDialog as Form } from '../../../../ui/FormDialog.tsx'
import { da } from '../../text/edit.da.ts'
import { en } from '../../text/edit.en.ts'
import { useSides } from './clash.tsx'
import type { Save } from './save.tsx'

type FormDialogProps = {
  readonly onClose: () => void
  readonly title: string
  /** What the button does, in a word: "Tilføj mål". */
  readonly button: string
  readonly save: Save
  /** What must be chosen before it can be sent, in words. */
  readonly missing?: string | undefined
  readonly onSubmit: () => void
  readonly wide?: boolean
  readonly children: ReactNode
}

/** A form in a dialog. What was typed stays through every refusal; a conflict shows both sides in its place. */
export function FormDialog({ save, missing, onClose, ...props }: FormDialogProps) {
  const { close, cancel } = useText(da, en)
  const { notSaved, clash } = useSavingText()
  const asked = useSides(save, clash.back)
  return (
    <Form
      {...props}
      words={{ close, cancel, notSaved }}
      busy={save.busy}
      problem={missing ?? save.problem}
      instead={asked}
      onClose={() => {
        save.reset()
        onClose()
      }}
    />
  )
}

/** For a change made without a form: the same two sides, in a dialog of their own. */
export function ClashDialog({ save }: { save: Save }) {
  const { close, cancel } = useText(da, en)
  const { clash } = useSavingText()
  const asked = useSides(save, cancel)
  return asked ? (
    <Dialog open wide onClose={save.reset} title={clash.title} closeLabel={close} actions={asked.actions}>
      {asked.body}
    </Dialog>
  ) : null
}
