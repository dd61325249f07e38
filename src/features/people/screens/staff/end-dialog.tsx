import type { Verb } from '../../../../platform/api.ts'
import type { Input } from '../../../../platform/call.ts'
import { useText } from '../../../../platform/i18n/react.tsx'
import { Button } from '../../../../ui/Button.tsx'
import { Dialog } from '../../../../ui/Dialog.tsx'
import { Notice } from '../../../../ui/Notice.tsx'
import { useToast } from '../../../../ui/Toasts.tsx'
import { da } from '../../text.da.ts'
import { en } from '../../text.en.ts'
import { useRefusal, useSubmit } from './submit.ts'

type EndDialogProps<V extends Verb> = {
  readonly verb: V
  readonly input: Input<V>
  readonly onClose: () => void
  readonly words: {
    readonly title: string
    readonly body: string
    readonly yes: string
    readonly done: string
  }
}

/** Asks once more before something ends; it closes by itself when it has. */
export function EndDialog<V extends Verb>({ verb, input, onClose, words }: EndDialogProps<V>) {
  const t = useText(da, en)
  const toast = useToast()
  const { submit, busy, error } = useSubmit(verb)
  const refusal = useRefusal()(error)
  const end = () =>
    submit(input, () => {
      toast({ text: words.done })
      onClose()
    })
  return (
    <Dialog
      open
      onClose={onClose}
      title={words.title}
      closeLabel={t.card.close}
      actions={
        <>
          <Button kind="danger" busy={busy ? t.saving : undefined} onClick={end}>
            {words.yes}
          </Button>
          <Button onClick={onClose}>{t.cancel}</Button>
        </>
      }
    >
      <p>{words.body}</p>
      {refusal ? (
        <Notice kind="error" live title={t.failed.title}>
          {refusal}
        </Notice>
      ) : null}
    </Dialog>
  )
}
