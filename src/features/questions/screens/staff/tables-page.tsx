import '../questions.css'
import { useState } from 'react'
import { freshMs } from '../../../../platform/react/fresh.ts'
import { useLoad } from '../../../../platform/react/load.ts'
import { useMe } from '../../../../platform/react/me.tsx'
import { Button } from '../../../../ui/Button.tsx'
import { Card } from '../../../../ui/Card.tsx'
import { EmptyState } from '../../../../ui/EmptyState.tsx'
import { Link } from '../../../../ui/Link.tsx'
import { usePage } from '../../../../ui/usePage.ts'
import { leads } from '../../../organisation/model.ts'
import { listTables } from '../../api.tables.ts'
import type { TableTime } from '../../model.tables.ts'
import { NotYet } from '../form-parts.tsx'
import { useHere } from '../here.ts'
import { Say, When } from './table-card.tsx'
import { SetTable } from './table-forms.tsx'

/** When a leader comes to a team of mine, or I to a team. */
export function TablesPage() {
  const { t, dates } = useHere()
  const me = useMe()
  const loaded = useLoad(listTables, {}, { freshMs })
  const bring = new URLSearchParams(location.search).get('question') ?? undefined
  const [setting, setSetting] = useState<'asked' | 'offered' | undefined>(
    bring ? (leads(me.roles) ? 'offered' : 'asked') : undefined,
  )
  usePage(t.table.title)
  const items = loaded.data?.items ?? []
  const past = (one: TableTime) => one.state === 'kept' || one.startsAt.slice(0, 10) < dates.today()
  return (
    <div className="k-page k-stack">
      <div className="k-line k-line-apart">
        <div>
          <h1>{t.table.title}</h1>
          <p className="k-meta">{t.table.lead}</p>
        </div>
        <div className="k-line">
          {leads(me.roles) ? (
            <Button icon="add" onClick={() => setSetting('offered')}>
              {t.table.offer}
            </Button>
          ) : null}
          <Button icon="add" onClick={() => setSetting('asked')}>
            {t.table.ask}
          </Button>
        </div>
      </div>
      {setting ? <SetTable state={setting} bring={bring} onClose={() => setSetting(undefined)} /> : null}
      <NotYet of={loaded} />
      {loaded.data && items.length === 0 ? (
        <EmptyState icon="persons" title={t.table.empty}>
          {t.table.emptyBody}
        </EmptyState>
      ) : null}
      <Times title={t.table.coming2} items={items.filter(one => !past(one))} />
      <Times title={t.table.past} items={items.filter(past)} />
      {items.length > 0 ? <p className="k-meta">{t.table.seen}</p> : null}
    </div>
  )
}

function Times({ title, items }: { title: string; items: TableTime[] }) {
  if (items.length === 0) return null
  return (
    <section className="k-stack k-stack-m">
      <h2>{title}</h2>
      <div className="k-cards">
        {items.map(one => (
          <TableCard key={one.id} table={one} />
        ))}
      </div>
    </section>
  )
}

/** One time: when, where, what is brought, and whether the leader comes. Answered where it is seen. */
function TableCard({ table }: { table: TableTime }) {
  const { t } = useHere()
  return (
    <Card
      as="article"
      level={3}
      title={<Link href={`/table/${table.id}`}>{t.table.with(table.leaderName, table.departmentName)}</Link>}
    >
      <When table={table} />
      {table.questions.length > 0 ? (
        <ul className="k-bullets">
          {table.questions.map(one => (
            <li key={one.id}>
              {one.wording}
              {one.decided ? <span className="questions-under k-meta">{one.decided}</span> : null}
            </li>
          ))}
        </ul>
      ) : null}
      <Say table={table} />
    </Card>
  )
}
