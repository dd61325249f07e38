import { useId, useState } from 'react'
import { useDates } from '../../../../platform/i18n/react.tsx'
import { Button } from '../../../../ui/Button.tsx'
import { TextArea } from '../../../../ui/TextArea.tsx'
import { useToast } from '../../../../ui/Toasts.tsx'
import { addNote } from '../../api.ts'
import type { Note, PlanView } from '../../model.ts'
import type { Thread } from '../view.ts'
import { firstName } from '../who-does.ts'
import { focusSoon, useNames, useWords } from './my-plan.tsx'
import { useOneChange } from './one-change.ts'
import { FormButtons, Trouble, useLimit } from './saving.tsx'

/** What was written, and the answers under it. */
export function Talk({ thread: { note, replies }, view }: { thread: Thread; view: PlanView }) {
  const t = useWords()
  const { nameOf } = useNames(view)
  const mine = (one: Note) => one.authorId === view.citizen.id
  const about = [...view.objects.goal, ...view.objects.action].find(o => o.id === note.aboutId)?.title
  const last = replies.at(-1) ?? note
  return (
    <article className="k-card">
      {about ? <p className="k-meta">{t.say.aboutLine(about)}</p> : null}
      <Said note={note} mine={mine(note)} by={nameOf(note.authorId, note.areaId)} />
      {replies.map(reply => (
        <div key={reply.id} className="k-my-answer">
          <Said note={reply} mine={mine(reply)} by={nameOf(reply.authorId, reply.areaId)} />
        </div>
      ))}
      {mine(last) ? <p className="k-meta">{t.say.waiting}</p> : null}
      <Reply
        note={note}
        citizenId={view.citizen.id}
        to={mine(last) ? undefined : firstName(nameOf(last.authorId))}
      />
    </article>
  )
}

function Said({ note, mine, by }: { note: Note; mine: boolean; by: string }) {
  const t = useWords()
  const dates = useDates()
  return (
    <div>
      <p>
        <b>{mine ? t.say.you : t.say.they(by)}</b>{' '}
        <span className="k-meta">{dates.relativeDayTime(note.touchedAt)}</span>
      </p>
      <p className={mine ? 'k-my-talk k-my-own' : 'k-my-talk'}>{note.text}</p>
    </div>
  )
}

function Reply({ note, citizenId, to }: { note: Note; citizenId: string; to: string | undefined }) {
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
      <div>
        <Button id={`${id}-open`} onClick={show}>
          {to ? t.say.replyName(to) : t.say.add}
        </Button>
      </div>
    )
  const body = {
    text,
    replyTo: note.id,
    aboutKind: note.aboutKind,
    aboutId: note.aboutId,
    themes: note.themes ?? [],
  }
  const send = () =>
    add.mutate(
      { params: { citizenId }, body },
      {
        onSuccess: () => {
          toast({ text: t.say.sent })
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
        label={t.say.text}
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
