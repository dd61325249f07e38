import type { Tx } from '../../platform/db.ts'
import { notFound } from '../../platform/http/problem.ts'
import type { Relation } from './model.ts'

const columns = `id, person_id as "personId", person_name as "personName", citizen_id as "citizenId", citizen_name as "citizenName",
  area_id as "areaId", kind, reason, confirmed_by is not null as confirmed, from_at as "fromAt", until_at as "untilAt"`

/** Who works with a citizen now, as far as the actor may know: the citizen, the area's people, and the area's leaders. */
export async function relations(tx: Tx, citizenId: string): Promise<Relation[]> {
  return tx.rows<Relation>(
    `select ${columns} from seen.relation where citizen_id = $1 and until_at > now()
     order by area_id, person_name collate "da-x-icu", id`,
    [citizenId],
  )
}

/** The oldest first: it ends first. */
export async function toConfirm(tx: Tx): Promise<Relation[]> {
  return tx.rows<Relation>(
    `select ${columns} from seen.relation_to_confirm order by until_at, id limit 500`,
    [],
  )
}

type KnownRelation = Relation & { ended: boolean; mine: boolean; leads: boolean }

/** One relation, ended or not, and what the actor has to do with it. */
export async function relationOf(tx: Tx, citizenId: string, id: string): Promise<KnownRelation> {
  const found = await tx.row<KnownRelation>(
    `select ${columns}, until_at <= now() as ended, person_id = kobling.actor() as mine, kobling.leads_in(area_id) as leads
     from seen.relation where citizen_id = $1 and id = $2`,
    [citizenId, id],
  )
  if (!found) throw notFound()
  return found
}

export async function leadsIn(tx: Tx, areaId: number): Promise<boolean> {
  return (await tx.row<{ leads: boolean }>('select kobling.leads_in($1) as leads', [areaId]))?.leads ?? false
}

export async function knownAreas(tx: Tx): Promise<{ id: number }[]> {
  return tx.rows<{ id: number }>('select id from kobling.area', [])
}

export async function worksIn(tx: Tx, personId: string, areaId: number): Promise<boolean> {
  return (await areasOf(tx, personId)).includes(areaId)
}

/** The areas in which an employee works now; none for who is not an employee. */
export async function areasOf(tx: Tx, personId: string): Promise<number[]> {
  const rows = await tx.rows<{ areaId: number }>(
    `select distinct area_id as "areaId" from kobling.employment
     where employee_id = $1 and area_id is not null and from_at <= now() and now() < until_at`,
    [personId],
  )
  return rows.map(({ areaId }) => areaId)
}

type NewRow = {
  id: string
  personId: string
  citizenId: string
  areaId: number
  kind: 'self' | 'assignment'
  reason: string
  madeBy: string
}

/** One that somebody makes for themself ends after seven days unless another confirms it. */
export async function insertRelation(tx: Tx, row: NewRow): Promise<void> {
  await unlessNoCitizen(
    tx.rows(
      `insert into kobling.relation (id, person_id, citizen_id, area_id, kind, reason, made_by, until_at)
       values ($1, $2, $3, $4, $5, $6, $7, case when $5 = 'self' then now() + interval '7 days' else 'infinity' end)`,
      [row.id, row.personId, row.citizenId, row.areaId, row.kind, row.reason, row.madeBy],
    ),
  )
}

export async function hasRelation(
  tx: Tx,
  at: { citizenId: string; personId: string; areaId: number },
): Promise<boolean> {
  const found = await tx.row(
    `select from seen.relation where citizen_id = $1 and person_id = $2 and area_id = $3 and until_at > now()`,
    [at.citizenId, at.personId, at.areaId],
  )
  return found !== undefined
}

export async function confirmRelation(tx: Tx, citizenId: string, id: string): Promise<void> {
  await tx.rows(
    `update kobling.relation set confirmed_by = kobling.actor(), until_at = 'infinity' where citizen_id = $1 and id = $2`,
    [citizenId, id],
  )
}

export async function endRelation(tx: Tx, citizenId: string, id: string): Promise<void> {
  await tx.rows('update kobling.relation set until_at = now() where citizen_id = $1 and id = $2', [
    citizenId,
    id,
  ])
}

/** Did the actor open one here lately that nobody has found justified yet? */
export async function emergencyWaits(tx: Tx, citizenId: string): Promise<boolean> {
  const row = await tx.row<{ waits: boolean }>('select kobling.emergency_waits($1) as waits', [citizenId])
  return row?.waits === true
}

/** Until when it lasts. */
export async function openEmergency(
  tx: Tx,
  {
    id,
    citizenId,
    areaId,
    reason,
    hours,
  }: { id: string; citizenId: string; areaId: number; reason: string; hours: number },
): Promise<string> {
  const row = await tx.row<{ at: string | null }>('select kobling.open_emergency($1, $2, $3, $4, $5) as at', [
    id,
    citizenId,
    areaId,
    reason,
    hours,
  ])
  if (!row?.at) throw notFound()
  return row.at
}

export async function insertWhereabouts(
  tx: Tx,
  row: {
    id: string
    personId: string
    citizenId: string
    reason: string
    madeBy: string
    lastDay: string | null
  },
): Promise<void> {
  await tx.rows(
    `insert into kobling.whereabouts (id, person_id, citizen_id, reason, made_by, until_at)
     values ($1, $2, $3, $4, $5, coalesce(kobling.midnight($6::date + 1), 'infinity'))`,
    [row.id, row.personId, row.citizenId, row.reason, row.madeBy, row.lastDay],
  )
}

/** The citizen is not in the actor's sight yet, so whether they exist shows only when the row is written. */
async function unlessNoCitizen<T>(writing: Promise<T>): Promise<T> {
  try {
    return await writing
  } catch (error) {
    const { code, constraint } = error as { code?: string; constraint?: string }
    if (code === '23503' && constraint?.endsWith('citizen_id_fkey')) throw notFound()
    throw error
  }
}

/** Somebody who can read at all: an employee, or one of the citizen's own companions. */
export async function isKnownReader(tx: Tx, citizenId: string, personId: string): Promise<boolean> {
  const found = await tx.row(
    `select from seen.employee where id = $2 union all select from seen.companion where citizen_id = $1 and id = $2`,
    [citizenId, personId],
  )
  return found !== undefined
}
