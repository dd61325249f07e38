import './plan.css'
import { useMemo } from 'react'
import { useParams } from 'wouter'
import { useText } from '../../../../platform/i18n/react.tsx'
import { useLoad } from '../../../../platform/react/load.ts'
import { Slot } from '../../../../platform/react/slots.tsx'
import { Button, ButtonLink } from '../../../../ui/Button.tsx'
import { ErrorView } from '../../../../ui/ErrorBoundary.tsx'
import { Loading } from '../../../../ui/Loading.tsx'
import { Notice } from '../../../../ui/Notice.tsx'
import { usePage } from '../../../../ui/usePage.ts'
import { openPlan } from '../../api.ts'
import { da } from '../../text/staff.da.ts'
import { en } from '../../text/staff.en.ts'
import { firstName } from '../who-does.ts'
import { Band } from './band.tsx'
import { Goals } from './goals.tsx'
import { HereProvider } from './here.tsx'
import { News } from './news.tsx'
import { NoPlan } from './no-plan.tsx'
import { LooseNotes } from './notes.tsx'
import { OnePlan } from './one-plan.tsx'
import { Picture } from './picture.tsx'
import { Sources } from './sources.tsx'
import { Team } from './team.tsx'
import { PlanTimeline } from './timeline.tsx'
import { Unsorted } from './unsorted.tsx'

/** The one plan as staff see it: the citizen's words, the team, goals and who does what, news, time. */
export function StaffPlan() {
  const { citizenId = '' } = useParams()
  const t = useText(da, en)
  const { data, error, isPending, refetch, dataUpdatedAt } = useLoad(openPlan, { params: { citizenId } })
  const name = data && firstName(data.citizen.name)
  usePage(name === undefined ? undefined : t.title(name))
  const now = useMemo(() => new Date(dataUpdatedAt), [dataUpdatedAt])
  if (isPending) return <Loading label={t.loading} />
  // What was seen and is seen no more goes at once; what only could not be asked for stays, and says so.
  const refused = error !== null && error.status !== 0 && error.status !== 503
  if (!data || refused) return <NotLoaded status={error?.status ?? 0} again={() => refetch()} />
  return (
    <HereProvider view={data} now={now}>
      {error ? (
        <div className="k-page plan-stale">
          <Notice kind="warn" live>
            {t.stale}
          </Notice>
        </div>
      ) : null}
      <Band />
      <div className="k-page k-stack">
        <div className="k-cards plan-cards">
          <Team />
          <Picture />
        </div>
        {data.plan ? null : <NoPlan />}
        <Slot name="plan.top" citizenId={citizenId} />
        <div className="k-columns">
          <div className="k-stack">
            <Goals />
          </div>
          <div className="k-stack">
            <News />
            <Unsorted />
            <LooseNotes />
            <Sources />
          </div>
        </div>
        <PlanTimeline />
        <OnePlan />
        <Foot shared={data.plan !== null} name={firstName(data.citizen.name)} />
      </div>
    </HereProvider>
  )
}

function Foot({ shared, name }: { shared: boolean; name: string }) {
  const t = useText(da, en)
  return (
    <footer className="plan-foot">
      <p>{shared ? t.footer(name) : t.footerOwn(name)}</p>
      <Button kind="link" icon="print" onClick={() => window.print()}>
        {t.print}
      </Button>
    </footer>
  )
}

function NotLoaded({ status, again }: { status: number; again: () => void }) {
  const t = useText(da, en)
  if (status === 404 || status === 403 || status === 400) {
    return (
      <div className="k-page">
        <h1 className="k-hidden">{t.plan}</h1>
        <ErrorView
          title={t.missing.title}
          kept={t.missing.body}
          action={<ButtonLink href="/">{t.missing.home}</ButtonLink>}
        />
      </div>
    )
  }
  const said = status === 0 ? t.offline : t.failed
  return (
    <div className="k-page">
      <h1 className="k-hidden">{t.plan}</h1>
      <ErrorView
        title={said.title}
        kept={said.body}
        action={<Button onClick={again}>{t.offline.again}</Button>}
      />
    </div>
  )
}
