import './overview.css'
import { useState } from 'react'
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
import { AnswerTimes } from './answer-times.tsx'
import { AgreementsDue, Decisions } from './decisions.tsx'
import { save } from './Figure.tsx'
import { dayAndYear, quarterName } from './figures.ts'
import { Changes, Flow, Stall } from './flow.tsx'
import { Ground } from './ground.tsx'
import { Decided } from './politics.tsx'
import { PulseByLevel, PulseByTeam, PulseWaits } from './pulse-figures.tsx'
import { Refusals } from './refusals.tsx'
import { SparringCard } from './sparring.shared.tsx'
import { Spread } from './spread.tsx'

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
      {error?.problem.status === 404 ? (
        <EmptyState icon="lock" title={t.notYours.title}>
          {t.notYours.body}
        </EmptyState>
      ) : error ? (
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
  const [from, setFrom] = useState(overview.quarters[0]?.from ?? '')
  const [place, setPlace] = useState<string>(
    String(overview.scope.areas.length === 1 ? overview.scope.areas[0] : 'all'),
  )
  const at = overview.quarters.findIndex(quarter => quarter.from === from)
  const quarter = overview.quarters[at]
  const places = usePlaces(overview)
  const leads = overview.scope.kind !== 'everybody'
  const placeName = places.find(one => one.value === place)?.label ?? ''
  return (
    <div className="k-page k-stack">
      <div>
        <h1>{t.title}</h1>
        <p className="k-meta">{political ? t.leadPolitical : leads ? t.lead : t.leadOthers}</p>
      </div>
      {political ? null : <PulseWaits />}
      {political ? <Decided /> : null}
      {leads ? <Decisions quarter={overview.quarters[0]} /> : null}
      {leads ? (
        <div className="k-cards">
          <AgreementsDue />
          <SparringCard />
        </div>
      ) : null}
      {quarter ? (
        <>
          <Period
            {...{ overview, quarter, place, places, political }}
            onQuarter={setFrom}
            onPlace={setPlace}
          />
          <Numbers
            {...{ overview, quarter, place, placeName, political }}
            before={overview.quarters[at + 1]}
          />
        </>
      ) : (
        <>
          <EmptyState icon="help" title={t.noFigures}>
            {t.noFiguresBody}
          </EmptyState>
          {political ? null : <Ground overview={overview} />}
        </>
      )}
      {political ? null : (
        <div className="k-cards">
          <PulseByLevel overview={overview} />
          <PulseByTeam overview={overview} />
        </div>
      )}
      <p className="ov-note k-meta">
        <Icon name="info" />
        {t.note}
      </p>
    </div>
  )
}

/** The whole municipality, the areas that the reader answers for, and the departments of each. */
function usePlaces({ scope }: Overview) {
  const t = useText(da, en)
  const { areaOf } = useAreas()
  const nameOf = (id: number) => areaOf(id)?.name ?? String(id)
  return [
    { value: 'all', label: t.allAreas },
    ...scope.areas.flatMap(id => [
      { value: String(id), label: nameOf(id) },
      ...scope.teams.flatMap(team =>
        team.areaId === id ? [{ value: `department:${team.id}`, label: `${nameOf(id)}: ${team.name}` }] : [],
      ),
    ]),
  ]
}

type Shown = { overview: Overview; quarter: PublishedQuarter; place: string }

function Numbers({
  overview,
  political,
  ...shown
}: Shown & { before: PublishedQuarter | undefined; placeName: string; political: boolean }) {
  const { quarter } = shown
  return (
    <>
      <div className="ov-columns">
        <div className="k-stack">
          <Flow {...shown} />
          <Refusals quarter={quarter} overview={overview} />
          {political ? null : <AnswerTimes {...shown} />}
        </div>
        <div className="k-stack">
          <Stall {...shown} />
          <Changes {...shown} />
          {political ? null : <Ground overview={overview} />}
        </div>
      </div>
      <Spread quarter={quarter} overview={overview} />
    </>
  )
}

type PeriodProps = Shown & {
  political: boolean
  places: readonly { value: string; label: string }[]
  onQuarter: (from: string) => void
  onPlace: (place: string) => void
}

/** Which quarter the figures are of, when they were made, and why they are no newer. */
function Period({ overview, quarter, place, places, political, onQuarter, onPlace }: PeriodProps) {
  const t = useText(da, en)
  const dates = useDates()
  return (
    <section className="k-stack k-stack-m" aria-labelledby="figures">
      <div className="k-line k-line-apart">
        <h2 id="figures">{t.figures(quarterName(quarter, dates, true))}</h2>
        <Print quarter={quarter.from} place={place} label={political ? t.printPolitical : t.print} />
      </div>
      <p>{t.asOf(dayAndYear(quarter.asOf, dates))}</p>
      <div className="ov-choices">
        {places.length > 1 ? (
          <SelectField label={t.place} width="l" value={place} onChange={onPlace} options={places} />
        ) : null}
        {overview.quarters.length > 1 ? (
          <SegmentedControl
            label={t.period}
            value={quarter.from}
            options={overview.quarters
              .slice(0, 3)
              .reverse()
              .map(one => ({ value: one.from, label: quarterName(one, dates) }))}
            onChange={onQuarter}
          />
        ) : null}
      </div>
    </section>
  )
}

function Print({ quarter, place, label }: { quarter: string; place: string; label: string }) {
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
        {label}
      </Button>
      {state === 'failed' ? (
        <Notice kind="error" live>
          {t.error}
        </Notice>
      ) : null}
    </>
  )
}
