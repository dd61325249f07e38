import { DepthMark } from '../../../ui/DepthMark.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import type { Depth } from '../model.ts'
import { type Column, choicesNow, type Draft, depthOf, isAreaBit } from './choices.ts'
import { depthName, useDepthWord } from './PlanDepth.tsx'
import { Sanction } from './Sanction.tsx'
import { type Row, useConsent, useConsentText } from './use-consent.tsx'

type DepthDialogProps = {
  readonly column: Column
  readonly row: Row
  readonly draft: Draft | undefined
  readonly onChoose: (depth: Depth) => void
  readonly onClose: () => void
}

/** One cell: the four depths in plain words. A press chooses; what it does is shown before anything is saved. */
export function DepthDialog({ column, row, draft, onChoose, onClose }: DepthDialogProps) {
  const t = useConsentText()
  const word = useDepthWord()
  const receiver = useConsent().nameOf(column)
  const now = depthOf(choicesNow(column), row.bit)
  const then = draft ? depthOf(draft.choices ?? {}, row.bit) : now
  const area = isAreaBit(row.bit)
  const about = (depth: Depth) =>
    area ? t.givesAbout[depth > 0 ? 'yes' : 'no'] : t.depthAbout[depthName(depth)]
  return (
    <Dialog open onClose={onClose} closeLabel={t.close} title={t.matrix.choose(row.name, receiver)}>
      <div className="k-stack k-stack-m">
        <Sanction areaId={column.areaId} />
        <ul className="k-plain-list consent-choices">
          {(area ? areaDepths : allDepths).map(depth => (
            <li key={depth}>
              <button
                type="button"
                className="consent-choice"
                aria-pressed={depth === then}
                onClick={() => onChoose(depth)}
              >
                <DepthMark depth={depthName(depth)} label={word(row.bit, depth)} />
                <span className="k-meta">
                  {about(depth)}
                  {depth === now ? ` ${t.matrix.current}.` : null}
                </span>
              </button>
            </li>
          ))}
        </ul>
      </div>
    </Dialog>
  )
}

const allDepths: readonly Depth[] = [3, 2, 1, 0]
const areaDepths: readonly Depth[] = [3, 0]
