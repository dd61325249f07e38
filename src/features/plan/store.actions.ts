import type { Tx } from '../../platform/db.ts'

/** Does the named doer see all of the action? True where nobody with a sign-in is named. */
export async function doerSees(tx: Tx, citizenId: string, actionId: string): Promise<boolean> {
  const row = await tx.row<{ sees: boolean }>('select kobling.doer_sees($1, $2) as sees', [
    citizenId,
    actionId,
  ])
  return row?.sees === true
}
