import type { ReactNode } from 'react'
import { useLoad } from '../../../platform/react/load.ts'
import { Card } from '../../../ui/Card.tsx'
import { Link } from '../../../ui/Link.tsx'
import { emergent } from '../api.frames.ts'
import { useWords } from './here.tsx'

/** For leaders: what practice itself has shown, as material for strategy. */
export function Emerges() {
  const { t } = useWords()
  const { data } = useLoad(emergent, {})
  if (!data) return null
  const { experiments, agreements, questions } = data
  const nothing = experiments.length + agreements.length + questions.length === 0
  return (
    <section className="k-stack k-stack-m" aria-labelledby="why-emerges">
      <div>
        <h2 id="why-emerges">{t.list.emerges}</h2>
        <p className="k-meta">{nothing ? t.list.emergesNone : t.list.emergesLead}</p>
      </div>
      <div className="k-cards">
        <Group title={t.list.asked} shown={questions.length > 0}>
          {questions.map(one => (
            <li key={one.situation}>
              <Link href="/questions">{t.list.situations[one.situation]}</Link>{' '}
              <span className="k-meta">{t.list.askedTimes(one.asked)}</span>
            </li>
          ))}
        </Group>
        <Group title={t.list.used} shown={agreements.length > 0}>
          {agreements.map(one => (
            <li key={one.id}>
              <Link href={`/agreements/${one.id}`}>
                {one.number}. {one.title}
              </Link>{' '}
              <span className="k-meta">{t.list.usedTimes(one.used)}</span>
            </li>
          ))}
        </Group>
        <Group title={t.list.kept} shown={experiments.length > 0}>
          {experiments.map(one => (
            <li key={one.id}>
              <Link href={`/why/${one.loopId}`}>{one.title}</Link>
              <p className="k-meta">{one.came}</p>
            </li>
          ))}
        </Group>
      </div>
    </section>
  )
}

function Group({ title, shown, children }: { title: string; shown: boolean; children: ReactNode }) {
  if (!shown) return null
  return (
    <Card title={title} level={3}>
      <ul className="k-plain-list k-stack k-stack-s">{children}</ul>
    </Card>
  )
}
