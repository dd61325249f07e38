import type { ReactNode } from 'react'
import { useDates } from '../../../platform/i18n/react.tsx'
import { Card } from '../../../ui/Card.tsx'
import { Icon } from '../../../ui/Icon.tsx'
import type { IconName } from '../../../ui/icons.ts'
import { lastDayOf } from './choices.ts'
import { capital } from './summary.ts'
import { useConsent, useConsentText, useHowWords } from './use-consent.tsx'

/** What may be seen without a yes: the own area, other laws, emergencies. */
export function Grounds() {
  const t = useConsentText()
  const dates = useDates()
  const { overview, areas } = useConsent()
  const laws = overview.sharings.filter(sharing => sharing.basis === 'law' && sharing.holds)
  const areaName = (id: number | null) => areas.find(area => area.id === id)?.name
  return (
    <Card title={t.grounds.title}>
      <ul className="k-plain-list consent-facts">
        <Line icon="info">{t.grounds.own}</Line>
        {laws.map(law => {
          const last = lastDayOf(law)
          const who = areaName(law.receiverArea) ?? law.receiverName ?? t.unknownPerson
          const until = last === null ? '' : t.grounds.lawUntil(dates.day(last))
          return (
            <Line key={law.id} icon="document">
              {t.grounds.law(who, law.citation ?? '', until)} {t.grounds.purposeOf(law.purpose)}
            </Line>
          )
        })}
        <Line icon="warning">{t.grounds.child}</Line>
        <Line icon="clock">{t.grounds.emergency}</Line>
        {overview.emergencies.map(({ id, areaId, fromAt, reason }) => (
          <Line key={id} icon="flag">
            {t.grounds.emergencyHappened(areaName(areaId) ?? '', dates.relativeDayTime(new Date(fromAt)))}{' '}
            {t.grounds.emergencyReason(reason)}
          </Line>
        ))}
      </ul>
    </Card>
  )
}

const howIcons = { screen: 'edit', table: 'people', phone: 'phone', paper: 'document' } as const

/** In which ways the citizen has said yes, and that all of them count alike. */
export function HowSaid() {
  const t = useConsentText()
  const dates = useDates()
  const howWords = useHowWords()
  const { columns } = useConsent()
  const open = columns.flatMap(({ open, standing }) => (open && standing === 'holds' ? [open] : []))
  const ways = [...Map.groupBy(open, ({ how, takenBy }) => howWords(how, takenBy)).entries()]
  return (
    <Card title={t.said.title}>
      <ul className="k-plain-list consent-facts">
        {ways.length === 0 ? <Line icon="info">{t.said.none}</Line> : null}
        {ways.map(([way, sharings]) => {
          const newest = sharings
            .map(s => s.confirmedAt ?? s.fromAt)
            .toSorted((a, b) => Date.parse(b) - Date.parse(a))[0]
          const how = sharings[0]?.how
          return (
            <Line
              key={way}
              icon={how && how in howIcons ? howIcons[how as keyof typeof howIcons] : 'download'}
            >
              {t.said.line(capital(way), newest ? dates.day(new Date(newest)) : '')}
            </Line>
          )
        })}
        <Line icon="phone">{t.said.also}</Line>
      </ul>
    </Card>
  )
}

function Line({ icon, children }: { icon: IconName; children: ReactNode }) {
  return (
    <li>
      <Icon name={icon} />
      <span>{children}</span>
    </li>
  )
}
