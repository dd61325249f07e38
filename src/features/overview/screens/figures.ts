// What a figure shows, worked out from what was published. A sum is never made of a hidden number.
import type { createDates } from '../../../platform/i18n/dates.ts'
import type { Language } from '../../../platform/i18n/language.ts'
import type { Overview, PublishedQuarter, PulseRound } from '../model.ts'

export type Row = { key: string; value: number | null; before: number | null; share?: number | null }

const figureAt = (quarter: PublishedQuarter | undefined, place: string, slice: string) =>
  quarter?.figures.find(figure => figure.place === place && figure.slice === slice)

export const numberAt = (quarter: PublishedQuarter | undefined, place: string, measure: string, slice = '') =>
  figureAt(quarter, place, slice)?.numbers[measure] ?? null

/** How many days half of them took between two steps. */
export const daysAt = (quarter: PublishedQuarter | undefined, place: string, step: string, slice = '') =>
  figureAt(quarter, place, slice)?.days[step] ?? null

type Value = string | number | null
/** Nothing of the row is shown. The first cell is its name. */
export const isHidden = (row: readonly Value[]) => row.slice(1).every(value => value === null)

/** The steps in their order, each with the share of the step before it that came so far. */
export function flowRows(
  quarter: PublishedQuarter,
  before: PublishedQuarter | undefined,
  place: string,
): Row[] {
  const steps = [...(quarter.needCounted ? ['may_need'] : []), 'asked', 'yes', 'plan']
  return steps.map((key, at) => {
    const value = numberAt(quarter, place, key)
    const from = at === 0 ? null : numberAt(quarter, place, steps[at - 1] as string)
    const share = value === null || from === null ? null : Math.round((value * 100) / from)
    return { key, value, before: numberAt(before, place, key), share }
  })
}

/** Beside the steps: plans that came so far as to reach a goal, and those who did not go on. */
export const besides = ['goal_reached', 'no', 'later', 'unanswered'] as const

export const rowsOf = (
  keys: readonly string[],
  quarter: PublishedQuarter,
  before: PublishedQuarter | undefined,
  place: string,
): Row[] =>
  keys.map(key => ({ key, value: numberAt(quarter, place, key), before: numberAt(before, place, key) }))

/** Why citizens said no or later, by the kinds that they choose from. */
export function refusalRows(
  quarter: PublishedQuarter,
  { reasons }: Pick<Overview, 'reasons'>,
  language: Language,
  none: string,
) {
  const kinds = reasons.map(({ code, nameDa, nameEn }) => ({
    code,
    name: language === 'da' ? nameDa : nameEn,
  }))
  return [...kinds, { code: 'none', name: none }].map(({ code, name }) => {
    const number = (measure: string) => numberAt(quarter, 'all', measure, `reason:${code}`)
    return { code, name, declined: number('declined'), no: number('no'), later: number('later') }
  })
}

/** The step after which fewest go on, where that is a quarter or more of them. */
export function stuckAt(rows: readonly Row[]): string | null {
  const known = rows.filter(row => row.share !== undefined && row.share !== null)
  const least = known.toSorted((a, b) => (a.share ?? 0) - (b.share ?? 0))[0]
  return least && (least.share ?? 100) <= 75 ? least.key : null
}

/** The answers to one question, in the newest round that asked it, with the share of the round before that did. */
export type PulseRow = { place: string; agree: number | null; answers: number | null; before: number | null }
export function pulseRows(
  rounds: readonly PulseRound[],
  question: number,
  kind: 'level' | 'department',
): { month: string; beforeMonth: string | null; rows: PulseRow[] } | null {
  const asking = rounds.filter(round => round.shares.some(share => share.question === question))
  const [now, then] = asking
  if (!now) return null
  const rows = now.shares
    .filter(share => share.question === question && (share.place === 'all' || share.place.startsWith(kind)))
    .map(({ place, agree, answers }) => ({
      place,
      agree,
      answers,
      before: then?.shares.find(share => share.question === question && share.place === place)?.agree ?? null,
    }))
  return { month: now.month, beforeMonth: then?.month ?? null, rows }
}

type Dates = ReturnType<typeof createDates>

/** From its first month to its last, and the year. */
export function quarterName({ from }: { from: string }, dates: Dates, long = false): string {
  const last = `${from.slice(0, 5)}${String(Number(from.slice(5, 7)) + 2).padStart(2, '0')}-01`
  const [name, year] = [long ? dates.month : dates.monthShort, from.slice(0, 4)]
  return `${name(from)}–${name(last)} ${year}`
}

/** A day or a month that may be of another year than this. */
export const dayAndYear = (day: string, dates: Dates) => `${dates.day(day)} ${day.slice(0, 4)}`
export const monthAndYear = (day: string, dates: Dates) => `${dates.month(day)} ${day.slice(0, 4)}`

/** What a figure is of: in every line of its file, so that files can be put together. */
export type About = readonly (readonly [what: string, is: string])[]

/** What a file may be called on any machine. */
export const fileName = (title: string, about: About, ending: string) =>
  `${[title, ...about.map(([, is]) => is)]
    .map(part => part.replaceAll(/[\\/:*?"<>|»«]/g, '').trim())
    .join(', ')
    .slice(0, 150)}.${ending}`

/** What a spreadsheet opens: semicolons and a byte order mark, as Danish ones expect; nothing that it takes for a formula. */
export function csvOf(
  header: readonly string[],
  rows: readonly (readonly (string | number | null)[])[],
  hidden: string,
  about: About = [],
): string {
  const field = (value: string | number | null) => {
    const text = String(value ?? hidden)
    const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
    return /[";\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
  }
  const all = [
    [...header, ...about.map(([what]) => what)],
    ...rows.map(row => [...row, ...about.map(([, is]) => is)]),
  ]
  return `\ufeff${all.map(row => row.map(field).join(';')).join('\r\n')}\r\n`
}
