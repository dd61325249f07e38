import './questions.css'
import type { TableTime } from '../model.tables.ts'
import { Say } from './staff/table-card.tsx'

/** Whether I come to the table, said where I read of it. Nothing where there is nothing left to say. */
export function TableAnswer({ table }: { table: TableTime }) {
  return table.state === 'kept' || table.state === 'declined' ? null : <Say table={table} />
}
