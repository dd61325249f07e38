import { attacker } from './rules.attack.ts'

/** Fewer persons than this are not shown, none at all included. */
export const threshold = 5

/**
 * A number that could be published: the sum of some atoms. `decided`: another table has it, and it stays as it is there.
 * `dear`: what is dearer to the reader is hidden later.
 */
export type Cell = { key: string; atoms: readonly number[]; decided?: 'shown' | 'hidden'; dear?: number }

/**
 * Which cells are shown. None under five is; the others in turn, the dearest and largest first, each only if with it
 * nobody who solves the shown ones as equations learns that another is under five, or knows such a one to within fewer
 * than five whole numbers.
 */
export function shownCells(values: readonly number[], cells: readonly Cell[]): Set<string> {
  const persons = (cell: Cell) => cell.atoms.reduce((sum, atom) => sum + (values[atom] ?? 0), 0)
  const few = cells.filter(cell => persons(cell) < threshold)
  const isSafe = (shown: readonly Cell[]) => {
    const equations = shown.map(cell => ({ atoms: cell.atoms, value: persons(cell) }))
    const ask = attacker(values.length, equations)
    return !few.some(cell => isExposed(ask(cell.atoms)))
  }
  const shown = cells.filter(cell => cell.decided === 'shown')
  const free = cells.filter(cell => cell.decided === undefined && persons(cell) >= threshold)
  const inTurn = free.sort((a, b) => (b.dear ?? 0) - (a.dear ?? 0) || persons(b) - persons(a))
  for (const cell of inTurn) if (isSafe([...shown, cell])) shown.push(cell)
  return new Set(shown.map(cell => cell.key))
}

export const isExposed = ({ low, high }: { low: number; high: number }) =>
  high < threshold - 1e-6 || high - low < threshold - 1 - 1e-6
