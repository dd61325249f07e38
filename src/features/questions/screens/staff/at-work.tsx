import { useLoad } from '../../../../platform/react/load.ts'
import { Card } from '../../../../ui/Card.tsx'
import { Link } from '../../../../ui/Link.tsx'
import { listTables } from '../../api.tables.ts'
import { listQuestions } from '../../api.ts'
import { forToday } from '../at-work.ts'
import { useHere } from '../here.ts'

/** On one's own first page: what a leader asked back about, what was answered lately, and when a leader comes. */
export function QuestionsAtWork() {
  const { t, dates } = useHere()
  const asked = useLoad(listQuestions, { query: { which: 'mine', limit: 50 } }, { staleMs: 30_000 })
  const times = useLoad(listTables, {}, { staleMs: 30_000 })
  const { askedBack, answered, tables } = forToday(
    asked.data?.items ?? [],
    times.data?.items ?? [],
    new Date(),
  )
  if (askedBack.length + answered.length + tables.length === 0) return null
  return (
    <Card title={t.atWork.title} tone="well">
      <ul className="k-plain-list k-stack k-stack-s">
        {askedBack.map(one => (
          <Line key={one.id} href={`/questions/${one.id}`} name={one.wording} says={t.list.askedBack} />
        ))}
        {answered.map(one => (
          <Line
            key={one.id}
            href={`/questions/${one.id}`}
            name={one.wording}
            says={t.list.answered(dates.day(new Date(one.closedAt ?? one.askedAt)))}
          />
        ))}
        {tables.map(one => (
          <Line
            key={one.id}
            href={`/table/${one.id}`}
            name={t.table.with(one.leaderName, one.departmentName)}
            says={`${dates.weekdayDay(new Date(one.startsAt))} ${dates.time(one.startsAt)}. ${t.table.states[one.state]}`}
          />
        ))}
      </ul>
    </Card>
  )
}

function Line({ href, name, says }: { href: string; name: string; says: string }) {
  return (
    <li>
      <Link href={href}>{name}</Link> <span className="k-meta">{says}</span>
    </li>
  )
}
