import './form.css'
import './notes.css'
import { useState } from 'react'
import { useText } from '../../../../platform/i18n/react.tsx'
import { useSavingText } from '../../../../platform/react/saving.ts'
import { Button } from '../../../../ui/Button.tsx'
import { Card } from '../../../../ui/Card.tsx'
import { Form } from '../../../../ui/Form.tsx'
import { RadioGroup } from '../../../../ui/RadioGroup.tsx'
import { TextArea } from '../../../../ui/TextArea.tsx'
import { useToast } from '../../../../ui/Toasts.tsx'
import { Written } from '../../../../ui/Written.tsx'
import { AreaOf } from '../../../organisation/screens/areas.shared.tsx'
import { addNote } from '../../api.notes.ts'
import type { Note } from '../../model.notes.ts'
import { da } from '../../text/edit.da.ts'
import { en } from '../../text/edit.en.ts'
import { looseThreads, type Thread } from '../view.ts'
import { ThemesField } from './fields.tsx'
import { useHere } from './here.tsx'
import { useSave } from './save.tsx'

type About = { readonly kind: 'goal' | 'action'; readonly id: string; readonly title: string }
const shownAtFirst = 2

/** What was said about a goal, the newest threads first in sight, answered in place. */
export function Notes({ threads, about }: { threads: readonly Thread[]; about: About | undefined }) {
  const { t, may } = useHere()
  const [all, setAll] = useState(false)
  const shown = all ? threads : threads.slice(-shownAtFirst)
  const older = threads.length - shown.length
  if (threads.length === 0 && !(may && about)) return null
  return (
    <div className="plan-notes">
      {older > 0 ? (
        <Button kind="link" small onClick={() => setAll(true)}>
          {t.notes.older(older)}
        </Button>
      ) : null}
      <Threads threads={shown} />
      {may && about ? <WriteNote about={about} /> : null}
    </div>
  )
}

/** Notes about the whole plan. */
export function LooseNotes() {
  const { view, t, may } = useHere()
  const threads = looseThreads(view.objects)
  if (threads.length === 0 && !may) return null
  return (
    <Card title={t.notes.loose}>
      {threads.length === 0 ? <p className="k-meta">{t.notes.looseEmpty}</p> : null}
      <Threads threads={threads.slice(-6)} />
      {may ? <WriteNote /> : null}
    </Card>
  )
}

function Threads({ threads }: { threads: readonly Thread[] }) {
  const { may } = useHere()
  return (
    <ul className="plan-threads">
      {threads.map(({ note, replies }) => (
        <li key={note.id}>
          <OneNote note={note} />
          {replies.length > 0 ? (
            <ul className="plan-replies">
              {replies.map(reply => (
                <li key={reply.id}>
                  <OneNote note={reply} />
                </li>
              ))}
            </ul>
          ) : null}
          {may && note.depth === 3 ? <WriteNote replyTo={replies.at(-1) ?? note} root={note} /> : null}
        </li>
      ))}
    </ul>
  )
}

function OneNote({ note }: { note: Note }) {
  const { view, t, dates, first, writer, words: w } = useHere()
  const own = note.areaId === null
  const action =
    note.aboutKind === 'action' ? view.objects.action.find(a => a.id === note.aboutId) : undefined
  const to = note.toWhom === 'citizen' ? t.notes.toCitizen(first) : t.notes.toTeam
  return (
    <div className="plan-note">
      <p className="k-meta">
        <b>{writer(note)}</b> {own ? null : <AreaOf id={note.areaId} plain />} {to},{' '}
        {dates.relativeDay(note.touchedAt)}
      </p>
      {action?.title ? <p className="k-meta">{t.notes.about(action.title)}</p> : null}
      <p className={own ? 'k-own-words' : undefined}>
        {note.text === null ? w.note : <Written>{own ? `»${note.text}«` : note.text}</Written>}
      </p>
    </div>
  )
}

type WriteProps = { about?: About; replyTo?: Note; root?: Note }

/** A note to the team or to the citizen; an answer goes where the note was. */
function WriteNote({ about, replyTo, root }: WriteProps) {
  const e = useText(da, en)
  const { t, writer } = useHere()
  const [open, setOpen] = useState(false)
  if (open) return <NoteForm {...{ about, replyTo, root }} onClose={() => setOpen(false)} />
  const label = replyTo
    ? e.note.replyTo(writer(replyTo))
    : about
      ? e.note.writeAbout(about.title)
      : t.notes.write
  return (
    <div className="k-no-print">
      <Button
        kind="link"
        small
        icon={replyTo ? undefined : 'chat'}
        aria-label={label}
        onClick={() => setOpen(true)}
      >
        {replyTo ? t.notes.reply : t.notes.write}
      </Button>
    </div>
  )
}

type FormProps = {
  about: About | undefined
  replyTo: Note | undefined
  root: Note | undefined
  onClose: () => void
}

function NoteForm({ about, replyTo, root, onClose }: FormProps) {
  const e = useText(da, en)
  const { view, citizenId, first, me } = useHere()
  const toast = useToast()
  const save = useSave(addNote)
  const { notSaved } = useSavingText()
  const [text, setText] = useState('')
  const [toWhom, setToWhom] = useState<'team' | 'citizen'>(root?.areaId === null ? 'citizen' : 'team')
  const goal = view.objects.goal.find(g => g.id === about?.id)
  const [themes, setThemes] = useState<number[]>([...(root?.themes ?? goal?.themes ?? [])])
  const [sorting, setSorting] = useState(false)
  const submit = () =>
    save.run(
      {
        params: { citizenId },
        body: {
          text,
          toWhom,
          themes,
          areaId: me.areas[0] ?? null,
          replyTo: replyTo?.id ?? null,
          aboutKind: root ? root.aboutKind : (about?.kind ?? null),
          aboutId: root ? root.aboutId : (about?.id ?? null),
        },
      },
      {
        done: () => {
          onClose()
          toast({ text: e.note.sent })
        },
      },
    )
  return (
    <Form className="plan-note-form" problem={save.problem} notSaved={notSaved} onSubmit={submit}>
      <TextArea
        label={replyTo ? e.note.answer : e.note.text}
        hint={e.note.hint(first)}
        rows={2}
        autoFocus
        value={text}
        onChange={setText}
        error={save.wrong('text')}
      />
      <RadioGroup
        label={e.note.toWhom}
        row
        value={toWhom}
        onChange={setToWhom}
        options={[
          { value: 'team', label: e.note.team },
          { value: 'citizen', label: e.note.citizen(first) },
        ]}
      />
      {sorting ? <ThemesField value={themes} onChange={setThemes} /> : null}
      <div className="k-line">
        <Button kind="primary" small type="submit" busy={save.busy}>
          {replyTo ? e.note.sendReply : e.note.send}
        </Button>
        <Button kind="ghost" small aria-expanded={sorting} onClick={() => setSorting(!sorting)}>
          {e.themes.short(themes.length)}
        </Button>
        <Button kind="ghost" small onClick={onClose}>
          {e.cancel}
        </Button>
      </div>
    </Form>
  )
}
