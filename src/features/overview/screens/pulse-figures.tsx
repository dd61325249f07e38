import { useState } from 'react'
import { useDates, useText } from '../../../platform/i18n/react.tsx'
import { useLoad } from '../../../platform/react/load.ts'
import { ButtonLink } from '../../../ui/Button.tsx'
import { Card } from '../../../ui/Card.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { SelectField } from '../../../ui/SelectField.tsx'
import { myPulse } from '../api.ts'
import type { Overview } from '../model.ts'
import { da } from '../text.da.ts'
import { en } from '../text.en.ts'
import { Bar, Dots } from './charts.tsx'
import { Figure } from './Figure.tsx'
import { type About, monthAndYear, pulseRows } from './figures.ts'

const numbers = ['1', '2', '3', '4', '5', '6'] as const

function Question({
  value,
  onChange,
}: {
  value: string
  onChange: (value: (typeof numbers)[number]) => void
}) {
  const t = useText(da, en)
  return (
    <SelectField
      label={t.pulse.question}
      value={value as (typeof numbers)[number]}
      onChange={onChange}
      options={numbers.map(number => ({
        value: number,
        label: t.pulse.statements[Number(number) - 1] ?? '',
      }))}
    />
  )
}

type Words = typeof da | typeof en
const share = (agree: number | null, t: Words) => (agree === null ? null : t.pulse.percent(agree))
const said = (row: { agree: number | null; answers: number | null }, t: Words) =>
  [share(row.agree, t), row.answers] as const

const aboutPulse = (
  question: string,
  month: string | undefined,
  t: Words,
  dates: ReturnType<typeof useDates>,
): About => [
  [t.pulse.question, t.pulse.statements[Number(question) - 1] ?? ''],
  [t.pulse.round, month === undefined ? '' : monthAndYear(month, dates)],
]

/** How each level answers one question, now and the time before. */
export function PulseByLevel({ overview }: { overview: Overview }) {
  const t = useText(da, en)
  const dates = useDates()
  const [question, setQuestion] = useState<(typeof numbers)[number]>('3')
  const found = pulseRows(overview.rounds, Number(question), 'level')
  if (overview.rounds.length === 0)
    return (
      <Card title={t.pulse.levels}>
        <EmptyState icon="help" title={t.pulse.none}>
          {t.pulse.noneBody}
        </EmptyState>
      </Card>
    )
  const name = (place: string) =>
    t.pulse.level[place.replace('level:', '') as keyof typeof da.pulse.level] ?? place
  const order = ['level:4', 'level:3', 'level:2', 'level:1', 'level:staff', 'all']
  const rows = (found?.rows ?? []).toSorted((a, b) => order.indexOf(a.place) - order.indexOf(b.place))
  return (
    <Figure
      title={t.pulse.levels}
      detail={[
        found && t.pulse.detail(dates.month(found.month)),
        found?.beforeMonth && t.pulse.before(dates.month(found.beforeMonth)),
        found?.beforeMonth && t.pulse.now(dates.month(found.month)),
      ]
        .filter(Boolean)
        .join(' · ')}
      header={[t.pulse.group, t.pulse.agree, t.pulse.answers, t.pulse.agreeBefore]}
      rows={rows.map(row => [name(row.place), ...said(row, t), share(row.before, t)])}
      how={t.pulse.how}
      about={aboutPulse(question, found?.month, t, dates)}
      nothing={t.pulse.nothing}
      choice={<Question value={question} onChange={setQuestion} />}
    >
      {rows
        .filter(row => row.agree !== null)
        .map(row => (
          <Dots
            key={row.place}
            label={name(row.place)}
            value={row.agree}
            before={row.before}
            note={
              row.agree === null || row.answers === null
                ? ''
                : `${t.pulse.percent(row.agree)} · ${t.pulse.ofAnswers(row.answers)}`
            }
          />
        ))}
    </Figure>
  )
}

/** How one's own teams answer, in a fixed order. */
export function PulseByTeam({ overview }: { overview: Overview }) {
  const t = useText(da, en)
  const dates = useDates()
  const [question, setQuestion] = useState<(typeof numbers)[number]>('1')
  const found = pulseRows(overview.rounds, Number(question), 'department')
  if (overview.rounds.length === 0 || overview.scope.teams.length === 0) return null
  const rows = overview.scope.teams.map(team => ({
    ...team,
    agree: null,
    answers: null,
    before: null,
    ...found?.rows.find(row => row.place === `department:${team.id}`),
  }))
  return (
    <Figure
      title={t.pulse.teams}
      detail={found ? t.pulse.detail(dates.month(found.month)) : ''}
      header={[t.pulse.group, t.pulse.agree, t.pulse.answers, t.pulse.agreeBefore]}
      rows={rows.map(row => [row.name, ...said(row, t), share(row.before, t)])}
      how={t.pulse.how}
      source={t.pulse.teamsNote}
      about={aboutPulse(question, found?.month, t, dates)}
      nothing={t.pulse.nothing}
      choice={<Question value={question} onChange={setQuestion} />}
    >
      {rows
        .filter(row => row.agree !== null)
        .map(row => (
          <Bar
            key={row.id}
            label={row.name}
            value={row.agree}
            of={100}
            ground={100}
            look="thin"
            note={
              row.agree === null || row.answers === null
                ? ''
                : `${t.pulse.percent(row.agree)} · ${t.pulse.ofAnswers(row.answers)}`
            }
          />
        ))}
    </Figure>
  )
}

/** A leader is asked too: the way to the pulse, while it waits for an answer. */
export function PulseWaits() {
  const t = useText(da, en)
  const { data } = useLoad(myPulse, {})
  if (!data?.round || data.round.answered) return null
  return (
    <Notice
      action={
        <ButtonLink small href="/overview/pulse">
          {t.pulse.go}
        </ButtonLink>
      }
    >
      {t.pulse.ask}
    </Notice>
  )
}
