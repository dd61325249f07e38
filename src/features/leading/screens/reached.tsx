import { useMe } from '../../../platform/react/me.tsx'
import { useAreas } from '../../organisation/screens/areas.shared.tsx'
import type { ReachedGoals } from '../model.ts'
import { useHere } from './here.ts'

/** How many plans reached a goal: as near to the leader as it can be shown, and how it is counted. */
export function Reached({ figure }: { figure: ReachedGoals | null }) {
  const { t } = useHere()
  const { roles } = useMe()
  if (!figure) return <p className="k-meta">{t.moved.noFigure}</p>
  const ofOthers = figure.of === 'all' && !roles.includes('director')
  return (
    <div className="k-card">
      <p>
        {t.moved.in} <b className="leading-figure">{figure.reached}</b> {t.moved.ofPlans(figure.plans)}
      </p>
      <p className="k-meta">
        <Whose figure={figure} /> {ofOthers ? t.moved.tooFew : null}
      </p>
      <details>
        <summary>{t.moved.how}</summary>
        <p className="k-meta">{t.moved.howBody}</p>
      </details>
    </div>
  )
}

function Whose({ figure }: { figure: ReachedGoals }) {
  const { t, dates } = useHere()
  const { areaOf } = useAreas()
  const period = quarterOf(figure.from, dates.month)
  const counted = `${dates.day(figure.asOf)} ${figure.asOf.slice(0, 4)}`
  if (figure.of === 'all') return t.moved.whoseAll(period, counted)
  const area = figure.areaId === null ? undefined : areaOf(figure.areaId)
  return t.moved.whose(figure.teamName ?? area?.name ?? '', period, counted)
}

/** From its first month to its last, and the year. */
function quarterOf(from: string, month: (day: string) => string): string {
  const last = `${from.slice(0, 5)}${String(Number(from.slice(5, 7)) + 2).padStart(2, '0')}-01`
  return `${month(from)}–${month(last)} ${from.slice(0, 4)}`
}
