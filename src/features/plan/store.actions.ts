import type { Tx } from '../../platform/db.ts'
import { notFound } from '../../platform/http/problem.ts'
import type { Whole } from './store.objects.ts'

/** Does the named doer see all of the action? True where nobody with a sign-in is named. */
export async function doerSees(tx: Tx, citizenId: string, actionId: string): Promise<boolean> {
  const row = await tx.row<{ sees: boolean }>('select kobling.doer_sees($1, $2) as sees', [
    citizenId,
    actionId,
  ])
  return row?.sees === true
}

export type Reported = Pick<Whole<'action'>, 'state' | 'doerKind' | 'areaId' | 'howItWent' | 'version'>

/** What the rules ask before somebody reports on an action. Seen less deep than whole, it is as good as missing. */
export async function actionReported(tx: Tx, citizenId: string, actionId: string): Promise<Reported> {
  const action = await tx.row<Reported>(
    `select state, doer_kind as "doerKind", area_id as "areaId", how_it_went as "howItWent", version from seen.action
     where citizen_id = $1 and id = $2 and version is not null`,
    [citizenId, actionId],
  )
  if (!action) throw notFound()
  return action
}
