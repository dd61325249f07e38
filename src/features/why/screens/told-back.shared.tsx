import { useText } from '../../../platform/i18n/react.tsx'
import { useLoad } from '../../../platform/react/load.ts'
import { Link } from '../../../ui/Link.tsx'
import { Quote } from '../../../ui/Quote.tsx'
import { readOutcome, toldToUs } from '../api.told.ts'
import { da } from '../text.told.da.ts'
import { en } from '../text.told.en.ts'
import { DoButton } from './do-button.tsx'

/**
 * Those who helped are told what moved, first of all: it is what motivates. What was read makes room for the rest; on other
 * pages than the loops' own only the newest stands, so that it does not crowd the day's work.
 */
export function ToldBack({ most }: { most?: number }) {
  const t = useText(da, en)
  const { data } = useLoad(toldToUs, {})
  const unread = (data?.items ?? []).filter(one => !one.read)
  if (unread.length === 0) return null
  return (
    <section className="k-stack k-stack-m" aria-labelledby="why-told-back">
      <div>
        <h2 id="why-told-back">{t.title}</h2>
        <p className="k-meta">{t.lead}</p>
      </div>
      {unread.slice(0, most).map(one => (
        <article key={one.id} className="k-card" aria-label={one.toldAs}>
          <Quote words={one.words} who={one.toldAs} lang="da" />
          <p>
            <span className="k-meta">{t.moved}:</span> {one.moved}
          </p>
          <div className="k-line">
            <DoButton
              small
              verb={readOutcome}
              input={{ params: { loopId: one.loopId, outcomeId: one.id } }}
              label={t.read}
            />
            <Link href={`/why/${one.loopId}#outcome`}>{one.loopTitle}</Link>
          </div>
        </article>
      ))}
      {most !== undefined && unread.length > most ? (
        <p>
          <Link href="/why">{t.more(unread.length - most)}</Link>
        </p>
      ) : null}
    </section>
  )
}
