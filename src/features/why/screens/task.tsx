import { Card } from '../../../ui/Card.tsx'
import { Link } from '../../../ui/Link.tsx'
import { newestEdition } from '../rules.ts'
import { useAgreements } from './agreements.ts'
import { CommonText, Proposals, Propose } from './growing.tsx'
import { useHere } from './here.tsx'
import { Stands } from './stands.tsx'
import { areasIn, standsNow } from './view.ts'

/** The effect for the citizen that the professions agree on; each says yes for itself. */
export function CoreTask() {
  const { w, view } = useHere()
  const newest = newestEdition(view.texts, 'core_task')
  const yes = standsNow(view, 'core_task').filter(one => one.stand === 'behind')
  const everybody = areasIn(view).every(area => yes.some(one => one.areaId === area))
  return (
    <div id="core_task">
      <Card title={w.task.title} detail={w.task.lead}>
        <CommonText kind="core_task" />
        <Proposals kind="core_task" />
        {newest > 0 ? (
          <>
            <p className="k-meta">{everybody ? w.task.yes : w.task.each}</p>
            <Stands kind="core_task" />
          </>
        ) : null}
        <div>
          <Propose kind="core_task" />
        </div>
      </Card>
    </div>
  )
}

/** The agreements in force among those who take part, used most first; and which came of an experiment here. */
export function Agreements() {
  const { w, view, dates } = useHere()
  const among = useAgreements(areasIn(view))
  return (
    <div id="agreements">
      <Card
        title={w.agreements.title}
        detail={w.agreements.lead}
        action={<Link href="/agreements">{w.agreements.all}</Link>}
        footer={<Link href="/questions">{w.agreements.questions}</Link>}
      >
        {among.length === 0 ? <p className="k-meta">{w.agreements.none}</p> : null}
        <ul className="k-plain-list k-stack k-stack-m">
          {among.slice(0, 4).map(one => {
            const from = view.experiments.find(found => found.agreementId === one.id)
            return (
              <li key={one.id}>
                <Link href={`/agreements/${one.id}`}>
                  {one.number}. {one.title}
                </Link>
                <p className="k-meta">
                  {one.used > 0 ? `${w.agreements.used(one.used)}. ` : ''}
                  {w.agreements.review(dates.day(one.reviewOn))}
                  {from ? `. ${w.agreements.from(from.title)}` : ''}
                </p>
              </li>
            )
          })}
        </ul>
      </Card>
    </div>
  )
}
