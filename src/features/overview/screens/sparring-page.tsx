import './overview.css'
import { useState } from 'react'
import { useLocation, useParams } from 'wouter'
import { addDays } from '../../../platform/i18n/calendar.ts'
import { useDates, useText } from '../../../platform/i18n/react.tsx'
import { copenhagenMoment } from '../../../platform/i18n/workdays.ts'
import { useChange, useLoad } from '../../../platform/react/load.ts'
import { Button, ButtonLink } from '../../../ui/Button.tsx'
import { Card } from '../../../ui/Card.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { Loading } from '../../../ui/Loading.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { TextArea } from '../../../ui/TextArea.tsx'
import { DateField, TextField } from '../../../ui/TextField.tsx'
import { useToast } from '../../../ui/Toasts.tsx'
import { usePage } from '../../../ui/usePage.ts'
import { agreeTalk, holdTalk, noteTalk, readTalk, writeTalk } from '../api.sparring.ts'
import type { Talk } from '../model.sparring.ts'
import { da } from '../text.da.ts'
import { en } from '../text.en.ts'

/** A talk between a leader and their leader: prepared by both, one agreed note, what each will do, and the next day. */
export function SparringPage() {
  const t = useText(da, en)
  const { talkId = '' } = useParams()
  const { data, error } = useLoad(readTalk, { params: { talkId } })
  usePage(data ? t.sparring.pageTitle(data.withName) : t.sparring.title)
  return (
    <div className="k-page k-stack">
      {data ? <Whole key={data.id} talk={data} /> : error ? <Missing /> : <Loading label={t.loading} />}
    </div>
  )
}

function Missing() {
  const t = useText(da, en)
  return (
    <>
      <h1>{t.sparring.title}</h1>
      <EmptyState
        icon="help"
        title={t.sparring.missing}
        action={<ButtonLink href="/overview">{t.sparring.back}</ButtonLink>}
      >
        {t.sparring.missingBody}
      </EmptyState>
    </>
  )
}

function Whole({ talk }: { talk: Talk }) {
  const t = useText(da, en)
  const dates = useDates()
  const mine = talk.parts.find(part => part.mine)
  const other = talk.parts.find(part => !part.mine)
  if (!mine || !other) return null
  const open = talk.heldAt === null
  return (
    <>
      <div>
        <h1>{t.sparring.pageTitle(talk.withName)}</h1>
        <p className="k-meta">
          {open
            ? t.sparring.when(
                `${dates.weekdayDay(new Date(talk.nextAt))} ${dates.time(talk.nextAt)}`,
                talk.weeks,
              )
            : t.sparring.wasHeld(dates.day(new Date(talk.heldAt as string)))}
        </p>
      </div>
      <Notice icon="lock">{t.sparring.alone}</Notice>
      <div className="ov-pair">
        {open ? (
          <Mine talk={talk} mine={mine} />
        ) : (
          <Read title={t.sparring.mine} words={mine.prepared} does={mine.does} />
        )}
        <Read
          title={t.sparring.other(talk.withName)}
          words={other.prepared}
          doesTitle={t.sparring.otherDoes(talk.withName)}
          does={other.does}
        />
      </div>
      {open ? <Note talk={talk} /> : <Read title={t.sparring.note} words={talk.note} />}
      {open ? <Hold talk={talk} /> : null}
      {talk.before ? (
        <Card title={t.sparring.before(dates.day(new Date(talk.before.heldAt)))} tone="well">
          <p className="ov-words">{talk.before.note}</p>
          {talk.before.parts.map(part => (
            <p key={part.personId} className="ov-words">
              <b>{part.mine ? t.sparring.does : t.sparring.otherDoes(part.name)}:</b>{' '}
              {part.does || t.sparring.notYet}
            </p>
          ))}
        </Card>
      ) : null}
    </>
  )
}

type ReadProps = { title: string; words: string; doesTitle?: string; does?: string }
function Read({ title, words, doesTitle, does }: ReadProps) {
  const t = useText(da, en)
  return (
    <Card title={title}>
      <p className={words ? 'ov-words' : 'k-meta'}>{words || t.sparring.notYet}</p>
      {does === undefined ? null : (
        <>
          <h3>{doesTitle ?? t.sparring.does}</h3>
          <p className={does ? 'ov-words' : 'k-meta'}>{does || t.sparring.notYet}</p>
        </>
      )}
    </Card>
  )
}

