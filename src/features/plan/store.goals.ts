import type { Tx } from '../../platform/db.ts'

/** Numbers the goals as listed. Answers how many of them the actor may change. */
export async function orderGoalsOf(tx: Tx, citizenId: string, goalIds: string[]): Promise<number> {
  const moved = await tx.rows(
    `update kobling.goal g set position = o.place
     from unnest($2::uuid[]) with ordinality as o (id, place)
     where g.citizen_id = $1 and g.id = o.id returning g.version`,
    [citizenId, goalIds],
  )
  return moved.length
}
