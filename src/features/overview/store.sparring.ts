import type { z } from 'zod'
import type { Tx } from '../../platform/db.ts'
import type { Other, SparringAsk, sparring, Talk } from './model.sparring.ts'

const other = `case when t.leader_id = kobling.actor() then t.other_name else t.leader_name end as "withName"`
const parts = (
  talk: string,
) => `(select coalesce(json_agg(json_build_object('personId', p.person_id, 'name', case p.person_id when ${talk}.leader_id
  then ${talk}.leader_name else ${talk}.other_name end, 'mine', p.mine, 'prepared', p.prepared, 'does', p.does, 'agrees', p.agrees) order by p.mine desc), '[]')
  from seen.sparring_part p where p.talk_id = ${talk}.id)`

const done = async (found: Promise<{ done: boolean } | undefined>) => (await found)?.done ?? false

/** Who somebody is to the actor. */
const standing = (
  who: string,
) => `case when exists (select from kobling.leads l where l.leader_id = ${who} and l.employee_id = kobling.actor())
    then 'my_leader' when exists (select from kobling.leads l where l.leader_id = kobling.actor() and l.employee_id = ${who}) then 'i_lead' else 'peer' end`
const talkOther = 'case when t.leader_id = kobling.actor() then t.other_id else t.leader_id end'
const askOther = 'case when k.mine then k.asked_id else k.asker_id end'

type Sparring = z.infer<typeof sparring>
export const listTalks = (tx: Tx) =>
  tx.rows<Sparring['items'][number]>(
    `select t.id, ${other}, e.title as "withTitle", ${standing('e.id')} as standing, t.next_at as "nextAt", t.moved_from as "movedFrom", t.weeks,
       t.held_at as "heldAt" from seen.sparring_talk t join seen.employee e on e.id = ${talkOther}
     where t.ended_at is null order by t.held_at is not null, t.held_at desc, t.next_at, t.id limit 50`,
  )

/** What waits for me, what I wait for, and what was declined to me. */
export const listAsks = (tx: Tx) =>
  tx.rows<SparringAsk>(
    `select k.id, k.kind, e.name as "withName", e.title as "withTitle", k.mine, k.my_turn and k.declined_at is null as "myTurn", k.words, k.reply,
       k.next_at as "nextAt", k.weeks, k.declined_at is not null as declined, k.version
     from seen.sparring_ask k join seen.employee e on e.id = ${askOther}
     where k.declined_at is null or k.mine order by k.declined_at is not null, k.my_turn desc, k.next_at, k.id`,
  )

/** Those I may spar with, where there is neither a talk nor something asked. */
export const othersToSparWith = (tx: Tx) =>
  tx.rows<Other>(
    `select e.id, e.name, e.title, ${standing('e.id')} as standing from seen.employee e where e.id <> kobling.actor() and kobling.may_spar(e.id)
       and not exists (select from seen.sparring_talk t where t.held_at is null and t.ended_at is null and e.id in (t.leader_id, t.other_id))
       and not exists (select from seen.sparring_ask k where k.declined_at is null and e.id in (k.asker_id, k.asked_id))
     order by 4 desc, e.name, e.id`,
  )

type Asking = { otherId: string; kind: string; words: string; nextAt: string; weeks: number }
export const ask = (tx: Tx, id: string, a: Asking) =>
  done(
    tx.row('select kobling.ask_sparring($1, $2, $3, $4, $5, $6) as done', [
      id,
      a.otherId,
      a.kind,
      a.words,
      a.nextAt,
      a.weeks,
    ]),
  )
export const readAsk = (tx: Tx, id: string) =>
  tx.row<{ id: string; mine: boolean; myTurn: boolean; nextAt: string; version: number }>(
    `select id, mine, my_turn and declined_at is null as "myTurn", next_at as "nextAt", version from seen.sparring_ask where id = $1`,
    [id],
  )
type Answer = { answer: string; words: string; nextAt: string | null; newId: string }
export const answer = (tx: Tx, id: string, a: Answer, seen: number) =>
  done(
    tx.row('select kobling.answer_sparring($1, $2, $3, $4, $5, $6) as done', [
      id,
      a.answer,
      a.words,
      a.nextAt,
      a.newId,
      seen,
    ]),
  )
export const drop = (tx: Tx, id: string) => tx.rows('select kobling.drop_sparring($1)', [id])

export async function readTalk(tx: Tx, id: string): Promise<Talk | undefined> {
  return tx.row<Talk>(
    `select t.id, ${other}, t.next_at as "nextAt", t.weeks, t.moved_from as "movedFrom", t.held_at as "heldAt", t.ended_at as "endedAt", t.note, t.version, ${parts('t')} as parts,
       (select json_build_object('id', b.id, 'heldAt', b.held_at, 'note', b.note, 'parts', ${parts('b')})
         from seen.sparring_talk b where b.id = t.after_id) as before
     from seen.sparring_talk t where t.id = $1`,
    [id],
  )
}

export const writePart = (tx: Tx, id: string, prepared: string, does: string) =>
  tx.rows('select kobling.write_sparring($1, $2, $3)', [id, prepared, does])

export const writeNote = (tx: Tx, id: string, note: string, seen: number) =>
  done(tx.row('select kobling.note_sparring($1, $2, $3) as done', [id, note, seen]))
export const agree = (tx: Tx, id: string, seen: number) =>
  done(tx.row('select kobling.agree_sparring($1, $2) as done', [id, seen]))
export const hold = (tx: Tx, id: string, next: string, nextAt: string, seen: number) =>
  done(tx.row('select kobling.hold_sparring($1, $2, $3, $4) as done', [id, next, nextAt, seen]))
export const move = (tx: Tx, id: string, nextAt: string, weeks: number, seen: number) =>
  done(tx.row('select kobling.move_sparring($1, $2, $3, $4) as done', [id, nextAt, weeks, seen]))
export const end = (tx: Tx, id: string, seen: number) =>
  done(tx.row('select kobling.end_sparring($1, $2) as done', [id, seen]))
