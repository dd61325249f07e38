import { useState } from 'react'
import { useLoad } from '../../../platform/react/load.ts'
import { Button, ButtonLink } from '../../../ui/Button.tsx'
import { Card } from '../../../ui/Card.tsx'
import { Link } from '../../../ui/Link.tsx'
import { PersonRow } from '../../../ui/PersonRow.tsx'
import { TextArea } from '../../../ui/TextArea.tsx'
import { useToast } from '../../../ui/Toasts.tsx'
import { listTalks } from '../../overview/api.sparring.ts'
import { writeNote } from '../api.ts'
import { useHere, useSaving } from './here.ts'

/** Sparring in a rhythm, with my own leader and with peers; and notes that nobody else reads. */
export function Sparring({ note }: { note: string }) {
  const { t, dates } = useHere()
  const { data } = useLoad(listTalks, {})
  const talks = (data?.items ?? []).filter(one => one.heldAt === null)
  return (
    <Card title={t.sparring.title} action={<ButtonLink href="/sparring">{t.sparring.ask}</ButtonLink>}>
      {talks.length === 0 ? <p className="k-meta">{t.sparring.none}</p> : null}
      <div className="k-stack k-stack-m">
        {talks.map(one => (
          <PersonRow
            key={one.id}
            name={one.withName}
            detail={`${dates.weekdayDay(new Date(one.nextAt))} ${dates.time(one.nextAt)}, ${t.sparring.weeks(one.weeks)}`}
            actions={<Link href={`/sparring/${one.id}`}>{t.sparring.prepare}</Link>}
          />
        ))}
      </div>
      <Note before={note} />
    </Card>
  )
}

function Note({ before }: { before: string }) {
  const { t } = useHere()
  const toast = useToast()
  const save = useSaving(writeNote)
  const [text, setText] = useState(before)
  const send = async () => {
    if (await save.run({ body: { text } })) toast({ text: t.saved })
  }
  return (
    <form
      className="leading-note k-stack k-stack-s"
      noValidate
      onSubmit={event => {
        event.preventDefault()
        void send()
      }}
    >
      <TextArea label={t.sparring.notes} value={text} onChange={setText} error={save.problem} rows={2} />
      <div>
        <Button small type="submit" busy={save.busy}>
          {t.sparring.saveNote}
        </Button>
      </div>
    </form>
  )
}
