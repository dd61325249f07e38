import { Card } from '../../../ui/Card.tsx'
import { Link } from '../../../ui/Link.tsx'
import { newestEdition } from '../rules.ts'
import { CommonText, Proposals, Propose } from './growing.tsx'
import { useHere } from './here.tsx'
import { Stands } from './stands.tsx'

/** The effect for the citizen that the professions agree on; each says yes for itself. */
export function CoreTask() {
  const { w, view } = useHere()
  const newest = newestEdition(view.texts, 'core_task')
  return (
    <div id="core_task">
      <Card title={w.task.title} detail={w.task.lead}>
        <CommonText kind="core_task" />
        <Proposals kind="core_task" />
        {newest > 0 ? (
          <>
            <p className="k-meta">{w.task.yes}</p>
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

export function Agreements() {
  const { w, view } = useHere()
  const grown = view.experiments.filter(one => one.agreementId !== null)
  return (
    <div id="agreements">
      <Card
        title={w.agreements.title}
        detail={w.agreements.lead}
        action={<Link href="/agreements">{w.agreements.all}</Link>}
        footer={<Link href="/questions">{w.agreements.questions}</Link>}
      >
        {grown.length === 0 ? <p className="k-meta">{w.agreements.none}</p> : null}
        <ul className="k-plain-list k-stack k-stack-s">
          {grown.map(one => (
            <li key={one.id}>
              <Link href={`/agreements/${one.agreementId}`}>{w.agreements.from(one.title)}</Link>
            </li>
          ))}
        </ul>
      </Card>
    </div>
  )
}
