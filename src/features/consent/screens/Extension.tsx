import { useEffect, useState } from 'react'
import { useLoad } from '../../../platform/react/load.ts'
import { Button } from '../../../ui/Button.tsx'
import { Loading } from '../../../ui/Loading.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { previewConsent } from '../api.ts'
import { Consequences } from './Consequences.tsx'
import { type Column, choicesOf, linesOf } from './choices.ts'
import { Sanction } from './Sanction.tsx'
import { useConsent, useConsentText } from './use-consent.tsx'

type ExtensionProps = {
  readonly column: Column
  readonly lastDay: string | null
  /** Once it is shown what the same again would do, until something else is asked; and whether all stays as it is. */
  readonly onShown: (key: string, shown: boolean, same: boolean) => void
  /** Not unfolded at first: where several stand one below the other on the page. */
  readonly folded?: boolean
  /** Among others that say in one place what the areas must react to, and for whom all stays. */
  readonly among?: boolean
}

/** The same again for one receiver, until another day: what it does, and what the area must react to, as for any yes. */
export function Extension({ column, lastDay, onShown, folded = false, among = false }: ExtensionProps) {
  const t = useConsentText()
  const { citizenId, bits } = useConsent()
  const { key, receiver, open } = column
  const lines = linesOf(choicesOf(open?.lines ?? []), bits)
  const input = {
    params: { citizenId },
    body: { receiver, lines: lines.length > 0 ? lines : null, lastDay, keep: [] },
  }
  // Fresh for a while: among others it moves to those who say the same, and need not be asked again for that.
  const preview = useLoad(previewConsent, input, { staleMs: 10_000 })
  const shown = preview.data !== undefined
  const same = preview.data !== undefined && preview.data.less.length + preview.data.more.length === 0
  const folds = !among && (folded || same)
  useEffect(() => onShown(key, shown, same), [key, shown, same, onShown])
  return (
    <>
      {among ? null : <Sanction areaId={column.areaId} />}
      {preview.data && !folds ? <Consequences consequence={preview.data} column={column} /> : null}
      {preview.data && folds ? (
        <details>
          <summary>{same ? t.consequence.nothing : t.sheet.seeWhat}</summary>
          <Consequences consequence={preview.data} column={column} level={folded ? 2 : 3} />
        </details>
      ) : null}
      {preview.isPending && !among ? <Loading label={t.consequence.loading} /> : null}
      {preview.error ? (
        <Notice
          kind="error"
          live
          title={t.consequence.failed}
          action={<Button onClick={() => preview.refetch()}>{t.again}</Button>}
        >
          {preview.error.problem.detail ?? preview.error.problem.errors?.[0]?.message}
        </Notice>
      ) : null}
    </>
  )
}

/** For which of them it is shown what happens: nobody says yes before. */
export function useShown() {
  const [keys, setKeys] = useState<Readonly<Record<string, { shown: boolean; same: boolean }>>>({})
  // Stable: each extension tells it in an effect. What it said last stands where it is asked again.
  const [onShown] = useState(
    () => (key: string, shown: boolean, same: boolean) =>
      setKeys(before => ({ ...before, [key]: { shown, same: shown ? same : (before[key]?.same ?? false) } })),
  )
  return {
    onShown,
    allShown: (columns: readonly Column[]) => columns.every(({ key }) => keys[key]?.shown === true),
    isSame: ({ key }: Column) => keys[key]?.same === true,
  }
}
