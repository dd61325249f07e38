import { useLoad } from '../../../platform/react/load.ts'
import type { SlotProps } from '../../../platform/react/slots.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { waitsForLeader } from '../api.ts'
import { useHere } from './here.ts'

/** Its owner has changed, and the new one has not answered for it yet. */
export function WaitsForLeader({ agreementId }: SlotProps['agreement.owner']) {
  const { t, dates } = useHere()
  const { data } = useLoad(waitsForLeader, { params: { objectId: agreementId } })
  if (!data?.waits) return null
  return <Notice icon="hourglass">{t.handover.waitsFor(data.waits.name, dates.day(data.waits.dueOn))}</Notice>
}
