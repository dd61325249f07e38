import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { attacker } from './rules.attack.ts'
import { type Cell, isExposed, shownCells, threshold } from './rules.suppress.ts'

/** Rows and columns with their sums. */
function table(rows: number, columns: number): Cell[] {
  const at = (row: number, column: number) => row * columns + column
  const all = <T>(count: number, make: (n: number) => T) => Array.from({ length: count }, (_, n) => make(n))
  return [
    ...all(rows, row =>
      all(columns, column => ({ key: `${row},${column}`, atoms: [at(row, column)] })),
    ).flat(),
    ...all(rows, row => ({ key: `row ${row}`, atoms: all(columns, column => at(row, column)) })),
    ...all(columns, column => ({ key: `column ${column}`, atoms: all(rows, row => at(row, column)) })),
    { key: 'all', atoms: all(rows * columns, n => n) },
  ]
}
const sum = (values: readonly number[], cell: Cell) =>
  cell.atoms.reduce((total, atom) => total + (values[atom] ?? 0), 0)

/** Tries every table of whole numbers that gives the shown sums: slow, and owes nothing to the simplex. */
function everyTable(values: readonly number[], shown: readonly Cell[]): number[][] {
  const found: number[][] = []
  const limit = values.reduce((a, b) => a + b, 0) + 6
  const go = (so: number[]) => {
    for (const cell of shown) {
      const known = cell.atoms.filter(atom => atom < so.length)
      const total = known.reduce((a, atom) => a + (so[atom] ?? 0), 0)
      if (total > sum(values, cell) || (known.length === cell.atoms.length && total !== sum(values, cell)))
        return
    }
    if (so.length === values.length) found.push(so)
    else for (let next = 0; next <= limit; next++) go([...so, next])
  }
  go([])
  return found
}

describe('what can be worked out', () => {
  test('a difference gives a hidden number away', () => {
    const ask = attacker(2, [
      { atoms: [0, 1], value: 9 },
      { atoms: [1], value: 6 },
    ])
    expect(ask([0])).toEqual({ low: 3, high: 3 })
  })
  test('what nothing says anything about can be anything', () => {
    expect(attacker(2, [{ atoms: [0], value: 3 }])([1])).toEqual({ low: 0, high: Infinity })
  })
  test('the same as trying every table', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 4, maxLength: 4 }),
        fc.subarray(table(2, 2)),
        fc.nat(3),
        (values, shown, atom) => {
          const [low, high] = rangeOf(everyTable(values, shown).map(one => one[atom] ?? 0))
          const ask = attacker(
            4,
            shown.map(cell => ({ atoms: cell.atoms, value: sum(values, cell) })),
          )([atom])
          expect(ask.low).toBeCloseTo(low, 5)
          // The trial stops at a limit; where it reached it there is none.
          if (ask.high < 1e6) expect(ask.high).toBeCloseTo(high, 5)
          else expect(high).toBeGreaterThan(values.reduce((a, b) => a + b, 0))
        },
      ),
      { numRuns: 60 },
    )
  })
})
/** Not by spreading: where nothing is shown there are more tables than a call has room for. */
const rangeOf = (values: number[]) =>
  [
    values.reduce((least, one) => Math.min(least, one), Number.POSITIVE_INFINITY),
    values.reduce((most, one) => Math.max(most, one), 0),
  ] as const

describe('what is shown', () => {
  const value = fc.oneof(fc.integer({ min: 0, max: 7 }), fc.integer({ min: 0, max: 60 }))
  const sized = fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }))
  test('no number under five can be told from the rest, in random tables', () => {
    let hidden = 0
    fc.assert(
      fc.property(
        sized.chain(([rows, columns]) =>
          fc.tuple(
            fc.constant(table(rows, columns)),
            fc.array(value, { minLength: rows * columns, maxLength: rows * columns }),
          ),
        ),
        ([cells, values]) => {
          const shown = shownCells(values, cells)
          const known = cells.filter(cell => shown.has(cell.key))
          for (const cell of known) expect(sum(values, cell)).toBeGreaterThanOrEqual(threshold)
          const ask = attacker(
            values.length,
            known.map(cell => ({ atoms: cell.atoms, value: sum(values, cell) })),
          )
          for (const cell of cells.filter(one => sum(values, one) < threshold)) {
            hidden++
            expect(isExposed(ask(cell.atoms))).toBe(false)
          }
        },
      ),
      { numRuns: 150 },
    )
    expect(hidden).toBeGreaterThan(200)
  })
  test('nothing is hidden where nothing is small', () => {
    const cells = table(2, 2)
    expect(shownCells([5, 9, 12, 7], cells).size).toBe(cells.length)
  })
  test('one small number takes three others with it, and no more', () => {
    const shown = shownCells([2, 20, 20, 20, 30, 30, 30, 30, 30], table(3, 3))
    expect(table(3, 3).filter(cell => !shown.has(cell.key))).toHaveLength(4)
  })
  test('what another table shows stays, and the rest is hidden for it', () => {
    const cells: Cell[] = [
      { key: 'all', atoms: [0, 1, 2], decided: 'shown' },
      { key: 'a', atoms: [0] },
      { key: 'b', atoms: [1] },
      { key: 'c', atoms: [2] },
    ]
    expect([...shownCells([3, 8, 20], cells)].sort()).toEqual(['all', 'c'])
  })
})
