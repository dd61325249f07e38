import './work.css'
import { useEffect, useState } from 'react'
import { useDates, useText } from '../../../../platform/i18n/react.tsx'
import { useLoad } from '../../../../platform/react/load.ts'
import { useMe } from '../../../../platform/react/me.tsx'
import { Slot } from '../../../../platform/react/slots.tsx'
import { Button, ButtonLink, IconButton } from '../../../../ui/Button.tsx'
import { EmptyState } from '../../../../ui/EmptyState.tsx'
import { ErrorView } from '../../../../ui/ErrorBoundary.tsx'
import { Loading } from '../../../../ui/Loading.tsx'
import { Notice } from '../../../../ui/Notice.tsx'
import { usePage } from '../../../../ui/usePage.ts'
import { EmergenciesWait } from '../../../oversight/screens/staff/emergencies.shared.tsx'
import { myWork } from '../../api.ts'
import type { WorkItem } from '../../model.ts'
import { da } from '../../text/work.da.ts'
import { en } from '../../text/work.en.ts'
import { Asks, Consents, Mine, Relations, Us, Yes } from './groups.tsx'
import { ToConfirm } from './to-confirm.tsx'
import { leads, sortWork } from './work.ts'

/** Who waits on me, and what falls due. The first page of the day. */
export function MyWork() {
  const t = useText(da, en)
  const dates = useDates()
  const me = useMe()
  usePage(t.title)
  const { data, error, isPending, refetch } = useLoad(myWork, {})
  const [released, forget] = useReleased(data?.released)
  const kept = data && (!error || error.status === 0 || error.status === 503)
  return (
    <div className="k-page k-stack">
      <div>
        <h1>{t.title}</h1>
        <p className="k-meta">{t.today(dates.weekdayDay(dates.today()))}</p>
      </div>
      {released > 0 ? (
        <Notice
          live
          title={t.released(released)}
          action={<IconButton icon="close" label={t.close} onClick={forget} />}
        >
          <p>{t.releasedBody}</p>
        </Notice>
      ) : null}
      {error && kept ? (
        <Notice kind="warn" live>
          {t.stale}
        </Notice>
      ) : null}
      {isPending ? <Loading label={t.loading} /> : null}
      {error && !kept ? <Failed offline={error.status === 0} again={() => refetch()} /> : null}
      <EmergenciesWait />
      <Slot name="work.top" />
      {leads(me.roles) ? <ToConfirm /> : null}
      {data && kept ? <Work items={data.items} /> : null}
    </div>
  )
}

/** The server tells it once, so it stays on the page until it is closed. */
function useReleased(told = 0): [number, () => void] {
  const [count, setCount] = useState(0)
  useEffect(() => {
    if (told > 0) setCount(told)
  }, [told])
  return [count, () => setCount(0)]
}

export function Failed({ offline, again }: { offline: boolean; again: () => void }) {
  const t = useText(da, en)
  const said = offline ? t.offline : t.failed
  return (
    <ErrorView
      title={said.title}
      kept={said.body}
      action={<Button onClick={again}>{t.failed.again}</Button>}
    />
  )
}

function Work({ items }: { items: readonly WorkItem[] }) {
  const dates = useDates()
  if (items.length === 0) return <Nothing />
  const { mine, us, yes, asks, consents, relations } = sortWork(items, dates.today())
  const beside = yes.length + asks.length + consents.length + relations.length > 0
  return (
    <div className={beside ? 'k-columns' : 'k-stack'}>
      <div className="k-stack">
        <Mine groups={mine} />
        <Us items={us} />
      </div>
      {beside ? (
        <div className="k-stack">
          <Relations items={relations} />
          <Consents items={consents} />
          <Yes items={yes} />
          <Asks items={asks} />
        </div>
      ) : null}
    </div>
  )
}

function Nothing() {
  const t = useText(da, en)
  const leader = leads(useMe().roles)
  return (
    <EmptyState
      icon="success"
      title={leader ? t.empty.leaderTitle : t.empty.title}
      action={
        <div className="k-line">
          {leader ? (
            <ButtonLink href="/room" kind="primary">
              {t.empty.room}
            </ButtonLink>
          ) : null}
          <ButtonLink href="/plans">{t.empty.plans}</ButtonLink>
          <ButtonLink href="/search" icon="search">
            {t.empty.search}
          </ButtonLink>
        </div>
      }
    >
      {leader ? t.empty.leaderBody : t.empty.body}
    </EmptyState>
  )
}
