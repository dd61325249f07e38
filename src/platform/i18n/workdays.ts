import {
  addDays,
  calendarDay,
  clockTime,
  type DayLike,
  type PlainDate,
  toPlainDate,
  weekdayIndex,
} from './calendar.ts'

/** Easter Sunday by the Gregorian rule, after Meeus/Jones/Butcher (J. Meeus, Astronomical Algorithms, ch. 8). */
export function easter(year: number): PlainDate {
  const a = year % 19
  const [b, c] = [Math.floor(year / 100), year % 100]
  const g = Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3)
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const sum = h + l - 7 * m + 114
  const pad = (value: number) => String(value).padStart(2, '0')
  return `${year}-${pad(Math.floor(sum / 31))}-${pad((sum % 31) + 1)}`
}

/** Maundy Thursday, Good Friday, Easter Monday, Ascension, Whit Monday: days from Easter Sunday. (No prayer day since 2024.) */
const movable = [-3, -2, 1, 39, 50]
/** New Year, Constitution Day, Christmas Eve and the two days after, New Year's Eve: town halls are closed. */
const fixed = ['01-01', '06-05', '12-24', '12-25', '12-26', '12-31']

/** Is it a day on which a Danish town hall works? */
export function isWorkday(day: PlainDate): boolean {
  if (weekdayIndex(day) > 4 || fixed.includes(day.slice(5))) return false
  const sunday = easter(calendarDay(day).year)
  return !movable.some(days => addDays(sunday, days) === day)
}

/** The day that is `count` working days after `day`. */
export function addWorkdays(day: PlainDate, count: number): PlainDate {
  let [at, left] = [day, count]
  while (left > 0) {
    at = addDays(at, 1)
    if (isWorkday(at)) left--
  }
  return at
}

/** The instant at which a Danish clock shows `time` (HH:MM) on `day`. In the hour that autumn has twice, the first. */
export function copenhagenMoment(day: PlainDate, time: string): string {
  const guess = Date.parse(`${day}T${time}:00Z`)
  if (Number.isNaN(guess)) return ''
  for (const hours of [2, 1]) {
    const moment = new Date(guess - hours * 3_600_000)
    const { hour, minute } = clockTime(moment)
    if (`${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}` === time)
      return moment.toISOString()
  }
  return new Date(guess - 3_600_000).toISOString()
}

/** How many working days after the day of the one the day of the other is. */
export function workdaysBetween(from: DayLike, until: DayLike): number {
  let count = 0
  for (let at = addDays(from, 1); at <= toPlainDate(until); at = addDays(at, 1)) if (isWorkday(at)) count++
  return count
}
