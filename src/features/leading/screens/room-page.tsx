import './leading.css'
import { useLoad } from '../../../platform/react/load.ts'
import { Button } from '../../../ui/Button.tsx'
import { ErrorView } from '../../../ui/ErrorBoundary.tsx'
import { Icon } from '../../../ui/Icon.tsx'
import { Loading } from '../../../ui/Loading.tsx'
import { usePage } from '../../../ui/usePage.ts'
import { listTables } from '../../questions/api.tables.ts'
import { listQuestions } from '../../questions/api.ts'
import { readRoom } from '../api.ts'
import { Fence } from './fence.tsx'
import { Handovers } from './handovers.tsx'
import { useHere } from './here.ts'
import { Moved } from './moved.tsx'
import { Sparring } from './sparring.tsx'
import { Tables } from './tables.tsx'
import { Pulls } from './tensions.tsx'
import { PassedUp, Stuck, Waits } from './waits.tsx'

/** The middle manager's room: the frame, what waits, what was passed up, what pulls, who spars, what moved. */
export function RoomPage() {
  const { t } = useHere()
  usePage(t.title)
  const loaded = useLoad(readRoom, {})
  const waiting = useLoad(listQuestions, { query: { which: 'waiting' } }).data?.items ?? []
  const tables = useLoad(listTables, {}).data?.items ?? []
  const room = loaded.data
  const asked = tables.filter(one => one.mine && one.state === 'asked').length
  return (
    <div className="k-page k-stack">
      <div className="k-line k-line-apart">
        <div>
          <h1>{t.title}</h1>
          <p>{t.lead(waiting.length, asked)}</p>
        </div>
        <p className="k-meta">
          <Icon name="lock" size="s" /> {t.private}
        </p>
      </div>
      {loaded.isPending ? <Loading label={t.loading} /> : null}
      {loaded.error ? (
        <ErrorView title={t.failed} action={<Button onClick={() => loaded.refetch()}>{t.again}</Button>} />
      ) : null}
      {room ? (
        <>
          <Fence frames={room.frames} />
          <div className="k-columns">
            <Waits questions={waiting} dialogues={room.dialogues} />
            <PassedUp items={room.passedUp} />
          </div>
          <Tables items={tables} />
          <Pulls items={room.tensions} />
          <div className="k-cards">
            <Sparring note={room.note} />
            <Stuck />
          </div>
          <Moved items={room.outcomes} />
          <Handovers room={room} />
        </>
      ) : null}
    </div>
  )
}
