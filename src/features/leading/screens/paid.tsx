import './leading.css'
import { useLoad } from '../../../platform/react/load.ts'
import type { SlotProps } from '../../../platform/react/slots.tsx'
import { listPaid } from '../api.money.ts'
import { useHere } from './here.ts'
import { Used } from './used.tsx'

/** What a political frame paid for: the sum under it, what it is made of, and what is missing. */
export function PaidOfFrame({ frameId, givenKr }: SlotProps['decided.paid']) {
  const { t } = useHere()
  const frame = useLoad(listPaid, {}).data?.items.find(one => one.frameId === frameId)
  if (!frame) return null
  return (
    <div className="k-stack k-stack-s">
      {frame.usedKr === null ? <p>{t.money.nonePaid}</p> : <Used usedKr={frame.usedKr} givenKr={givenKr} />}
      <details>
        <summary>{t.money.how}</summary>
        <p className="k-meta">
          {t.money.made} {t.money.missing}
        </p>
      </details>
    </div>
  )
}
