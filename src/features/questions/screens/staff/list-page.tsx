import '../questions.css'
import { useState } from 'react'
import { useMe } from '../../../../platform/react/me.tsx'
import { pageBy, useLoadPages } from '../../../../platform/react/pages.ts'
import { Button, ButtonLink } from '../../../../ui/Button.tsx'
import { type Column, DataTable } from '../../../../ui/DataTable.tsx'
import { EmptyState } from '../../../../ui/EmptyState.tsx'
import { Link } from '../../../../ui/Link.tsx'
import { SearchBox } from '../../../../ui/SearchBox.tsx'
import { SegmentedControl } from '../../../../ui/SegmentedControl.tsx'
import { StatusFlag } from '../../../../ui/StatusFlag.tsx'
import { usePage } from '../../../../ui/usePage.ts'
import { leads } from '../../../organisation/model.ts'
import { AreaOf } from '../../../organisation/screens/areas.shared.tsx'
import { listQuestions } from '../../api.ts'
import type { QuestionRow } from '../../model.ts'
import { Due } from '../due.tsx'
import { NotYet } from '../form-parts.tsx'
import { agreementName, useHere } from '../here.ts'
import { Raise } from './raise.tsx'

const which = ['waiting', 'mine', 'others', 'answered'] as const
type Which = (typeof which)[number]

/** Questions that wait for me, that I asked, that lie with others, and those that were answered. */
export function QuestionsPage() {
  const { t } = useHere()
  const me = useMe()
  const tabs = leads(me.roles) ? which : which.filter(one => one !== 'waiting')
  const [shown, setShown] = useState<Which>(tabs[0] ?? 'mine')
  const [query, setQuery] = useState('')
  const [asking, setAsking] = useState(false)
  usePage(t.list.title)
  const asked = { which: shown, query: shown === 'answered' ? query : '' }
  const pages = useLoadPages<QuestionRow>(
    listQuestions,
    asked,
    pageBy(listQuestions, after => ({ query: { ...asked, ...(after !== undefined && { after }) } })),
  )
  return (
    <div className="k-page k-stack">
      <div className="k-line k-line-apart">
        <div>
          <h1>{t.list.title}</h1>
          <p className="k-meta">{t.list.lead}</p>
        </div>
        <div className="k-line">
          <ButtonLink href="/table" icon="persons">
            {t.list.table}
          </ButtonLink>
          <Button icon="add" onClick={() => setAsking(true)}>
            {t.list.ask}
          </Button>
        </div>
      </div>
      {asking ? <Raise onClose={() => setAsking(false)} /> : null}
      <SegmentedControl
        label={t.list.tabsLabel}
        value={shown}
        options={tabs.map(value => ({ value, label: t.list.tabs[value] }))}
        onChange={setShown}
      />
      {shown === 'answered' ? <SearchBox label={t.list.search} value={query} onChange={setQuery} /> : null}
      <NotYet of={pages} />
      {pages.items?.length === 0 ? (
        <EmptyState icon="help" title={t.list.empty[shown]}>
          {t.list.emptyBody}
        </EmptyState>
      ) : null}
      {pages.items && pages.items.length > 0 ? <Rows items={pages.items} shown={shown} /> : null}
      {pages.hasNextPage ? (
        <Button onClick={() => pages.more()} busy={pages.isFetchingNextPage ? t.loading : undefined}>
          {t.list.more}
        </Button>
      ) : null}
    </div>
  )
}

function Rows({ items, shown }: { items: QuestionRow[]; shown: Which }) {
  const { t, dates } = useHere()
  const head = shown === 'answered' ? { ...t.list.columns, ...t.list.before } : t.list.columns
  const columns: Column<QuestionRow>[] = [
    { key: 'question', header: head.question, rowHeader: true, cell: row => <Asked row={row} /> },
    {
      key: 'due',
      header: head.due,
      cell: row =>
        row.state === 'answered'
          ? t.list.answered(dates.day(new Date(row.closedAt ?? row.askedAt)))
          : row.state === 'withdrawn'
            ? t.list.withdrawn
            : row.dueOn && <Due on={row.dueOn} short />,
    },
    { key: 'blocks', header: head.blocks, cell: row => row.blocks || t.list.nothing },
    {
      key: 'with',
      header: head.with,
      cell: row => (
        <>
          {row.holders.map(holder => (
            <span key={holder.name} className="questions-under">
              {holder.name}
              {holder.how === 'rose' ? <span className="k-meta"> · {t.list.rose}</span> : null}
            </span>
          ))}
        </>
      ),
    },
    {
      key: 'answer',
      header: t.list.answer,
      headerHidden: true,
      cell: row => (
        <ButtonLink small href={`/questions/${row.id}`} aria-label={t.list.answerTo(row.wording)}>
          {t.list.answer}
        </ButtonLink>
      ),
    },
  ]
  return (
    <DataTable
      caption={t.list.tabs[shown]}
      captionHidden
      rows={items}
      rowKey={row => row.id}
      columns={columns.filter(
        ({ key }) => !(key === 'with' && shown === 'answered') && !(key === 'answer' && shown !== 'waiting'),
      )}
    />
  )
}

function Asked({ row }: { row: QuestionRow }) {
  const { t } = useHere()
  return (
    <div className="k-stack k-stack-s">
      <Link href={`/questions/${row.id}`}>{row.wording}</Link>
      <span className="k-line">
        {row.areas.map(area => (
          <AreaOf key={area} id={area} />
        ))}
        {row.askedBack ? <StatusFlag kind="waits-us">{t.list.askedBack}</StatusFlag> : null}
        {row.kind === 'disagreement' ? <span className="k-meta">{t.list.disagreement}</span> : null}
      </span>
      {row.settledBy.map(one => (
        <span key={one.id} className="k-meta">
          {t.list.settled} <Link href={`/agreements/${one.id}`}>{agreementName(t, one)}</Link>
        </span>
      ))}
    </div>
  )
}
