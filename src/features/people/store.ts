import { decodeCursor, likeWords, pageFrom } from '../../platform/cursor.ts'
import type { Tx } from '../../platform/db.ts'
import type { Citizen, FoundCitizen, TargetGroup } from './model.ts'

export async function targetGroups(tx: Tx): Promise<TargetGroup[]> {
  return tx.rows<TargetGroup>(
    'select code, name_da as "nameDa", name_en as "nameEn" from kobling.target_group order by position, code',
    [],
  )
}

type Search = { query: string; after?: string | undefined; limit: number }

/** Citizens whom the reader may find, by name: from the reader's sight, never from all citizens. */
export async function foundCitizens(
  tx: Tx,
  { query, after, limit }: Search,
): Promise<{ items: FoundCitizen[]; next?: string }> {
  const [searched = null, id = null] = decodeCursor(after, 2) ?? []
  const found = await tx.rows<FoundCitizen & { searched: string }>(
    `select id, name, birth_date as "birthDate", on_team as "onTeam", plan_started_at is not null as "hasPlan",
       plan_lead_id as "leadId", searched
     from seen.citizen
     where find and not self and searched like all (select kobling.search_name(w) from unnest($1::text[]) w)
       and ($2::text is null or (searched collate "da-x-icu", id::text) > ($2, $3))
     order by searched collate "da-x-icu", id::text limit $4`,
    [likeWords(query), searched, id, limit + 1],
  )
  const { rows, next } = pageFrom(found, limit, one => [one.searched, one.id])
  return { items: rows.map(({ searched: _, ...one }) => one), ...(next !== undefined && { next }) }
}

export async function findByCpr(
  tx: Tx,
  cpr: string,
  purpose: string,
): Promise<{ id: string; name: string } | null> {
  return (
    (await tx.row<{ id: string; name: string }>('select * from kobling.find_by_cpr($1, $2)', [
      cpr,
      purpose,
    ])) ?? null
  )
}

/** What the reader may know about a citizen, or undefined. */
export async function seenCitizen(tx: Tx, citizenId: string): Promise<Citizen | undefined> {
  return tx.row<Citizen>(
    `select c.id, c.name, c.birth_date as "birthDate", c.cpr, c.language, c.interpreter, c.easy_reading as "easyReading",
       c.protected_address as "protectedAddress", c.died_on as "diedOn", c.version,
       array(select t.target_group from seen.citizen_target_group t where t.citizen_id = c.id order by 1) as "targetGroups",
       (select coalesce(json_agg(json_build_object('id', k.id, 'kind', k.kind, 'value', k.value, 'note', k.note) order by k.position, k.id), '[]')
         from seen.contact k where k.citizen_id = c.id) as contacts,
       (select coalesce(json_agg(json_build_object('id', m.id, 'name', m.name, 'relation', m.relation) order by m.name, m.id), '[]')
         from seen.companion m where m.citizen_id = c.id) as companions,
       (select coalesce(json_agg(json_build_object('id', r.id, 'kind', r.kind, 'name', r.name, 'personId', r.person_id,
           'legalBasis', r.legal_basis, 'acts', r.acts, 'fromAt', r.from_at, 'untilAt', r.until_at) order by r.name, r.id), '[]')
         from seen.representation r where r.citizen_id = c.id and r.from_at <= now() and now() < r.until_at) as representations,
       (select coalesce(json_agg(json_build_object('id', h.member_id, 'name', h.name, 'fromAt', h.from_at) order by h.name, h.member_id), '[]')
         from seen.household h where h.citizen_id = c.id) as household
     from seen.citizen c where c.id = $1`,
    [citizenId],
  )
}

export type Standing = {
  self: boolean
  related: boolean
  whereabouts: boolean
  birthDate: string | null
  cpr: string | null
}

/** How the actor stands to a citizen, or undefined where they may not know of them. */
export async function standing(tx: Tx, citizenId: string): Promise<Standing | undefined> {
  return tx.row<Standing>(
    `select self, own <> 0 as related, whereabouts, birth_date as "birthDate", cpr from seen.citizen where id = $1`,
    [citizenId],
  )
}
