import { addDays, monthStart, toPlainDate } from '../../platform/i18n/calendar.ts'

const form =
  /^(?<year>\d{4})(?:-(?<month>\d{2})(?:-(?<day>\d{2})(?:T(?<hour>\d{2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:\.\d+)?)?(?<zone>Z|[+-]\d{2}:\d{2})?)?)?)?$/

type Parts = {
  year: number
  month: number | null
  day: number | null
  hasTime: boolean
  zone: string | undefined
}

/** A FHIR date, dateTime or instant that exists; undefined for anything else. */
function parts(value: string): Parts | undefined {
  const found = form.exec(value)?.groups
  if (!found) return undefined
  const number = (name: string) => (found[name] === undefined ? null : Number(found[name]))
  const [year, month, day] = [Number(found.year), number('month'), number('day')]
  if (year < 1 || (month !== null && (month < 1 || month > 12))) return undefined
  if (day !== null && !exists(year, month ?? 1, day)) return undefined
  if ((number('hour') ?? 0) > 23 || (number('minute') ?? 0) > 59 || (number('second') ?? 0) > 60)
    return undefined
  if (!zoneExists(found.zone)) return undefined
  return { year, month, day, hasTime: found.hour !== undefined, zone: found.zone }
}

function exists(year: number, month: number, day: number): boolean {
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

function zoneExists(zone: string | undefined): boolean {
  if (zone === undefined || zone === 'Z') return true
  return Number(zone.slice(1, 3)) <= 14 && Number(zone.slice(4, 6)) <= 59
}

export const isFhirDate = (value: string): boolean => parts(value) !== undefined
export const isWholeDay = (value: string): boolean => (parts(value)?.day ?? null) !== null

/** The Danish day of a FHIR date. A year or month alone is its first day as a start, its last as an end. */
export function dayOf(value: string, as: 'start' | 'end'): string | undefined {
  const found = parts(value)
  if (!found) return undefined
  const { year, month, day, hasTime, zone } = found
  if (day !== null) {
    if (!hasTime || zone === undefined) return value.slice(0, 10)
    return toPlainDate(new Date(value.replace(/:60(?=[.Z+-])/, ':59')))
  }
  const text = String(year).padStart(4, '0')
  const first = `${text}-${String(month ?? 1).padStart(2, '0')}-01`
  if (as === 'start') return first
  return month === null ? `${text}-12-31` : addDays(monthStart(first, 1), -1)
}

/** The day, where a whole day is said; undefined for a year or a month alone. */
export const wholeDay = (value: string | undefined): string | undefined =>
  value !== undefined && isWholeDay(value) ? dayOf(value, 'start') : undefined

/** Is the end before the start, whatever the precision of each? */
export function endsBeforeStart(start: string | undefined, end: string | undefined): boolean {
  if (start === undefined || end === undefined) return false
  const [from, to] = [dayOf(start, 'start'), dayOf(end, 'end')]
  return from !== undefined && to !== undefined && to < from
}
