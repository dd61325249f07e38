import type { ReactNode } from 'react'
import { useDates, useText } from '../../../platform/i18n/react.tsx'
import { Card } from '../../../ui/Card.tsx'
import { Icon } from '../../../ui/Icon.tsx'
import type { IconName } from '../../../ui/icons.ts'
import type { ConsentOverview } from '../model.ts'
import { da } from '../text/law.da.ts'
import { en } from '../text/law.en.ts'
import { Laws } from './Laws.tsx'
import { capital } from './summary.ts'
import { useConsent, useConsentText, useHowWords } from './use-consent.tsx'

/** What may be seen without a yes: the own area, other laws, emergencies. */
export function Grounds({ record }: { readonly record?: ReactNode }) {
  const t = useConsentText()
  const l = useText(da, en)
  const dates = useDates()
  const { overview, areas } = useConsent()
  const areaName = (id: number | null) => areas.find(area => area.id === id)?.name
  return (
    <Card title={t.grounds.title}>
      <ul className="k-plain-list consent-facts">
        <Line icon="info">{t.grounds.own}</Line>
        <Laws />
        <Line icon="warning">{t.grounds.child}</Line>
        <Line icon="clock">
          {t.grounds.emergency} {l.onceOnly}
        </Line>
        {overview.emergencies.map(emergency => (
          <Line key={emergency.id} icon="flag">
            {t.grounds.emergencyHappened(
              areaName(emergency.areaId) ?? '',
              dates.relativeDayTime(new Date(emergency.fromAt)),
            )}{' '}
            {t.grounds.emergencyReason(emergency.reason)} <Reviewed emergency={emergency} />
          </Line>
        ))}
      </ul>
      {record}
    </Card>
  )
}

/** What came of the review. */
function Reviewed({ emergency }: { emergency: ConsentOverview['emergencies'][number] }) {
  const l = useText(da, en)
  const { justified, reviewNote } = emergency
  if (justified === null) return <>{l.waiting}</>
  return (
    <>
      {justified ? l.justified : l.notJustified} {reviewNote === '' ? '' : l.note(reviewNote)}
    </>
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
