import { useState } from 'react'
import { daysBetween } from '../../../platform/i18n/calendar.ts'
import { useDates } from '../../../platform/i18n/react.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Card } from '../../../ui/Card.tsx'
import { Progress } from '../../../ui/Progress.tsx'
import { type Column, lastDayOf } from './choices.ts'
import { PeriodDialog } from './PeriodDialog.tsx'
import { useConsent, useConsentText } from './use-consent.tsx'
import { WithdrawAll } from './WithdrawAll.tsx'

/** Until when, as one day where it is the same for all; the way to change it and to take everything back. */
export function PeriodCard() {
  const t = useConsentText()
  const dates = useDates()
  const { columns, mayDecide } = useConsent()
  const [asked, setAsked] = useState<'period' | 'withdraw'>()
  const holding = columns.filter(({ standing }) => standing === 'holds')
  const open = columns.filter(column => column.open)
  if (open.length === 0) return null
  const days = [...new Set(holding.map(dayOf))]
  const day = days[0]
  const one = days.length === 1
  const title = !one ? t.period.several : day ? t.period.until(dates.day(day)) : t.period.untilYouSay
  return (
    <Card title={title}>
      {one ? <OnePeriod columns={holding} lastDay={day ?? null} /> : <Periods columns={holding} />}
      <p className="k-meta">{day || !one ? t.period.askAgain : t.period.openEnd}</p>
      {mayDecide ? (
        <div className="k-line">
          {holding.length > 0 ? <Button onClick={() => setAsked('period')}>{t.period.change}</Button> : null}
          <Button kind="danger" onClick={() => setAsked('withdraw')}>
            {t.period.withdrawAll}
          </Button>
        </div>
      ) : null}
      {asked === 'period' ? <PeriodDialog onClose={() => setAsked(undefined)} /> : null}
      {asked === 'withdraw' ? <WithdrawAll onClose={() => setAsked(undefined)} /> : null}
    </Card>
  )
}

const dayOf = ({ open }: Column) => (open ? lastDayOf(open) : null)

function OnePeriod({ columns, lastDay }: { columns: readonly Column[]; lastDay: string | null }) {
  const t = useConsentText()
  const dates = useDates()
  const said = columns
    .flatMap(({ open }) => (open ? [open.confirmedAt ?? open.fromAt] : []))
    .toSorted((a, b) => Date.parse(a) - Date.parse(b))[0]
  if (said === undefined) return null
  const from = new Date(said)
  return (
    <>
      {lastDay ? (
        <Progress
          label={<span className="k-hidden">{t.period.progress}</span>}
          value={Math.max(0, daysBetween(from, dates.today()))}
          max={Math.max(1, daysBetween(from, lastDay) + 1)}
        />
      ) : null}
      <p className="k-meta">{t.period.said(dates.day(from))}</p>
    </>
  )
}

function Periods({ columns }: { columns: readonly Column[] }) {
  const t = useConsentText()
  const dates = useDates()
  const { nameOf } = useConsent()
  return (
    <ul className="k-plain-list">
      {columns.map(column => {
        const day = dayOf(column)
        const name = nameOf(column)
        return <li key={column.key}>{day ? t.period.one(name, dates.day(day)) : t.period.oneOpen(name)}</li>
      })}
    </ul>
  )
}
