import './questions.css'
import type { TableTime } from '../model.tables.ts'
import { Say } from './staff/table-card.tsx'

/** Whether I come to the table, said where I read of it. */
export function TableAnswer({ table }: { table: TableTime }) {
  return <Say table={table} />
}
