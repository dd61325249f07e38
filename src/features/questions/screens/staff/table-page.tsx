import '../questions.css'
import { useState } from 'react'
import { useParams } from 'wouter'
import { useLoad } from '../../../../platform/react/load.ts'
import { Breadcrumbs } from '../../../../ui/Breadcrumbs.tsx'
import { Button, ButtonLink } from '../../../../ui/Button.tsx'
import { Card } from '../../../../ui/Card.tsx'
import { SelectField } from '../../../../ui/SelectField.tsx'
import { usePage } from '../../../../ui/usePage.ts'
import { answerTable, bringQuestion, readTable } from '../../api.tables.ts'
import { listQuestions } from '../../api.ts'
import type { TableTime } from '../../model.tables.ts'
import { NotYet, Refused } from '../form-parts.tsx'
import { useHere, useSaving } from '../saving.ts'
import { MoveTable } from './table-forms.tsx'
import { TableCard } from './tables-page.tsx'

/** One time at the table: whether the leader comes, and the team's open questions, settled there and then. */
export function TablePage() {
  const { tableId = '' } = useParams()
  const { t } = useHere()
  const loaded = useLoad(readTable, { params: { tableId } })
  usePage(t.table.title)
  const table = loaded.data
  return (
    <div className="k-page k-stack">
      <Breadcrumbs
        label={t.page.crumbs}
        crumbs={[
          { label: t.table.title, href: '/table' },
          { label: table ? t.table.with(table.leaderName, table.departmentName) : '…' },
        ]}
      />
      <h1>{table ? t.table.with(table.leaderName, table.departmentName) : t.table.title}</h1>
      <NotYet of={loaded} />
      {table ? (
        <>
          <TableCard table={table} />
          <Say table={table} />
          <Brought table={table} />
        </>
      ) : null}
    </div>
  )
}

type Of = { readonly table: TableTime }

function Say({ table }: Of) {
  const { t } = useHere()
  const save = useSaving(answerTable)
  const [moving, setMoving] = useState(false)
  const say = (what: 'coming' | 'kept' | 'declined') =>
    save.run({ params: { tableId: table.id }, seen: table.version, body: { say: what } })
  const begun = new Date(table.startsAt) <= new Date()
  const open = table.state === 'asked' || table.state === 'offered'
  return (
    <div className="k-stack k-stack-s">
      <Refused words={save.problem} />
      <div className="k-line">
        {open && (table.mine || table.state === 'offered') ? (
          <Button kind="primary" busy={save.busy} onClick={() => say('coming')}>
            {table.mine ? t.table.coming : t.table.yesPlease}
          </Button>
        ) : null}
        {table.mine && table.state !== 'kept' ? (
          <Button kind="link" onClick={() => setMoving(true)}>
            {t.table.other}
          </Button>
        ) : null}
        {table.mine && table.state === 'asked' ? (
          <Button kind="link" onClick={() => say('declined')}>
            {t.table.cannot}
          </Button>
        ) : null}
        {begun && (table.state === 'coming' || table.state === 'offered') ? (
          <Button busy={save.busy} onClick={() => say('kept')}>
            {t.table.kept}
          </Button>
        ) : null}
      </div>
      {moving ? <MoveTable table={table} onClose={() => setMoving(false)} /> : null}
    </div>
  )
}

function Brought({ table }: Of) {
  const { t } = useHere()
  return (
    <Card title={t.table.questions}>
      {table.questions.length === 0 ? <p className="k-meta">{t.table.none}</p> : null}
      <ol className="k-plain-list k-stack k-stack-m">
        {table.questions.map(one => (
          <li key={one.id} className="k-line k-line-apart">
            <span>
              <b>{one.wording}</b>
              {one.blocks ? <span className="questions-under k-meta">{one.blocks}</span> : null}
              {one.decided ? <span className="questions-under">{one.decided}</span> : null}
            </span>
            <ButtonLink href={`/questions/${one.id}`} small kind={one.decided ? 'link' : 'primary'}>
              {one.decided ? t.table.decided : t.table.decide}
            </ButtonLink>
          </li>
        ))}
      </ol>
      {table.state === 'kept' || table.state === 'declined' ? null : <Bring table={table} />}
    </Card>
  )
}

function Bring({ table }: Of) {
  const { t } = useHere()
  const save = useSaving(bringQuestion)
  const mine = useLoad(listQuestions, { query: { which: 'mine' } })
  const others = useLoad(listQuestions, { query: { which: 'others' } })
  const waiting = useLoad(listQuestions, { query: { which: 'waiting' } })
  const brought = new Set(table.questions.map(one => one.id))
  const options = [...(waiting.data?.items ?? []), ...(mine.data?.items ?? []), ...(others.data?.items ?? [])]
    .filter(
      (one, at, all) =>
        one.state === 'open' && !brought.has(one.id) && all.findIndex(two => two.id === one.id) === at,
    )
    .map(one => ({ value: one.id, label: one.wording }))
  if (options.length === 0) return null
  return (
    <>
      <Refused words={save.problem} />
      <SelectField
        label={t.table.bring}
        choose={t.answer.choose}
        value=""
        onChange={questionId => void save.run({ params: { tableId: table.id, questionId } })}
        options={options}
      />
    </>
  )
}
