import './DataTable.css'
import type { ReactNode } from 'react'

export type Column<R> = {
  readonly key: string
  readonly header: ReactNode
  readonly cell: (row: R) => ReactNode
  /** Names the row; one column a table. */
  readonly rowHeader?: boolean
  readonly number?: boolean
  /** The column takes no more than its words need. */
  readonly narrow?: boolean
  /** The header is heard, not seen: for a column of buttons. */
  readonly headerHidden?: boolean
}

type DataTableProps<R> = {
  readonly caption: string
  readonly captionHidden?: boolean
  readonly columns: readonly Column<R>[]
  readonly rows: readonly R[]
  readonly rowKey: (row: R) => string
  /** On a phone: rows become small cards, or the table scrolls in its own box. */
  readonly onPhone?: 'stack' | 'scroll'
  readonly empty?: ReactNode
}

export function DataTable<R>(props: DataTableProps<R>) {
  const { caption, captionHidden, columns, rows, rowKey, onPhone = 'stack', empty } = props
  if (rows.length === 0 && empty !== undefined) return empty
  const table = (
    <table className={`k-table k-table-${onPhone}`} {...roles(onPhone, 'table')}>
      <caption className={captionHidden ? 'k-hidden' : undefined}>{caption}</caption>
      <thead {...roles(onPhone, 'rowgroup')}>
        <tr {...roles(onPhone, 'row')}>
          {columns.map(column => (
            <th key={column.key} scope="col" className={lookOf(column)} {...roles(onPhone, 'columnheader')}>
              <span className={column.headerHidden ? 'k-hidden' : undefined}>{column.header}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...roles(onPhone, 'rowgroup')}>
        {rows.map(row => (
          <tr key={rowKey(row)} {...roles(onPhone, 'row')}>
            {columns.map(column => (
              <DataCell key={column.key} column={column} row={row} onPhone={onPhone} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
  if (onPhone === 'stack') return table
  return (
    <section className="k-scroll" aria-label={caption} {...focusable}>
      {table}
    </section>
  )
}

/** Who cannot drag must be able to scroll by keys. */
const focusable = { tabIndex: 0 }

type DataCellProps<R> = { readonly column: Column<R>; readonly row: R; readonly onPhone: 'stack' | 'scroll' }

function DataCell<R>({ column, row, onPhone }: DataCellProps<R>) {
  const label =
    onPhone === 'stack' && !column.rowHeader && !column.headerHidden ? (
      <span className="k-cell-label" aria-hidden="true">
        {column.header}
      </span>
    ) : null
  if (column.rowHeader) {
    return (
      <th scope="row" className={lookOf(column)} {...roles(onPhone, 'rowheader')}>
        {column.cell(row)}
      </th>
    )
  }
  return (
    <td className={lookOf(column)} {...roles(onPhone, 'cell')}>
      {label}
      <div>{column.cell(row)}</div>
    </td>
  )
}

function lookOf(column: Pick<Column<never>, 'number' | 'narrow'>): string | undefined {
  return (
    [column.number && 'k-cell-number', column.narrow && 'k-cell-narrow'].filter(Boolean).join(' ') ||
    undefined
  )
}

/** Stacked rows are no longer laid out as a table, and browsers then forget that they are one. */
function roles(onPhone: 'stack' | 'scroll', role: string): { readonly role?: string } {
  return onPhone === 'stack' ? { role } : {}
}
