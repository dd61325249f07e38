import type { Tx } from '../../platform/db.ts'
import type { Talk } from './model.sparring.ts'

const other = `case when t.leader_id = kobling.actor() then t.other_name else t.leader_name end as "withName"`
const parts = (
  talk: string,
) => `(select coalesce(json_agg(json_build_object('personId', p.person_id, 'name', case p.person_id when ${talk}.leader_id
  then ${talk}.leader_name else ${talk}.other_name end, 'mine', p.mine, 'prepared', p.prepared, 'does', p.does, 'agrees', p.agrees) order by p.mine desc), '[]')
  from seen.sparring_part p where p.talk_id = ${talk}.id)`

type Row = { id: string; withName: string; nextAt: string; weeks: number; heldAt: string | null }
export const listTalks = (tx: Tx) =>
  tx.rows<Row>(
    `select t.id, ${other}, t.next_at as "nextAt", t.weeks, t.held_at as "heldAt" from seen.sparring_talk t
     order by t.held_at is not null, t.held_at desc, t.next_at, t.id limit 50`,
  )

/** My leader, and the leaders whom I lead, with whom there is none yet. */
export const othersToTalkTo = (tx: Tx) =>
  tx.rows<{ id: string; name: string; title: string }>(
    `select e.id, e.name, e.title from seen.employee e where kobling.is_leader()
       and exists (select from kobling.leads l where (l.leader_id, l.employee_id) in ((e.id, kobling.actor()), (kobling.actor(), e.id)))
       and exists (select from kobling.employment w where w.employee_id = e.id and w.level is not null and w.from_at <= now() and now() < w.until_at)
       and not exists (select from seen.sparring_talk t where t.held_at is null and e.id in (t.leader_id, t.other_id)) order by e.name, e.id`,
  )

export async function readTalk(tx: Tx, id: string): Promise<Talk | undefined> {
  return tx.row<Talk>(
    `select t.id, ${other}, t.next_at as "nextAt", t.weeks, t.held_at as "heldAt", t.note, t.version, ${parts('t')} as parts,
       (select json_build_object('id', b.id, 'heldAt', b.held_at, 'note', b.note, 'parts', ${parts('b')})
         from seen.sparring_talk b where b.id = t.after_id) as before
     from seen.sparring_talk t where t.id = $1`,
    [id],
  )
}

export const beginTalk = (tx: Tx, id: string, otherId: string, nextAt: string, weeks: number) =>
  tx.rows('select kobling.begin_sparring($1, $2, $3, $4)', [id, otherId, nextAt, weeks])
export const writePart = (tx: Tx, id: string, prepared: string, does: string) =>
  tx.rows('select kobling.write_sparring($1, $2, $3)', [id, prepared, does])

const done = async (found: Promise<{ done: boolean } | undefined>) => (await found)?.done ?? false
export const writeNote = (tx: Tx, id: string, note: string, seen: number) =>
  done(tx.row('select kobling.note_sparring($1, $2, $3) as done', [id, note, seen]))
export const agree = (tx: Tx, id: string, seen: number) =>
  done(tx.row('select kobling.agree_sparring($1, $2) as done', [id, seen]))
export const hold = (tx: Tx, id: string, next: string, nextAt: string, seen: number) =>
  done(tx.row('select kobling.hold_sparring($1, $2, $3, $4) as done', [id, next, nextAt, seen]))
