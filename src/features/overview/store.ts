import type { Tx } from '../../platform/db.ts'
import type { PlainDate } from '../../platform/i18n/calendar.ts'
import type { Decision, PublishedQuarter, PulseRound, Scope } from './model.ts'

/** The areas and teams of somebody and of everybody under them. */
export async function scopeOf(tx: Tx): Promise<Scope> {
  const rows = await tx.rows<{
    areaId: number | null
    teamId: string | null
    team: string | null
    level: number | null
  }>(
    `with recursive under (id) as (
       select kobling.actor() union select l.employee_id from under u join kobling.leads l on l.leader_id = u.id
         where exists (select from kobling.leads m where m.leader_id = l.employee_id)),
     people (id) as (select kobling.actor() union all select l.employee_id from under u join kobling.leads l on l.leader_id = u.id)
     select w.area_id as "areaId", d.id as "teamId", d.name as team, w.level from (
       select e.area_id, e.department_id, max(e.level) filter (where e.employee_id = (select kobling.actor())) as level
       from people u join kobling.employment e on e.employee_id = u.id
       where e.from_at <= now() and now() < e.until_at group by e.area_id, e.department_id) w
     left join kobling.department d on d.id = w.department_id left join kobling.area a on a.id = w.area_id
     order by a.position, d.name`,
  )
  const level = Math.max(0, ...rows.map(row => row.level ?? 0))
  const teams = new Map(
    rows.flatMap(row => (row.teamId && row.team ? [[row.teamId, row.team] as const] : [])),
  )
  return {
    kind: level === 0 ? 'everybody' : level === 1 ? 'team' : level < 4 ? 'head' : 'director',
    areas: [...new Set(rows.flatMap(row => (row.areaId === null ? [] : [row.areaId])))],
    teams: [...teams].map(([id, name]) => ({ id, name })),
  }
}

/** What areas are called, by their number. */
export async function areaNames(tx: Tx, language: 'da' | 'en'): Promise<Map<string, string>> {
  const rows = await tx.rows<{ id: string; name: string }>(
    `select id::text, ${language === 'da' ? 'name_da' : 'name_en'} as name from kobling.area`,
  )
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** Three can be chosen, and each is shown beside the one before. */
const quarters = 4

/** The last quarters that were published, for all and for these areas. */
export async function publishedQuarters(tx: Tx, areas: readonly number[]): Promise<PublishedQuarter[]> {
  const places = ['all', ...areas.map(String)]
  return tx.rows<PublishedQuarter>(
    `select q.from_on as "from", q.until_on as "until", q.as_of as "asOf", q.need_counted as "needCounted",
       (select coalesce(json_agg(json_build_object('place', c.place, 'slice', c.slice, 'measure', c.measure, 'value', c.value)), '[]')
         from published.cell c where c.quarter = q.from_on and c.place = any ($1) and (c.slice = '' or c.measure in ('asked', 'plan'))) as cells,
       (select coalesce(json_agg(json_build_object('place', d.place, 'step', d.step, 'median', d.median)), '[]')
         from published.days d where d.quarter = q.from_on and d.place = any ($1)) as days,
       (select coalesce(json_agg(json_build_object('level', a.level, 'median', a.median)), '[]')
         from published.answer_days a where a.quarter = q.from_on) as "answerDays"
     from published.quarter q order by q.from_on desc limit ${quarters}`,
    [places],
  )
}

/** The last year of the pulse, for all, each level and these teams. */
export async function publishedRounds(tx: Tx, teams: readonly string[]): Promise<PulseRound[]> {
  return tx.rows<PulseRound>(
    `select r.month, r.asked, r.answered, (select coalesce(json_agg(json_build_object('question', p.question, 'place', p.place,
         'answers', p.answers, 'agree', p.agree) order by p.question, p.place), '[]') from published.pulse p
       where p.month = r.month and (p.place not like 'department:%' or p.place = any ($1))) as shares
     from published.pulse_round r order by r.month desc limit 12`,
    [teams.map(team => `department:${team}`)],
  )
}

export const targetGroups = (tx: Tx) =>
  tx.rows<{ code: string; nameDa: string; nameEn: string }>(
    'select code, name_da as "nameDa", name_en as "nameEn" from kobling.target_group order by position, code',
  )

export async function groundNow(tx: Tx) {
  const row = await tx.row<{
    purpose: string
    ground: string
    areasAtOnce: number
    recordedBy: string
    recordedAt: string
  }>(
    `select purpose, ground, areas_at_once as "areasAtOnce", recorded_by as "recordedBy", recorded_at as "recordedAt" from seen.statistics_ground`,
  )
  return row ?? null
}

export const recordGround = (tx: Tx, id: string | null, purpose: string, ground: string, areas: number) =>
  tx.rows('select kobling.record_ground($1, $2, $3, $4)', [id, purpose, ground, areas])

export async function pulseRound(tx: Tx) {
  const row = await tx.row<{ month: PlainDate; questions: number[]; closesOn: PlainDate; answered: boolean }>(
    'select month, questions, closes_on as "closesOn", answered from pulse.mine()',
  )
  return row ?? null
}

export async function takeAnswer(tx: Tx, month: PlainDate, answers: readonly number[]): Promise<boolean> {
  const row = await tx.row<{ taken: boolean }>('select pulse.take($1, $2) as taken', [month, answers])
  return row?.taken ?? false
}

export const decided = (tx: Tx) =>
  tx.rows<Decision>(
    `select id, title, direction, limits, time_words as "timeWords", until_on as "untilOn", money_words as "moneyWords", money_kr as "moneyKr",
       costs, pays, declared, signed_name as "signedName", made_at as "madeAt", ended_at as "endedAt", experiments
     from seen.political_frame order by ended_at is not null, made_at desc limit 100`,
  )
