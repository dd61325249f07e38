import { addDays, type PlainDate } from '../../platform/i18n/calendar.ts'
import { addWorkdays, copenhagenMoment } from '../../platform/i18n/workdays.ts'

/** The municipality's own promise: within how many working days each level answers; 0 for every level not named. */
export type ServicePromise = Readonly<Record<number, number>>

/** By when a leader of this level is to have answered what is said about a frame. */
export const answerDue = (promise: ServicePromise, level: number, from: PlainDate): PlainDate =>
  addWorkdays(from, promise[level] ?? promise[0] ?? 5)

/**
 * Who is to answer now: `chain` begins with whoever gave the frame and goes up. Each time the day passes without an
 * answer it rises one level, visibly and with that level's own days, until there is nobody above.
 */
export function holderNow<P extends { level: number }>(
  chain: readonly P[],
  dueOn: PlainDate,
  today: PlainDate,
  promise: ServicePromise,
): { holder: P | undefined; risen: number; dueNow: PlainDate } {
  let risen = 0
  let dueNow = dueOn
  while (today > dueNow && risen < chain.length - 1) {
    risen++
    dueNow = answerDue(promise, chain[risen]?.level ?? 0, dueNow)
  }
  return { holder: chain[risen], risen, dueNow }
}

/** So many times, so many weeks apart, at the same time of day in Denmark: over a change of clocks too. */
export const timesAtTable = (from: PlainDate, time: string, everyWeeks: number, times: number): string[] =>
  Array.from({ length: times }, (_, n) => copenhagenMoment(addDays(from, n * everyWeeks * 7), time))
