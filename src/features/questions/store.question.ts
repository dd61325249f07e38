// A question whole, with everything that hangs on it, each part at the reader's own sight.
import type { Tx } from '../../platform/db.ts'
import type { CitizensQuestion } from './model.citizen.ts'
import type { Holder, WholeQuestion } from './model.ts'
import { settledBy } from './store.ts'

type Found = Omit<
  WholeQuestion,
  | 'readings'
  | 'mayAskToRead'
  | 'citizenId'
  | 'holders'
  | 'views'
  | 'messages'
  | 'cases'
  | 'decision'
  | 'agreement'
  | 'alike'
  | 'tables'
  | 'writesFor'
> & { askedById: string | null }

/** The question itself, or undefined where the actor does not see it. */
export async function seenQuestion(tx: Tx, questionId: string): Promise<Found | undefined> {
  return tx.row<Found>(
    `select q.id, q.kind, q.wording, q.blocks, q.situation, q.area_id as "areaId", q.areas, q.asked_at as "askedAt", q.state,
       q.closed_at as "closedAt", q.mine, q.waits_for_me as "waitsForMe", q.version, q.close, q.suggests,
       q.mine and q.id in (select kobling.asked_back()) as "askedBack",
       ${settledBy}, q.asked_by as "askedById", (select e.name from seen.employee e where e.id = q.asked_by) as "askedBy"
     from seen.question q where q.id = $1`,
    [questionId],
  )
}

export const holdersOf = (tx: Tx, questionId: string) =>
  tx.rows<Holder>(
    `select h.leader_id as "leaderId", e.name, e.title, h.area_id as "areaId", h.level, h.how, h.due_on as "dueOn", h.from_at as "fromAt",
       h.until_at as "untilAt", h.said, h.condition
     from seen.question_holder h join seen.employee e on e.id = h.leader_id where h.question_id = $1 order by h.from_at, e.name`,
    [questionId],
  )

export const readingsOf = (tx: Tx, questionId: string) =>
  tx.rows<WholeQuestion['readings'][number]>(
    `select r.leader_id as "leaderId", e.name, r.answer, r.refused_at as "refusedAt", r.own_no_at as "ownNoAt", r.met_on as "metOn" from seen.question_reading r
     join seen.employee e on e.id = r.leader_id where r.question_id = $1 order by r.asked_at, e.name`,
    [questionId],
  )

export async function wholeQuestion(tx: Tx, { askedById: _, ...found }: Found): Promise<WholeQuestion> {
  const [holders, views, messages, decision, cases, agreement, alike, tables, writesFor, readings, asking] =
    await Promise.all([
      holdersOf(tx, found.id),
      tx.rows<WholeQuestion['views'][number]>(
        `select v.area_id as "areaId", v.text, e.name, v.written_at as "writtenAt"
       from seen.question_view v left join seen.employee e on e.id = v.written_by where v.question_id = $1 order by v.area_id nulls last`,
        [found.id],
      ),
      tx.rows<WholeQuestion['messages'][number]>(
        `select m.kind, m.text, e.name, m.at from seen.question_message m join seen.employee e on e.id = m.by_id
       where m.question_id = $1 order by m.at, m.id`,
        [found.id],
      ),
      decisionOf(tx, found.id),
      casesOf(tx, found.id),
      tx.row<NonNullable<WholeQuestion['agreement']>>(
        'select id, number, kind, title from seen.working_agreement where question_id = $1 order by number limit 1',
        [found.id],
      ),
      tx.rows<WholeQuestion['alike'][number]>(
        `select q.id, q.wording, q.area_id as "areaId", q.state from (
         select id, wording, area_id, state, asked_at, searched from seen.open_question
         union all select id, wording, area_id, state, asked_at, searched from seen.question where state = 'answered') q
       where q.id <> $1 and q.asked_at > now() - interval '180 days' and q.searched @@ kobling.any_word($2)
         and ts_rank(q.searched, kobling.any_word($2)) > 0.06
       order by ts_rank(q.searched, kobling.any_word($2)) desc, q.id limit 6`,
        [found.id, found.wording],
      ),
      tx.rows<WholeQuestion['tables'][number]>(
        `select t.id, t.starts_at as "startsAt", t.place, e.name as "leaderName", t.state
       from seen.table_question x join seen.table_time t on t.id = x.table_id join seen.employee e on e.id = t.leader_id
       where x.question_id = $1 order by t.starts_at`,
        [found.id],
      ),
      tx.rows<WholeQuestion['writesFor'][number]>(
        `select h.leader_id as "leaderId", e.name from seen.question_holder h join seen.employee e on e.id = h.leader_id
       where h.question_id = $1 and h.until_at = 'infinity' and h.leader_id <> kobling.actor() and kobling.writes_at_table(h.question_id, h.leader_id)`,
        [found.id],
      ),
      readingsOf(tx, found.id),
      tx.rows('select from kobling.readers_to_ask_for($1)', [found.id]),
    ])
  return {
    ...found,
    readings,
    mayAskToRead: asking.length > 0,
    // A look by the citizen's yes is logged where it is read.
    citizenId: cases.find(one => !one.byYes)?.citizenId ?? null,
    holders,
    views,
    messages,
    decision: decision ?? null,
    cases,
    agreement: agreement ?? null,
    alike,
    tables,
    writesFor,
  }
}

