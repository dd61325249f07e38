import { attacker } from './rules.attack.ts'

/** Fewer persons than this are not shown, none at all included. */
export const threshold = 5

/** A number that could be published: the sum of some atoms. `decided`: another table has it, and it stays as it is there. */
export type Cell = { key: string; atoms: readonly number[]; decided?: 'shown' | 'hidden' }

/**
 * Which cells are shown. A cell under five is hidden, and with it as many others as it takes, so that nobody who solves
 * the shown ones as equations learns that it is under five, or knows it to within fewer than five whole numbers.
 */
export function shownCells(values: readonly number[], cells: readonly Cell[]): Set<string> {
  const persons = (cell: Cell) => cell.atoms.reduce((sum, atom) => sum + (values[atom] ?? 0), 0)
  const few = cells.filter(cell => persons(cell) < threshold)
  const free = new Set(cells.filter(cell => cell.decided === undefined && persons(cell) >= threshold))
  const shown = () => cells.filter(cell => cell.decided === 'shown' || free.has(cell))
  const know = (left: readonly Cell[]) =>
    attacker(
      values.length,
      left.map(cell => ({ atoms: cell.atoms, value: persons(cell) })),
    )
  const exposed = () => {
    const ask = know(shown())
    return few.find(cell => isExposed(ask(cell.atoms)))
  }
  const hidden: Cell[] = []
  for (let found = exposed(); found && free.size > 0; found = exposed()) {
    const cell = toHide(found, [...free], shown(), know, persons)
    free.delete(cell)
    hidden.push(cell)
  }
  // What was hidden early can have become needless by what was hidden after it.
  for (const cell of hidden.sort((a, b) => persons(b) - persons(a))) {
    free.add(cell)
    if (exposed()) free.delete(cell)
  }
  return new Set(shown().map(cell => cell.key))
}

export const isExposed = ({ low, high }: { low: number; high: number }) =>
  high < threshold - 1e-6 || high - low < threshold - 1 - 1e-6

/** The smallest that protects it by itself; if none does, the one that helps most. */
function toHide(
  exposed: Cell,
  candidates: Cell[],
  left: readonly Cell[],
  know: (left: readonly Cell[]) => ReturnType<typeof attacker>,
  persons: (cell: Cell) => number,
): Cell {
  const bySize = candidates.sort((a, b) => persons(a) - persons(b))
  let [best, widest] = [bySize[0] as Cell, -1]
  for (const cell of bySize) {
    const range = know(left.filter(other => other !== cell))(exposed.atoms)
    if (!isExposed(range)) return cell
    const width = Math.min(range.high, 1e9) - range.low
    if (width > widest + 1e-6) [best, widest] = [cell, width]
  }
  return best
}
