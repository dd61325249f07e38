import { DepthMark } from '../../../ui/DepthMark.tsx'
import { Icon } from '../../../ui/Icon.tsx'
import { type Depth, depths } from '../model.ts'
import { isAreaBit } from './choices.ts'
import { useConsentText } from './use-consent.tsx'

/** The word for a depth in a row: an area gives or does not. */
export function useDepthWord() {
  const t = useConsentText()
  return (bit: number, depth: Depth) =>
    isAreaBit(bit) ? (depth > 0 ? t.gives.yes : t.gives.no) : t.depths[depthName(depth)]
}

export const depthName = (depth: Depth) => depths[depth]

type CellMarkProps = { readonly bit: number; readonly now: Depth; readonly then?: Depth | undefined }

/** A cell: how deep now, and what it becomes where that is being thought about. */
export function CellMark({ bit, now, then = now }: CellMarkProps) {
  const t = useConsentText()
  const word = useDepthWord()
  const pending = then !== now
  const label = pending ? t.matrix.pending(word(bit, now), word(bit, then)) : word(bit, now)
  return <DepthMark form="stacked" depth={depthName(then)} label={label} pending={pending} />
}

/** What the shapes mean. */
export function DepthLegend() {
  const t = useConsentText()
  return (
    <p className="k-line consent-legend">
      <DepthMark depth="all" label={t.depths.all} />
      <DepthMark depth="headline" label={t.matrix.some} />
      <DepthMark depth="none" label={t.depths.none} />
      <span className="k-line">
        <Icon name="info" size="s" />
        {t.matrix.lowest}
      </span>
    </p>
  )
}
