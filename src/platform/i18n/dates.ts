import {
  age,
  calendarDay,
  clockTime,
  type DayLike,
  dayNumber,
  type PlainDate,
  toPlainDate,
  weekdayIndex,
} from './calendar.ts'
import type { Language } from './language.ts'

/** Keeps "kl. 10" and "3. december" from breaking over a line. */
const nbsp = '\u00a0'

type DateWords = {
  readonly weekdays: readonly string[]
  readonly weekdaysShort: readonly string[]
  readonly months: readonly string[]
  readonly monthsShort: readonly string[]
  readonly today: string
  readonly tomorrow: string
  readonly yesterday: string
  readonly dayMonth: (day: number, month: string) => string
  readonly clock: (hour: number, minute: string) => string
  readonly at: string
}

const danish: DateWords = {
  weekdays: ['mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag', 'søndag'],
  weekdaysShort: ['man.', 'tirs.', 'ons.', 'tors.', 'fre.', 'lør.', 'søn.'],
  months: [
    'januar',
    'februar',
    'marts',
    'april',
    'maj',
    'juni',
    'juli',
    'august',
    'september',
    'oktober',
    'november',
    'december',
  ],
  monthsShort: [
    'jan.',
    'feb.',
    'marts',
    'april',
    'maj',
    'juni',
    'juli',
    'aug.',
    'sep.',
    'okt.',
    'nov.',
    'dec.',
  ],
  today: 'i dag',
  tomorrow: 'i morgen',
  yesterday: 'i går',
  dayMonth: (day, month) => `${day}.${nbsp}${month}`,
  clock: (hour, minute) => (minute === '00' ? `${hour}` : `${hour}.${minute}`),
  at: 'kl.',
}

const english: DateWords = {
  weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  weekdaysShort: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  months: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  monthsShort: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  today: 'today',
  tomorrow: 'tomorrow',
  yesterday: 'yesterday',
  dayMonth: (day, month) => `${day}${nbsp}${month}`,
  // A bare "at 10" reads as an hour of a twelve-hour clock in English, so the minutes stay.
  clock: (hour, minute) => `${hour}.${minute}`,
  at: 'at',
}

const words: Record<Language, DateWords> = { da: danish, en: english }

export type Dates = ReturnType<typeof createDates>

/** Days and times in words. `now` decides what today is, and which year needs no saying. */
export function createDates(language: Language, now: () => Date) {
  const w = words[language]

  const withYear = (value: DayLike, text: string) => {
    const { year } = calendarDay(value)
    return year === calendarDay(now()).year ? text : `${text}${nbsp}${year}`
  }
  const dayMonth = (value: DayLike, months: readonly string[]) => {
    const { day, month } = calendarDay(value)
    return withYear(value, w.dayMonth(day, months[month - 1] ?? ''))
  }

  /** 3. december */
  const day = (value: DayLike) => dayMonth(value, w.months)
  /** 3. dec. */
  const dayShort = (value: DayLike) => dayMonth(value, w.monthsShort)
  /** torsdag */
  const weekday = (value: DayLike) => w.weekdays[weekdayIndex(value)] ?? ''
  /** tors. */
  const weekdayShort = (value: DayLike) => w.weekdaysShort[weekdayIndex(value)] ?? ''
  /** december */
  const month = (value: DayLike) => w.months[calendarDay(value).month - 1] ?? ''
  /** dec. */
  const monthShort = (value: DayLike) => w.monthsShort[calendarDay(value).month - 1] ?? ''
  /** 10 or 9.12 */
  const clock = (moment: string | Date) => {
    const { hour, minute } = clockTime(moment)
    return w.clock(hour, String(minute).padStart(2, '0'))
  }
  /** kl. 10 */
  const time = (moment: string | Date) => `${w.at}${nbsp}${clock(moment)}`
  /** kl. 10–11 */
  const timeRange = (from: string | Date, to: string | Date) => `${time(from)}–${clock(to)}`
  /** i dag, i morgen, i går, and else the day */
  const relativeDay = (value: DayLike) => {
    const distance = dayNumber(value) - dayNumber(now())
    if (distance === 0) return w.today
    if (distance === 1) return w.tomorrow
    if (distance === -1) return w.yesterday
    return day(value)
  }

  return {
    day,
    dayShort,
    weekday,
    weekdayShort,
    month,
    monthShort,
    clock,
    time,
    timeRange,
    relativeDay,
    /** torsdag 3. december */
    weekdayDay: (value: DayLike) => `${weekday(value)} ${day(value)}`,
    /** tors. 3. dec. */
    weekdayDayShort: (value: DayLike) => `${weekdayShort(value)} ${dayShort(value)}`,
    /** 3. december kl. 10 */
    dayTime: (moment: string | Date) => `${day(moment)} ${time(moment)}`,
    /** i dag kl. 9.12 */
    relativeDayTime: (moment: string | Date) => `${relativeDay(moment)} ${time(moment)}`,
    /** The day it is in Copenhagen. */
    today: (): PlainDate => toPlainDate(now()),
    age: (birthDate: PlainDate) => age(birthDate, now()),
  }
}
