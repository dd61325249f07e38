import type { Tx } from '../../platform/db.ts'
import type { Money, Paid } from './model.money.ts'

/** Nothing for who may not see it. */
export async function readMoney(tx: Tx, frameId: string): Promise<Money | undefined> {
  const [frame, entries] = await Promise.all([
    tx.row<Omit<Money, 'entries' | 'usedKr'>>(
      `select f.money_kr as "givenKr", f.declared, f.given_to_id = kobling.actor() and f.ended_at is null as mine
       from kobling.frame f where f.id = $1 and kobling.sees_money(f.id)`,
      [frameId],
    ),
    tx.rows<Money['entries'][number]>(
      `select id, amount_kr as "amountKr", used_on as "usedOn", used_for as "usedFor", made_by as "madeBy",
         case when struck_at is not null then json_build_object('by', struck_by, 'at', struck_at, 'why', struck_why) end as struck
       from seen.money_used where frame_id = $1 order by used_on desc, made_at desc, id`,
      [frameId],
    ),
  ])
  const counted = entries.filter(one => one.struck === null)
  return frame && { ...frame, usedKr: counted.reduce((sum, one) => sum + one.amountKr, 0), entries }
}

/** Of the political frames that the reader may see. */
export const listPaid = (tx: Tx) =>
  tx.rows<Paid['items'][number]>(
    `select id as "frameId", kobling.paid_for(id)::float8 as "usedKr" from seen.political_frame
     order by ended_at is not null, made_at desc limit 100`,
  )

export const findEntry = (tx: Tx, id: string) =>
  tx.row<{ frameId: string; struck: boolean; mine: boolean }>(
    `select m.frame_id as "frameId", m.struck_at is not null as struck, kobling.holds_frame(m.frame_id) as mine from seen.money_used m where m.id = $1`,
    [id],
  )

type Noting = { amountKr: number; usedOn: string; usedFor: string }
export const noteMoney = (tx: Tx, id: string, frameId: string, n: Noting) =>
  tx.rows('select kobling.note_money($1, $2, $3, $4, $5)', [id, frameId, n.amountKr, n.usedOn, n.usedFor])
export const strikeMoney = (tx: Tx, id: string, why: string) =>
  tx.rows('select kobling.strike_money($1, $2)', [id, why])
