import { addDays, calendarDay, monthStart, type PlainDate } from '../../platform/i18n/calendar.ts'
import { type Cell, shownCells } from './rules.suppress.ts'

/**
 * Three of the six each month, in turn: all six in two months. Numbers from 1: time to work this way, my leader's support,
 * sparring, hearing what came of it, wanting to, bearing the pace.
 */
export function pulseTurn(month: PlainDate): [number, number, number] {
  return calendarDay(month).month % 2 === 1 ? [1, 2, 3] : [4, 5, 6]
}

/** A round opens on the first of the month and takes answers until the 15th. */
export const roundOf = (today: PlainDate) => monthStart(today)
export const closesOn = (month: PlainDate) => addDays(month, 14)

/** What one person answered, without who. The level is 'staff' or a leader's; the team only for staff. */
export type Waiting = { level: string; departmentId: string | null; answers: readonly number[] }
export type Share = { question: number; place: string; answers: number | null; agree: number | null }

/**
 * The shares that are published: of all, by level, by team. A share of nine in ten or more says no more than that, nor
 * one of one in ten or fewer: it would tell what each of them had answered.
 */
export function pulseShares(
  questions: readonly number[],
  waiting: readonly Waiting[],
  places: readonly string[],
): Share[] {
  const placesOf = (one: Waiting) => ['all', `level:${one.level}`, `department:${one.departmentId}`]
  const groups = new Map(
    ['all', ...places].map(place => [place, waiting.filter(one => placesOf(one).includes(place))]),
  )
  const shown = shownPlaces(groups)
  return questions.flatMap((question, at) =>
    [...groups].map(([place, group]) => {
      if (!shown.has(place)) return { question, place, answers: null, agree: null }
      const agree = group.filter(one => (one.answers[at] ?? 0) >= 4).length
      const percent = Math.round((agree * 100) / group.length)
      return { question, place, answers: group.length, agree: Math.min(90, Math.max(10, percent)) }
    }),
  )
}

/** Levels share out all answers, teams those of the staff; what is in no team is a part of its own. */
function shownPlaces(groups: ReadonlyMap<string, readonly Waiting[]>): Set<string> {
  const size = (place: string) => groups.get(place)?.length ?? 0
  const levels = [...groups.keys()].filter(place => place.startsWith('level:'))
  const byLevel = shownCells(levels.map(size), [
    { key: 'all', atoms: [...levels.keys()] },
    ...levels.map((key, at): Cell => ({ key, atoms: [at] })),
  ])
  const teams = [...groups.keys()].filter(place => place.startsWith('department:'))
  const inTeams = teams.reduce((sum, team) => sum + size(team), 0)
  const byTeam = shownCells(
    [...teams.map(size), size('level:staff') - inTeams],
    [
      {
        key: 'level:staff',
        atoms: [...teams.keys(), teams.length],
        decided: byLevel.has('level:staff') ? 'shown' : 'hidden',
      },
      ...teams.map((key, at): Cell => ({ key, atoms: [at] })),
      { key: 'no team', atoms: [teams.length] },
    ],
  )
  byTeam.delete('no team')
  return byLevel.has('level:staff') ? new Set([...byLevel, ...byTeam]) : byLevel
}
