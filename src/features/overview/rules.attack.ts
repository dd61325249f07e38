// What somebody could work out from published sums: the least and the most that a hidden number can be, given that no
// number is below zero. A linear programme for each question, solved by the simplex method with Bland's rule.

export type Equation = { atoms: readonly number[]; value: number }
export type Range = { low: number; high: number }
type Table = { rows: number[][]; basis: number[] }

const tiny = 1e-7

/** Reads the published sums once, and then answers for any sum of atoms what can be known of it. */
export function attacker(size: number, equations: readonly Equation[]): (atoms: readonly number[]) => Range {
  const start = feasible(size, equations)
  return atoms => {
    const cost = new Array<number>(size).fill(0)
    for (const atom of atoms) cost[atom] = 1
    return {
      low: minimum(start, cost) || 0,
      high:
        -minimum(
          start,
          cost.map(one => -one),
        ) || 0,
    }
  }
}

/** A first solution, found by driving one helping variable for each equation down to nothing. */
function feasible(size: number, equations: readonly Equation[]): Table {
  const rows = equations.map(({ atoms, value }, at) => {
    const row = new Array<number>(size + equations.length + 1).fill(0)
    for (const atom of atoms) row[atom] = 1
    row[size + at] = 1
    row[row.length - 1] = value
    return row
  })
  const table = { rows, basis: equations.map((_, at) => size + at) }
  const helping = new Array<number>(size).fill(0).concat(new Array<number>(equations.length).fill(1))
  if (improve(table, helping) > 1e-6) throw new Error('the published sums contradict one another')
  for (let at = table.rows.length - 1; at >= 0; at--) {
    if ((table.basis[at] as number) < size) continue
    const column = (table.rows[at] as number[]).findIndex(
      (value, col) => col < size && Math.abs(value) > tiny,
    )
    if (column >= 0) pivot(table, at, column)
    else {
      table.rows.splice(at, 1) // says nothing that the others do not
      table.basis.splice(at, 1)
    }
  }
  for (const row of table.rows) row.splice(size, equations.length)
  return table
}

function minimum({ rows, basis }: Table, cost: readonly number[]): number {
  return improve({ rows: rows.map(row => [...row]), basis: [...basis] }, cost)
}

/** Moves to better corners until there is none. Minus infinity: nothing holds it back. */
function improve(table: Table, cost: readonly number[]): number {
  const { rows, basis } = table
  const reduced = [...cost, 0]
  rows.forEach((row, at) => {
    subtract(reduced, row, cost[basis[at] as number] as number)
  })
  for (;;) {
    const column = reduced.findIndex((value, at) => at < reduced.length - 1 && value < -tiny)
    if (column < 0) return -(reduced.at(-1) as number)
    const leaving = leavingRow(table, column)
    if (leaving < 0) return Number.NEGATIVE_INFINITY
    pivot(table, leaving, column)
    subtract(reduced, rows[leaving] as number[], reduced[column] as number)
  }
}

function leavingRow({ rows, basis }: Table, column: number): number {
  let best = -1
  let least = Number.POSITIVE_INFINITY
  rows.forEach((row, at) => {
    const by = row[column] as number
    if (by <= tiny) return
    const ratio = (row.at(-1) as number) / by
    const same = Math.abs(ratio - least) < 1e-9 && (basis[at] as number) < (basis[best] as number)
    if (ratio < least - 1e-9 || same) [best, least] = [at, ratio]
  })
  return best
}

function pivot({ rows, basis }: Table, at: number, column: number): void {
  const row = rows[at] as number[]
  const by = row[column] as number
  for (let col = 0; col < row.length; col++) row[col] = (row[col] as number) / by
  rows.forEach((other, index) => {
    if (index !== at) subtract(other, row, other[column] as number)
  })
  basis[at] = column
}

function subtract(from: number[], row: readonly number[], times: number): void {
  if (times === 0) return
  for (let col = 0; col < from.length; col++) from[col] = (from[col] as number) - times * (row[col] as number)
}
