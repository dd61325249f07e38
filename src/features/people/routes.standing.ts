import type { Tx } from '../../platform/db.ts'
import { notFound, Problem } from '../../platform/http/problem.ts'
import * as store from './store.ts'

/** The citizen, or who works with them; who sees them by consent only may not change what is known about them. */
export async function standingOf(tx: Tx, citizenId: string) {
  const standing = await store.standing(tx, citizenId)
  if (!standing) throw notFound()
  if (!standing.self && !standing.related) throw new Problem('not_allowed')
  return standing
}
