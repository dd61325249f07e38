import './DefinitionList.css'
import type { ReactNode } from 'react'

type Row = { readonly term: ReactNode; readonly value: ReactNode; readonly key?: string }

/** Rows of "what: how it is", as in a question's "Hos, Svar, Stopper". */
export function DefinitionList({ rows }: { readonly rows: readonly Row[] }) {
  return (
    <dl className="k-rows">
      {rows.map((row, index) => (
        <div key={row.key ?? index}>
          <dt>{row.term}</dt>
          <dd>{row.value}</dd>
        </div>
      ))}
    </dl>
  )
}
