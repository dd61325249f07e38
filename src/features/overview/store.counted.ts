// What the statistics role reads and publishes. None of it runs as a person, and none of it reads a table of casework.
import type { Tx } from '../../platform/db.ts'
import type { PlainDate } from '../../platform/i18n/calendar.ts'
import { workdaysBetween } from '../../platform/i18n/workdays.ts'
import type { Counted, Figure, Parts, Step } from './rules.publish.ts'
import type { QuarterDays } from './rules.quarter.ts'

export async function workOff(tx: Tx, atMost: number): Promise<number> {
  const row = await tx.row<{ n: number }>('select counted.work_off($1) as n', [atMost])
  return row?.n ?? 0
}

export async function firstCounted(tx: Tx): Promise<PlainDate | null> {
  const row = await tx.row<{ first: PlainDate | null }>(
    'select min(coalesce(asked_on, needed_on)) as first from counted.course',
  )
  return row?.first ?? null
}

export const publishedQuarters = async (tx: Tx): Promise<Set<PlainDate>> =>
  new Set(
    (await tx.rows<{ from: PlainDate }>('select from_on as "from" from published.quarter')).map(
      row => row.from,
    ),
  )

/** The courses of a quarter. Somebody's department counts where it belongs to the area that asked. */
const ofQuarter = `from counted.course c
  left join kobling.department d on d.id = c.department_id and d.area_id = c.area_id
    and exists (select from kobling.area a where a.id = d.area_id and a.kind = 'municipal')
  where (asked_on >= $1 and asked_on < $2 or asked_on is null and needed_on >= $1 and needed_on < $2)`
const parts = `coalesce(c.area_id::text, 'none') as place, coalesce('department:' || d.id, 'none') as team, target as "group",
  to_char(coalesce(asked_on, needed_on), 'YYYY-MM') as month`

export async function countedCourses(tx: Tx, { from, until }: QuarterDays): Promise<Counted[]> {
  return tx.rows<Counted>(
    `select ${parts}, coalesce(reason, '') as reason,
       case when asked_on is null then 'not_asked' when answer is null then 'unanswered' when answer <> 'yes' then answer
         when plan_on is null then 'yes_waiting' else 'plan' end as standing,
       array_remove(array[case when waits_us then 'waits_us' end, case when waits_citizen then 'waits_citizen' end,
         case when waits_decision then 'waits_decision' end, case when waits_question then 'waits_question' end,
         case when new_caseworker then 'new_caseworker' end, case when new_leader then 'new_leader' end,
         case when goal_reached then 'goal_reached' end], null) as marks,
       count(*)::int as persons
     ${ofQuarter} group by 1, 2, 3, 4, 5, 6, 7`,
    [from, until],
  )
}

export type Spell = Parts & { step: Step; days: number }
export async function daysBetweenSteps(tx: Tx, { from, until }: QuarterDays): Promise<Spell[]> {
  return tx.rows<Spell>(
    `with course as (select ${parts}, asked_on, answer, answered_on, plan_on ${ofQuarter} and answer = 'yes' and asked_on is not null)
     select place, team, "group", month, 'asked_yes' as step, greatest(answered_on - asked_on, 0) as days from course
     union all select place, team, "group", month, 'yes_plan', greatest(plan_on - answered_on, 0) from course where plan_on is not null`,
    [from, until],
  )
}

export async function answerSpells(tx: Tx, { from, until }: QuarterDays) {
  const rows = await tx.rows<{ level: number; leaderId: string; fromAt: string; untilAt: string }>(
    'select level, leader_id as "leaderId", from_at as "fromAt", until_at as "untilAt" from kobling.answer_spells($1, $2)',
    [from, until],
  )
  return rows.map(({ level, leaderId, fromAt, untilAt }) => ({
    level,
    leaderId,
    days: workdaysBetween(new Date(fromAt), new Date(untilAt)),
  }))
}

/** Which areas, target groups and teams there are: a cell is published for each, also where nobody is. */
export async function lists(tx: Tx) {
  const areas = await tx.rows<{ place: string }>(
    `select id::text as place from kobling.area order by position, id`,
  )
  const groups = await tx.rows<{ code: string }>(
    'select code from kobling.target_group order by position, code',
  )
  const reasons = await tx.rows<{ code: string }>(
    'select code from kobling.refusal_reason order by position, code',
  )
  const teams = await tx.rows<{ place: string; team: string }>(
    `select d.area_id::text as place, 'department:' || d.id as team from kobling.department d join kobling.area a on a.id = d.area_id
     where a.kind = 'municipal' order by a.position, d.name, d.id`,
  )
  const levels = await tx.rows<{ place: string }>(
    `select distinct 'level:' || coalesce(level::text, 'staff') as place from kobling.employment where role <> 'politician' order by 1`,
  )
  return {
    places: [...areas.map(one => one.place), 'none'],
    teams,
    groups: [...groups.map(one => one.code), 'several', 'none'],
    reasons: [...reasons.map(one => one.code), 'none'],
    pulse: [...levels.map(one => one.place), ...teams.map(one => one.team)],
  }
}

export async function publishQuarter(
  tx: Tx,
  { from, until }: QuarterDays,
  asOf: PlainDate,
  published: {
    figures: readonly Figure[]
    answers: readonly { level: string; median: number | null }[]
    need: boolean
  },
): Promise<void> {
  await tx.rows(
    'insert into published.quarter (from_on, until_on, as_of, need_counted) values ($1, $2, $3, $4)',
    [from, until, asOf, published.need],
  )
  await tx.rows(
    `insert into published.figure (quarter, place, slice, numbers, days)
     select $1, place, slice, numbers, days from jsonb_to_recordset($2) as x(place text, slice text, numbers jsonb, days jsonb)`,
    [from, JSON.stringify(published.figures)],
  )
  await tx.rows(
    `insert into published.answer_days (quarter, level, median)
     select $1, level, median from jsonb_to_recordset($2) as x(level text, median integer)`,
    [from, JSON.stringify(published.answers)],
  )
}

export async function needIsCounted(tx: Tx): Promise<boolean> {
  return (await tx.row('select from counted.course where needed_on is not null limit 1')) !== undefined
}
