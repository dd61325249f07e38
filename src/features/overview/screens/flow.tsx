import { useState } from 'react'
import { useDates, useLanguage, useText } from '../../../platform/i18n/react.tsx'
import { SegmentedControl } from '../../../ui/SegmentedControl.tsx'
import { useAreas } from '../../organisation/screens/areas.shared.tsx'
import type { Overview, PublishedQuarter } from '../model.ts'
import { da } from '../text.da.ts'
import { en } from '../text.en.ts'
import { Bar } from './charts.tsx'
import { Figure, Hidden } from './Figure.tsx'
import { flowRows, numberAt, rowsOf, stuckAt } from './figures.ts'

type Shown = {
  quarter: PublishedQuarter
  before: PublishedQuarter | undefined
  place: string
  placeName: string
}
type Step = keyof typeof da.flow.steps

/** Asked, yes, plan: who goes on, and where most do not. */
export function Flow({ quarter, before, place, placeName }: Shown) {
  const t = useText(da, en)
  const rows = flowRows(quarter, before, place)
  const others = rowsOf(['no', 'later', 'unanswered'], quarter, before, place)
  const most = Math.max(1, ...rows.map(row => row.value ?? 0))
  const stuck = stuckAt(rows)
  const name = (key: string) => t.flow.steps[key as Step]
  const medians = (['asked_yes', 'yes_plan'] as const).flatMap(step => {
    const days = quarter.days.find(one => one.place === place && one.step === step)?.median
    return days === null || days === undefined ? [] : [`${t.flow.days[step]}: ${t.flow.median(days)}.`]
  })
  return (
    <Figure
      title={t.flow.title}
      detail={t.flow.detail(placeName)}
      header={[t.flow.step, t.number, t.was]}
      rows={[...rows, ...others].map(row => [name(row.key), row.value, row.before])}
      how={[t.flow.how, quarter.needCounted ? '' : t.flow.begins, t.flow.missing].join(' ')}
      source={[...medians, quarter.needCounted ? '' : t.flow.begins].join(' ')}
    >
      {rows.map((row, at) => (
        <Bar
          key={row.key}
          label={name(row.key)}
          value={row.value}
          of={most}
          ground={at === 0 ? null : (rows[at - 1]?.value ?? null)}
          note={row.share == null ? '' : t.flow.goesOn(row.share)}
          look={row.key === stuck ? 'stuck' : row.key === 'may_need' ? 'first' : undefined}
        />
      ))}
      {others.map(row => (
        <Bar key={row.key} label={name(row.key)} value={row.value} of={most} look="first" />
      ))}
    </Figure>
  )
}

/** Numbers with what they mean, the largest first; what is not shown comes last. */
function Reasons({ rows }: { rows: readonly { name: string; value: number | null }[] }) {
  const inOrder = rows.toSorted((a, b) => (b.value ?? -1) - (a.value ?? -1))
  return (
    <div aria-hidden="true">
      {inOrder.map(({ name, value }) => (
        <div className="ov-reason" key={name}>
          <b>{value ?? '–'}</b>
          <span>
            {name} {value === null ? <Hidden /> : null}
          </span>
        </div>
      ))}
    </div>
  )
}

export function Stall({ quarter, before, place }: Shown) {
  const t = useText(da, en)
  const keys = Object.keys(t.stall.reasons) as (keyof typeof da.stall.reasons)[]
  const rows = rowsOf(keys, quarter, before, place)
  const name = (key: string) => t.stall.reasons[key as keyof typeof da.stall.reasons]
  return (
    <Figure
      title={t.stall.title}
      detail={t.stall.detail}
      header={[t.stall.reason, t.number, t.was]}
      rows={rows.map(row => [name(row.key), row.value, row.before])}
      how={t.stall.how}
    >
      <Reasons rows={rows.map(row => ({ name: name(row.key), value: row.value }))} />
    </Figure>
  )
}

export function Changes({ quarter, before, place }: Shown) {
  const t = useText(da, en)
  const rows = rowsOf(['new_caseworker', 'new_leader'], quarter, before, place)
  const name = (key: string) => t.change.marks[key as keyof typeof da.change.marks]
  return (
    <Figure
      title={t.change.title}
      detail={t.change.detail}
      header={[t.change.what, t.number, t.was]}
      rows={rows.map(row => [name(row.key), row.value, row.before])}
      how={t.change.how}
    >
      <Reasons rows={rows.map(row => ({ name: name(row.key), value: row.value }))} />
    </Figure>
  )
}

const kinds = ['place', 'group', 'month'] as const

/** Asked and planned, by area, target group or month. */
export function Spread({ quarter, overview }: { quarter: PublishedQuarter; overview: Overview }) {
  const t = useText(da, en)
  const { language } = useLanguage()
  const dates = useDates()
  const { areaOf } = useAreas()
  const [by, setBy] = useState<(typeof kinds)[number]>(overview.scope.areas.length > 0 ? 'place' : 'group')
  const areaName = (id: number) => areaOf(id)?.name ?? String(id)
  const slices = {
    place: overview.scope.areas.map(id => ({ place: String(id), slice: '', name: areaName(id) })),
    group: [
      ...overview.groups.map(({ code, nameDa, nameEn }) => ({
        code,
        name: language === 'da' ? nameDa : nameEn,
      })),
      { code: 'several', name: t.spread.several },
      { code: 'none', name: t.spread.none },
    ].map(({ code, name }) => ({ place: 'all', slice: `group:${code}`, name })),
    month: [...new Set(quarter.cells.flatMap(cell => (cell.slice.startsWith('month:') ? [cell.slice] : [])))]
      .sort()
      .map(slice => ({ place: 'all', slice, name: dates.month(`${slice.slice(6)}-01`) })),
  }[by]
  const rows = slices.map(({ place, slice, name }) => ({
    name,
    asked: numberAt(quarter, place, 'asked', slice),
    plan: numberAt(quarter, place, 'plan', slice),
  }))
  const most = Math.max(1, ...rows.map(row => row.asked ?? 0))
  return (
    <Figure
      title={t.spread.title}
      detail={t.spread.detail}
      header={[t.spread.by[by], t.flow.steps.asked, t.flow.steps.plan]}
      rows={rows.map(row => [row.name, row.asked, row.plan])}
      how={t.spread.how}
    >
      <SegmentedControl
        label={t.spread.byLabel}
        value={by}
        options={kinds.map(value => ({ value, label: t.spread.by[value] }))}
        onChange={setBy}
      />
      {rows.map(row => (
        <Bar
          key={row.name}
          label={row.name}
          value={row.plan ?? row.asked}
          ground={row.asked}
          of={most}
          look={row.plan === null ? 'first' : undefined}
          note={row.asked === null ? '' : `${t.flow.steps.asked}: ${row.asked}`}
        />
      ))}
    </Figure>
  )
}
