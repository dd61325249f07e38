import { decodeCursor, pageFrom } from '../../platform/cursor.ts'
import type { Tx } from '../../platform/db.ts'
import type { Invited } from './model.team.ts'
import type { MyPlan, WorkItem } from './model.ts'

export async function attachmentContent(tx: Tx, citizenId: string, id: string): Promise<unknown> {
  return (
    await tx.row<{ content: unknown }>(
      'select content from seen.attachment where citizen_id = $1 and id = $2',
      [citizenId, id],
    )
  )?.content
}

/** False where the reader has no sight of the citizen. */
export async function markSeen(tx: Tx, readerId: string, citizenId: string): Promise<boolean> {
  const row = await tx.row(
    `insert into kobling.last_look (reader_id, citizen_id, looked_at)
     select $1, c.id, now() from seen.citizen c where c.id = $2
     on conflict (reader_id, citizen_id) do update set looked_at = excluded.looked_at returning 1`,
    [readerId, citizenId],
  )
  return row !== undefined
}

/** Whom the actor has invited to this team, and who has not left. */
export async function invited(tx: Tx, citizenId: string): Promise<Invited[]> {
  return tx.rows<Invited>(
    `select id, name, area_id as "areaId", kind, from_at as "fromAt", has_come as "hasCome"
     from seen.invited where citizen_id = $1 order by from_at desc, id`,
    [citizenId],
  )
}

/** False where the newest answer to the question of one plan is not yes. Who asked it becomes plan lead. */
export async function beginPlan(tx: Tx, citizenId: string, memberId: string): Promise<boolean> {
  return (
    (await tx.row<{ begun: boolean }>('select kobling.begin_plan($1, $2) as begun', [citizenId, memberId]))
      ?.begun === true
  )
}

export async function leadOf(tx: Tx, citizenId: string): Promise<string | null> {
  const row = await tx.row<{ lead: string | null }>(
    'select plan_lead_id as lead from seen.citizen where id = $1',
    [citizenId],
  )
  return row?.lead ?? null
}

export async function hasPlan(tx: Tx, citizenId: string): Promise<boolean> {
  return (
    (await tx.row('select from seen.citizen where id = $1 and plan_started_at is not null', [citizenId])) !==
    undefined
  )
}

export async function setLead(
  tx: Tx,
  citizenId: string,
  personId: string | null,
  seen: number,
): Promise<number | undefined> {
  const row = await tx.row<{ version: number }>(
    'update kobling.plan set lead_id = $2, version = version + 1 where citizen_id = $1 and version = $3 returning version',
    [citizenId, personId, seen],
  )
  return row?.version
}

/** A plan lead who leaves the team leads no longer. */
export async function dropLeadWho(tx: Tx, citizenId: string, personId: string | null): Promise<void> {
  await tx.rows(
    `update kobling.plan set lead_id = null, version = version + 1
     where citizen_id = $1 and exists (select from seen.citizen c where c.id = $1 and c.plan_lead_id = $2)
       and not exists (select from seen.member m where m.citizen_id = $1 and m.person_id = $2 and m.until_at > now())`,
    [citizenId, personId],
  )
}

export async function isEmployeeOnTeam(tx: Tx, citizenId: string, personId: string): Promise<boolean> {
  return (
    (await tx.row(`select from seen.member where citizen_id = $1 and person_id = $2 and until_at > now()`, [
      citizenId,
      personId,
    ])) !== undefined
  )
}

export async function isOnTeam(
  tx: Tx,
  citizenId: string,
  personId: string,
  areaId: number,
): Promise<boolean> {
  return (
    (await tx.row(
      `select from seen.member where citizen_id = $1 and person_id = $2 and area_id = $3 and until_at > now()`,
      [citizenId, personId, areaId],
    )) !== undefined
  )
}

export async function worksIn(
  tx: Tx,
  personId: string,
  areaId: number,
): Promise<{ name: string; title: string } | undefined> {
  return tx.row<{ name: string; title: string }>(
    `select e.name, e.title from seen.employee e where e.id = $1 and exists (select from kobling.employment m
       where m.employee_id = e.id and m.area_id = $2 and m.from_at <= now() and now() < m.until_at)`,
    [personId, areaId],
  )
}

/** What waits on the actor, the 200 that are due soonest. */
export async function workItems(tx: Tx): Promise<WorkItem[]> {
  return tx.rows<WorkItem>(
    `select kind, id, citizen_id as "citizenId", citizen_name as "citizenName", title, waits_on as "waitsOn", mine, due_on as "dueOn"
     from seen.work order by due_on nulls last, citizen_name collate "da-x-icu", id limit 200`,
    [],
  )
}

/** How often I was released from something since I last asked; told once. */
export async function takeReleased(tx: Tx): Promise<number> {
  const row = await tx.row<{ released: number }>(
    `with seen as (update kobling.released set seen_at = now() where person_id = kobling.actor() and seen_at is null returning 1)
     select count(*)::int as released from seen`,
    [],
  )
  return row?.released ?? 0
}

const hasNews = (kind: string) =>
  `exists (select from seen.${kind} o where o.citizen_id = p.citizen_id and o.touched_at > coalesce(p.looked_at, '-infinity'))`

/** One page of my plans by name. `hasNews` looks only at what the actor may see. */
export async function myPlans(
  tx: Tx,
  { after, limit }: { after?: string | undefined; limit: number },
): Promise<{ items: MyPlan[]; next?: string }> {
  const [name = null, citizenId = null] = decodeCursor(after, 2) ?? []
  const found = await tx.rows<MyPlan & { searched: string }>(
    `select citizen_id as "citizenId", citizen_name as "citizenName", has_plan as "hasPlan", on_team as "onTeam", lead, searched,
       ${['action', 'goal', 'note', 'words'].map(hasNews).join(' or ')} as "hasNews"
     from (select * from seen.my_plan where $1::text is null or (searched, citizen_id::text) > ($1, $2)
           order by searched, citizen_id::text limit $3) p
     order by searched, citizen_id::text`,
    [name, citizenId, limit + 1],
  )
  const { rows, next } = pageFrom(found, limit, plan => [plan.searched, plan.citizenId])
  return { items: rows.map(({ searched: _, ...plan }) => plan), ...(next !== undefined && { next }) }
}
