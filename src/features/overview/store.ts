import type { Tx } from '../../platform/db.ts'
import type { PlainDate } from '../../platform/i18n/calendar.ts'
import type { Decision, Overview } from './model.ts'

/** The whole overview as it is sent to the reader, or null for somebody who works in no part of the municipality. */
export async function readOverview(tx: Tx): Promise<Overview | null> {
  const row = await tx.row<{ body: string | null }>('select kobling.read_overview() as body')
  return row?.body ? (JSON.parse(row.body) as Overview) : null
}

/** What areas are called, by their number. */
export async function areaNames(tx: Tx, language: 'da' | 'en'): Promise<Map<string, string>> {
  const rows = await tx.rows<{ id: string; name: string }>(
    `select id::text, ${language === 'da' ? 'name_da' : 'name_en'} as name from kobling.area`,
  )
  return new Map(rows.map(({ id, name }) => [id, name]))
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
    `select id, loop_id as "loopId", title, direction, limits, time_words as "timeWords", until_on as "untilOn", money_words as "moneyWords", money_kr as "moneyKr",
       costs, pays, declared, signed_name as "signedName", made_at as "madeAt", ended_at as "endedAt", experiments
     from seen.political_frame order by ended_at is not null, made_at desc limit 100`,
  )
