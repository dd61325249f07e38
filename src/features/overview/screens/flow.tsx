import { useDates, useText } from '../../../platform/i18n/react.tsx'
import type { PublishedQuarter } from '../model.ts'
import { da } from '../text.da.ts'
import { en } from '../text.en.ts'
import { aboutOf } from './about.ts'
import { Bar } from './charts.tsx'
import { Figure, Hidden } from './Figure.tsx'
import { besides, daysAt, flowRows, rowsOf, stuckAt } from './figures.ts'

export type Shown = {
  quarter: PublishedQuarter
  before: PublishedQuarter | undefined
  place: string
  placeName: string
}
type Step = keyof typeof da.flow.steps

/** Asked, yes, plan: who goes on, and where most do not. */
export function Flow({ quarter, before, place, placeName }: Shown) {
  const t = useText(da, en)
  const dates = useDates()
  const rows = flowRows(quarter, before, place)
  const others = rowsOf(besides, quarter, before, place)
  const most = Math.max(1, ...rows.map(row => row.value ?? 0))
  const stuck = stuckAt(rows)
  const name = (key: string) => t.flow.steps[key as Step]
  const medians = (['asked_yes', 'yes_plan'] as const).flatMap(step => {
    const days = daysAt(quarter, place, step)
    return days === null ? [] : [`${t.flow.days[step]}: ${t.flow.median(days)}.`]
  })
  return (
    <Figure
      title={t.flow.title}
      detail={t.flow.detail(placeName)}
      header={[t.flow.step, t.number, t.was]}
      rows={[...rows, ...others].map(row => [name(row.key), row.value, row.before])}
      how={`${t.flow.how} ${t.flow.missing}`}
      about={aboutOf(quarter, t, dates, placeName)}
      source={[...medians, quarter.needCounted ? '' : t.flow.begins].join(' ')}
    >
      {rows.map((row, at) =>
        row.value === null ? null : (
          <Bar
            key={row.key}
            label={name(row.key)}
            value={row.value}
            of={most}
            ground={at === 0 ? null : (rows[at - 1]?.value ?? null)}
            note={row.share == null ? '' : (row.key === stuck ? t.flow.stuck : t.flow.goesOn)(row.share)}
            look={row.key === stuck ? 'stuck' : row.key === 'may_need' ? 'first' : undefined}
          />
        ),
      )}
      {others.map(row =>
        row.value === null ? null : (
          <Bar key={row.key} label={name(row.key)} value={row.value} of={most} look="first" />
        ),
      )}
    </Figure>
  )
}

/** Numbers with what they mean, the largest first. What is not shown is named under them. */
function Reasons({ rows }: { rows: readonly { name: string; value: number | null }[] }) {
  const inOrder = rows.filter(row => row.value !== null).toSorted((a, b) => (b.value ?? 0) - (a.value ?? 0))
  return (
    <div aria-hidden="true">
      {inOrder.map(({ name, value }) => (
        <div className="ov-reason" key={name}>
          <b>{value ?? <Hidden />}</b>
          <span>{name}</span>
        </div>
      ))}
    </div>
  )
}

export function Stall({ quarter, before, place, placeName }: Shown) {
  const t = useText(da, en)
  const dates = useDates()
  const rows = rowsOf(Object.keys(t.stall.reasons), quarter, before, place)
  const name = (key: string) => t.stall.reasons[key as keyof typeof da.stall.reasons]
  return (
    <Figure
      title={t.stall.title}
      detail={t.stall.detail(placeName)}
      header={[t.stall.reason, t.number, t.was]}
      rows={rows.map(row => [name(row.key), row.value, row.before])}
      how={t.stall.how}
      about={aboutOf(quarter, t, dates, placeName)}
    >
      <Reasons rows={rows.map(row => ({ name: name(row.key), value: row.value }))} />
    </Figure>
  )
}

export function Changes({ quarter, before, place, placeName }: Shown) {
  const t = useText(da, en)
  const dates = useDates()
  const rows = rowsOf(['new_caseworker', 'new_leader'], quarter, before, place)
  const name = (key: string) => t.change.marks[key as keyof typeof da.change.marks]
  return (
    <Figure
      title={t.change.title}
      detail={t.change.detail(placeName)}
      header={[t.change.what, t.number, t.was]}
      rows={rows.map(row => [name(row.key), row.value, row.before])}
      how={t.change.how}
      about={aboutOf(quarter, t, dates, placeName)}
    >
      <Reasons rows={rows.map(row => ({ name: name(row.key), value: row.value }))} />
    </Figure>
  )
}
