import { type ReactNode, useId, useState } from 'react'
import type { InputOf } from '../../../../platform/api.ts'
import { useDraft } from '../../../../platform/react/draft.ts'
import { useChange } from '../../../../platform/react/load.ts'
import { Button } from '../../../../ui/Button.tsx'
import { focusSoon } from '../../../../ui/focus-soon.ts'
import { TextArea } from '../../../../ui/TextArea.tsx'
import { useToast } from '../../../../ui/Toasts.tsx'
import { addNote } from '../../api.notes.ts'
import { useWords } from './my-plan.tsx'
import { FormButtons, Trouble, useLimit } from './saving.tsx'

type NoteFormProps = {
  readonly citizenId: string
  /** All of the note but its words; what it is about or answers names the draft. */
  readonly note: Omit<InputOf<typeof addNote>['body'], 'text'>
  readonly words: {
    readonly open: string
    readonly text: string
    readonly hint?: string
    readonly sent: string
  }
  /** The button's full name, where its words are not enough. */
  readonly name?: string
  /** Beside the button. */
  readonly beside?: ReactNode
}

/** A button that becomes a field for words to the team. What is typed is kept until it is sent. */
export function NoteForm({ citizenId, note, words, name, beside }: NoteFormProps) {
  const t = useWords()
  const near = useLimit()
  const toast = useToast()
  const id = useId()
  const [open, setOpen] = useState(false)
  const [text, setText] = useDraft(`note:${note.replyTo ?? note.aboutId}`)
  const add = useChange(addNote)
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
          {words.open}
        </Button>
        {beside}
      </div>
    )
  const send = () =>
    add.mutate(
      { params: { citizenId }, body: { ...note, text } },
      {
        onSuccess: () => {
          toast({ text: words.sent })
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
        label={words.text}
        hint={words.hint}
        ownWords
        required
        value={text}
        onChange={setText}
        {...near(text, 4000)}
      />
      <Trouble error={add.error} kept />
      <FormButtons
        save={t.tell.send}
        busy={add.isPending ? t.tell.sending : undefined}
        cancel={t.cancel}
        onCancel={close}
      />
    </form>
  )
}