export const decisionOf = (tx: Tx, questionId: string) =>
  tx.row<NonNullable<WholeQuestion['decision']>>(
    `select text, reason, reach, citizen_line as "citizenLine", agreement, written_at as "writtenAt", decided_at as "decidedAt"
     from seen.decision where question_id = $1`,
    [questionId],
  )

async function casesOf(tx: Tx, questionId: string): Promise<WholeQuestion['cases']> {
  const [seen, byYes] = await Promise.all([seenCases(tx, questionId), casesByYes(tx, questionId)])
  return [...seen, ...byYes]
}

const casesByYes = (tx: Tx, questionId: string) =>
  tx.rows<WholeQuestion['cases'][number]>(
    `select k.citizen_id as "citizenId", k.citizen_name as "citizenName", k.text, k.about_kind as "aboutKind", null::uuid as "aboutId",
       null::text as "aboutTitle", true as "byYes" from kobling.read_case($1) k`,
    [questionId],
  )

const seenCases = (tx: Tx, questionId: string) =>
  tx.rows<WholeQuestion['cases'][number]>(
    `select k.citizen_id as "citizenId", c.name as "citizenName", k.text, k.about_kind as "aboutKind", k.about_id as "aboutId",
       coalesce((select g.title from seen.goal g where g.citizen_id = k.citizen_id and g.id = k.about_id),
         (select a.title from seen.action a where a.citizen_id = k.citizen_id and a.id = k.about_id),
         (select i.title from seen.intervention i where i.citizen_id = k.citizen_id and i.id = k.about_id)) as "aboutTitle", false as "byYes"
     from seen.question_case k join seen.citizen c on c.id = k.citizen_id where k.question_id = $1 and k.depth = 3`,
    [questionId],
  )

/** As what somebody leads now, for words in the reader's language; titles are in one. */
const leadsAs = (employee: string) => `left join lateral (select x.area_id,
    case when x.role = 'head_of_department' and x.level > 2 then 'head_of_centre' else x.role end as role
  from kobling.employment x where x.employee_id = ${employee} and x.level is not null and x.from_at <= now() and now() < x.until_at
  order by x.level desc limit 1) m on true`

/** What waits on a decision about a citizen, and what was decided, through the cases that the actor sees. Newest first. */
export const questionsOf = (tx: Tx, citizenId: string) =>
  tx.rows<CitizensQuestion>(
    `select q.id, q.kind, q.wording, q.state, q.asked_at as "askedAt",
       coalesce((select json_agg(json_build_object('name', case when kobling.is_employee() then e.name end, 'role', m.role, 'areaId', coalesce(h.area_id, m.area_id)) order by e.name)
         from seen.question_holder h join seen.employee e on e.id = h.leader_id ${leadsAs('e.id')} where h.question_id = q.id and h.until_at = 'infinity'), '[]') as "waitsFor",
       (select min(h.due_on) from seen.question_holder h where h.question_id = q.id and h.until_at = 'infinity') as "dueOn",
       k.about_kind as "aboutKind", k.about_id as "aboutId",
       case when q.state = 'answered' then coalesce(case when not kobling.is_employee() then nullif(d.citizen_line, '') end, d.text) end as decided, d.decided_at as "decidedAt",
       (select v.text from seen.question_view v where v.question_id = q.id and v.area_id is null) as "myView",
       coalesce((select json_agg(json_build_object('leaderId', r.leader_id, 'name', e.name, 'role', m.role, 'areaId', m.area_id, 'answer', r.answer, 'refusedAt', r.refused_at, 'ownNoAt', r.own_no_at, 'metOn', r.met_on) order by r.asked_at)
         from seen.question_reading r join seen.employee e on e.id = r.leader_id ${leadsAs('e.id')} where r.question_id = q.id and q.state = 'open'), '[]') as readings
     from seen.question_case k cross join lateral (select * from seen.question q where q.id = k.question_id) q
     left join lateral (select * from seen.decision d where d.question_id = q.id) d on true
     where k.citizen_id = $1 and k.depth = 3 order by q.asked_at desc, q.id limit 50`,
    [citizenId],
  )
