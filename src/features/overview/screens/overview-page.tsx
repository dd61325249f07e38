import './overview.css'
import { type ReactNode, useState } from 'react'
import { call } from '../../../platform/call.ts'
import { useDates, useLanguage, useText } from '../../../platform/i18n/react.tsx'
import { useLoad } from '../../../platform/react/load.ts'
import { useMe } from '../../../platform/react/me.tsx'
import { Button } from '../../../ui/Button.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { ErrorView } from '../../../ui/ErrorBoundary.tsx'
import { Icon } from '../../../ui/Icon.tsx'
import { Loading } from '../../../ui/Loading.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { SegmentedControl } from '../../../ui/SegmentedControl.tsx'
import { SelectField } from '../../../ui/SelectField.tsx'
import { usePage } from '../../../ui/usePage.ts'
import { useAreas } from '../../organisation/screens/areas.shared.tsx'
import { printOverview, readOverview } from '../api.ts'
import type { Overview, PublishedQuarter } from '../model.ts'
import { da } from '../text.da.ts'
import { en } from '../text.en.ts'
import { AgreementsDue, Decisions } from './decisions.tsx'
import { save } from './Figure.tsx'
import { Changes, Flow, Spread, Stall } from './flow.tsx'
import { Ground } from './ground.tsx'
import { Decided } from './politics.tsx'
import { PulseByLevel, PulseByTeam, PulseWaits } from './pulse-figures.tsx'
import { SparringCard } from './sparring.shared.tsx'

/** The overview of a leader; for politicians what they decided, with the municipality's published figures. */
export function OverviewPage() {
  const t = useText(da, en)
  const { roles } = useMe()
  usePage(t.title)
  const { data, error, isPending, refetch } = useLoad(readOverview, {})
  if (data) return <Figures overview={data} political={roles.includes('politician')} />
  return (
    <div className="k-page k-stack">
      <h1>{t.title}</h1>
      {isPending ? <Loading label={t.loading} /> : null}
      {error ? (
        <ErrorView
          title={t.failed.title}
          kept={t.failed.body}
          action={<Button onClick={() => refetch()}>{t.failed.again}</Button>}
        />
      ) : null}
    </div>
  )
}

function Figures({ overview, political }: { overview: Overview; political: boolean }) {
  const t = useText(da, en)
  const { areaOf } = useAreas()
  const [from, setFrom] = useState(overview.quarters[0]?.from ?? '')
  const [place, setPlace] = useState<string>(
    String(overview.scope.areas.length === 1 ? overview.scope.areas[0] : 'all'),
  )
  const at = overview.quarters.findIndex(quarter => quarter.from === from)
  const quarter = overview.quarters[at]
  const places = [
    { value: 'all', label: t.allAreas },
    ...overview.scope.areas.map(id => ({ value: String(id), label: areaOf(id)?.name ?? String(id) })),
  ]
  const placeName = places.find(one => one.value === place)?.label ?? ''
  return (
    <div className="k-page k-stack">
      <Head overview={overview} quarter={quarter} place={place} placeName={placeName} onQuarter={setFrom} />
      {political ? null : <PulseWaits />}
      {political ? <Decided /> : <Decisions quarter={quarter} />}
      {places.length > 1 ? (
        <SelectField label={t.place} width="l" value={place} onChange={setPlace} options={places} />
      ) : null}
      {quarter ? (
        <Numbers quarter={quarter} before={overview.quarters[at + 1]} place={place} placeName={placeName}>
          <Spread quarter={quarter} overview={overview} />
        </Numbers>
      ) : (
        <EmptyState icon="help" title={t.noFigures}>
          {t.noFiguresBody}
        </EmptyState>
      )}
      {political ? null : (
        <div className="k-cards">
          <PulseByLevel overview={overview} />
          <PulseByTeam overview={overview} />
          <AgreementsDue />
          <SparringCard />
          <Ground overview={overview} />
        </div>
      )}
      <p className="ov-note k-meta">
        <Icon name="info" />
        {t.note}
      </p>
    </div>
  )
}

type Shown = {
  quarter: PublishedQuarter
  before: PublishedQuarter | undefined
  place: string
  placeName: string
}
function Numbers({ children, ...shown }: Shown & { children: ReactNode }) {
  return (
    <>
      <div className="k-columns">
        <Flow {...shown} />
        <Stall {...shown} />
      </div>
      <div className="k-cards">
        {children}
        <Changes {...shown} />
      </div>
    </>
  )
}

type HeadProps = {
  overview: Overview
  quarter: PublishedQuarter | undefined
  place: string
  placeName: string
  onQuarter: (from: string) => void
}
function Head({ overview, quarter, place, placeName, onQuarter }: HeadProps) {
  const t = useText(da, en)
  const dates = useDates()
  const months = (one: PublishedQuarter) =>
    `${dates.monthShort(one.from)}–${dates.monthShort(`${one.from.slice(0, 5)}${String(Number(one.from.slice(5, 7)) + 2).padStart(2, '0')}-01`)} ${one.from.slice(0, 4)}`
  return (
    <div className="k-line k-line-apart">
      <div>
        <h1>{t.title}</h1>
        {quarter ? <p className="k-meta">{t.lead(placeName, dates.day(quarter.asOf))}</p> : null}
      </div>
      <div className="k-line">
        {quarter && overview.quarters.length > 1 ? (
          <SegmentedControl
            label={t.period}
            value={quarter.from}
            options={overview.quarters
              .slice(0, 3)
              .reverse()
              .map(one => ({ value: one.from, label: months(one) }))}
            onChange={onQuarter}
          />
        ) : null}
        {quarter ? <Print quarter={quarter.from} place={place} /> : null}
      </div>
    </div>
  )
}

function Print({ quarter, place }: { quarter: string; place: string }) {
  const t = useText(da, en)
  const { language } = useLanguage()
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle')
  const print = async () => {
    setState('busy')
    try {
      const { fileName, pdf } = await call(printOverview, { query: { language, quarter, place } })
      save(
        fileName,
        Uint8Array.from(atob(pdf), letter => letter.charCodeAt(0)),
        'application/pdf',
      )
      setState('idle')
    } catch {
      setState('failed')
    }
  }
  return (
    <>
      <Button busy={state === 'busy' ? t.printing : undefined} onClick={print}>
        {t.print}
      </Button>
      {state === 'failed' ? (
        <Notice kind="error" live>
          {t.error}
        </Notice>
      ) : null}
    </>
  )
}
