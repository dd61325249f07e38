// Chance from a seed, and instants around a now.
import { danishMidnight, type Period } from './sight.reference.ts'

export type Random = {
  number(below: number): number
  chance(share: number): boolean
  pick<T>(from: readonly T[]): T
  some<T>(from: readonly T[], share: number): T[]
  id(): string
}

/** Small and quick (mulberry32): the same seed, the same world. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
  const number = (below: number) => Math.floor(next() * below)
  const hex = (digits: number) => Array.from({ length: digits }, () => number(16).toString(16)).join('')
  return {
    number,
    chance: share => next() < share,
    pick: from => {
      const one = from[number(from.length)]
      if (one === undefined) throw new Error('nothing to pick from')
      return one
    },
    some: (from, share) => from.filter(() => next() < share),
    id: () => `${hex(8)}-${hex(4)}-4${hex(3)}-8${hex(3)}-${hex(12)}`,
  }
}

export const AREAS = [0, 1, 2, 3, 22, 23]
export const THEMES = [30, 31, 32, 33, 34, 53]
export const HOUR = 3_600_000
export const DAY = 24 * HOUR

/** Chooses instants and periods around a now. */
export function clock(random: Random, now: number) {
  const day = (days: number) => new Date(now + days * DAY).toISOString().slice(0, 10)
  const past = () =>
    random.chance(0.2)
      ? danishMidnight(day(-1 - random.number(4)))
      : now - HOUR * (1 + random.number(24 * 40))
  const future = () =>
    random.chance(0.2) ? danishMidnight(day(1 + random.number(4))) : now + HOUR * (1 + random.number(24 * 40))
  const period = (): Period => {
    const from = random.chance(0.85) ? past() : future()
    const until = random.chance(0.55) ? Infinity : random.chance(0.6) ? future() : past()
    return until > from ? { from, until } : { from, until: from + HOUR * (1 + random.number(48)) }
  }
  return { day, past, future, period, either: () => (random.chance(0.5) ? past() : future()) }
}
