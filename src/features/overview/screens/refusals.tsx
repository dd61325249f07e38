import { useDates, useLanguage, useText } from '../../../platform/i18n/react.tsx'
import type { Overview, PublishedQuarter } from '../model.ts'
import { da } from '../text.da.ts'
import { en } from '../text.en.ts'
import { aboutOf } from './about.ts'
import { Bar } from './charts.tsx'
import { Figure } from './Figure.tsx'
import { numberAt, refusalRows } from './figures.ts'

/** Why citizens said no or later, by the kinds that they chose from. Of the whole municipality: fewer would be too few. */
export function Refusals({ quarter, overview }: { quarter: PublishedQuarter; overview: Overview }) {
  const t = useText(da, en)
  const dates = useDates()
  const rows = refusalRows(quarter, overview, useLanguage().language, t.refusals.none)
  const shown = rows
    .filter(row => row.declined !== null)
    .toSorted((a, b) => (b.declined ?? 0) - (a.declined ?? 0))
  const total = numberAt(quarter, 'all', 'declined')
  const most = Math.max(1, ...shown.map(row => row.declined ?? 0))
  return (
    <Figure
      title={t.refusals.title}
      detail={total === null ? t.refusals.detail : t.refusals.detailOf(total)}
      header={[t.refusals.kind, t.refusals.both, t.refusals.no, t.refusals.later]}
      rows={rows.map(row => [row.name, row.declined, row.no, row.later])}
      how={t.refusals.how}
      about={aboutOf(quarter, t, dates, t.allAreas)}
    >
      {shown.map(row => (
        <Bar key={row.code} label={row.name} value={row.declined} of={most} />
      ))}
    </Figure>
  )
}
