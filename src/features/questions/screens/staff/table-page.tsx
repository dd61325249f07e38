import { useSaving } from '../../../../platform/react/saving.ts'
import '../questions.css'
import { useEffect, useRef, useState } from 'react'
import { useParams } from 'wouter'
import { freshMs } from '../../../../platform/react/fresh.ts'
import { useLoad } from '../../../../platform/react/load.ts'
import { Breadcrumbs } from '../../../../ui/Breadcrumbs.tsx'
import { Button } from '../../../../ui/Button.tsx'
import { Card } from '../../../../ui/Card.tsx'
import { Link } from '../../../../ui/Link.tsx'
import { SelectField } from '../../../../ui/SelectField.tsx'
import { StatusFlag } from '../../../../ui/StatusFlag.tsx'
import { usePage } from '../../../../ui/usePage.ts'
import { bringQuestion, readTable } from '../../api.tables.ts'
import { listQuestions, readQuestion } from '../../api.ts'
import type { TableTime } from '../../model.tables.ts'
import { useBegun } from '../begun.ts'
import { NotYet } from '../form-parts.tsx'
import { useHere } from '../here.ts'
import { inTurn } from '../in-turn.ts'
import { Refused } from '../refused.tsx'
import { AnswerForm, Together } from './answer-form.tsx'
import { Say, When } from './table-card.tsx'

/** One time at the table: whether the leader comes, and the team's open questions, settled there and then. */
export function TablePage() {
  const { tableId = '' } = useParams()
  const { t } = useHere()
  const loaded = useLoad(readTable, { params: { tableId } }, { freshMs })
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
          <Card as="div">
            <When table={table} />
            <Say table={table} />
          </Card>
          <Brought table={table} />
        </>
      ) : null}
    </div>
  )
}

type Of = { readonly table: TableTime }

function Brought({ table }: Of) {
  const { t } = useHere()
  const begun = useBegun(table.startsAt) || table.mine
  return (
    <Card title={t.table.questions} detail={begun ? t.table.written : t.table.notYet}>
      {table.questions.length === 0 ? <p className="k-meta">{t.table.none}</p> : null}
      <ol className="k-plain-list k-stack k-stack-m">
        {table.questions.map(one => (
          <Question key={one.id} one={one} mayDecide={begun && table.state !== 'declined'} />
        ))}
      </ol>
      {table.state === 'kept' || table.state === 'declined' ? null : <Bring table={table} />}
    </Card>
  )
}

/** A question of the team's, settled here in the leader's name by whoever is present. */
function Question({ one, mayDecide }: { one: TableTime['questions'][number]; mayDecide: boolean }) {
  const { t } = useHere()
  const [open, setOpen] = useState(false)
  return (
    <li className="k-stack k-stack-s">
      <div className="k-line k-line-apart">
        <span>
          <Link href={`/questions/${one.id}`}>{one.wording}</Link>
          {one.blocks ? <span className="questions-under k-meta">{one.blocks}</span> : null}
          {one.decided ? <span className="questions-under">{one.decided}</span> : null}
        </span>
        {one.decided ? <StatusFlag kind="done">{t.table.decided}</StatusFlag> : null}
        {mayDecide && one.state === 'open' && !open ? (
          <Button
            small
            kind="primary"
            aria-label={t.table.decideThis(one.wording)}
            onClick={() => setOpen(true)}
          >
            {t.table.decide}
          </Button>
        ) : null}
      </div>
      {open && one.state === 'open' ? <DecideHere questionId={one.id} /> : null}
    </li>
  )
}

/** Where it lies with somebody who is not at this table (it rose, or was passed on), that is said instead. */
function DecideHere({ questionId }: { questionId: string }) {
  const { t } = useHere()
  const loaded = useLoad(readQuestion, { params: { questionId } })
  const question = loaded.data
  // The button that opened this is gone: whoever pressed it goes on here.
  const here = useRef<HTMLDivElement>(null)
  const there = question !== undefined
  useEffect(() => {
    if (there) here.current?.focus()
  }, [there])
  if (!question) return <NotYet of={loaded} />
  const [present] = question.writesFor
  if (!question.waitsForMe && !present) {
    const now = question.holders.filter(one => one.untilAt === 'infinity').map(one => one.name)
    return (
      <div ref={here} tabIndex={-1} role="status">
        {t.page.waits(inTurn(now, t.page.and))}
      </div>
    )
  }
  return (
    <div ref={here} tabIndex={-1} className="k-stack k-stack-m">
      <Together question={question} />
      {question.waitsForMe ? <AnswerForm question={question} /> : null}
      {!question.waitsForMe && present ? <AnswerForm question={question} inNameOf={present} /> : null}
    </div>
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
