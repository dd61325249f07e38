import { useDates, useText } from '../../../platform/i18n/react.tsx'
import { useLoad } from '../../../platform/react/load.ts'
import { ButtonLink } from '../../../ui/Button.tsx'
import { Card } from '../../../ui/Card.tsx'
import { type Column, DataTable } from '../../../ui/DataTable.tsx'
import { Link } from '../../../ui/Link.tsx'
import { AreaOf } from '../../organisation/screens/areas.shared.tsx'
import { listAgreements } from '../../questions/api.agreements.ts'
import { countQuestions, listQuestions } from '../../questions/api.ts'
import type { QuestionRow } from '../../questions/model.ts'
import type { PublishedQuarter } from '../model.ts'
import { da } from '../text.da.ts'
import { en } from '../text.en.ts'
import { quarterName } from './figures.ts'

/** What waits for the reader's own answer, and what each blocks. A leader's own list: nothing of it is counted. */
export function Decisions({ quarter }: { quarter: PublishedQuarter | undefined }) {
  const t = useText(da, en)
  const dates = useDates()
  const { data } = useLoad(listQuestions, { query: { which: 'waiting', limit: 5 } })
  const { data: counted } = useLoad(countQuestions, {})
  const rows = data?.items ?? []
  const count = counted?.waiting ?? rows.length
  const half = quarter?.answerDays.find(one => one.level === 'all')?.median
  const columns: Column<QuestionRow>[] = [
    {
      key: 'question',
      header: t.decisions.question,
      rowHeader: true,
      cell: row => <Link href={`/questions/${row.id}`}>{row.wording}</Link>,
    },
    { key: 'from', header: t.decisions.from, cell: row => <AreaOf id={row.areaId} /> },
    {
      key: 'due',
      header: t.decisions.due,
      cell: row => (
        <>
          {row.dueOn ? dates.weekdayDayShort(row.dueOn) : ''}
          {row.dueOn && row.dueOn < dates.today() ? (
            <span className="k-meta"> {t.decisions.late}</span>
          ) : null}
        </>
      ),
    },
    { key: 'blocks', header: t.decisions.blocks, cell: row => row.blocks || t.decisions.nothing },
    {
      key: 'answer',
      header: t.decisions.answer,
      headerHidden: true,
      narrow: true,
      cell: row => (
        <ButtonLink small href={`/questions/${row.id}`} aria-label={t.decisions.answerFull(row.wording)}>
          {t.decisions.answer}
        </ButtonLink>
      ),
    },
  ]
  return (
    <Card
      title={t.decisions.title(count)}
      detail={half == null || !quarter ? '' : t.decisions.half(half, quarterName(quarter, dates))}
      footer={<Link href="/questions">{t.decisions.all}</Link>}
    >
      {rows.length > 0 ? (
        <DataTable
          caption={t.decisions.title(count)}
          captionHidden
          columns={columns}
          rows={rows}
          rowKey={row => row.id}
        />
      ) : null}
    </Card>
  )
}

export function AgreementsDue() {
  const t = useText(da, en)
  const dates = useDates()
  const { data } = useLoad(listAgreements, { query: { due: 'true', limit: 4 } })
  const items = data?.items ?? []
  return (
    <Card title={t.agreements.title} footer={<Link href="/agreements">{t.agreements.all}</Link>}>
      {items.length === 0 ? <p className="k-meta">{t.agreements.none}</p> : null}
      <ul className="k-plain-list k-stack k-stack-m">
        {items.map(one => (
          <li key={one.id}>
            <Link href={`/agreements/${one.id}`}>
              {one.number}. {one.title}
            </Link>
            <p className="k-meta">{t.agreements.due(dates.day(one.reviewOn))}</p>
          </li>
        ))}
      </ul>
    </Card>
  )
}
