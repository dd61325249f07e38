import { useLoad } from '../../../platform/react/load.ts'
import type { SlotProps } from '../../../platform/react/slots.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { waitsForLeader } from '../api.ts'
import { useHere } from './here.ts'

/** Whose it is has changed, and the new leader has not answered for it yet. Asked once for a page, however much is on it. */
export function WaitsForLeader({ objectId }: SlotProps['leader.waits']) {
  const { t, dates } = useHere()
  const { data } = useLoad(waitsForLeader, {}, { staleMs: 10_000 })
  const found = data?.find(one => one.objectId === objectId)
  if (!found) return null
  return <Notice icon="hourglass">{t.handover.waitsFor(found.name, dates.day(found.dueOn))}</Notice>
}
