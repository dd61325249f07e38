import type { createDates } from '../../../platform/i18n/dates.ts'
import type { PublishedQuarter } from '../model.ts'
import type { da } from '../text.da.ts'
import type { en } from '../text.en.ts'
import { type About, dayAndYear, quarterName } from './figures.ts'

type Words = typeof da | typeof en

/** Of whom a figure is, if it is of some, for which quarter, and when it was counted. */
export function aboutOf(
  quarter: PublishedQuarter,
  t: Words,
  dates: ReturnType<typeof createDates>,
  placeName?: string,
): About {
  return [
    ...(placeName === undefined ? [] : [[t.place, placeName] as const]),
    [t.period, quarterName(quarter, dates, true)],
    [t.countedOn, dayAndYear(quarter.asOf, dates)],
  ]
}

/** How long leaders take to answer: of all, and by level or by levels put together. */
export function answerRows(quarter: PublishedQuarter | undefined, t: Words) {
  return (quarter?.answerDays ?? []).map(({ level, median }) => ({
    level,
    name: levelName(level, t),
    median,
  }))
}

/** "2" is a level alone, "2-4" several that were put together. */
function levelName(level: string, t: Words): string {
  if (level === 'all') return t.answers.all
  const name = (one: string | undefined) => t.pulse.level[one as keyof Words['pulse']['level']] ?? one ?? ''
  const [first, last] = level.split('-')
  if (last === undefined) return name(first)
  const together = Number(last) - Number(first) === 1 ? t.answers.and : t.answers.to
  return together(name(first), name(last).toLowerCase())
}
