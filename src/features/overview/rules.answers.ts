// How long leaders take to answer, by level. Behind every figure stand five leaders or more.
import { median } from './rules.publish.ts'
import { threshold } from './rules.suppress.ts'

export type AnswerSpell = { level: number; leaderId: string; days: number }
/** 'all', a level, or levels that were put together: '2-4'. */
export type AnswerTime = { level: string; median: number | null }

/** Of all, and by level; a level with fewer than five leaders is put together with those above it, the last with those below. */
export function answerTimes(spells: readonly AnswerSpell[]): AnswerTime[] {
  if (leaders(spells) < threshold) return [{ level: 'all', median: null }]
  const bands = bandsOf(spells)
  const times = bands.map(levels => ({
    level: levels.length > 1 ? `${levels[0]}-${levels.at(-1)}` : `${levels[0]}`,
    median: median(within(spells, levels).map(one => one.days)),
  }))
  const all = { level: 'all', median: median(spells.map(one => one.days)) }
  return bands.length > 1 ? [all, ...times] : [all]
}

function bandsOf(spells: readonly AnswerSpell[]): number[][] {
  const bands: number[][] = [[]]
  for (const level of [...new Set(spells.map(one => one.level))].sort()) {
    if (leaders(within(spells, bands.at(-1) ?? [])) >= threshold) bands.push([])
    bands.at(-1)?.push(level)
  }
  const last = bands.at(-1) ?? []
  if (bands.length > 1 && leaders(within(spells, last)) < threshold) {
    bands.pop()
    bands.at(-1)?.push(...last)
  }
  return bands
}

const within = (spells: readonly AnswerSpell[], levels: readonly number[]) =>
  spells.filter(one => levels.includes(one.level))
const leaders = (spells: readonly AnswerSpell[]) => new Set(spells.map(one => one.leaderId)).size
