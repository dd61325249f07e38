import { useMe } from '../../../../platform/react/me.tsx'
import { Slot } from '../../../../platform/react/slots.tsx'
import { Icon } from '../../../../ui/Icon.tsx'
import { Link } from '../../../../ui/Link.tsx'
import type { PlanView } from '../../model.ts'
import { firstName } from '../who-does.ts'
import { MyAgreements } from './agreements.tsx'
import { MyPage, Section, useWords } from './my-plan.tsx'
import { WhatIsNew } from './news.tsx'
import { MyOwnWords } from './own-words.tsx'
import { ConsentQuestion, consentWaits, NoPlanYet, openAsk, PlanQuestion, useMyConsent } from './question.tsx'
import { GoalToConfirm, proposalsOf, WordsToConfirm } from './to-confirm.tsx'
import { WhatWaits } from './waits.tsx'
import { MyWeek } from './week.tsx'

/** My first page: what matters to me, what waits for my yes, my week. */
export function WeekPage() {
  const t = useWords()
  const me = useMe()
  return (
    <MyPage title={t.title.week} heading={t.hello(firstName(me.name))}>
      {view => <MyDays view={view} />}
    </MyPage>
  )
}

function MyDays({ view }: { view: PlanView }) {
  const t = useWords()
  const consent = useMyConsent(view.citizen.id)
  const ask = openAsk(consent)
  return (
    <>
      {ask ? <PlanQuestion ask={ask} citizenId={view.citizen.id} /> : null}
      {view.plan || !consent ? null : <NoPlanYet consent={consent} />}
      <MyOwnWords view={view} />
      <WaitsForMyYes view={view} asks={consent !== undefined && consentWaits(consent, view.citizen.id)} />
      <Slot name="citizen.asked" citizenId={view.citizen.id} />
      {view.plan || view.objects.action.length > 0 ? <MyWeek view={view} /> : null}
      <MyAgreements view={view} />
      <WhatWaits view={view} />
      <Slot name="citizen.week" citizenId={view.citizen.id} />
      <WhatIsNew view={view} />
      <p>
        <Link href="/my/looks" className="k-my-looks">
          <Icon name="eye" />
          {t.looks}
        </Link>
      </p>
    </>
  )
}

function WaitsForMyYes({ view, asks }: { view: PlanView; asks: boolean }) {
  const t = useWords()
  const { words, goals } = proposalsOf(view)
  if (words.length + goals.length === 0 && !asks) return null
  return (
    <Section title={t.yes.title} id="yes" lead={words.length + goals.length > 0 ? t.yes.lead : undefined}>
      {asks ? <ConsentQuestion /> : null}
      {words.map(one => (
        <WordsToConfirm key={one.id} words={one} view={view} />
      ))}
      {goals.map(({ goal, before }) => (
        <GoalToConfirm key={goal.id} goal={goal} before={before} view={view} />
      ))}
    </Section>
  )
}
