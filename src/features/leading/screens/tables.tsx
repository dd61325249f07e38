import { ButtonLink } from '../../../ui/Button.tsx'
import { Card } from '../../../ui/Card.tsx'
import { DateBlock } from '../../../ui/DateBlock.tsx'
import { Link } from '../../../ui/Link.tsx'
import { StatusFlag } from '../../../ui/StatusFlag.tsx'
import type { TableTime } from '../../questions/model.tables.ts'
import { TableAnswer } from '../../questions/screens/table-answer.shared.tsx'
import { useHere } from './here.ts'

/** Times at which I come to a team, the next first. */
export function Tables({ items }: { items: readonly TableTime[] }) {
  const { t } = useHere()
  return (
    <section className="k-stack k-stack-m" aria-labelledby="leading-tables">
      <div className="k-line k-line-apart">
        <div>
          <h2 id="leading-tables">{t.table.title}</h2>
          <p className="k-meta">{t.table.lead}</p>
        </div>
        <ButtonLink href="/table" icon="add">
          {t.table.offer}
        </ButtonLink>
      </div>
      {items.length === 0 ? <p className="k-meta">{t.table.none}</p> : null}
      <div className="k-cards">
        {items.slice(0, 3).map(one => (
          <Time key={one.id} table={one} />
        ))}
      </div>
    </section>
  )
}

const flags = {
  asked: 'waits-us',
  offered: 'waits-decision',
  coming: 'active',
  kept: 'done',
  declined: 'not-yet',
} as const

function Time({ table }: { table: TableTime }) {
  const { t, dates } = useHere()
  const day = new Date(table.startsAt)
  return (
    <Card as="article" level={3} title={<Link href={`/table/${table.id}`}>{table.departmentName}</Link>}>
      <div className="k-line">
        <DateBlock
          month={dates.monthShort(day)}
          day={Number(/\d+/.exec(dates.day(day))?.[0])}
          weekday={dates.weekdayShort(day)}
          tone={table.state === 'coming' ? 'brand' : 'quiet'}
        />
        <span>
          {dates.weekdayDay(day)} {dates.time(table.startsAt)}
          {table.place ? <span className="k-meta leading-under">{table.place}</span> : null}
          <span className="leading-under">
            <StatusFlag kind={flags[table.state]}>{t.table.states[table.state]}</StatusFlag>
          </span>
        </span>
      </div>
      {table.words ? <p>{table.words}</p> : null}
      {table.questions.length === 0 ? null : (
        <ul className="k-bullets">
          {table.questions.map(one => (
            <li key={one.id}>
              {one.wording}
              {one.decided === null ? null : <span className="k-meta leading-under">{one.decided}</span>}
            </li>
          ))}
        </ul>
      )}
      {table.movedFrom ? (
        <p className="k-meta">{t.table.moved(dates.day(new Date(table.movedFrom)), table.movedWhy)}</p>
      ) : null}
      <TableAnswer table={table} />
    </Card>
  )
}
