import './overview.css'
import { useState } from 'react'
import { useParams } from 'wouter'
import { useChange, useLoad } from '../../../platform/react/load.ts'
import { Button, ButtonLink } from '../../../ui/Button.tsx'
import { Card } from '../../../ui/Card.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { Loading } from '../../../ui/Loading.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { TextArea } from '../../../ui/TextArea.tsx'
import { useToast } from '../../../ui/Toasts.tsx'
import { usePage } from '../../../ui/usePage.ts'
import { agreeTalk, noteTalk, readTalk, writeTalk } from '../api.sparring.ts'
import type { Talk } from '../model.sparring.ts'
import { TalkActs } from './sparring-acts.tsx'
import { useHere, useMoment } from './sparring-here.ts'

/** A talk between two leaders: prepared by both, one agreed note, what each will do, and the next day. */
export function SparringPage() {
  const { t } = useHere()
  const { talkId = '' } = useParams()
  const { data, error } = useLoad(readTalk, { params: { talkId } })
  usePage(data ? t.pageTitle(data.withName) : t.title)
  return (
    <div className="k-page k-stack">
      {data ? <Whole key={data.id} talk={data} /> : error ? <Missing /> : <Loading label={t.loading} />}
    </div>
  )
}

function Missing() {
  const { t } = useHere()
  return (
    <>
      <h1>{t.title}</h1>
      <EmptyState icon="help" title={t.missing} action={<ButtonLink href="/sparring">{t.back}</ButtonLink>}>
        {t.missingBody}
      </EmptyState>
    </>
  )
}

function Whole({ talk }: { talk: Talk }) {
  const { t, dates } = useHere()
  const mine = talk.parts.find(part => part.mine)
  const other = talk.parts.find(part => !part.mine)
  if (!mine || !other) return null
  const open = talk.heldAt === null && talk.endedAt === null
  return (
    <>
      <div>
        <h1>{t.pageTitle(talk.withName)}</h1>
        <p className="k-meta">
          <When talk={talk} />
        </p>
      </div>
      <Notice icon="lock">{t.alone}</Notice>
      <div className="ov-pair">
        {open ? (
          <Mine talk={talk} mine={mine} />
        ) : (
          <Read title={t.mine} words={mine.prepared} does={mine.does} />
        )}
        <Read
          title={t.other(talk.withName)}
          words={other.prepared}
          doesTitle={t.otherDoes(talk.withName)}
          does={other.does}
        />
      </div>
      {open ? <Note talk={talk} /> : <Read title={t.note} words={talk.note} />}
      {open ? <TalkActs talk={talk} /> : null}
      {talk.before ? (
        <Card title={t.before(dates.day(new Date(talk.before.heldAt)))} tone="well">
          <p className="ov-words">{talk.before.note}</p>
          {talk.before.parts.map(part => (
            <p key={part.personId} className="ov-words">
              <b>{part.mine ? t.does : t.otherDoes(part.name)}:</b> {part.does || t.notYet}
            </p>
          ))}
        </Card>
      ) : null}
    </>
  )
}

function When({ talk }: { talk: Talk }) {
  const { t, dates } = useHere()
  const moment = useMoment()
  if (talk.heldAt !== null) return t.wasHeld(dates.day(new Date(talk.heldAt)))
  if (talk.endedAt !== null) return t.wasEnded(dates.day(new Date(talk.endedAt)))
  const moved = talk.movedFrom === null ? '' : ` ${t.moved(moment(talk.movedFrom))}.`
  return t.when(moment(talk.nextAt), t.every(talk.weeks)) + moved
}

type ReadProps = { title: string; words: string; doesTitle?: string; does?: string }
function Read({ title, words, doesTitle, does }: ReadProps) {
  const { t } = useHere()
  return (
    <Card title={title}>
      <p className={words ? 'ov-words' : 'k-meta'}>{words || t.notYet}</p>
      {does === undefined ? null : (
        <>
          <h3>{doesTitle ?? t.does}</h3>
          <p className={does ? 'ov-words' : 'k-meta'}>{does || t.notYet}</p>
        </>
      )}
    </Card>
  )
}

function Mine({ talk, mine }: { talk: Talk; mine: Talk['parts'][number] }) {
  const { t } = useHere()
  const toast = useToast()
  const save = useChange(writeTalk)
  const [prepared, setPrepared] = useState(mine.prepared)
  const [does, setDoes] = useState(mine.does)
  return (
    <Card title={t.mineTitle}>
      <form
        className="k-stack k-stack-m"
        onSubmit={event => {
          event.preventDefault()
          if (save.isPending) return
          save.mutate(
            { params: { talkId: talk.id }, body: { prepared, does } },
            { onSuccess: () => toast({ text: t.saved }) },
          )
        }}
      >
        <TextArea label={t.mine} hint={t.mineHint} value={prepared} onChange={setPrepared} rows={4} />
        <TextArea label={t.does} value={does} onChange={setDoes} />
        {save.error ? (
          <Fault detail={save.error.problem.detail ?? save.error.problem.errors?.[0]?.message} />
        ) : null}
        <div>
          <Button type="submit" busy={save.isPending ? t.saving : undefined}>
            {t.saveMine}
          </Button>
        </div>
      </form>
    </Card>
  )
}

function Note({ talk }: { talk: Talk }) {
  const { t } = useHere()
  const toast = useToast()
  const save = useChange(noteTalk)
  const agree = useChange(agreeTalk)
  const [note, setNote] = useState(talk.note)
  const params = { talkId: talk.id }
  const [mine, other] = [talk.parts.find(part => part.mine), talk.parts.find(part => !part.mine)]
  const conflict = save.error?.status === 409 ? (save.error.problem.current as Talk) : null
  return (
    <Card title={t.noteTitle}>
      <div className="k-stack k-stack-m">
        <TextArea label={t.note} hint={t.noteHint} value={note} onChange={setNote} rows={4} />
        {conflict ? (
          <Notice kind="warn" live title={t.conflict}>
            <p className="ov-words">{conflict.note}</p>
          </Notice>
        ) : save.error || agree.error ? (
          <Fault detail={(save.error ?? agree.error)?.problem.detail} />
        ) : null}
        <p role="status">
          {mine?.agrees && other?.agrees ? t.agreed : other?.agrees ? t.agrees(talk.withName) : ''}
        </p>
        <div className="k-line">
          <Button
            busy={save.isPending ? t.saving : undefined}
            onClick={() =>
              save.mutate(
                { params, body: { note }, seen: conflict?.version ?? talk.version },
                { onSuccess: () => toast({ text: t.saved }) },
              )
            }
          >
            {t.saveNote}
          </Button>
          {talk.note !== '' && note === talk.note && !mine?.agrees ? (
            <Button kind="primary" onClick={() => agree.mutate({ params, seen: talk.version })}>
              {t.agree}
            </Button>
          ) : null}
        </div>
      </div>
    </Card>
  )
}

function Fault({ detail }: { detail: string | undefined }) {
  const { t } = useHere()
  return (
    <Notice kind="error" live>
      {detail ?? t.error}
    </Notice>
  )
}
