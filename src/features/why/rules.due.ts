import { addDays, type PlainDate, weekdayIndex } from '../../platform/i18n/calendar.ts'

/** Easter Sunday by the Gregorian reckoning (Meeus, Jones, Butcher). */
function easter(year: number): PlainDate {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114
  const pad = (n: number) => String(n).padStart(2, '0')
  return `${year}-${pad(Math.floor(f / 31))}-${pad((f % 31) + 1)}`
}

/** Days on which a Danish town hall answers nobody: holidays by law, and those that agreements give. */
export function isHoliday(day: PlainDate): boolean {
  const year = Number(day.slice(0, 4))
  const fixed = ['01-01', '06-05', '12-24', '12-25', '12-26', '12-31']
  // Maundy Thursday, Good Friday, Easter, Ascension, Whitsun. (Great Prayer Day went in 2024.)
  const moving = [-3, -2, 0, 1, 39, 49, 50].map(days => addDays(easter(year), days))
  return fixed.includes(day.slice(5)) || moving.includes(day)
}

export const isWorkingDay = (day: PlainDate) => weekdayIndex(day) < 5 && !isHoliday(day)

/** The working day that is so many working days later. */
export function workingDaysAfter(from: PlainDate, count: number): PlainDate {
  let day = from
  for (let left = count; left > 0; ) {
    day = addDays(day, 1)
    if (isWorkingDay(day)) left--
  }
  return day
}

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
    dueNow = workingDaysAfter(dueNow, days)
  }
  return { holder: chain[risen], risen, dueNow }
}
