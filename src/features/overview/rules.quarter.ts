import { addDays, calendarDay, monthStart, type PlainDate } from '../../platform/i18n/calendar.ts'

export type QuarterDays = { from: PlainDate; until: PlainDate; publishedOn: PlainDate }

/** The calendar quarter of a day; it is counted a month after its end, so that those asked last have had time to answer. */
export function quarterOf(day: PlainDate): QuarterDays {
  const from = monthStart(day, -((calendarDay(day).month - 1) % 3))
  return { from, until: monthStart(from, 3), publishedOn: monthStart(from, 4) }
}

/** The quarters that can be published by now, from the one in which counting began, oldest first; two years at most. */
export function dueQuarters(first: PlainDate, today: PlainDate): QuarterDays[] {
  const found: QuarterDays[] = []
  for (
    let one = quarterOf(today);
    one.until > first && found.length < 9;
    one = quarterOf(addDays(one.from, -1))
  )
    if (one.publishedOn <= today) found.unshift(one)
  return found.slice(-8)
}

export const monthsOf = (quarter: QuarterDays) => [0, 1, 2].map(n => monthStart(quarter.from, n).slice(0, 7))
