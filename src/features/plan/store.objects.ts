import type { DatabaseError, Row, Tx } from '../../platform/db.ts'
import { invalidField, notFound, Problem } from '../../platform/http/problem.ts'
import type { PlanView } from './model.ts'

/** The kinds of object, as the plan's JSON names them, with their tables. */
const tables = {
  words: 'words',
  goal: 'goal',
  action: 'action',
  intervention: 'intervention',
  note: 'note',
  picture: 'picture',
  attachment: 'attachment',
  member: 'member',
  standsIn: 'stands_in',
} as const satisfies Record<keyof PlanView['objects'], string>

export type Kind = keyof typeof tables
type ObjectOf<K extends Kind> = PlanView['objects'][K][number]
/** An object at full depth: none of its fields is hidden from the actor. */
export type Whole<K extends Kind> = { [F in keyof ObjectOf<K>]: ObjectOf<K>[F] } & { version: number }

type Base = {
  id: string
  citizenId: string
  areaId: number | null
  authorId: string
  themes: number[] | null
}

const snake = (name: string) => name.replaceAll(/[A-Z]/g, letter => `_${letter.toLowerCase()}`)
/** The columns of fields: few names, asked for with every change. */
const columnNames = new Map<string, string>()
const camel = (name: string) => name.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())
const camelRow = (row: Row): Row =>
  Object.fromEntries(Object.entries(row).map(([name, value]) => [camel(name), value]))

/** Column names come from our own schemas, never from input: an unknown key is refused before it gets here. */
function columnsOf(fields: Row) {
  const names = Object.keys(fields).filter(name => fields[name] !== undefined)
  return { columns: names.map(columnOf), values: names.map(name => toSql(fields[name])) }
}

function columnOf(name: string): string {
  const known = columnNames.get(name)
  if (known !== undefined) return known
  if (!/^[a-z][A-Za-z]{1,30}$/.test(name)) throw new Error(`not a column: ${name}`)
  const column = snake(name)
  columnNames.set(name, column)
  return column
}

/** JSON columns are written as text; arrays of ids and numbers stay arrays. */
const toSql = (value: unknown) =>
  value !== null && typeof value === 'object' && !Array.isArray(value) ? JSON.stringify(value) : value

/** The object as the actor sees it, or undefined. */
export async function seenObject<K extends Kind>(
  tx: Tx,
  kind: K,
  citizenId: string,
  id: string,
): Promise<ObjectOf<K> | undefined> {
  const row = await tx.row(`select * from seen.${tables[kind]} where citizen_id = $1 and id = $2`, [
    citizenId,
    id,
  ])
  return row && (camelRow(row) as ObjectOf<K>)
}

/**
 * The object whole; what the actor sees less deep is as good as missing for who wants to change it. In another version than
 * `seen` it is a conflict, said before any rule judges by what the actor has not seen.
 */
export async function wholeObject<K extends Kind>(
  tx: Tx,
  kind: K,
  citizenId: string,
  id: string,
  seen?: number,
): Promise<Whole<K>> {
  const found = await seenObject(tx, kind, citizenId, id)
  if (found?.version == null) throw notFound()
  if (seen !== undefined && found.version !== seen) throw new Problem('conflict', { current: found })
  return found as Whole<K>
}

/** Adds an object. The statement travels with what comes next: what the database refuses, the transaction refuses. */
export function insertObject(
  tx: Tx,
  kind: Kind,
  base: Base,
  fields: Row,
  inWords?: (error: DatabaseError) => unknown,
): { id: string; version: number } {
  const { columns, values } = columnsOf({ ...base, ...fields })
  const places = values.map((_, index) => `$${index + 1}`)
  const text = `insert into kobling.${tables[kind]} (${columns.join(', ')}) values (${places.join(', ')})`
  tx.send(text, values, inWords)
  return { id: base.id, version: 1 }
}

type At = { citizenId: string; id: string; seen: number }
type Changed = { id: string; version: number }

/**
 * Changes an object if it still is the version that was seen. If not, a conflict with the object as it is now;
 * if the actor may see but not change it, "not allowed".
 */
export const updateObject = (tx: Tx, kind: Kind, at: At, fields: Row): Promise<Changed> =>
  sendUpdate(tx, kind, at, fields)()

/**
 * As `updateObject`, but sent at once, together with what the rules ask: call what it answers when they have said yes,
 * and throw when they say no, which undoes it. Nothing is asked of the database but by that call.
 */
export function sendUpdate(tx: Tx, kind: Kind, at: At, fields: Row): () => Promise<Changed> {
  const { columns, values } = columnsOf(fields)
  const sets = columns.map((column, index) => `${column} = $${index + 4}`)
  const sent = tx.row<{ version: number }>(
    sets.length === 0
      ? `select version from kobling.${tables[kind]} where citizen_id = $1 and id = $2 and version = $3 for update`
      : `update kobling.${tables[kind]} set ${sets.join(', ')} where citizen_id = $1 and id = $2 and version = $3 returning version`,
    [at.citizenId, at.id, at.seen, ...values],
  )
  sent.catch(() => undefined) // nobody has waited for it when a rule says no first
  return async () => {
    const changed = await sent
    return changed ? { id: at.id, version: changed.version } : refuseUpdate(tx, kind, at)
  }
}

async function refuseUpdate(tx: Tx, kind: Kind, at: At): Promise<never> {
  const current = await seenObject(tx, kind, at.citizenId, at.id)
  if (!current) throw notFound()
  if (current.version === at.seen || current.version === null) throw new Problem('not_allowed')
  throw new Problem('conflict', { current })
}

/**
 * The area that the actor writes for about this citizen: the one asked for, else one in which they have a relation;
 * null for the citizen. Refuses who has none: seeing is not enough to write.
 */
export async function writingArea(tx: Tx, citizenId: string, asked: number | null): Promise<number | null> {
  const row = await tx.row<{ self: boolean; areas: number[] }>(
    `select self, array(select a.id from kobling.area a where own & (1::bigint << a.id) <> 0 order by a.id) as areas
     from seen.citizen where id = $1`,
    [citizenId],
  )
  if (!row) throw notFound()
  if (row.self) return null
  const area = asked ?? row.areas[0]
  if (area === undefined || !row.areas.includes(area)) throw new Problem('not_allowed')
  return area
}

/** `writingArea` of a request that adds an object. */
export const writesFor = (call: { tx: Tx; params: { citizenId: string }; body: { areaId: number | null } }) =>
  writingArea(call.tx, call.params.citizenId, call.body.areaId)

/** Refuses ids of goals that the actor does not see: those that exist and those that do not, alike. */
export async function refuseUnseenGoals(
  tx: Tx,
  citizenId: string,
  ids: readonly string[],
  field: string,
): Promise<void> {
  for (const [index, id] of ids.entries()) {
    if (!(await seenObject(tx, 'goal', citizenId, id)))
      throw invalidField(field.replace('*', String(index)), 'uuid')
  }
}
