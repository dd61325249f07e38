import type { Row, Tx } from '../../platform/db.ts'
import { ruleTells } from '../../platform/http/problem.ts'
import type { NewId } from '../../platform/ids.ts'
import type { CitizenChange, NewCitizen } from './model.ts'

/** The citizen, the case that the actor begins, and what is known: all of it or nothing. */
export async function insertCitizen(
  tx: Tx,
  { id, actorId, newId }: { id: string; actorId: string; newId: NewId },
  citizen: NewCitizen,
): Promise<void> {
  await tx.rows(`insert into kobling.person (id, kind, name) values ($1, 'citizen', $2)`, [id, citizen.name])
  await unlessKnown(
    tx.rows(
      `insert into kobling.citizen (id, name, birth_date, cpr, language, interpreter, easy_reading, protected_address)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        id,
        citizen.name,
        citizen.birthDate,
        citizen.cpr,
        citizen.language,
        citizen.interpreter,
        citizen.easyReading,
        citizen.protectedAddress,
      ],
    ),
  )
  await tx.rows(
    `insert into kobling.relation (id, person_id, citizen_id, area_id, kind, reason, made_by, until_at)
     values ($1, $2, $3, $4, 'self', $5, $2, now() + interval '7 days')`,
    [newId(), actorId, id, citizen.areaId, citizen.reason],
  )
  await addContacts(tx, id, citizen.contacts, newId)
  await addTargetGroups(tx, id, citizen.targetGroups)
}

const columns = {
  name: 'name',
  birthDate: 'birth_date',
  cpr: 'cpr',
  language: 'language',
  interpreter: 'interpreter',
  easyReading: 'easy_reading',
  protectedAddress: 'protected_address',
  diedOn: 'died_on',
} as const satisfies Partial<Record<keyof CitizenChange, string>>

/** The new version, or undefined where the actor saw another one or may not change it. */
export async function updateCitizen(
  tx: Tx,
  { citizenId, seen, newId }: { citizenId: string; seen: number; newId: NewId },
  change: CitizenChange,
): Promise<number | undefined> {
  const fields = Object.entries(columns).filter(([field]) => (change as Row)[field] !== undefined)
  const sets = fields.map(([, column], index) => `${column} = $${index + 3}, `)
  const changed = await unlessKnown(
    tx.row<{ version: number }>(
      `update kobling.citizen set ${sets.join('')}version = version + 1, updated_at = now()
       where id = $1 and version = $2 returning version`,
      [citizenId, seen, ...fields.map(([field]) => (change as Row)[field])],
    ),
  )
  if (changed && change.contacts) await replaceContacts(tx, citizenId, change.contacts, newId)
  if (changed && change.targetGroups) {
    await tx.rows('delete from kobling.citizen_target_group where citizen_id = $1', [citizenId])
    await addTargetGroups(tx, citizenId, change.targetGroups)
  }
  return changed?.version
}

/** A CPR number belongs to one citizen. Whose it is, is not said: the search by number says that, and is logged. */
async function unlessKnown<T>(writing: Promise<T>): Promise<T> {
  try {
    return await writing
  } catch (error) {
    const { code, constraint } = error as { code?: string; constraint?: string }
    if (code === '23505' && constraint === 'citizen_cpr_key') throw ruleTells('citizen_exists')
    throw error
  }
}

/** Ways of contact that the actor cannot see are not theirs to replace. */
async function replaceContacts(tx: Tx, citizenId: string, contacts: NewCitizen['contacts'], newId: NewId) {
  await tx.rows(
    `delete from kobling.contact c where c.citizen_id = $1
       and exists (select from seen.contact s where s.citizen_id = $1 and s.id = c.id)`,
    [citizenId],
  )
  await addContacts(tx, citizenId, contacts, newId)
}

async function addContacts(tx: Tx, citizenId: string, contacts: NewCitizen['contacts'], newId: NewId) {
  for (const [position, { kind, value, note }] of contacts.entries())
    await tx.rows(
      'insert into kobling.contact (id, citizen_id, kind, value, note, position) values ($1, $2, $3, $4, $5, $6)',
      [newId(), citizenId, kind, value, note, position],
    )
}

async function addTargetGroups(tx: Tx, citizenId: string, groups: string[]) {
  await tx.rows(
    `insert into kobling.citizen_target_group (citizen_id, target_group) select $1, g from unnest($2::text[]) g`,
    [citizenId, [...new Set(groups)]],
  )
}

/** Which of these target groups nobody knows: the place of the first, or -1. */
export async function unknownTargetGroup(tx: Tx, groups: string[]): Promise<number> {
  const known = await tx.rows<{ code: string }>(
    'select code from kobling.target_group where code = any ($1)',
    [groups],
  )
  const codes = new Set(known.map(({ code }) => code))
  return groups.findIndex(group => !codes.has(group))
}

export async function insertCompanion(
  tx: Tx,
  companion: { id: string; citizenId: string; name: string; relation: string },
): Promise<void> {
  await tx.rows(`insert into kobling.person (id, kind, name) values ($1, 'companion', $2)`, [
    companion.id,
    companion.name,
  ])
  await tx.rows('insert into kobling.companion (id, citizen_id, relation) values ($1, $2, $3)', [
    companion.id,
    companion.citizenId,
    companion.relation,
  ])
}
