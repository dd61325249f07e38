import type { Tx } from '../../platform/db.ts'
import type { Handover, Room } from './model.ts'
import { nearestFigure } from './rules.ts'
import { reachedGoals } from './store.reached.ts'

/** What moved and was told to a team of mine, or of somebody I lead. Who asked for it is nobody's to know. */
const toMyTeams = (
  outcome: string,
) => `exists (select from kobling.outcome_told d join kobling.employment e on e.department_id = d.department_id
  and e.from_at <= now() and now() < e.until_at where d.outcome_id = ${outcome}.id and (e.employee_id = kobling.actor() or e.employee_id = any (kobling.people_under_me())))`

/** The parts of a leader's room, each as the actor sees it. */
export async function room(tx: Tx): Promise<Room> {
  const [frames, dialogues, passedUp, asked, tensions, outcomes, reached, handovers, note, leaders] =
    await Promise.all([
      tx.rows<Room['frames'][number]>(
        `select f.id, f.loop_id as "loopId", l.title as "loopTitle", f.direction, f.time_words as "timeWords", f.money_words as "moneyWords",
         f.money_kr as "moneyKr",
         (select coalesce(sum(u.amount_kr), 0)::float8 from seen.money_used u where u.frame_id = f.id and u.struck_at is null) as "usedKr", f.decides_mine as "decidesMine", f.decides_ours as "decidesOurs", f.decides_up as "decidesUp", f.declared,
         f.signed_name as "signedName", f.made_at as "signedAt", f.until_on as "untilOn",
         (select json_build_object('words', o.words, 'on', o.made_at) from kobling.frame_own o where o.frame_id = f.id and o.made_by = kobling.actor()) as own
       from kobling.frame f join kobling.loop l on l.id = f.loop_id
       where f.given_to_id = kobling.actor() and f.ended_at is null order by f.until_on, f.id`,
      ),
      tx.rows<Room['dialogues'][number]>(
        `select d.id, d.loop_id as "loopId", d.missing, d.due_on as "dueOn", l.title as "loopTitle"
       from kobling.frame_dialogue d join kobling.loop l on l.id = d.loop_id
       where d.answered_at is null and kobling.answers_dialogue(d.id) order by d.due_on, d.id`,
      ),
      tx.rows<Room['passedUp'][number]>(
        `select id, wording, left_at as "leftAt", now_with as "nowWith" from seen.passed_up order by left_at desc, id`,
      ),
      tx.rows<Room['asked'][number]>(
        `select d.id, d.loop_id as "loopId", d.missing, d.due_on as "dueOn", e.name as "withName" from kobling.frame_dialogue d
         join kobling.frame f on f.id = d.frame_id join seen.employee e on e.id = f.made_by
       where d.answered_at is null and d.made_by = kobling.actor() order by d.due_on, d.id`,
      ),
      tx.rows<Room['tensions'][number]>(
        `select id, pole_a as "poleA", pole_b as "poleB", good_a as "goodA", good_b as "goodB", signs, sentence, agreed_with as "agreedWith", version
       from kobling.tension where owner_id = kobling.actor() order by made_at, id`,
      ),
      tx.rows<Room['outcomes'][number]>(
        `select x.id, x."loopId", x.words, x.moved, x."toldAs", x.mine from (select o.id, o.loop_id as "loopId", o.words, o.moved, o.told_as as "toldAs", ${toMyTeams('o')} as mine, o.said_yes_at as at
         from kobling.outcome o where o.said_yes_at is not null and o.withdrawn_at is null) x order by x.mine desc, x.at desc limit 3`,
      ),
      reachedGoals(tx),
      tx.rows<Room['handovers'][number]>(
        `select id, from_name as "fromName", to_name as "toName", due_on as "dueOn", mine, waiting from seen.handover order by made_at desc limit 10`,
      ),
      tx.row<{ text: string }>('select text from seen.leader_note'),
      tx.rows<Room['leaders'][number]>(
        `select distinct e.id, e.name, e.title, e.id = any (kobling.people_under_me()) as under from seen.employee e
       join kobling.employment w on w.employee_id = e.id and w.level is not null and w.from_at <= now() and now() < w.until_at
       where e.id <> kobling.actor() order by e.name, e.id`,
      ),
    ])
  return {
    frames,
    dialogues,
    passedUp,
    asked,
    tensions,
    outcomes,
    reached: nearestFigure(reached),
    handovers,
    note: note?.text ?? '',
    leaders,
  }
}

