import './leading.css'
import { freshMs } from '../../../platform/react/fresh.ts'
import { useLoad } from '../../../platform/react/load.ts'
import { useMe } from '../../../platform/react/me.tsx'
import { Slot } from '../../../platform/react/slots.tsx'
import { Button, ButtonLink } from '../../../ui/Button.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { ErrorView } from '../../../ui/ErrorBoundary.tsx'
import { Icon } from '../../../ui/Icon.tsx'
import { Loading } from '../../../ui/Loading.tsx'
import { usePage } from '../../../ui/usePage.ts'
import { leads } from '../../organisation/model.ts'
import { SparringCard } from '../../overview/screens/sparring.shared.tsx'
import { AskWhyLink } from '../../why/screens/ask-why.shared.tsx'
import { ToldBack } from '../../why/screens/told-back.shared.tsx'
import { readRoom } from '../api.ts'
import type { Room } from '../model.ts'
import { Fence } from './fence.tsx'
import { Handovers } from './handovers.tsx'
import { useHere } from './here.ts'
import { Moved } from './moved.tsx'
import { Note } from './note.tsx'
import { Tables } from './tables.tsx'
import { Pulls, PullsInView } from './tensions.tsx'
import { useWaiting } from './use-waiting.ts'
import { leadOf } from './waiting.ts'
import { PassedUp, Stuck, Waits } from './waits.tsx'

/** The middle manager's room: what waits first, then the frame, what pulls, who spars, where teams are stuck, what moved. */
export function RoomPage() {
  const { t } = useHere()
  usePage(t.title)
  const leader = leads(useMe().roles)
  const loaded = useLoad(readRoom, {}, { enabled: leader, freshMs })
  if (loaded.data) return <Whole room={loaded.data} />
  return (
    <div className="k-page k-stack">
      <h1>{t.title}</h1>
      {leader ? null : (
        <EmptyState title={t.notLeader} action={<ButtonLink href="/why">{t.frame.ask}</ButtonLink>}>
          {t.notLeaderBody}
        </EmptyState>
      )}
      {loaded.error ? (
        <ErrorView title={t.failed} action={<Button onClick={() => loaded.refetch()}>{t.again}</Button>} />
      ) : null}
      {leader && !loaded.error ? <Loading label={t.loading} /> : null}
    </div>
  )
}

function Whole({ room }: { room: Room }) {
  const { t } = useHere()
  const { waiting, tables, ready } = useWaiting(room)
  const waitsForOthers = room.passedUp.length + room.asked.length > 0
  return (
    <div className="k-page k-stack leading-room">
      <header className="k-line k-line-apart">
        <div>
          <h1>{t.title}</h1>
          <p>{ready ? leadOf(waiting, waitsForOthers, t.lead) : t.loading}</p>
        </div>
        <div className="k-line">
          <AskWhyLink kind="room" />
          <p className="k-meta">
            <Icon name="lock" size="s" /> {t.private}
          </p>
        </div>
      </header>
      <Slot name="room.top" />
      <ToldBack most={1} />
      <PullsInView items={room.tensions} />
      <div className="leading-wide-narrow">
        <Waits items={waiting} />
        <PassedUp items={room.passedUp} asked={room.asked} />
      </div>
      <Fence frames={room.frames} />
      <Tables items={tables.filter(one => one.mine)} />
      <Pulls items={room.tensions} />
      <div className="leading-halves">
        <SparringCard />
        <div className="k-stack k-stack-m">
          <Stuck withMe={waiting.some(one => one.kind === 'question')} />
          <Note before={room.note} />
        </div>
      </div>
      <Moved items={room.outcomes} reached={room.reached} />
      <Handovers room={room} />
    </div>
  )
}
