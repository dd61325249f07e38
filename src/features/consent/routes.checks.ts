import type { Tx } from '../../platform/db.ts'
import { invalidField, ruleSaysNo } from '../../platform/http/problem.ts'
import type { Line, Receiver } from './model.ts'
import { wrongLine } from './rules.ts'
import type { ReceiverColumns } from './store.changes.ts'
import { areasOf, knownAreas } from './store.relations.ts'
import { companions, themes } from './store.ts'

/** Every line names an area, part or theme that is in use, once. */
export async function checkLines(tx: Tx, lines: readonly Line[]): Promise<void> {
  const wrong = wrongLine(lines, { areas: await knownAreas(tx), themes: await themes(tx) })
  if (wrong >= 0) throw invalidField(`body/lines/${wrong}/bit`, 'twice_or_unknown')
}

export function checkLastDay(lastDay: string | null, today: string, field = 'body/lastDay'): void {
  if (lastDay !== null && lastDay < today) throw invalidField(field, 'in_past')
}

/**
 * Who receives: an area that exists, a companion of this citizen, or an employee as somebody of one of their areas.
 * The citizen receives nothing from themself, and nobody takes down what is for themself alone.
 */
export async function receiverColumns(
  tx: Tx,
  { citizenId, actorId }: { citizenId: string; actorId: string },
  receiver: Receiver,
): Promise<ReceiverColumns> {
  if ('areaId' in receiver) {
    if (!(await knownAreas(tx)).some(({ id }) => id === receiver.areaId))
      throw invalidField('body/receiver/areaId', 'unknown_choice')
    return { areaId: receiver.areaId, personId: null, viaAreaId: null }
  }
  const { personId, viaAreaId } = receiver
  if (personId === citizenId) throw invalidField('body/receiver/personId', 'unknown_choice')
  if (personId === actorId) throw ruleSaysNo('not_to_oneself')
  const areas = await areasOf(tx, personId)
  if (areas.length === 0) return companionColumns(tx, citizenId, { personId, viaAreaId })
  const via = viaAreaId ?? (areas.length === 1 ? areas[0] : undefined)
  if (via === undefined) throw invalidField('body/receiver/viaAreaId', 'required')
  if (!areas.includes(via)) throw invalidField('body/receiver/viaAreaId', 'not_in_area')
  return { areaId: null, personId, viaAreaId: via }
}

async function companionColumns(
  tx: Tx,
  citizenId: string,
  { personId, viaAreaId }: { personId: string; viaAreaId: number | null },
): Promise<ReceiverColumns> {
  if (!(await companions(tx, citizenId)).some(companion => companion.personId === personId))
    throw invalidField('body/receiver/personId', 'unknown_choice')
  if (viaAreaId !== null) throw invalidField('body/receiver/viaAreaId', 'not_in_area')
  return { areaId: null, personId, viaAreaId: null }
}
