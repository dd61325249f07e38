// What the statistics role does now and then: counts what changed, publishes what is due, keeps the pulse.
import { inTransaction, type Pool, type Tx } from '../../platform/db.ts'
import { type PlainDate, toPlainDate } from '../../platform/i18n/calendar.ts'
import { answerTimes } from './rules.answers.ts'
import { figuresOf, publishedCells } from './rules.publish.ts'
import { closesOn, pulseShares, pulseTurn, roundOf } from './rules.pulse.ts'
import { dueQuarters, monthsOf, type QuarterDays } from './rules.quarter.ts'
import * as counted from './store.counted.ts'
import * as rounds from './store.rounds.ts'

/** Many at once: whoever is noted often is counted once for all of it. */
const batch = 1_000_000

/** Counts again the courses of those for whom something changed. */
export async function countCourses(statistics: Pool): Promise<void> {
  while ((await inTransaction(statistics, tx => counted.workOff(tx, batch))) > 0);
}

/** Publishes each quarter once, when its day has come. Answers which. */
export async function publishDue(statistics: Pool, now: Date): Promise<PlainDate[]> {
  const today = toPlainDate(now)
  return inTransaction(statistics, async tx => {
    await tx.rows('select pg_advisory_xact_lock(5465)')
    const first = await counted.firstCounted(tx)
    if (first === null) return []
    const there = await counted.publishedQuarters(tx)
    const due = dueQuarters(first, today).filter(quarter => !there.has(quarter.from))
    for (const quarter of due) await publish(tx, quarter, today)
    return due.map(quarter => quarter.from)
  })
}

async function publish(tx: Tx, quarter: QuarterDays, today: PlainDate): Promise<void> {
  const lists = await counted.lists(tx)
  const need = await counted.needIsCounted(tx)
  const cells = publishedCells({
    ...lists,
    counted: await counted.countedCourses(tx, quarter),
    months: monthsOf(quarter),
    need,
  })
  const figures = figuresOf(cells, await counted.daysBetweenSteps(tx, quarter))
  const answers = answerTimes(await counted.answerSpells(tx, quarter))
  await counted.publishQuarter(tx, quarter, today, { figures, answers, need })
}

/** Opens the month's round, mixes what has come, and closes what is over. */
export async function keepPulse(statistics: Pool, now: Date): Promise<void> {
  const today = toPlainDate(now)
  const month = roundOf(today)
  if (today < closesOn(month))
    await inTransaction(statistics, tx => rounds.openRound(tx, month, pulseTurn(month), closesOn(month)))
  await inTransaction(statistics, tx => rounds.mix(tx))
  await inTransaction(statistics, async tx => {
    for (const { month, questions } of await rounds.roundsToClose(tx, today)) {
      const { pulse } = await counted.lists(tx)
      const shares = pulseShares(questions, await rounds.waitingAnswers(tx, month), pulse)
      await rounds.closeRound(tx, month, questions, shares)
    }
  })
}