function Mine({ talk, mine }: { talk: Talk; mine: Talk['parts'][number] }) {
  const t = useText(da, en)
  const toast = useToast()
  const save = useChange(writeTalk)
  const [prepared, setPrepared] = useState(mine.prepared)
  const [does, setDoes] = useState(mine.does)
  return (
    <Card title={t.sparring.mineTitle}>
      <form
        className="k-stack k-stack-m"
        onSubmit={event => {
          event.preventDefault()
          if (save.isPending) return
          save.mutate(
            { params: { talkId: talk.id }, body: { prepared, does } },
            { onSuccess: () => toast({ text: t.sparring.saved }) },
          )
        }}
      >
        <TextArea
          label={t.sparring.mine}
          hint={t.sparring.mineHint}
          value={prepared}
          onChange={setPrepared}
          rows={4}
        />
        <TextArea label={t.sparring.does} value={does} onChange={setDoes} />
        {save.error ? (
          <Fault detail={save.error.problem.detail ?? save.error.problem.errors?.[0]?.message} />
        ) : null}
        <div>
          <Button type="submit" busy={save.isPending ? t.ground.saving : undefined}>
            {t.sparring.saveMine}
          </Button>
        </div>
      </form>
    </Card>
  )
}

function Note({ talk }: { talk: Talk }) {
  const t = useText(da, en)
  const toast = useToast()
  const save = useChange(noteTalk)
  const agree = useChange(agreeTalk)
  const [note, setNote] = useState(talk.note)
  const params = { talkId: talk.id }
  const [mine, other] = [talk.parts.find(part => part.mine), talk.parts.find(part => !part.mine)]
  const conflict = save.error?.status === 409 ? (save.error.problem.current as Talk) : null
  return (
    <Card title={t.sparring.noteTitle}>
      <div className="k-stack k-stack-m">
        <TextArea
          label={t.sparring.note}
          hint={t.sparring.noteHint}
          value={note}
          onChange={setNote}
          rows={4}
        />
        {conflict ? (
          <Notice kind="warn" live title={t.sparring.conflict}>
            <p className="ov-words">{conflict.note}</p>
          </Notice>
        ) : save.error || agree.error ? (
          <Fault detail={(save.error ?? agree.error)?.problem.detail} />
        ) : null}
        <p role="status">
          {mine?.agrees && other?.agrees
            ? t.sparring.agreed
            : other?.agrees
              ? t.sparring.agrees(talk.withName)
              : ''}
        </p>
        <div className="k-line">
          <Button
            busy={save.isPending ? t.ground.saving : undefined}
            onClick={() =>
              save.mutate(
                { params, body: { note }, seen: conflict?.version ?? talk.version },
                { onSuccess: () => toast({ text: t.sparring.saved }) },
              )
            }
          >
            {t.sparring.saveNote}
          </Button>
          {talk.note !== '' && note === talk.note && !mine?.agrees ? (
            <Button kind="primary" onClick={() => agree.mutate({ params, seen: talk.version })}>
              {t.sparring.agree}
            </Button>
          ) : null}
        </div>
      </div>
    </Card>
  )
}

function Hold({ talk }: { talk: Talk }) {
  const t = useText(da, en)
  const dates = useDates()
  const [, go] = useLocation()
  const hold = useChange(holdTalk)
  const [open, setOpen] = useState(false)
  const [day, setDay] = useState(addDays(dates.today(), talk.weeks * 7))
  const [time, setTime] = useState('10:00')
  if (!open)
    return (
      <div>
        <Button onClick={() => setOpen(true)}>{t.sparring.held}</Button>
      </div>
    )
  return (
    <Card title={t.sparring.heldTitle}>
      <form
        className="k-stack k-stack-m"
        onSubmit={event => {
          event.preventDefault()
          if (hold.isPending) return
          const body = { nextAt: copenhagenMoment(day, time) }
          hold.mutate(
            { params: { talkId: talk.id }, body, seen: talk.version },
            { onSuccess: ({ id }) => go(`/sparring/${id}`) },
          )
        }}
      >
        <div className="k-line">
          <DateField label={t.sparring.day} value={day} onChange={setDay} required />
          <TextField label={t.sparring.time} type="time" width="s" value={time} onChange={setTime} required />
        </div>
        {hold.error ? <Fault detail={hold.error.problem.detail} /> : null}
        <div>
          <Button kind="primary" type="submit" busy={hold.isPending ? t.ground.saving : undefined}>
            {t.sparring.heldSave}
          </Button>
        </div>
      </form>
    </Card>
  )
}

function Fault({ detail }: { detail: string | undefined }) {
  const t = useText(da, en)
  return (
    <Notice kind="error" live>
      {detail ?? t.error}
    </Notice>
  )
}
