// Real care plans broken at random: the reader never crashes, and a refused file leaves the database as it was.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fileOf } from './bundle.fixture.ts'
import { importFiles } from './import.ts'
import { readJson } from './json.ts'
import { mapFile } from './mapping.ts'
import { ImportError } from './model.ts'
import { files, fixtureText, importWorld, type World } from './world.fixture.ts'

let world: World
beforeAll(async () => {
  world = await importWorld()
})
afterAll(() => world?.end())

/** The same numbers every time: a failure can be run again. */
function numbers(seed: number) {
  let state = seed
  return (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

const oddValues: unknown[] = [
  null,
  7,
  -0.5,
  true,
  '',
  ' ',
  'x',
  '2020-02-30',
  '9999-12-31T23:59:60-14:00',
  [],
  [[]],
  {},
  { reference: 7 },
  { text: [] },
  'Patient/',
  '#',
  'urn:uuid:',
  '0000',
  'constructor',
  '\u0007',
  'x'.repeat(5000),
]

/** Swaps one value, anywhere, for one of another type. */
function swapOne(value: unknown, next: (below: number) => number): void {
  let here = value as Record<string, unknown>
  for (;;) {
    const keys = Object.keys(here)
    const key = keys[next(keys.length)]
    if (key === undefined) return
    const inner = here[key]
    if (typeof inner === 'object' && inner !== null && Object.keys(inner).length > 0 && next(6) > 0)
      here = inner as Record<string, unknown>
    else {
      here[key] = structuredClone(oddValues[next(oddValues.length)])
      return
    }
  }
}

describe('files broken at random', () => {
  const small = files.filter(one => !one.startsWith('synthea'))
  const survives = (bytes: Uint8Array): boolean => {
    try {
      mapFile(readJson(bytes), { today: '2026-11-24' })
      return true
    } catch (error) {
      if (error instanceof ImportError) return false
      throw error
    }
  }

  it('never crash the reader: 3,000 cut off, 6,000 with a value swapped', () => {
    const next = numbers(9)
    const count = { cutRead: 0, swappedRead: 0, swappedRefused: 0 }
    for (let i = 0; i < 3000; i++) {
      const bytes = Buffer.from(fixtureText(small[i % small.length] ?? ''))
      if (survives(bytes.subarray(0, next(bytes.length - 2)))) count.cutRead++
    }
    const parsed = small.map(one => fixtureText(one))
    for (let i = 0; i < 6000; i++) {
      const value = JSON.parse(parsed[i % parsed.length] ?? '')
      for (let swaps = 1 + next(3); swaps > 0; swaps--) swapOne(value, next)
      if (survives(Buffer.from(JSON.stringify(value)))) count.swappedRead++
      else count.swappedRefused++
    }
    expect(count.cutRead).toBe(0)
    expect(count.swappedRead).toBeGreaterThan(500)
    expect(count.swappedRefused).toBeGreaterThan(500)
  }, 120_000)

  it('leave the database as it was, or are read whole: 250 swapped', async () => {
    const next = numbers(23)
    let refused = 0
    for (let i = 0; i < 250; i++) {
      const value = JSON.parse(fixtureText(small[i % small.length] ?? ''))
      for (let swaps = 1 + next(4); swaps > 0; swaps--) swapOne(value, next)
      const rowsBefore = await world.db.admin.query('select count(*) from kobling.import_object')
      const [one] = (await importFiles([fileOf(value)], world.options)).files
      expect(one?.error?.code, JSON.stringify(one?.error)).not.toBe('database')
      if (one?.ok) continue
      refused++
      const rowsAfter = await world.db.admin.query('select count(*) from kobling.import_object')
      expect(rowsAfter.rows).toEqual(rowsBefore.rows)
    }
    expect(refused).toBeGreaterThan(50)
  }, 120_000)
})
