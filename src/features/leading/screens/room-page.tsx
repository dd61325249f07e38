import './leading.css'
import { useLoad } from '../../../platform/react/load.ts'
import { Button } from '../../../ui/Button.tsx'
import { ErrorView } from '../../../ui/ErrorBoundary.tsx'
import { Icon } from '../../../ui/Icon.tsx'
import { Loading } from '../../../ui/Loading.tsx'
import { usePage } from '../../../ui/usePage.ts'
import { listSparring } from '../../overview/api.sparring.ts'
import { SparringCard } from '../../overview/screens/sparring.shared.tsx'
import { listAgreements } from '../../questions/api.agreements.ts'
import { listTables } from '../../questions/api.tables.ts'
import { listQuestions } from '../../questions/api.ts'
import { AskWhyLink } from '../../why/screens/ask-why.shared.tsx'
import { readRoom } from '../api.ts'
import type { Room } from '../model.ts'
import { Fence } from './fence.tsx'
import { Handovers } from './handovers.tsx'
import { useHere } from './here.ts'
import { Moved } from './moved.tsx'
import { Note } from './note.tsx'
import { Tables } from './tables.tsx'
import { Pulls, PullsInView } from './tensions.tsx'
import { waitingFor } from './waiting.ts'
import { PassedUp, Stuck, Waits } from './waits.tsx'

/** The middle manager's room: what waits first, then the frame, what pulls, who spars, where teams are stuck, what moved. */
export function RoomPage() {
  const { t } = useHere()
  usePage(t.title)
  const loaded = useLoad(readRoom, {})
  if (loaded.data) return <Whole room={loaded.data} />
  return (
    <div className="k-page k-stack">
      <h1>{t.title}</h1>
      {loaded.error ? (
        <ErrorView title={t.failed} action={<Button onClick={() => loaded.refetch()}>{t.again}</Button>} />
      ) : (
        <Loading label={t.loading} />
      )}
    </div>
  )
}

function Whole({ room }: { room: Room }) {
  const { t } = useHere()
  const questions = useLoad(listQuestions, { query: { which: 'waiting' } }).data?.items ?? []
  const tables = useLoad(listTables, {}).data?.items ?? []
  const due = useLoad(listAgreements, { query: { due: 'true', limit: 10 } }).data?.items ?? []
  const proposed = useLoad(listAgreements, { query: { asked: 'true', limit: 10 } }).data?.items ?? []
  const asks = useLoad(listSparring, {}).data?.asks ?? []
  const waiting = waitingFor({ ...room, questions, tables, due, proposed, asks }, t.waits)
  const asked = tables.filter(one => one.mine && one.state === 'asked').length
  return (
    <div className="k-page k-stack leading-room">
      <header className="k-line k-line-apart">
        <div>
          <h1>{t.title}</h1>
          <p>{t.lead(questions.length, asked)}</p>
        </div>
        <div className="k-line">
          <AskWhyLink kind="room" />
          <p className="k-meta">
            <Icon name="lock" size="s" /> {t.private}
          </p>
        </div>
      </header>
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
          <Stuck />
          <Note before={room.note} />
        </div>
      </div>
      <Moved items={room.outcomes} />
      <Handovers room={room} />
    </div>
  )
}
