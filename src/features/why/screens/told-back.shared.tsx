import { useLoad } from '../../../platform/react/load.ts'
import { Link } from '../../../ui/Link.tsx'
import { Quote } from '../../../ui/Quote.tsx'
import { readOutcome, toldToUs } from '../api.frames.ts'
import { DoButton } from './form.tsx'
import { useWords } from './here.tsx'

/**
 * Those who helped are told what moved, first of all: it is what motivates. What was read makes room for the rest; on other
 * pages than the loops' own only the newest stands, so that it does not crowd the day's work.
 */
export function ToldBack({ most }: { most?: number }) {
  const { t, w } = useWords()
  const { data } = useLoad(toldToUs, {})
  const unread = (data?.items ?? []).filter(one => !one.read)
  if (unread.length === 0) return null
  return (
    <section className="k-stack k-stack-m" aria-labelledby="why-told-back">
      <div>
        <h2 id="why-told-back">{t.list.toldBack}</h2>
        <p className="k-meta">{t.list.toldBackLead}</p>
      </div>
      {unread.slice(0, most).map(one => (
        <article key={one.id} className="k-card" aria-label={one.toldAs}>
          <Quote words={one.words} who={one.toldAs} lang="da" />
          <p>
            <span className="k-meta">{w.outcome.moved}:</span> {one.moved}
          </p>
          <div className="k-line">
            <DoButton
              small
              verb={readOutcome}
              input={{ params: { loopId: one.loopId, outcomeId: one.id } }}
              label={w.outcome.read}
            />
            <Link href={`/why/${one.loopId}#outcome`}>{one.loopTitle}</Link>
          </div>
        </article>
      ))}
      {most !== undefined && unread.length > most ? (
        <p>
          <Link href="/why">{t.list.toldMore(unread.length - most)}</Link>
        </p>
      ) : null}
    </section>
  )
}
