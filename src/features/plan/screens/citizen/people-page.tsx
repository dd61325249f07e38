import { type ReactNode, useState } from 'react'
import { useLanguage, useText } from '../../../../platform/i18n/react.tsx'
import { Button, ButtonLink } from '../../../../ui/Button.tsx'
import { Notice } from '../../../../ui/Notice.tsx'
import { useAreas } from '../../../organisation/screens/areas.shared.tsx'
import { LatestLooks } from '../../../oversight/screens/citizen/looks.shared.tsx'
import { AroundMe } from '../../../people/screens/citizen/around.shared.tsx'
import type { PlanView } from '../../model.ts'
import { da } from '../../text/citizen.people.da.ts'
import { en } from '../../text/citizen.people.en.ts'
import { teamNow } from '../view.ts'
import { firstName } from '../who-does.ts'
import { InviteSomebody } from './invite.tsx'
import { MyPage, Section, useWords } from './my-plan.tsx'
import { Helper } from './person.tsx'
import { consentWaits, useMyConsent } from './question.tsx'
import { InsteadOf } from './stands-in.tsx'

/** Who helps me, who may see what, who looked, and which plans this one replaces. */
export function PeoplePage() {
  const t = useWords()
  return (
    <MyPage title={t.title.people}>
      {view => (
        <>
          <Team view={view} />
          <AroundMe citizenId={view.citizen.id} />
          <WhoMaySee citizenId={view.citizen.id} />
          <LatestLooks citizenId={view.citizen.id} />
          <InsteadOf view={view} />
        </>
      )}
    </MyPage>
  )
}

/** Taking somebody off is rare: its buttons come when asked for. */
function Team({ view }: { view: PlanView }) {
  const w = useText(da, en)
  const [removing, setRemoving] = useState(false)
  return (
    <>
      <Helpers view={view} removing={removing} />
      <Mine view={view} removing={removing}>
        <Button kind="ghost" aria-pressed={removing} onClick={() => setRemoving(!removing)}>
          {removing ? w.offEnd : w.offBegin}
        </Button>
      </Mine>
    </>
  )
}

type TeamProps = { view: PlanView; removing: boolean; children?: ReactNode }

function Helpers({ view, removing }: TeamProps) {
  const w = useText(da, en)
  const { lead, others } = teamNow(view, new Date())
  const staff = [...(lead ? [lead] : []), ...others].filter(member => member.kind === 'employee')
  const line = lead ? w.helpersLead(firstName(lead.name ?? '')) : w.helpersNoLead
  return (
    <Section title={w.helpers} id="helpers" lead={staff.length > 0 ? line : undefined}>
      {staff.length === 0 ? <p>{w.none}</p> : null}
      <ul className="k-plain-list k-stack k-stack-s">
        {staff.map(member => (
          <li key={member.id} className="k-card k-my-helper">
            <Helper member={member} lead={member === lead} citizenId={view.citizen.id} removing={removing} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Mine({ view, removing, children }: TeamProps) {
  const w = useText(da, en)
  const { others } = teamNow(view, new Date())
  const mine = others.filter(member => member.kind !== 'employee')
  return (
    <Section title={w.mine} id="mine" lead={w.mineLead}>
      <ul className="k-plain-list k-stack k-stack-s">
        {mine.map(member => (
          <li key={member.id} className="k-card k-my-helper">
            <Helper member={member} lead={false} citizenId={view.citizen.id} removing={removing} />
          </li>
        ))}
      </ul>
      <InviteSomebody citizenId={view.citizen.id} />
      {view.objects.member.length > 0 ? <div>{children}</div> : null}
    </Section>
  )
}

function WhoMaySee({ citizenId }: { citizenId: string }) {
  const w = useText(da, en)
  const { areas } = useAreas()
  const { language } = useLanguage()
  const consent = useMyConsent(citizenId)
  const now = (consent?.sharings ?? []).filter(sharing => sharing.holds)
  const names = [
    ...areas.filter(area => now.some(one => one.receiverArea === area.id)).map(area => area.name),
    ...now.map(one => one.receiverName).filter(name => name !== null),
  ]
  const inTurn = new Intl.ListFormat(language === 'en' ? 'en-GB' : language)
  return (
    <Section title={w.consent} id="consent" lead={w.consentLead}>
      {consent && consentWaits(consent, citizenId) ? (
        <Notice kind="warn">
          <p>{w.consentAsk}</p>
        </Notice>
      ) : null}
      {consent ? (
        <p>{names.length > 0 ? w.consentSome(inTurn.format(new Set(names))) : w.consentNone}</p>
      ) : null}
      <div>
        <ButtonLink href="/my/consent" icon="eye">
          {w.consentGo}
        </ButtonLink>
      </div>
    </Section>
  )
}
