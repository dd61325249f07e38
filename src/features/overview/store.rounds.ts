// The pulse's rounds, as the statistics role keeps them.
import type { Tx } from '../../platform/db.ts'
import type { PlainDate } from '../../platform/i18n/calendar.ts'
import type { Share, Waiting } from './rules.pulse.ts'

export const openRound = (tx: Tx, month: PlainDate, questions: readonly number[], closes: PlainDate) =>
  tx.rows('select pulse.open_round($1, $2, $3)', [month, questions, closes])

export const mix = (tx: Tx) => tx.rows('select pulse.mix()')

export async function roundsToClose(tx: Tx, today: PlainDate) {
  return tx.rows<{ month: PlainDate; questions: number[] }>(
    'select month, questions from pulse.round where closes_on <= $1 order by month for update',
    [today],
  )
}

export async function waitingAnswers(tx: Tx, month: PlainDate): Promise<Waiting[]> {
  await tx.rows('lock table pulse.asked, pulse.waiting in share row exclusive mode')
  return tx.rows<Waiting>(
    'select level, department_id as "departmentId", answers from pulse.waiting where month = $1 order by random()',
    [month],
  )
}

/** Publishes the shares; who was asked, who answered, and what, is gone with it. */
export async function closeRound(
  tx: Tx,
  month: PlainDate,
  questions: readonly number[],
  shares: readonly Share[],
) {
  await tx.rows(
    `insert into published.pulse_round (month, questions, asked, answered)
     select $1, $2, nullif(greatest(count(*), 4), 4), nullif(greatest(count(*) filter (where answered), 4), 4) from pulse.asked where month = $1`,
    [month, questions],
  )
  await tx.rows(
    `insert into published.pulse (month, question, place, answers, agree)
     select $1, question, place, answers, agree
     from jsonb_to_recordset($2) as x(question smallint, place text, answers integer, agree integer)`,
    [month, JSON.stringify(shares)],
  )
  for (const table of ['waiting', 'asked', 'round'])
    await tx.rows(`delete from pulse.${table} where month = $1`, [month])
}
