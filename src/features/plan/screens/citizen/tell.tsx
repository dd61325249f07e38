import { type ReactNode, useId, useState } from 'react'
import { Button } from '../../../../ui/Button.tsx'
import { TextArea } from '../../../../ui/TextArea.tsx'
import { useToast } from '../../../../ui/Toasts.tsx'
import { addNote } from '../../api.ts'
import { focusSoon, useWords } from './my-plan.tsx'
import { useOneChange } from './one-change.ts'
import { FormButtons, Trouble, useLimit } from './saving.tsx'

type TellProps = {
  readonly citizenId: string
  readonly about: { readonly kind: 'goal' | 'action'; readonly id: string }
  /** What it is about decides who can read it: the same as may read the goal or the agreement. */
  readonly themes: readonly number[]
  /** The button's full name. */
  readonly name: string
  /** Beside the button. */
  readonly beside?: ReactNode
}

/** "Say how it is going": a note to the team about one goal or agreement, written where one is. */
export function Tell({ citizenId, about, themes, name, beside }: TellProps) {
  const t = useWords()
  const near = useLimit()
  const toast = useToast()
  const id = useId()
  const [open, setOpen] = useState(false)
  const [text, setText] = useState('')
  const add = useOneChange(addNote)
  const close = () => {
    setOpen(false)
    focusSoon(`${id}-open`)
  }
  const show = () => {
    setOpen(true)
    focusSoon(`${id}-text`)
  }
  if (!open)
    return (
      <div className="k-my-buttons">
        <Button id={`${id}-open`} aria-label={name} onClick={show}>
          {t.goals.tell}
        </Button>
        {beside}
      </div>
    )
  const send = () =>
    add.mutate(
      {
        params: { citizenId },
        body: { text, aboutKind: about.kind, aboutId: about.id, themes: [...themes] },
      },
      {
        onSuccess: () => {
          toast({ text: t.tell.sent })
          setText('')
          close()
        },
      },
    )
  return (
    <form
      className="k-stack k-stack-m"
      onSubmit={event => {
        event.preventDefault()
        if (!add.isPending) send()
      }}
    >
      <TextArea
        id={`${id}-text`}
        label={t.tell.text}
        hint={t.tell.hint}
        ownWords
        required
        value={text}
        onChange={setText}
        {...near(text, 4000)}
      />
      <Trouble error={add.error} />
      <FormButtons
        save={t.tell.send}
        busy={add.isPending ? t.tell.sending : undefined}
        cancel={t.cancel}
        onCancel={close}
      />
    </form>
  )
}
