import type { Tx } from '../../platform/db.ts'
import type { TableTime } from './model.tables.ts'

const columns = `t.id, t.leader_id as "leaderId", l.name as "leaderName", t.department_id as "departmentId", d.name as "departmentName",
  t.starts_at as "startsAt", t.minutes, t.place, t.words, a.name as "askedBy", t.state, t.moved_from as "movedFrom", t.moved_why as "movedWhy",
  t.mine, t.version,
  (select coalesce(json_agg(json_build_object('id', q.id, 'wording', q.wording, 'blocks', q.blocks, 'state', q.state,
     'decided', (select x.text from seen.decision x where x.question_id = q.id and x.decided_at is not null)) order by q.asked_at), '[]')
   from seen.table_question x cross join lateral (select * from seen.question q where q.id = x.question_id) q where x.table_id = t.id) as questions`
const from = `seen.table_time t join seen.employee l on l.id = t.leader_id join seen.employee a on a.id = t.asked_by
  join kobling.department d on d.id = t.department_id`

/** To come, and since a quarter of a year ago; the next one first. */
export const listTables = (tx: Tx) =>
  tx.rows<TableTime>(
    `select ${columns} from ${from} where t.starts_at > now() - interval '92 days' and t.state <> 'declined'
     order by t.starts_at < now() - interval '1 day', abs(extract(epoch from t.starts_at - now())), t.id limit 60`,
  )

export const readTable = (tx: Tx, id: string) =>
  tx.row<TableTime>(`select ${columns} from ${from} where t.id = $1`, [id])

type New = {
  id: string
  leaderId: string
  departmentId: string
  startsAt: string
  minutes: number
  place: string
  words: string
  state: string
}
export function insertTable(tx: Tx, t: New): void {
  tx.send(
    `select kobling.set_table(t) from jsonb_populate_record(null::kobling.table_time, jsonb_build_object('id', $1::uuid, 'leader_id', $2::uuid,
       'department_id', $3::uuid, 'starts_at', $4::timestamptz, 'minutes', $5::smallint, 'place', $6::text, 'words', $7::text, 'state', $8::text)) t`,
    [t.id, t.leaderId, t.departmentId, t.startsAt, t.minutes, t.place, t.words, t.state],
  )
}

/** False where what was seen is no longer how it is. */
export async function answerTable(
  tx: Tx,
  id: string,
  { state, startsAt, why }: { state: string; startsAt: string | null; why: string },
  seen: number,
): Promise<boolean> {
  const row = await tx.row<{ done: boolean }>('select kobling.answer_table($1, $2, $3, $4, $5) as done', [
    id,
    state,
    startsAt,
    why,
    seen,
  ])
  return row?.done === true
}

export function bringToTable(tx: Tx, tableId: string, questionId: string): void {
  tx.send('select kobling.bring_to_table($1, $2)', [tableId, questionId])
}

/** Whom the actor can ask to their team's table, and to which teams the actor, as a leader, can offer time. */
export async function choices(tx: Tx) {
  const [leaders, departments] = await Promise.all([
    tx.rows<{ id: string; name: string; title: string }>(
      `select e.id, e.name, e.title from kobling.leaders_above(kobling.actor()) l join seen.employee e on e.id = l.leader_id order by l.step`,
    ),
    tx.rows<{ id: string; name: string; mine: boolean }>(
      `select d.id, d.name, exists (select from kobling.employment e where e.employee_id = kobling.actor() and e.department_id = d.id
           and e.from_at <= now() and now() < e.until_at) as mine
       from kobling.department d join kobling.area a on a.id = d.area_id where a.kind = 'municipal' order by d.name`,
    ),
  ])
  return { leaders, departments }
}
