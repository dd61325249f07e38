import './form.css'
import { type ReactNode, useId, useRef } from 'react'
import { useText } from '../../../../platform/i18n/react.tsx'
import { Button } from '../../../../ui/Button.tsx'
import { Dialog } from '../../../../ui/Dialog.tsx'
import { useFirstWrong } from '../../../../ui/first-wrong.ts'
import { Notice } from '../../../../ui/Notice.tsx'
import { da } from '../../text/edit.da.ts'
import { en } from '../../text/edit.en.ts'
import { useSettling } from './clash.tsx'
import { type Save, wordsOf } from './save.tsx'

type FormDialogProps = {
  readonly open: boolean
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
export function FormDialog(props: FormDialogProps) {
  const { open, onClose, title, button, save, missing, onSubmit, wide = false, children } = props
  const e = useText(da, en)
  const formId = useId()
  const form = useRef<HTMLFormElement>(null)
  useFirstWrong(form, save.error ?? missing)
  const close = () => {
    save.reset()
    onClose()
  }
  const { clash } = save
  const { button: settle, sides } = useSettling(save)
  return (
    <Dialog
      open={open}
      onClose={close}
      title={title}
      closeLabel={e.close}
      wide={wide || clash !== undefined}
      actions={
        clash ? (
          <>
            {settle}
            <Button onClick={save.reset}>{e.clash.back}</Button>
          </>
        ) : (
          <>
            <Button kind="primary" type="submit" form={formId} busy={save.busy ? e.save.saving : undefined}>
              {button}
            </Button>
            <Button kind="ghost" onClick={close}>
              {e.cancel}
            </Button>
          </>
        )
      }
    >
      {sides}
      <form
        id={formId}
        ref={form}
        className="plan-form"
        noValidate
        hidden={clash !== undefined}
        onSubmit={event => {
          event.preventDefault()
          onSubmit()
        }}
      >
        {save.error ? (
          <Notice kind="error" live title={e.save.notSaved}>
            {wordsOf(save.error, e)}
          </Notice>
        ) : null}
        {children}
      </form>
    </Dialog>
  )
}

/** For a change made without a form: the same two sides, in a dialog of their own. */
export function ClashDialog({ save }: { save: Save }) {
  const e = useText(da, en)
  const { button, sides } = useSettling(save)
  if (!save.clash) return null
  return (
    <Dialog
      open
      wide
      onClose={save.reset}
      title={e.clash.title}
      closeLabel={e.close}
      actions={
        <>
          {button}
          <Button onClick={save.reset}>{e.cancel}</Button>
        </>
      }
    >
      {sides}
    </Dialog>
  )
}
