/** A day as people say it: `YYYY-MM-DD`. It has no time zone and never shifts. */
export type PlainDate = string

/** What may be shown as a day: a plain date as it stands, a moment by the clock in Copenhagen. */
export type DayLike = PlainDate | Date

export type CalendarDay = { readonly year: number; readonly month: number; readonly day: number }
export type ClockTime = { readonly hour: number; readonly minute: number }

const plainDate = /^(\d{4})-(\d{2})-(\d{2})$/
const dayLength = 86_400_000

const copenhagen = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Copenhagen',
  calendar: 'iso8601',
  numberingSystem: 'latn',
  hourCycle: 'h23',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
})

/** The minute that was asked for last, and what it is there: most ask what it is now, and asking costs a lot. */
let asked: { readonly minute: number; readonly parts: CalendarDay & ClockTime } | undefined

function copenhagenParts(moment: Date): CalendarDay & ClockTime {
  const minute = Math.floor(moment.getTime() / 60_000)
  if (asked?.minute !== minute) asked = { minute, parts: partsOf(moment) }
  return asked.parts
}

function partsOf(moment: Date): CalendarDay & ClockTime {
  if (Number.isNaN(moment.getTime())) throw new RangeError('Not a moment in time')
  const found: Record<string, number> = {}
  for (const part of copenhagen.formatToParts(moment)) found[part.type] = Number(part.value)
  const { year = 0, month = 0, day = 0, hour = 0, minute = 0 } = found
  return { year, month, day, hour, minute }
}

function toMoment(value: string | Date): Date {
  return typeof value === 'string' ? new Date(value) : value
}

/** The calendar day of a plain date, or of a moment (a `Date` or an ISO string with a time) in Copenhagen. */
export function calendarDay(value: DayLike): CalendarDay {
  const match = typeof value === 'string' ? plainDate.exec(value) : null
  if (!match) return copenhagenParts(toMoment(value))
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number]
  const real = new Date(Date.UTC(year, month - 1, day))
  if (real.getUTCMonth() !== month - 1) throw new RangeError(`There is no day ${match[0]}`)
  return { year, month, day }
}

export function clockTime(moment: string | Date): ClockTime {
  const { hour, minute } = copenhagenParts(toMoment(moment))
  return { hour, minute }
}

export function toPlainDate(value: DayLike): PlainDate {
  const { year, month, day } = calendarDay(value)
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join(
    '-',
  )
}

/** Days since 1970: whole numbers, so that summer time cannot make a day 23 hours long. */
export function dayNumber(value: DayLike): number {
  const { year, month, day } = calendarDay(value)
  return Date.UTC(year, month - 1, day) / dayLength
}

export function daysBetween(from: DayLike, to: DayLike): number {
  return dayNumber(to) - dayNumber(from)
}

export function addDays(value: DayLike, days: number): PlainDate {
  return new Date((dayNumber(value) + days) * dayLength).toISOString().slice(0, 10)
}

/** The first of the month, moved by a number of months. */
export function monthStart(value: DayLike, months = 0): PlainDate {
  const { year, month } = calendarDay(value)
  return new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 10)
}

/** 0 is Monday, as Danish weeks begin. */
export function weekdayIndex(value: DayLike): number {
  return (((dayNumber(value) + 3) % 7) + 7) % 7
}

/** ISO week number: week 1 is the one with the year's first Thursday. */
export function weekNumber(value: DayLike): number {
  const thursday = addDays(value, 3 - weekdayIndex(value))
  return 1 + Math.floor(daysBetween(`${thursday.slice(0, 4)}-01-01`, thursday) / 7)
}

/** Whole years. Somebody born on 29 February grows older on 1 March in common years. */
export function age(birthDate: PlainDate, today: DayLike): number {
  const born = calendarDay(birthDate)
  const now = calendarDay(today)
  const hadBirthday = now.month > born.month || (now.month === born.month && now.day >= born.day)
  return now.year - born.year - (hadBirthday ? 0 : 1)
}
