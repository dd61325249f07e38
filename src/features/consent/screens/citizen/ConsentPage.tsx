import { useMe } from '../../../../platform/react/me.tsx'
import { useTitle } from '../../../../platform/react/title.ts'
import { AskCard } from '../AskCard.tsx'
import { Changing } from '../Changing.tsx'
import { Deciders } from '../Deciders.tsx'
import { Endings } from '../Endings.tsx'
import { Grounds, HowSaid } from '../Grounds.tsx'
import { History } from '../History.tsx'
import { NotLoaded } from '../NotLoaded.tsx'
import { Pending } from '../Pending.tsx'
import { PeriodCard } from '../PeriodCard.tsx'
import { ReceiverList } from '../ReceiverList.tsx'
import { Summary } from '../Summary.tsx'
import { ConsentProvider, useConsentOf, useConsentText } from '../use-consent.tsx'

/** Who may see what, on the citizen's own phone. */
export function MyConsent() {
  const t = useConsentText()
  const { personId } = useMe()
  const { consent, error, again } = useConsentOf(personId)
  useTitle(t.title)
  if (!consent) return <NotLoaded error={error} again={again} />
  return (
    <ConsentProvider consent={consent}>
      <div className="k-page k-stack">
        <div className="k-stack k-stack-m">
          <h1>{t.title}</h1>
          <Summary />
        </div>
        <Deciders />
        <Pending />
        <Endings />
        {consent.overview.asks.some(({ answer }) => answer === null) ? <AskCard /> : null}
        <Changing>
          {({ choose, close }) => (
            <>
              {consent.mayDecide ? <p>{t.list.intro}</p> : null}
              <ReceiverList {...(consent.mayDecide && { onOpen: choose, onClose: close })} />
            </>
          )}
        </Changing>
        <PeriodCard />
        <Grounds />
        <HowSaid />
        {consent.overview.asks.every(({ answer }) => answer !== null) ? <AskCard /> : null}
        <History />
      </div>
    </ConsentProvider>
  )
}
