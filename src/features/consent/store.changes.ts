import type { Row, Tx } from '../../platform/db.ts'
import { Problem } from '../../platform/http/problem.ts'
import type { AskAnswer, How, Line, NewConsent } from './model.ts'

/** A receiver as the tables have it. */
export type ReceiverColumns = { areaId: number | null; personId: string | null; viaAreaId: number | null }

/** The consent that is open for a receiver now, for who may decide. Others' changes wait until this one is made. */
export async function openConsent(tx: Tx, citizenId: string, to: ReceiverColumns): Promise<string | null> {
  await tx.rows('select kobling.lock_consents($1, array[$2::uuid])', [citizenId, to.personId])
  const found = await tx.row<{ id: string | null }>('select id from kobling.consent_for($1, $2, $3, $4)', [
    citizenId,
    to.areaId,
    to.personId,
    to.viaAreaId,
  ])
  return found?.id ?? null
}

export const bitsOf = (lines: readonly Line[]) => lines.map(({ bit }) => bit)
export const depthsOf = (lines: readonly Line[]) => lines.map(({ depth }) => depth)

/** A new version for a receiver, which ends the one before. */
export async function give(
  tx: Tx,
  { id, citizenId, to }: { id: string; citizenId: string; to: ReceiverColumns },
  { purpose, lastDay, how, lines }: NewConsent,
): Promise<void> {
  await tx.rows(
    `select kobling.give_consent($1, $2, $3, $4, $5, $6, coalesce(kobling.midnight($7::date + 1), 'infinity'), $8, $9, $10)`,
    [
      id,
      citizenId,
      to.areaId,
      to.personId,
      to.viaAreaId,
      purpose,
      lastDay,
      how,
      bitsOf(lines),
      depthsOf(lines),
    ],
  )
}

/** Ends a consent, and the personal ones that go with an area's. False: somebody else just did. */
export async function end(
  tx: Tx,
  { id, citizenId }: { id: string; citizenId: string },
  { keep, how }: { keep: string[]; how: How },
): Promise<boolean> {
  const ended = await tx.rows('select kobling.end_consent($1, $2, $3, $4)', [citizenId, id, keep, how])
  return ended.length > 0
}

/** Somebody whose yes is needed says it; an imported consent comes into force with the first yes. False: it may not be. */
export async function uphold(
  tx: Tx,
  { id, citizenId, partyId }: { id: string; citizenId: string; partyId: string },
  how: How,
): Promise<boolean> {
  const row = await tx.row<{ upheld: boolean }>('select kobling.uphold_consent($1, $2, $3, $4) as upheld', [
    citizenId,
    id,
    partyId,
    how,
  ])
  return row?.upheld === true
}

export async function insertAsk(
  tx: Tx,
  ask: { id: string; citizenId: string; askedBy: string },
): Promise<void> {
  await tx.rows('insert into kobling.plan_ask (id, citizen_id, asked_by) values ($1, $2, $3)', [
    ask.id,
    ask.citizenId,
    ask.askedBy,
  ])
}

/** Held until the commit, so that of two answers at once the second sees the first. */
export async function lockAsk(tx: Tx, citizenId: string, id: string): Promise<void> {
  await tx.rows('select id from kobling.plan_ask where citizen_id = $1 and id = $2 for update', [
    citizenId,
    id,
  ])
}

export async function answerAsk(
  tx: Tx,
  id: string,
  { answer, reason, reasonKind, how }: AskAnswer,
): Promise<void> {
  const answered = await tx.rows<Row>(
    'update kobling.plan_ask set answer = $2, reason = $3, reason_kind = $4, how = $5, answered_at = now() where id = $1 returning id',
    [id, answer, reason, reasonKind, how],
  )
  if (answered.length === 0) throw new Problem('not_allowed')
}
