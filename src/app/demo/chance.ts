// Chance from a fixed seed: the same seed gives the same demo, so that ids can be used in scripts.
import { createHash } from 'node:crypto'
import { v7 } from 'uuid'

/** mulberry32: small, quick, and the same on every machine. */
export type Chance = () => number

export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

export const between = (chance: Chance, low: number, high: number) =>
  low + Math.floor(chance() * (high - low + 1))

export function pick<T>(chance: Chance, from: readonly T[]): T {
  const picked = from[Math.floor(chance() * from.length)]
  if (picked === undefined) throw new Error('nothing to pick from')
  return picked
}

/** Some of them, in their own order. */
export function some<T>(chance: Chance, from: readonly T[], count: number): T[] {
  const order = from.map((one, at) => ({ one, at, by: chance() })).sort((a, b) => a.by - b.by)
  return order
    .slice(0, count)
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one)
}

const bytesOf = (name: string) => createHash('sha256').update(`kobling demo ${name}`).digest()

/** The id of somebody or something that has the same id at every start: made of the name alone. */
export function nameId(...name: string[]): string {
  const bytes = bytesOf(name.join(' '))
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  const hex = bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join(
    '-',
  )
}

/** The id of something made at a moment; such ids sort by time. */
export const momentId = (moment: string, ...name: string[]) =>
  v7({ msecs: Date.parse(moment), random: bytesOf(name.join(' ')), seq: 0 })

/** A whole number from a name, from 0 up to `below`. */
export const numberOf = (below: number, ...name: string[]) => bytesOf(name.join(' ')).readUInt32BE(0) % below
