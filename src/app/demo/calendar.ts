// Days and moments counted from now, so that the demo is always in the middle of its stories.
import { addDays, clockTime, toPlainDate, weekdayIndex } from '../../platform/i18n/calendar.ts'

export type DemoCalendar = {
  today: string
  /** A day so many days from today; negative: in the past. */
  day(offset: number): string
  /** The same, moved off the weekend: towards today for the past, onwards for the future. */
  workday(offset: number): string
  /** A moment of that day by the clock in Copenhagen, never later than now for what has happened. */
  moment(day: string, hour: number, minute?: number): string
  /** Born so many years and days before today. */
  birthDate(years: number, days: number): string
}

export function demoCalendar(now: Date): DemoCalendar {
  const today = toPlainDate(now)
  const day = (offset: number) => addDays(today, offset)
  return {
    today,
    day,
    workday(offset) {
      const weekday = weekdayIndex(day(offset))
      if (weekday < 5) return day(offset)
      return day(offset + (offset <= 0 ? 4 - weekday : 7 - weekday))
    },
    moment(day, hour, minute = 0) {
      const moment = momentIn(day, hour, minute)
      return day <= today && moment > now
        ? new Date(now.getTime() - 60_000).toISOString()
        : moment.toISOString()
    },
    birthDate(years, days) {
      const that = day(-days)
      return addDays(`${Number(that.slice(0, 4)) - years}${that.slice(4, 8)}01`, Number(that.slice(8)) - 1)
    },
  }
}

function momentIn(day: string, hour: number, minute: number): Date {
  const guess = new Date(`${day}T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}:00Z`)
  const ahead = (clockTime(guess).hour - hour + 24) % 24
  return new Date(guess.getTime() - ahead * 3_600_000)
}
