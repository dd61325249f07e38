import { Icon } from '../../../ui/Icon.tsx'
import type { IconName } from '../../../ui/icons.ts'
import { AreaOf } from '../../organisation/screens/areas.shared.tsx'
import { setStand } from '../api.ts'
import type { AreaStand, Stand, TextKind } from '../model.ts'
import { newestEdition } from '../rules.ts'
import { AskButton } from './form.tsx'
import { said } from './form-fields.tsx'
import { useHere } from './here.tsx'
import { areasIn, standsNow } from './view.ts'

const shapes: Record<Stand, IconName> = { behind: 'dot', can_live_with: 'half', not_yet: 'circle' }

/** How each area stands to the newest edition. Only one's own can be set. */
export function Stands({ kind }: { kind: TextKind }) {
  const { w, view } = useHere()
  const now = standsNow(view, kind)
  return (
    <ul className="why-stands">
      {areasIn(view).map(areaId => {
        const stand = now.find(one => one.areaId === areaId)
        return (
          <li key={areaId}>
            <AreaOf id={areaId} plain />
            {stand ? (
              <span className="why-stand">
                <Icon name={shapes[stand.stand]} size="s" /> {w.grow.stand[stand.stand]}
              </span>
            ) : (
              <span className="k-meta">{w.grow.noAnswer}</span>
            )}
            <span className="k-meta why-reason">{stand?.reason}</span>
            <Answer kind={kind} areaId={areaId} stand={stand} />
          </li>
        )
      })}
    </ul>
  )
}

function Answer({ kind, areaId, stand }: { kind: TextKind; areaId: number; stand: AreaStand | undefined }) {
  const { w, view, loopId, areaName } = useHere()
  if (!view.me.speaksFor.includes(areaId) || view.loop.endedAt !== null) return null
  const options = (['behind', 'can_live_with', 'not_yet'] as const).map(value => ({
    value,
    label: w.grow.stand[value],
  }))
  return (
    <AskButton
      verb={setStand}
      small
      kind="link"
      title={w.grow.answerName(areaName(areaId))}
      name={w.grow.answerName(areaName(areaId))}
      label={w.grow.answer}
      initial={{ stand: stand?.stand ?? '', reason: stand?.reason ?? '' }}
      fields={[
        { name: 'stand', kind: 'radio', label: w.grow.stands, options },
        { name: 'reason', kind: 'long', label: w.grow.reason, hint: w.grow.reasonHint, optional: true },
      ]}
      input={values => ({
        params: { loopId },
        body: {
          kind,
          edition: newestEdition(view.texts, kind),
          areaId,
          stand: said(values, 'stand') as Stand,
          reason: said(values, 'reason'),
          ...(stand && { seen: stand.version }),
        },
      })}
    />
  )
}
