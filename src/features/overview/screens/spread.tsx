import { useState } from 'react'
import { useDates, useLanguage, useText } from '../../../platform/i18n/react.tsx'
import { SelectField } from '../../../ui/SelectField.tsx'
import { useAreas } from '../../organisation/screens/areas.shared.tsx'
import type { Overview, PublishedQuarter } from '../model.ts'
import { da } from '../text.da.ts'
import { en } from '../text.en.ts'
import { aboutOf } from './about.ts'
import { Bar } from './charts.tsx'
import { Figure } from './Figure.tsx'
import { daysAt, numberAt, quarterName } from './figures.ts'

const kinds = ['place', 'team', 'group', 'month', 'quarter'] as const
type Kind = (typeof kinds)[number]
type Part = { of: PublishedQuarter; place: string; slice: string; name: string }

/** Asked and planned, and how long it took: by area, department, target group, month and quarter. */
export function Spread({ quarter, overview }: { quarter: PublishedQuarter; overview: Overview }) {
  const t = useText(da, en)
  const dates = useDates()
  const { areas, teams } = overview.scope
  const choices = kinds.filter(
    kind => (kind === 'place' ? areas : kind === 'team' ? teams : kinds).length > 0,
  )
  const [chosen, setBy] = useState<Kind>()
  const by = chosen ?? (areas.length > 1 ? 'place' : teams.length > 1 ? 'team' : 'group')
  const rows = useParts(quarter, overview)[by].map(({ of, place, slice, name }) => ({
    name,
    asked: numberAt(of, place, 'asked', slice),
    yes: numberAt(of, place, 'yes', slice),
    plan: numberAt(of, place, 'plan', slice),
    toYes: daysAt(of, place, 'asked_yes', slice),
    toPlan: daysAt(of, place, 'yes_plan', slice),
  }))
  const shown = rows.filter(row => row.asked !== null || row.plan !== null)
  const most = Math.max(1, ...shown.map(row => row.asked ?? row.plan ?? 0))
  const { asked, yes, plan } = t.flow.steps
  return (
    <Figure
      title={t.spread.title}
      detail={t.spread.detail}
      header={[t.spread.by[by], asked, yes, plan, t.spread.toYes, t.spread.toPlan]}
      rows={rows.map(row => [row.name, row.asked, row.yes, row.plan, row.toYes, row.toPlan])}
      how={t.spread.how}
      drawn={row => row[1] !== null || row[3] !== null}
      about={by === 'quarter' ? [] : aboutOf(quarter, t, dates)}
      choice={
        <SelectField
          label={t.spread.byLabel}
          width="m"
          value={by}
          options={choices.map(value => ({ value, label: t.spread.by[value] }))}
          onChange={setBy}
        />
      }
    >
      {shown.map(row => (
        <Bar
          key={row.name}
          label={row.name}
          value={row.plan ?? row.asked}
          ground={row.asked}
          of={most}
          look={row.plan === null ? 'first' : undefined}
          note={
            row.asked === null
              ? ''
              : row.plan === null
                ? t.spread.asked(row.asked)
                : t.spread.ofAsked(row.plan, row.asked)
          }
        />
      ))}
    </Figure>
  )
}

function useParts(quarter: PublishedQuarter, { scope, groups, quarters }: Overview): Record<Kind, Part[]> {
  const t = useText(da, en)
  const { language } = useLanguage()
  const dates = useDates()
  const { areaOf } = useAreas()
  const nameOf = (id: number) => areaOf(id)?.name ?? String(id)
  const slice = (slice: string, name: string) => ({ of: quarter, place: 'all', slice, name })
  const months = quarter.figures.flatMap(one => (one.slice.startsWith('month:') ? [one.slice] : [])).sort()
  return {
    place: scope.areas.map(id => ({ of: quarter, place: String(id), slice: '', name: nameOf(id) })),
    team: scope.teams.map(team => ({
      of: quarter,
      place: `department:${team.id}`,
      slice: '',
      name: team.name,
    })),
    group: [
      ...groups.map(({ code, nameDa, nameEn }) =>
        slice(`group:${code}`, language === 'da' ? nameDa : nameEn),
      ),
      slice('group:several', t.spread.several),
      slice('group:none', t.spread.none),
    ],
    month: months.map(one => slice(one, dates.month(`${one.slice(6)}-01`))),
    quarter: quarters.toReversed().map(of => ({ of, place: 'all', slice: '', name: quarterName(of, dates) })),
  }
}
