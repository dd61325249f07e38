import { decodeCursor, pageFrom } from '../../platform/cursor.ts'
import type { Tx } from '../../platform/db.ts'
import { invalidField } from '../../platform/http/problem.ts'
import type { QuestionRow, Suggests } from './model.ts'
import type { Candidate, ServicePromise } from './rules.ts'
import { waitsForMe } from './store.agreements.ts'

/** The municipality's promise in working days by level; 0 stands for every level that is not named. */
export async function servicePromise(tx: Tx): Promise<ServicePromise> {
  const row = await tx.row<{ value: ServicePromise }>(
    `select value from kobling.setting where key = 'service_promise'`,
  )
  return row?.value ?? { 0: 5 }
}

export const candidates = (tx: Tx, areas: number[], citizenId: string | null) =>
  tx.rows<Candidate>(
    `select area_id as "areaId", leader_id as "leaderId", level, step from kobling.leaders_for($1, $2)`,
    [areas, citizenId],
  )

type NewQuestion = {
  id: string
  kind: string
  wording: string
  blocks: string
  situation: string
  areaId: number
  areas: number[]
  suggests: Suggests | null
}

export function insertQuestion(tx: Tx, q: NewQuestion): void {
  tx.send(
    `select kobling.raise_question(r) from jsonb_populate_record(null::kobling.question, jsonb_build_object('id', $1::uuid, 'kind', $2::text,
       'wording', $3::text, 'blocks', $4::text, 'situation', $5::text, 'area_id', $6::smallint, 'areas', $7::smallint[], 'suggests', $8::jsonb)) r`,
    [
      q.id,
      q.kind,
      q.wording,
      q.blocks,
      q.situation,
      q.areaId,
      q.areas,
      q.suggests && JSON.stringify(q.suggests),
    ],
  )
}

/** Hands it to a leader; `raised` and `together` when it is raised, `passed` by whom it lies with. */
export function handTo(
  tx: Tx,
  questionId: string,
  to: { leaderId: string; areaId: number | null; how: string; dueOn: string },
): void {
  tx.send('select kobling.hand_question($1, $2, $3, $4, $5)', [
    questionId,
    to.leaderId,
    to.areaId,
    to.how,
    to.dueOn,
  ])
}

