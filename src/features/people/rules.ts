/** The century is in the seventh digit (CPR-kontoret, "Personnummeret i CPR-systemet"). */
function centuryOf(seventh: number, year: number): number {
  if (seventh <= 3) return 1900
  if (seventh === 4 || seventh === 9) return year <= 36 ? 2000 : 1900
  return year <= 57 ? 2000 : 1800
}

/**
 * The birth date (YYYY-MM-DD) in a CPR number of ten digits, or undefined where the form or the date is wrong.
 * Test numbers have 60 added to the day; they are read as the day they stand for. Modulus 11 is never checked:
 * numbers without it have been given out since 2007.
 */
export function birthDateOf(cpr: string): string | undefined {
  if (!/^\d{10}$/.test(cpr)) return undefined
  const number = (from: number, to: number) => Number(cpr.slice(from, to))
  const day = number(0, 2) > 60 ? number(0, 2) - 60 : number(0, 2)
  const year = centuryOf(number(6, 7), number(4, 6)) + number(4, 6)
  const date = new Date(Date.UTC(year, number(2, 4) - 1, day))
  const exists =
    date.getUTCFullYear() === year && date.getUTCMonth() === number(2, 4) - 1 && date.getUTCDate() === day
  return exists ? date.toISOString().slice(0, 10) : undefined
}

export const isTestNumber = (cpr: string) => Number(cpr.slice(0, 2)) > 60

/** What is wrong with a CPR number, if anything. */
export function cprProblem(cpr: string): 'form' | 'date' | undefined {
  if (!/^\d{10}$/.test(cpr)) return 'form'
  return birthDateOf(cpr) === undefined ? 'date' : undefined
}

/** Does the number say another birth date than the one given? */
export function contradictsBirthDate(cpr: string | null, birthDate: string | null): boolean {
  return cpr !== null && birthDate !== null && birthDateOf(cpr) !== birthDate
}

/** What citizens correct themselves; the rest is for staff, who check it. */
const own: readonly string[] = ['contacts', 'language', 'interpreter', 'easyReading']
export const onlyForStaff = (change: object) => Object.keys(change).some(field => !own.includes(field))

type Housed = { related: boolean; protected: boolean; householdId: string | null }

/**
 * Why two citizens cannot be recorded as living together; undefined where they can. Whoever may not know of somebody is
 * told the same as of a stranger.
 */
export function whyNotTogether(both: { here: Housed | undefined; there: Housed | undefined }) {
  const { here, there } = both
  if (!here?.related || !there?.related) return 'household_stranger'
  if (here.protected || there.protected) return 'household_protected'
  if (here.householdId === null || there.householdId === null) return undefined
  return here.householdId === there.householdId ? 'household_already' : 'household_other'
}
