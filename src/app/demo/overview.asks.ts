// Who else was asked about one plan in the quarters that have been counted, and how things stood when each was counted.
import type { Pool, Tx } from '../../platform/db.ts'
import { addDays, dayNumber } from '../../platform/i18n/calendar.ts'
import type { DemoCalendar } from './calendar.ts'
import { between, type Chance, chanceFrom, nameId, pick } from './chance.ts'
import { type AreaCode, areaIds } from './municipality.ts'
import { staffId } from './organisation.ts'
import { countedQuarters } from './questions.past.ts'

const kinds = [
  'too_much_now',
  'enough_known',
  'too_much_now',
  'enough_known',
  'too_much_now',
  'know_more',
  null,
] as const
const refusals = ['Jeg vil ikke have, at alle ved alt.', 'Det er for meget lige nu.', '']

/** How many each area asked, the newest quarter last; small areas and the first quarter stay too few to be told of. */
const asking: Partial<Record<AreaCode, readonly [first: number, then: number, newest: number]>> = {
  social: [7, 9, 21],
  employment: [8, 10, 22],
  family: [3, 5, 12],
  health: [2, 3, 10],
  housing: [1, 2, 5],
  education: [0, 1, 2],
}
const answers = ['later', 'no', null, 'yes'] as const

type Candidate = { id: string; by: string; areaId: number; since: string }

/** Of those with a case and no plan: asked by the area that has them, each once and after it had them. */
export async function askMore(tx: Tx, calendar: DemoCalendar): Promise<void> {
  const candidates = await tx.rows<Candidate>(
    `select r.citizen_id as id, r.area_id as "areaId", (array_agg(r.person_id order by r.from_at, r.id))[1] as by, min(r.from_at)::date::text as since
     from kobling.relation r
     where r.kind = 'assignment' and not exists (select from kobling.plan_ask a where a.citizen_id = r.citizen_id)
       and not exists (select from kobling.plan p where p.citizen_id = r.citizen_id)
     group by r.citizen_id, r.area_id order by since, md5(r.citizen_id::text), r.area_id`,
  )
  const chance = chanceFrom(31)
  const taken = new Set<string>()
  const rows = countedQuarters(calendar.today).flatMap(({ from, until }, quarter) => {
    const last = addDays(until, -25) // those who answer have done so when it is counted
    return Object.entries(asking).flatMap(([area, numbers]) => {
      const found = candidates
        .filter(one => one.areaId === areaIds[area as AreaCode] && one.since < last && !taken.has(one.id))
        .slice(0, numbers[quarter])
      for (const { id } of found) taken.add(id)
      const days = dayNumber(last) - dayNumber(from) - 3
      return found.map((one, at) => {
        const wished = addDays(from, 3 + Math.floor((at * days) / found.length))
        const day = wished > one.since ? wished : addDays(one.since, 1)
        return ask(chance, calendar, one, dayNumber(day) - dayNumber(calendar.today), at)
      })
    })
  })
  await tx.rows(
    `insert into kobling.plan_ask (id, citizen_id, asked_by, asked_at, answer, how, reason, reason_kind, answered_at)
     select id, citizen_id, asked_by, asked_at, answer, how, reason, reason_kind, answered_at from jsonb_populate_recordset(null::kobling.plan_ask, $1)`,
    [JSON.stringify(rows)],
  )
}

function ask(chance: Chance, calendar: DemoCalendar, { id, by }: Candidate, day: number, at: number) {
  const said = answers[at % answers.length] ?? null
  return {
    id: nameId('asked', id),
    citizen_id: id,
    asked_by: by,
    asked_at: calendar.moment(calendar.workday(day), 10),
    answer: said,
    how: said && 'table',
    reason: said === 'no' ? pick(chance, refusals) : '',
    reason_kind: said === 'no' || said === 'later' ? kinds[at % kinds.length] : null,
    answered_at: said && calendar.moment(calendar.workday(day + between(chance, 2, 20)), 14),
  }
}

