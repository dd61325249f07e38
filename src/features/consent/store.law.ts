import type { Tx } from '../../platform/db.ts'
import type { NewLawGround } from './model.ts'
import { bitsOf, depthsOf, type ReceiverColumns } from './store.changes.ts'

/** Does the actor work with the citizen in each of these areas? */
export async function worksFor(tx: Tx, citizenId: string, areas: number[]): Promise<boolean> {
  const row = await tx.row<{ works: boolean }>('select kobling.works_for($1, $2) as works', [
    citizenId,
    areas,
  ])
  return row?.works === true
}

export async function recordLaw(
  tx: Tx,
  { id, citizenId, to }: { id: string; citizenId: string; to: ReceiverColumns },
  { citation, reason, firstDay, lastDay, hidden, lines }: NewLawGround,
): Promise<void> {
  await tx.rows(
    `select kobling.record_law($1, $2, $3, $4, $5, $6, $7, kobling.midnight($8::date),
       coalesce(kobling.midnight($9::date + 1), 'infinity'), kobling.midnight($10::date + 1), $11, $12, $13)`,
    [
      id,
      citizenId,
      to.areaId,
      to.personId,
      to.viaAreaId,
      citation,
      reason,
      firstDay,
      lastDay,
      hidden?.lastDay ?? null,
      hidden?.law ?? null,
      bitsOf(lines),
      depthsOf(lines),
    ],
  )
}

/** False: there is none that the actor can end. */
export async function endLaw(tx: Tx, citizenId: string, id: string): Promise<boolean> {
  const row = await tx.row<{ ended: boolean }>('select kobling.end_law($1, $2) as ended', [citizenId, id])
  return row?.ended === true
}
