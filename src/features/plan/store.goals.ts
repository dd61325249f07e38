import type { Tx } from '../../platform/db.ts'

/** Numbers the goals as listed. Those that the actor may not change keep their place. */
export async function orderGoalsOf(tx: Tx, citizenId: string, goalIds: string[]): Promise<void> {
  await tx.rows(
    `update kobling.goal g set position = o.place
     from unnest($2::uuid[]) with ordinality as o (id, place)
     where g.citizen_id = $1 and g.id = o.id`,
    [citizenId, goalIds],
  )
}
