import { useState } from 'react'
import { useParams } from 'wouter'
import { useDates, useText } from '../../../../platform/i18n/react.tsx'
import { pageBy, useLoadPages } from '../../../../platform/react/pages.ts'
import { Button } from '../../../../ui/Button.tsx'
import { DataTable } from '../../../../ui/DataTable.tsx'
import { EmptyState } from '../../../../ui/EmptyState.tsx'
import { ErrorView } from '../../../../ui/ErrorBoundary.tsx'
import { Loading } from '../../../../ui/Loading.tsx'
import { SegmentedControl } from '../../../../ui/SegmentedControl.tsx'
import { usePage } from '../../../../ui/usePage.ts'
import { useAreas } from '../../../organisation/screens/areas.shared.tsx'
import { type LookRow, listLooks } from '../../api.ts'
import { da } from '../../text.da.ts'
import { en } from '../../text.en.ts'
import { whatTheyDid } from '../citizen/look.ts'

/** The log of one citizen, for the data protection officer: every name, every refusal, and on which ground. */
export function ReviewLooks() {
  const t = useText(da, en)
  const { citizenId = '' } = useParams()
  const [onlyRefused, setOnlyRefused] = useState(false)
  const log = useLoadPages<LookRow>(
    listLooks,
    citizenId,
    pageBy(listLooks, after => ({ params: { citizenId }, query: { limit: 50, ...(after && { after }) } })),
  )
  usePage(t.review.title)
  return (
    <div className="k-page k-stack">
      <div className="k-stack k-stack-s">
        <h1>{t.review.title}</h1>
        <p>{t.review.lead}</p>
      </div>
      {log.error ? (
        <ErrorView
          title={log.error.status === 403 ? t.review.refusedTitle : t.failed}
          kept={log.error.status === 403 ? t.review.refusedBody : t.failedKept}
        />
      ) : null}
      {log.isPending ? <Loading label={t.loading} /> : null}
      {log.items ? (
        <>
          <SegmentedControl
            label={t.review.filter}
            value={onlyRefused ? 'refused' : 'all'}
            onChange={value => setOnlyRefused(value === 'refused')}
            options={[
              { value: 'all', label: t.review.all },
              { value: 'refused', label: t.review.onlyRefused },
            ]}
          />
          <LogTable rows={log.items.filter(row => row.refused || !onlyRefused)} />
          {log.hasNextPage ? <Button onClick={() => log.more()}>{t.more}</Button> : null}
        </>
      ) : null}
    </div>
  )
}

function LogTable({ rows }: { rows: readonly LookRow[] }) {
  const t = useText(da, en)
  const dates = useDates()
  const { areaOf } = useAreas()
  if (rows.length === 0) return <EmptyState icon="eye" title={t.review.none} />
  const ground = (row: LookRow) =>
    (row.ground ?? '')
      .split(',')
      .map(one => t.review.grounds[one as 'self'] ?? one)
      .join(', ')
  const { columns } = t.review
  return (
    <DataTable
      caption={t.review.title}
      captionHidden
      rows={rows}
      rowKey={row => row.id}
      columns={[
        { key: 'when', header: columns.when, cell: row => dates.dayTime(row.at), rowHeader: true },
        {
          key: 'who',
          header: columns.who,
          cell: row => row.name ?? (row.by === 'job' ? t.job : t.review.nobody),
        },
        { key: 'area', header: columns.area, cell: row => areaOf(row.areaId)?.name ?? '' },
        { key: 'what', header: columns.what, cell: row => whatTheyDid(row, t) },
        { key: 'ground', header: columns.ground, cell: ground },
      ]}
    />
  )
}
