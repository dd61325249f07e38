import './overview.css'
import { useState } from 'react'
import { useLoad } from '../../../platform/react/load.ts'
import { Button } from '../../../ui/Button.tsx'
import { Card } from '../../../ui/Card.tsx'
import { Link } from '../../../ui/Link.tsx'
import { PersonRow } from '../../../ui/PersonRow.tsx'
import { listSparring } from '../api.sparring.ts'
import { AskForm } from './sparring-ask.tsx'
import { upperFirst, useHere, useMoment } from './sparring-here.ts'
import { Waiting } from './sparring-waiting.tsx'

/** My sparring in one list: what waits for an answer first, then the talks, the next first. Empty for who leads nobody. */
export function SparringCard() {
  const { t } = useHere()
  const { data } = useLoad(listSparring, {})
  const [asking, setAsking] = useState(false)
  if (!data || data.asks.length + data.items.length + data.others.length === 0) return null
  const next = data.items.filter(talk => talk.heldAt === null)
  return (
    <Card
      title={t.title}
      detail={t.lead}
      action={
        <Button icon="add" onClick={() => setAsking(true)}>
          {t.ask.button}
        </Button>
      }
    >
      {next.length + data.asks.length === 0 ? <p className="k-meta">{t.none}</p> : null}
      <ul className="k-plain-list k-stack k-stack-m">
        {data.asks.map(ask => (
          <li key={ask.id}>
            <Waiting ask={ask} />
          </li>
        ))}
        {next.map(talk => (
          <li key={talk.id}>
            <Talk talk={talk} />
          </li>
        ))}
      </ul>
      {asking ? <AskForm others={data.others} onClose={() => setAsking(false)} /> : null}
    </Card>
  )
}

type Row = {
  readonly id: string
  readonly withName: string
  readonly withTitle: string
  readonly standing: 'my_leader' | 'i_lead' | 'peer'
  readonly nextAt: string
  readonly movedFrom: string | null
  readonly weeks: number
}
function Talk({ talk }: { talk: Row }) {
  const { t } = useHere()
  const moment = useMoment()
  return (
    <PersonRow
      name={talk.withName}
      detail={
        <>
          {t.person(talk.withTitle, t.standing[talk.standing])}
          <br />
          {t.waiting.when(upperFirst(moment(talk.nextAt)), t.every(talk.weeks))}
          {talk.movedFrom ? ` ${t.moved(moment(talk.movedFrom))}.` : ''}
        </>
      }
      actions={
        <Link href={`/sparring/${talk.id}`} aria-label={t.prepareWith(talk.withName)}>
          {t.prepare}
        </Link>
      }
    />
  )
}