type NewCase = {
  id: string
  citizenId: string
  areaId: number
  authorId: string
  themes: number[] | null
  questionId: string
  text: string
  aboutKind: string | null
  aboutId: string | null
}
export function insertCase(tx: Tx, c: NewCase): void {
  tx.send(
    `insert into kobling.question_case (id, citizen_id, area_id, author_id, themes, question_id, text, about_kind, about_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [c.id, c.citizenId, c.areaId, c.authorId, c.themes, c.questionId, c.text, c.aboutKind, c.aboutId],
  )
}

/** The themes and title of what a question is about, as the actor sees it whole; undefined where they do not. */
export async function aboutObject(
  tx: Tx,
  kind: 'goal' | 'action' | 'intervention',
  citizenId: string,
  id: string,
): Promise<{ themes: number[] | null; title: string } | undefined> {
  return tx.row<{ themes: number[] | null; title: string }>(
    `select themes, title from seen.${kind} where citizen_id = $1 and id = $2 and depth = 3`,
    [citizenId, id],
  )
}

export async function citizenName(tx: Tx, citizenId: string): Promise<string | undefined> {
  return (await tx.row<{ name: string }>('select name from seen.citizen where id = $1', [citizenId]))?.name
}

/** The names that may not be in what others read: of the citizens whose case the actor sees. */
export async function namesBehind(tx: Tx, questionId: string): Promise<string[]> {
  const rows = await tx.rows<{ name: string }>(
    `select c.name from seen.question_case k join seen.citizen c on c.id = k.citizen_id where k.question_id = $1`,
    [questionId],
  )
  return rows.map(row => row.name)
}

const rowColumns = `q.id, q.kind, q.wording, q.blocks, q.situation, q.area_id as "areaId", q.areas, q.asked_at as "askedAt", q.state,
  q.closed_at as "closedAt", q.mine, q.waits_for_me as "waitsForMe", q.version, q.mine and q.id in (select kobling.asked_back()) as "askedBack"`
const nowWith = `left join lateral (select min(h.due_on) as due_on,
    coalesce(json_agg(json_build_object('name', e.name, 'how', h.how, 'level', h.level) order by h.level, e.name), '[]') as holders
    from seen.question_holder h join seen.employee e on e.id = h.leader_id where h.question_id = q.id and h.until_at = 'infinity') w on true`

/** Which rows, in which order, and with whom they lie. What is answered lies with nobody. */
const newest = `to_char(q.asked_at at time zone 'UTC', 'YYYYMMDDHH24MISSUS')`
const due = `coalesce(q.due_on::text, '9999-12-31')`
const lists = {
  waiting: { from: 'seen.open_question', where: 'q.waits_for_me', key: due, order: 'asc', with: '' },
  others: {
    from: 'seen.open_question',
    where: 'not q.mine and not q.waits_for_me',
    key: due,
    order: 'asc',
    with: '',
  },
  mine: { from: 'seen.question', where: 'q.mine', key: newest, order: 'desc', with: nowWith },
  answered: {
    from: 'seen.question',
    where: `q.state = 'answered'`,
    key: newest,
    order: 'desc',
    with: `cross join (select null::date as due_on, '[]'::json as holders) w`,
  },
}

/** What came since an open question was asked, in the same matter, for an area of its own, in some of its words. */
export const settledBy = `(select coalesce(json_agg(json_build_object('id', a.id, 'number', a.number, 'kind', a.kind, 'title', a.title)
    order by ts_rank(a.searched, kobling.any_word(q.wording)) desc, a.number), '[]')
  from seen.working_agreement a where q.state = 'open' and a.state = 'in_force' and a.since > q.asked_at and q.situation = any (a.situations)
    and a.areas && q.areas and a.searched @@ kobling.any_word(q.wording)) as "settledBy"`

/** Open ones by when they are due, answered ones newest first. */
export async function listQuestions(
  tx: Tx,
  {
    which,
    query,
    after,
    limit,
  }: { which: keyof typeof lists; query: string; after?: string | undefined; limit: number },
): Promise<{ items: QuestionRow[]; next?: string }> {
  const cursor = decodeCursor(after, 2)
  if (cursor && !/^[0-9a-f-]{36}$/.test(cursor[1] as string)) throw invalidField('query/after', 'format')
  const { from, where, key, order, with: lies } = lists[which]
  const open = lies === ''
  const found = await tx.rows<QuestionRow & { key: string }>(
    `select ${rowColumns}, ${settledBy}, ${open ? 'q' : 'w'}.due_on as "dueOn", ${open ? 'q' : 'w'}.holders, q.key from (
       select q.id, q.kind, q.wording, q.blocks, q.situation, q.area_id, q.areas, q.asked_at, q.state, q.closed_at, q.mine, q.waits_for_me, q.version,
         ${open ? 'q.due_on, q.holders,' : ''} ${key} as key from ${from} q
       where ${where} and ($1 = '' or q.searched @@ kobling.any_word($1))
         and ($2::text is null or (${key}, q.id::text) ${order === 'desc' ? '<' : '>'} ($2, $3))
       order by key ${order}, q.id::text ${order} limit $4) q ${lies}
     order by q.key ${order}, q.id::text ${order}`,
    [query, cursor?.[0] ?? null, cursor?.[1] ?? null, limit + 1],
  )
  const { rows, next } = pageFrom(found, limit, row => [row.key, row.id])
  return { items: rows.map(({ key: _, ...row }) => row as QuestionRow), ...(next !== undefined && { next }) }
}

type Waiting = { waiting: number; askedBack: number; agreements: number }
/** For the menu: as many as stand on the pages that it leads to. */
export async function countWaiting(tx: Tx, today: string): Promise<Waiting> {
  const row = await tx.row<Waiting>(
    `select kobling.count_waiting() as waiting, (select count(*) from kobling.asked_back())::int as "askedBack",
       (select count(*) from seen.working_agreement a where ${waitsForMe('$1')} and a.state = 'in_force')::int as agreements`,
    [today],
  )
  return row ?? { waiting: 0, askedBack: 0, agreements: 0 }
}

/** False where what was seen is no longer how it is. */
export async function withdraw(tx: Tx, questionId: string, seen: number): Promise<boolean> {
  const row = await tx.row<{ done: boolean }>('select kobling.withdraw_question($1, $2) as done', [
    questionId,
    seen,
  ])
  return row?.done === true
}

export function writeView(tx: Tx, questionId: string, areaId: number | null, text: string): void {
  tx.send('select kobling.write_view($1, $2, $3)', [questionId, areaId, text])
}

export function writeMessage(tx: Tx, id: string, questionId: string, kind: string, text: string): void {
  tx.send('select kobling.write_message($1, $2, $3, $4)', [id, questionId, kind, text])
}
