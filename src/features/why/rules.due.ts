import type { PlainDate } from '../../platform/i18n/calendar.ts'
import { addWorkdays } from '../../platform/i18n/workdays.ts'

/** How many working days an answer about a frame is promised within, and each level after. */
export const frameAnswerDays = 5

/**
 * Who is to answer now: `chain` begins with whoever gave the frame and goes up. Each time the day passes without an
 * answer it rises one level, visibly and with days of its own, until there is nobody above.
 */
export function holderNow<P>(
  chain: readonly P[],
  dueOn: PlainDate,
  today: PlainDate,
  days = frameAnswerDays,
): { holder: P | undefined; risen: number; dueNow: PlainDate } {
  let risen = 0
  let dueNow = dueOn
  while (today > dueNow && risen < chain.length - 1) {
    risen++
    dueNow = addWorkdays(dueNow, days)
  }
  return { holder: chain[risen], risen, dueNow }
}
