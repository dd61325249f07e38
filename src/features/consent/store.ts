import type { Tx } from '../../platform/db.ts'
import type { ConsentOverview, PlanAsk, RefusalReason, Sharing, Theme } from './model.ts'

export async function themes(tx: Tx): Promise<Theme[]> {
  return tx.rows<Theme>(
    `select id, code, system, name_da as "nameDa", name_en as "nameEn", about_da as "aboutDa", about_en as "aboutEn",
       coalesce(retired_at <= now(), false) as retired
     from kobling.theme order by position, id`,
    [],
  )
}

export type Standing = { id: string; name: string; self: boolean; related: boolean; mayDecide: boolean }

/** How the actor stands to a citizen, or undefined where they may not know of them. */
export async function standing(tx: Tx, citizenId: string): Promise<Standing | undefined> {
  return tx.row<Standing>(
    `select id, name, self, own <> 0 as related, kobling.may_decide(id) as "mayDecide" from seen.citizen where id = $1`,
    [citizenId],
  )
}

/** Names of people who can be named here: employees, the citizen's own companions, and oneself. */
const nameOf = (person: string) =>
  `coalesce((select e.name from seen.employee e where e.id = ${person}),
    (select m.name from seen.companion m where m.citizen_id = h.citizen_id and m.id = ${person}),
    (select me.name from seen.me me where me.id = ${person}))`

/** Every consent and other legal ground that the actor may see, newest first, the ended ones too. */
export async function sharings(tx: Tx, citizenId: string): Promise<Sharing[]> {
  return tx.rows<Sharing>(
    `select id, basis, receiver_area as "receiverArea", receiver_person as "receiverPerson",
       ${nameOf('h.receiver_person')} as "receiverName", via_area as "viaArea", version, replaces, purpose, citation,
       from_at as "fromAt", until_at as "untilAt", how, ${nameOf('h.taken_by')} as "takenBy", confirmed_at as "confirmedAt",
       ended_at as "endedAt", end_reason as "endReason", hidden_until as "hiddenUntil", hidden_law as "hiddenLaw", coalesce(holds, false) as holds, coalesce(whole, false) as whole, lines, parties
     from seen.sharing h where citizen_id = $1 order by created_at desc, id desc`,
    [citizenId],
  )
}

export async function asks(tx: Tx, citizenId: string): Promise<PlanAsk[]> {
  return tx.rows<PlanAsk>(
    `select id, (select e.name from seen.employee e where e.id = asked_by) as "askedBy", asked_at as "askedAt", answer, reason,
       reason_kind as "reasonKind", how, answered_at as "answeredAt"
     from seen.plan_ask where citizen_id = $1 order by asked_at desc, id desc`,
    [citizenId],
  )
}

export async function refusalReasons(tx: Tx): Promise<RefusalReason[]> {
  return tx.rows<RefusalReason>(
    'select code, name_da as "nameDa", name_en as "nameEn" from kobling.refusal_reason order by position, code',
  )
}

/** Whom the actor may know to be on the team now: who a consent to an area reaches. */
async function team(tx: Tx, citizenId: string): Promise<ConsentOverview['team']> {
  return tx.rows<ConsentOverview['team'][number]>(
    `select m.person_id as "personId", m.name, m.area_id as "areaId", e.title
     from seen.member m join seen.employee e on e.id = m.person_id
     where m.citizen_id = $1 and m.from_at <= now() and now() < m.until_at and m.area_id is not null
     order by m.area_id, m.name collate "da-x-icu", m.person_id`,
    [citizenId],
  )
}

/** Relatives and volunteers whom the citizen has let in. */
export async function companions(tx: Tx, citizenId: string): Promise<ConsentOverview['companions']> {
  return tx.rows<ConsentOverview['companions'][number]>(
    `select id as "personId", name, relation from seen.companion where citizen_id = $1 order by name collate "da-x-icu", id`,
    [citizenId],
  )
}

/** Whose yes is needed today. */
export async function required(tx: Tx, citizenId: string): Promise<ConsentOverview['required']> {
  return tx.rows<ConsentOverview['required'][number]>(
    `select party_id as "partyId", kind, name from kobling.required_of($1) order by kind, name, party_id`,
    [citizenId],
  )
}

/** Emergencies in which somebody opened the plan: told to the citizen. */
async function emergencies(tx: Tx, citizenId: string): Promise<ConsentOverview['emergencies']> {
  return tx.rows<ConsentOverview['emergencies'][number]>(
    `select id, area_id as "areaId", reason, from_at as "fromAt", until_at as "untilAt", justified, review_note as "reviewNote"
     from seen.emergency where citizen_id = $1 order by from_at desc, id`,
    [citizenId],
  )
}

export async function overview(tx: Tx, { related: _, ...citizen }: Standing): Promise<ConsentOverview> {
  const { id } = citizen
  return {
    citizen,
    sharings: await sharings(tx, id),
    asks: await asks(tx, id),
    team: await team(tx, id),
    companions: await companions(tx, id),
    required: await required(tx, id),
    emergencies: await emergencies(tx, id),
  }
}
