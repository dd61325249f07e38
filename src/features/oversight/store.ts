import { decodeCursor, pageFrom } from '../../platform/cursor.ts'
import type { Tx } from '../../platform/db.ts'
import { invalidField } from '../../platform/http/problem.ts'
import type { EmergencyToReview, LookRow } from './api.ts'

/** The citizen's own log, newest first; for the data protection officer with every name and refusal. */
export async function looks(
  tx: Tx,
  citizenId: string,
  view: 'look' | 'look_for_review',
  { after, limit, onlyOthers }: { after?: string | undefined; limit: number; onlyOthers: boolean },
): Promise<{ items: LookRow[]; next?: string }> {
  const [before = null] = decodeCursor(after, 1) ?? []
  if (before !== null && !/^\d{1,18}$/.test(before)) throw invalidField('query/after', 'format')
  const found = await tx.rows<LookRow>(
    `select id::text, at, action, object_kind as "objectKind", purpose, ground, area_id as "areaId", actor_kind as "by",
       name, role, coalesce(by_self, false) as "bySelf", ${view === 'look' ? 'false' : 'refused'} as refused
     from seen.${view}
     where citizen_id = $1 and ($2::bigint is null or id < $2) and not ($3 and coalesce(by_self, false))
     order by seen.${view}.id desc limit $4`,
    [citizenId, before, onlyOthers, limit + 1],
  )
  const { rows, next } = pageFrom(found, limit, one => [one.id])
  return { items: rows, ...(next !== undefined && { next }) }
}

/** The oldest first. */
export async function emergenciesToReview(tx: Tx): Promise<EmergencyToReview[]> {
  return tx.rows<EmergencyToReview>(
    `select id, citizen_id as "citizenId", citizen_name as "citizenName", person_name as "personName", area_id as "areaId", reason,
       from_at as "fromAt", until_at as "untilAt"
     from seen.emergency_to_review order by from_at, id limit 500`,
    [],
  )
}

/** Whose plan it was; undefined: it is not the actor's to review, or it has been. */
export async function reviewEmergency(
  tx: Tx,
  id: string,
  { justified, note }: { justified: boolean; note: string },
): Promise<string | undefined> {
  const row = await tx.row<{ citizenId: string | null }>(
    'select kobling.review_emergency($1, $2, $3) as "citizenId"',
    [id, justified, note],
  )
  return row?.citizenId ?? undefined
}
