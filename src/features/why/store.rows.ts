// The few statements that every table of this room needs, made from its schema: columns are what the model names.
import type { z } from 'zod'
import type { Row, Tx } from '../../platform/db.ts'
import { notFound, Problem } from '../../platform/http/problem.ts'

export const snake = (name: string) => name.replaceAll(/[A-Z]/g, letter => `_${letter.toLowerCase()}`)
const camel = (name: string) => name.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())
export const camelRow = <T>(row: Row): T =>
  Object.fromEntries(Object.entries(row).map(([name, value]) => [camel(name), value])) as T

const toSql = (value: unknown) =>
  Array.isArray(value) && value.some(one => typeof one === 'object') ? JSON.stringify(value) : value

function columnsOf(fields: Row) {
  const names = Object.keys(fields).filter(name => fields[name] !== undefined)
  for (const name of names) if (!/^[a-z][A-Za-z]{1,30}$/.test(name)) throw new Error(`not a column: ${name}`)
  return { columns: names.map(snake), values: names.map(name => toSql(fields[name])) }
}

/** All rows of a table that the actor may see, with the columns that the schema names. */
export async function rowsOf<S extends z.ZodObject>(
  tx: Tx,
  table: string,
  schema: S,
  where: Row,
  order = 'made_at',
): Promise<z.output<S>[]> {
  const shown = Object.keys(schema.shape).map(snake).join(', ')
  const { columns, values } = columnsOf(where)
  const test = columns.map((column, index) => `${column} = $${index + 1}`).join(' and ') || 'true'
  const rows = await tx.rows(`select ${shown} from ${table} where ${test} order by ${order}`, values)
  return rows.map(row => camelRow<z.output<S>>(row))
}

/** The one row, or "not found". */
export async function rowOf<S extends z.ZodObject>(
  tx: Tx,
  table: string,
  schema: S,
  where: Row,
): Promise<z.output<S>> {
  const [row] = await rowsOf(tx, table, schema, where, '1')
  if (!row) throw notFound()
  return row
}

export async function insertRow(tx: Tx, table: string, fields: Row): Promise<void> {
  const { columns, values } = columnsOf(fields)
  const places = values.map((_, index) => `$${index + 1}`)
  await tx.rows(`insert into kobling.${table} (${columns.join(', ')}) values (${places.join(', ')})`, values)
}

/** `seen`: which version of it the writer had before them; undefined where there was none, `own` where nobody else writes it. */
type Put = { table: string; key: string; changed: readonly string[]; seen: number | 'own' | undefined }

/** Adds, or changes `changed` where the key is there already and is what was seen. Answers the row's id and version. */
export async function putRow(
  tx: Tx,
  { table, key, changed, seen }: Put,
  fields: Row,
): Promise<{ id: string; version: number }> {
  const { columns, values } = columnsOf(fields)
  const places = values.map((_, index) => `$${index + 1}`)
  const sets = changed.map(snake).map(column => `${column} = excluded.${column}`)
  const id = columns.includes('id') ? 'id' : `$${columns.indexOf('loop_id') + 1}::uuid`
  const row = await tx.row<{ id: string; version: number }>(
    `insert into kobling.${table} as old (${columns.join(', ')}) values (${places.join(', ')})
     on conflict (${key}) do update set ${sets.join(', ')} where $${values.length + 1}::int is null or old.version = $${values.length + 1}
     returning ${id} as id, version`,
    [...values, seen === 'own' ? null : (seen ?? 0)],
  )
  if (row) return row
  const at = key.split(', ').map(column => [camel(column), fields[camel(column)]] as const)
  throw new Problem('conflict', { current: await theRow(tx, table, [...at], changed) })
}

/** What another wrote meanwhile, of the fields that were to be changed. */
async function theRow(
  tx: Tx,
  table: string,
  key: (readonly [string, unknown])[],
  changed: readonly string[],
): Promise<Row> {
  const { columns, values } = columnsOf(Object.fromEntries(key.map(([name, value]) => [name, value ?? null])))
  const test = columns.map((column, at) => `${column} is not distinct from $${at + 1}`).join(' and ')
  const row = await tx.row(
    `select version, ${changed.map(snake).join(', ')} from kobling.${table} where ${test}`,
    values,
  )
  if (!row) throw new Problem('not_allowed')
  return camelRow<Row>(row)
}

type At<S> = { table: string; schema: S; where: Row; seen: number }

/** Changes a row if it still is the version that was seen; else a conflict with the row as it is now. */
export async function updateRow<S extends z.ZodObject>(
  tx: Tx,
  { table, schema, where, seen }: At<S>,
  fields: Row,
): Promise<number> {
  const key = columnsOf(where)
  const change = columnsOf(fields)
  const start = key.values.length + 1
  const sets = change.columns.map((column, index) => `${column} = $${index + start + 1}`)
  if (sets.length === 0) return seen
  const row = await tx.row<{ version: number }>(
    `update kobling.${table} set ${sets.join(', ')}
     where ${key.columns.map((column, index) => `${column} = $${index + 1}`).join(' and ')} and version = $${start}
     returning version`,
    [...key.values, seen, ...change.values],
  )
  if (row) return row.version
  const current = (await rowOf(tx, `kobling.${table}`, schema, where)) as { version?: number }
  if (current.version === seen) throw new Problem('not_allowed')
  throw new Problem('conflict', { current })
}
