import './overview.css'
import { useState } from 'react'
import { useDates, useText } from '../../../platform/i18n/react.tsx'
import { copenhagenMoment } from '../../../platform/i18n/workdays.ts'
import { useChange, useLoad } from '../../../platform/react/load.ts'
import { Button } from '../../../ui/Button.tsx'
import { Card } from '../../../ui/Card.tsx'
import { Link } from '../../../ui/Link.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { SelectField } from '../../../ui/SelectField.tsx'
import { DateField, TextField } from '../../../ui/TextField.tsx'
import { usePage } from '../../../ui/usePage.ts'
import { beginTalk, listTalks } from '../api.sparring.ts'
import { da } from '../text.da.ts'
import { en } from '../text.en.ts'

/** The talks by themselves, for who comes from the leaders' room. */
export function TalksPage() {
  const t = useText(da, en)
  usePage(t.sparring.title)
  return (
    <div className="k-page k-stack">
      <h1>{t.sparring.title}</h1>
      <Talks />
    </div>
  )
}

/** My sparring talks, the next first, and a new one with my leader or a leader whom I lead. */
export function Talks() {
  const t = useText(da, en)
  const dates = useDates()
  const { data } = useLoad(listTalks, {})
  const [open, setOpen] = useState(false)
  if (!data || data.items.length + data.others.length === 0) return null
  const next = data.items.filter(talk => talk.heldAt === null)
  return (
    <Card title={t.sparring.title} detail={t.sparring.lead}>
      <div className="k-stack k-stack-m">
        {next.length === 0 ? <p className="k-meta">{t.sparring.none}</p> : null}
        <ul className="k-plain-list k-stack k-stack-s">
          {next.map(talk => (
            <li key={talk.id}>
              <Link href={`/sparring/${talk.id}`}>
                {t.sparring.next(talk.withName, dates.dayTime(talk.nextAt))}
              </Link>
            </li>
          ))}
        </ul>
        {data.others.length > 0 && !open ? (
          <div>
            <Button icon="add" onClick={() => setOpen(true)}>
              {t.sparring.begin}
            </Button>
          </div>
        ) : null}
        {open ? <Begin others={data.others} onClose={() => setOpen(false)} /> : null}
      </div>
    </Card>
  )
}

type Other = { id: string; name: string; title: string }
function Begin({ others, onClose }: { others: Other[]; onClose: () => void }) {
  const t = useText(da, en)
  const begin = useChange(beginTalk)
  const [otherId, setOtherId] = useState('')
  const [day, setDay] = useState('')
  const [time, setTime] = useState('10:00')
  const [weeks, setWeeks] = useState('6')
  const ready = otherId !== '' && day !== '' && time !== ''
  return (
    <form
      className="k-stack k-stack-m"
      onSubmit={event => {
        event.preventDefault()
        if (!ready || begin.isPending) return
        const body = { otherId, nextAt: copenhagenMoment(day, time), weeks: Number(weeks) }
        begin.mutate({ body }, { onSuccess: onClose })
      }}
    >
      <SelectField
        label={t.sparring.withWhom}
        value={otherId}
        onChange={setOtherId}
        choose={t.sparring.choose}
        options={others.map(({ id, name, title }) => ({ value: id, label: `${name}, ${title}` }))}
      />
      <div className="k-line">
        <DateField label={t.sparring.day} value={day} onChange={setDay} required />
        <TextField label={t.sparring.time} type="time" width="s" value={time} onChange={setTime} required />
        <TextField
          label={t.sparring.weeks}
          type="number"
          min={1}
          max={26}
          width="s"
          value={weeks}
          onChange={setWeeks}
          required
        />
      </div>
      {begin.error ? (
        <Notice kind="error" live>
          {begin.error.problem.detail ?? begin.error.problem.errors?.[0]?.message ?? t.error}
        </Notice>
      ) : null}
      <div className="k-line">
        <Button kind="primary" type="submit" busy={begin.isPending ? t.ground.saving : undefined}>
          {t.sparring.save}
        </Button>
        <Button kind="ghost" onClick={onClose}>
          {t.sparring.cancel}
        </Button>
      </div>
    </form>
  )
}
