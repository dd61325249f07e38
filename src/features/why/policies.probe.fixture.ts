// Probes in few words: who finds how many rows, adds which, changes which.
import type { Outcome, Probe } from '../../../test/guards/probe.ts'

export type Fields = Record<string, string | number | null>
const literal = (value: string | number | null) => (typeof value === 'string' ? `'${value}'` : String(value))

/** An act, and what it gives each person: `anne+lea` is anne writing in lea's name. */
type Acts = {
  find?: Record<string, Outcome>
  add?: [string, Fields, Outcome, string?][]
  change?: [string, Fields, Outcome][]
}

export function probesOf(table: string, base: Fields, { find = {}, add = [], change = [] }: Acts): Probe[] {
  const column = table.startsWith('outcome_')
    ? 'outcome_id'
    : /^(common_text|rollout)/.test(table)
      ? 'loop_id'
      : 'id'
  return [
    ...Object.entries(find).map(([by, gives]) => ({
      table,
      by,
      sql: `select ${column} from kobling.${table}`,
      gives,
    })),
    ...add.map(([by, more, gives, given]) => {
      const id: Fields = column === 'id' ? { id: '{new}' } : {}
      const signed: Fields = table === 'outcome_read' ? {} : { made_by: `{${by}}` }
      const all = { ...id, ...base, ...signed, ...more }
      const sql = `insert into kobling.${table} (${Object.keys(all).join(', ')}) values (${Object.values(all).map(literal).join(', ')})`
      return { table, by, sql, gives, ...(given && { given }) }
    }),
    ...change.map(([by, fields, gives]) => {
      const sets = Object.entries(fields).map(([name, value]) => `${name} = ${literal(value)}`)
      return { table, by, sql: `update kobling.${table} set ${sets.join(', ')}`, gives }
    }),
  ]
}

export const lea = { made_by: '{lea}' }
export const inLoop = { loop_id: '{loop}' }
export const edition = { ...inLoop, kind: 'why', edition: 1 }
export const all = (n: number) => ({ anne: n, hal: n, eva: 0, bo: 0 })
export const now = '2026-11-01'
