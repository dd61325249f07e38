import { Link } from '../../../ui/Link.tsx'
import { Quote } from '../../../ui/Quote.tsx'
import type { Room } from '../model.ts'
import { useHere } from './here.ts'

/** What moved for citizens, in their own words: it is what one gets up for. */
export function Moved({ items }: { items: Room['outcomes'] }) {
  const { t } = useHere()
  return (
    <section className="k-stack k-stack-m" aria-labelledby="leading-moved">
      <div>
        <h2 id="leading-moved">{t.moved.title}</h2>
        <p className="k-meta">{t.moved.lead}</p>
      </div>
      {items.length === 0 ? <p className="k-meta">{t.moved.none}</p> : null}
      <div className="k-cards">
        {items.map(one => (
          <Quote
            key={one.id}
            words={one.words}
            lang="da"
            who={
              <>
                {one.toldAs}. <Link href={`/why/${one.loopId}`}>{one.moved}</Link>
              </>
            }
          />
        ))}
      </div>
    </section>
  )
}
