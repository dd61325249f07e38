import { Link } from '../../../ui/Link.tsx'
import { Quote } from '../../../ui/Quote.tsx'
import type { Room } from '../model.ts'
import { useHere } from './here.ts'
import { Reached } from './reached.tsx'

/** What moved for citizens, in their own words: it is what one gets up for. */
export function Moved({ items, reached }: { items: Room['outcomes']; reached: Room['reached'] }) {
  const { t } = useHere()
  const mine = items.filter(one => one.mine)
  return (
    <section className="k-stack k-stack-m leading-moved" aria-labelledby="leading-moved">
      <div>
        <h2 id="leading-moved">{t.moved.title}</h2>
        <p className="k-meta">{t.moved.lead}</p>
      </div>
      {mine.length === 0 ? <p>{items.length === 0 ? t.moved.none : t.moved.noneMine}</p> : null}
      <div className="k-cards">
        {(mine.length > 0 ? mine : items).map(one => (
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
        <Reached figure={reached} />
      </div>
    </section>
  )
}
