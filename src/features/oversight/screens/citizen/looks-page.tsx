import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type CallError, call } from '../../../../platform/call.ts'
import { toPlainDate } from '../../../../platform/i18n/calendar.ts'
import { useDates, useText } from '../../../../platform/i18n/react.tsx'
import { keyOf } from '../../../../platform/react/load.ts'
import { useMe } from '../../../../platform/react/me.tsx'
import { useTitle } from '../../../../platform/react/title.ts'
import { Button } from '../../../../ui/Button.tsx'
import { EmptyState } from '../../../../ui/EmptyState.tsx'
import { ErrorView } from '../../../../ui/ErrorBoundary.tsx'
import { Link } from '../../../../ui/Link.tsx'
import { Loading } from '../../../../ui/Loading.tsx'
import { SegmentedControl } from '../../../../ui/SegmentedControl.tsx'
import { type LookRow, listLooks } from '../../api.ts'
import { da } from '../../text.da.ts'
import { en } from '../../text.en.ts'
import { Look } from './looks.shared.tsx'

const pageLength = 20
type Page = { items: LookRow[]; next?: string | undefined }

function useLooks(citizenId: string, onlyOthers: boolean) {
  const params = { citizenId }
  const query = { limit: pageLength, onlyOthers: String(onlyOthers) }
  return useInfiniteQuery<Page, CallError, { pages: Page[] }, readonly unknown[], string | undefined>({
    queryKey: [...keyOf(listLooks, { params, query }), 'pages'],
    queryFn: ({ pageParam, signal }) =>
      call(listLooks, { params, query: { ...query, ...(pageParam && { after: pageParam }) }, signal }),
    initialPageParam: undefined,
    getNextPageParam: page => page.next,
  })
}

/** Who looked, day by day, in words that say what they did. */
export function LooksPage() {
  const t = useText(da, en)
  const [onlyOthers, setOnlyOthers] = useState(true)
  useTitle(t.title)
  return (
    <div className="k-page k-stack">
      <div className="k-stack k-stack-s">
        <h1>{t.title}</h1>
        <p>{t.lead}</p>
      </div>
      <div className="k-stack k-stack-m">
        <div>
          <SegmentedControl
            label={t.filter}
            value={onlyOthers ? 'others' : 'everybody'}
            onChange={value => setOnlyOthers(value === 'others')}
            options={[
              { value: 'others', label: t.others },
              { value: 'everybody', label: t.everybody },
            ]}
          />
        </div>
        <ByDay key={String(onlyOthers)} onlyOthers={onlyOthers} />
      </div>
      <section className="k-stack k-stack-s" aria-labelledby="who">
        <h2 id="who">{t.whoTitle}</h2>
        <p>{t.whoBody}</p>
        <p>{t.wonder}</p>
        <p>
          <Link href="/my/say">{t.wonderGo}</Link>
        </p>
      </section>
    </div>
  )
}

function ByDay({ onlyOthers }: { onlyOthers: boolean }) {
  const t = useText(da, en)
  const dates = useDates()
  const { personId } = useMe()
  const { data, error, refetch, fetchNextPage, hasNextPage, isFetchingNextPage } = useLooks(
    personId,
    onlyOthers,
  )
  if (!data && error)
    return (
      <ErrorView
        title={t.failed}
        kept={error.status === 0 ? t.offline : t.failedKept}
        action={<Button onClick={() => refetch()}>{t.again}</Button>}
      />
    )
  if (!data) return <Loading label={t.loading} />
  const rows = data.pages.flatMap(page => page.items)
  if (rows.length === 0) return <EmptyState icon="eye" title={onlyOthers ? t.none : t.noneAll} />
  const days = Map.groupBy(rows, row => toPlainDate(new Date(row.at)))
  return (
    <>
      {[...days].map(([day, looks]) => (
        <section key={day} className="k-stack k-stack-s" aria-labelledby={`day-${day}`}>
          <h2 id={`day-${day}`} className="looks-day">
            {day >= dates.today() ? dates.relativeDay(day) : dates.weekdayDay(day)}
          </h2>
          <ul className="k-card k-plain-list looks-rows">
            {looks.map(row => (
              <Look key={row.id} row={row} why when={dates.time(row.at)} />
            ))}
          </ul>
        </section>
      ))}
      {error ? <p role="alert">{error.status === 0 ? t.offline : t.failed}</p> : null}
      {hasNextPage ? (
        <div>
          <Button busy={isFetchingNextPage ? t.loading : undefined} onClick={() => fetchNextPage()}>
            {t.more}
          </Button>
        </div>
      ) : null}
    </>
  )
}
