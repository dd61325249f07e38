import { useState } from 'react'
import { useDates } from '../../../platform/i18n/react.tsx'
import { Button } from '../../../ui/Button.tsx'
import { type Event, historyOf } from './history.ts'
import { useDepthWord } from './PlanDepth.tsx'
import { useConsent, useConsentText, useHowWords } from './use-consent.tsx'

const few = 6

/** What the citizen changed: what, when, how and with whom. */
export function History() {
  const t = useConsentText()
  const { overview, now } = useConsent()
  const [all, setAll] = useState(false)
  const events = historyOf(overview.sharings, now)
  return (
    <section className="k-stack k-stack-m" aria-labelledby="consent-history">
      <h2 id="consent-history">{t.history.title}</h2>
      {events.length === 0 ? <p className="k-meta">{t.history.none}</p> : null}
      <ol className="k-plain-list consent-history">
        {(all ? events : events.slice(0, few)).map(event => (
          <EventRow key={event.key} event={event} />
        ))}
      </ol>
      {events.length > few ? (
        <Button kind="link" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t.history.fewer : t.history.all(events.length)}
        </Button>
      ) : null}
    </section>
  )
}

function EventRow({ event }: { event: Event }) {
  const t = useConsentText()
  const dates = useDates()
  const howWords = useHowWords()
  const title = useEventWords(event)
  const { what, at, sharing } = event
  const said = ['first', 'given', 'changed', 'period'].includes(what.kind)
  const given = what.kind === 'first' || what.kind === 'given'
  return (
    <li>
      <strong>{title}</strong>
      <p className="k-meta">
        {dates.relativeDay(new Date(at))}
        {said ? `, ${howWords(sharing.how, sharing.takenBy)}` : null}
      </p>
      {given ? <p className="k-meta">{t.history.purpose(sharing.purpose)}</p> : null}
    </li>
  )
}

function useEventWords({ what, receiver, sharing }: Event): string {
  const t = useConsentText()
  const dates = useDates()
  const word = useDepthWord()
  const { columns, nameOf, rowName } = useConsent()
  const column = columns.find(({ key }) => key === receiver)
  const name = column ? nameOf(column) : (sharing.receiverName ?? t.unknownPerson)
  if (what.kind === 'first') return `${t.history.first}: ${name}`
  if (what.kind === 'period')
    return what.lastDay === null
      ? t.history.openEnded(name)
      : t.history.extended(name, dates.day(what.lastDay))
  if (what.kind !== 'changed') return t.history[what.kind](name)
  const [only, more] = what.cells
  return only && !more
    ? t.history.cell(name, rowName(only.bit), word(only.bit, only.from), word(only.bit, only.to))
    : t.history.changedMany(name, what.cells.length)
}