export function writeNote(tx: Tx, text: string): void {
  tx.send('select kobling.write_leader_note($1)', [text])
}

type Tension = {
  poleA: string
  poleB: string
  goodA: string
  goodB: string
  signs: object[]
  sentence: string
  agreedWith: string
}
const valuesOf = (t: Tension) => [
  t.poleA,
  t.poleB,
  t.goodA,
  t.goodB,
  JSON.stringify(t.signs),
  t.sentence,
  t.agreedWith,
]

export function insertTension(tx: Tx, id: string, tension: Tension): void {
  tx.send(
    `insert into kobling.tension (id, owner_id, made_by, pole_a, pole_b, good_a, good_b, signs, sentence, agreed_with)
     values ($1, kobling.actor(), kobling.actor(), $2, $3, $4, $5, $6, $7, $8)`,
    [id, ...valuesOf(tension)],
  )
}

/** The new version; undefined where what was seen is no longer how it is, or it is not the actor's own. */
export async function updateTension(
  tx: Tx,
  id: string,
  tension: Tension,
  seen: number,
): Promise<number | undefined> {
  const row = await tx.row<{ version: number }>(
    `update kobling.tension set pole_a = $3, pole_b = $4, good_a = $5, good_b = $6, signs = $7, sentence = $8, agreed_with = $9
     where id = $1 and version = $2 and owner_id = kobling.actor() returning version`,
    [id, seen, ...valuesOf(tension)],
  )
  return row?.version
}

export const ownTension = (tx: Tx, id: string) =>
  tx.row('select id, version from kobling.tension where id = $1 and owner_id = kobling.actor()', [id])

type Starting = {
  id: string
  fromId: string
  toId: string
  dueOn: string
  meetsAt: string | null
  meetsWith: string
  words: string
}
/** False where something that was handed over between the two still waits. */
export async function startHandover(tx: Tx, h: Starting): Promise<boolean> {
  const row = await tx.row<{ started: boolean }>(
    `select kobling.start_handover(h) as started from jsonb_populate_record(null::kobling.handover, jsonb_build_object('id', $1::uuid, 'from_id', $2::uuid,
       'to_id', $3::uuid, 'due_on', $4::date, 'meets_at', $5::timestamptz, 'meets_with', $6::text, 'words', $7::text)) h`,
    [h.id, h.fromId, h.toId, h.dueOn, h.meetsAt, h.meetsWith, h.words],
  )
  return row?.started === true
}

export async function readHandover(tx: Tx, id: string): Promise<Handover | undefined> {
  const [row, items] = await Promise.all([
    tx.row<Omit<Handover, 'items'>>(
      `select id, from_name as "fromName", to_name as "toName", due_on as "dueOn", mine, waiting, made_at as "madeAt", meets_at as "meetsAt",
         meets_with as "meetsWith", words, version, kobling.actor() in (from_id, to_id, made_by) as arranges from seen.handover where id = $1`,
      [id],
    ),
    tx.rows<Handover['items'][number]>(
      `select id, kind, object_id as "objectId", loop_id as "loopId", title, detail, waits, answer, words, answered_at as "answeredAt"
       from seen.handover_item where handover_id = $1
       order by array_position(array['why','outcome','decision','frame','question','agreement','experiment'], kind), title, id`,
      [id],
    ),
  ])
  return row && { ...row, items }
}

export function answerItem(tx: Tx, itemId: string, answer: string, words: string, dueOn: string): void {
  tx.send('select kobling.answer_handover($1, $2, $3, $4)', [itemId, answer, words, dueOn])
}

export const setMeeting = async (tx: Tx, id: string, at: string | null, withWhom: string, seen: number) =>
  (
    await tx.row<{ done: boolean }>('select kobling.set_handover_meeting($1, $2, $3, $4) as done', [
      id,
      at,
      withWhom,
      seen,
    ])
  )?.done ?? false

export const waitsForLeader = (tx: Tx) =>
  tx.rows<{ objectId: string; name: string; dueOn: string }>(
    'select object_id as "objectId", name, due_on as "dueOn" from seen.waits_for_leader order by due_on, object_id',
  )
