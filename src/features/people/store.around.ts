import type { Tx } from '../../platform/db.ts'
import { ruleSaysNo } from '../../platform/http/problem.ts'
import type { NewRepresentation } from './model.ts'

type Made = { id: string; citizenId: string; actorId: string }

/** Days are whole: from the midnight before the first to the midnight after the last. */
export async function insertRepresentation(tx: Tx, made: Made, given: NewRepresentation): Promise<void> {
  await tx.rows(
    `insert into kobling.representation (id, citizen_id, made_by, kind, name, person_id, legal_basis, acts, from_at, until_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, kobling.midnight($9::date), coalesce(kobling.midnight($10::date + 1), 'infinity'))`,
    [
      made.id,
      made.citizenId,
      made.actorId,
      given.kind,
      given.name,
      given.personId,
      given.legalBasis,
      [...new Set(given.acts)],
      given.fromOn,
      given.untilOn,
    ],
  )
}

export async function mayRepresent(tx: Tx, personId: string, citizenId: string): Promise<boolean> {
  const row = await tx.row<{ may: boolean }>('select kobling.may_represent($1, $2) as may', [
    personId,
    citizenId,
  ])
  return row?.may === true
}

/** Whether there was one to end. */
export async function endRepresentation(tx: Tx, citizenId: string, id: string): Promise<boolean> {
  const ended = await tx.row(
    `update kobling.representation set until_at = now() where citizen_id = $1 and id = (
       select r.id from seen.representation r where r.citizen_id = $1 and r.id = $2 and r.from_at < now() and now() < r.until_at)
     returning id`,
    [citizenId, id],
  )
  return ended !== undefined
}

export type Housed = { related: boolean; protected: boolean; householdId: string | null }

/** How the actor stands to somebody who is to be in a household; undefined where they may not know of them. */
export async function housed(tx: Tx, citizenId: string): Promise<Housed | undefined> {
  return tx.row<Housed>(
    `select own <> 0 as related, protected_address as protected, kobling.household_of(id) as "householdId"
     from seen.citizen where id = $1`,
    [citizenId],
  )
}

/** From the midnight before that day; today from now on, so that what was ended by mistake can be put right. */
export async function insertHouseholdMember(
  tx: Tx,
  { id, citizenId, actorId }: Made,
  { householdId, fromOn }: { householdId: string; fromOn: string },
): Promise<void> {
  await unlessElsewhere(
    tx.rows(
      `insert into kobling.household_member (id, household_id, citizen_id, made_by, from_at)
       values ($1, $2, $3, $4, case when kobling.midnight($5::date + 1) > now() then now() else kobling.midnight($5::date) end)`,
      [id, householdId, citizenId, actorId, fromOn],
    ),
  )
}

/** All else has been asked before: what the policy or the index still refuses is a household at that time. */
async function unlessElsewhere(writing: Promise<unknown>): Promise<void> {
  try {
    await writing
  } catch (error) {
    const { code } = error as { code?: string }
    throw code === '42501' || code === '23505' ? ruleSaysNo('household_other') : error
  }
}

/** Whether the actor sees them there, and whether they could take them out. */
export async function endHouseholdMember(
  tx: Tx,
  citizenId: string,
  memberId: string,
): Promise<'ended' | 'not allowed' | 'not there'> {
  const there = await tx.row<{ id: string }>(
    'select id from seen.household where citizen_id = $1 and member_id = $2',
    [citizenId, memberId],
  )
  if (!there) return 'not there'
  const ended = await tx.row(
    'update kobling.household_member set until_at = now() where id = $1 returning id',
    [there.id],
  )
  return ended ? 'ended' : 'not allowed'
}

/** The log of the verb is one citizen's; what concerns another as well is in theirs too. */
export async function logFor(tx: Tx, action: string, citizenId: string): Promise<void> {
  await tx.rows('select kobling.log($1, $2)', [action, citizenId])
}
