import { useDates } from '../../../../platform/i18n/react.tsx'
import { Written } from '../../../../ui/Written.tsx'
import type { Note } from '../../model.notes.ts'
import type { PlanView } from '../../model.ts'
import type { Thread } from '../view.ts'
import { firstName } from '../who-does.ts'
import { useNames, useWords } from './my-plan.tsx'
import { NoteForm } from './note-form.tsx'

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
      <p className={mine ? 'k-my-talk k-my-own' : 'k-my-talk'}>
        <Written>{note.text}</Written>
      </p>
    </div>
  )
}

function Reply({ note, citizenId, to }: { note: Note; citizenId: string; to: string | undefined }) {
  const t = useWords()
  return (
    <NoteForm
      citizenId={citizenId}
      note={{
        replyTo: note.id,
        aboutKind: note.aboutKind,
        aboutId: note.aboutId,
        themes: note.themes ?? [],
      }}
      words={{ open: to ? t.say.replyName(to) : t.say.add, text: t.say.text, sent: t.say.sent }}
    />
  )
}