/** Every third of them had another caseworker then, who asked them and has left the case since. */
export async function changeCaseworkers(tx: Tx, now: Date): Promise<void> {
  await tx.rows(
    `with changed as (
       select a.id as ask, r.id as relation, r.citizen_id, r.area_id, r.from_at, w.employee_id as before,
         a.asked_at + ($1::timestamptz - a.asked_at) / 3 as changed_at
       from (select *, row_number() over (order by id) as n from kobling.plan_ask) a
       join kobling.relation r on r.citizen_id = a.citizen_id and r.person_id = a.asked_by and r.kind = 'assignment'
         and r.from_at < a.asked_at and r.until_at = 'infinity'
       join lateral (select e.employee_id from kobling.employment e where e.area_id = r.area_id and e.role = 'caseworker'
         and e.employee_id <> r.person_id and e.from_at < r.from_at and e.until_at = 'infinity' order by e.employee_id limit 1) w on true
       where a.n % 3 = 0 and not exists (select from kobling.plan p where p.citizen_id = a.citizen_id)),
     moved as (update kobling.relation r set from_at = c.changed_at from changed c where r.id = c.relation),
     asked as (update kobling.plan_ask a set asked_by = c.before from changed c where a.id = c.ask)
     insert into kobling.relation (id, person_id, citizen_id, area_id, kind, from_at, until_at)
     select md5('before ' || c.relation)::uuid, c.before, c.citizen_id, c.area_id, 'assignment', c.from_at, c.changed_at from changed c`,
    [now],
  )
}

/** Flemming came to the housing team in the middle of the newest quarter. */
export async function changeLeader(tx: Tx, calendar: DemoCalendar): Promise<void> {
  const newest = countedQuarters(calendar.today).at(-1)
  if (!newest) return
  await tx.rows('update kobling.employment set from_at = $2 where employee_id = $1', [
    staffId('flemming'),
    calendar.moment(addDays(newest.from, 50), 8),
  ])
}

/** Of the day on which a quarter was counted: what came after it had not happened yet. */
export async function forget(admin: Pool, day: string): Promise<void> {
  for (const sql of [
    'update counted.course set answer = null, reason = null, answered_on = null where answered_on >= $1',
    'update counted.course set plan_on = null where plan_on >= $1',
    `update counted.course c set goal_reached = false where goal_reached and not exists (select from kobling.goal g
       where g.citizen_id = c.citizen_id and g.state = 'achieved' and g.updated_at < $1::date)`,
    `update counted.course c set waits_us = was.us, waits_citizen = was.citizen, waits_decision = was.decision
     from (select k.citizen_id, coalesce(bool_or(x.waits_on = 'us'), false) as us, coalesce(bool_or(x.waits_on = 'citizen'), false) as citizen,
         coalesce(bool_or(x.waits_on = 'decision'), false) as decision
       from counted.course k left join kobling.action x on x.citizen_id = k.citizen_id and x.draft_until is null
         and x.created_at < $1::date and (x.state = 'open' or x.done_on >= $1)
       group by k.citizen_id) was where was.citizen_id = c.citizen_id`,
    `update counted.course c set waits_question = exists (select from kobling.question_case k join kobling.question q on q.id = k.question_id
       where k.citizen_id = c.citizen_id and q.asked_at < $1::date and coalesce(q.closed_at, 'infinity') >= $1::date)`,
    `update counted.course c set new_caseworker = false where new_caseworker and not exists (
       select from kobling.relation r where r.citizen_id = c.citizen_id and r.area_id = c.area_id and r.from_at > c.asked_on and r.from_at < $1::date)`,
    `update counted.course c set new_leader = false where new_leader and not exists (
       select from kobling.employment e where e.area_id = c.area_id and e.level is not null and e.from_at > c.asked_on and e.from_at < $1::date)`,
  ])
    await admin.query(sql, [day])
}
