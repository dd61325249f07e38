import { Loading } from '../../../ui/Loading.tsx'
import type { Column } from './choices.ts'
import { Extension, type useShown } from './Extension.tsx'
import { Sanction } from './Sanction.tsx'
import { useConsent, useConsentText } from './use-consent.tsx'

type ExtensionsProps = {
  readonly columns: readonly Column[]
  readonly lastDay: string | null
  readonly shown: ReturnType<typeof useShown>
}

/**
 * The same again for several: first what their areas must react to, then whoever comes to see something else, and in one
 * sentence all those for whom it stays as it is, with the details behind it.
 */
export function Extensions({ columns, lastDay, shown }: ExtensionsProps) {
  const t = useConsentText()
  const { nameOf } = useConsent()
  const same = columns.filter(shown.isSame)
  const one = (column: Column) => (
    <section key={column.key} className="k-stack k-stack-s" aria-label={nameOf(column)}>
      <h3>{nameOf(column)}</h3>
      <Extension column={column} lastDay={lastDay} onShown={shown.onShown} among />
    </section>
  )
  return (
    <>
      {columns.map(({ key, areaId }) => (
        <Sanction key={key} areaId={areaId} />
      ))}
      {columns.filter(column => !same.includes(column)).map(one)}
      {shown.allShown(columns) ? null : <Loading label={t.consequence.loading} />}
      {same.length > 0 ? (
        <details>
          <summary>{t.period.same(t.summary.list(same.map(nameOf)))}</summary>
          <div className="k-stack k-stack-m">{same.map(one)}</div>
        </details>
      ) : null}
    </>
  )
}
