// What a loop's page shows where: plain functions, so that they can be tested without a screen.
import type { Dialogue, Experiment, Frame, LoopView, Move, Outcome } from '../model.frame.ts'
import type { CultureEntry, Element, ExperimentState, Place } from '../model.ts'
import { lastMoves, newestEdition, type Wire, waitedFor, wires } from '../rules.ts'

export const placeOrder: readonly Place[] = [
  'why',
  'culture',
  'frame',
  'core_task',
  'agreements',
  'experiments',
  'outcome',
]

/** What a place waits for: an area that cannot yet, whoever is to answer by a day, or the frame. */
export type Stuck =
  | { kind: 'area'; areaId: number }
  | { kind: 'dialogue'; dialogue: Dialogue }
  | { kind: 'frame' }

export type PlaceRow = { place: Place; last: Move | undefined; wire: Wire<Move> | undefined; stuck: Stuck[] }

export function placeRows(view: LoopView): { rows: PlaceRow[]; drawn: Wire<Move>[] } {
  const drawn = wires(view.moves)
  const last = lastMoves(view.moves)
  const rows = placeOrder.map(place => {
    // The line that came here stands in the table, so that it says all of it without the lines.
    const wire = drawn.find(one => one.toPlace === place)
    return { place, last: wire ?? last.get(place), wire, stuck: stuckAt(view, place) }
  })
  return { rows, drawn }
}

export function stuckAt(view: LoopView, place: Place): Stuck[] {
  if (place === 'why' || place === 'core_task') {
    if (place === 'why' && !view.open)
      return waitedFor(view.parts, view.wrote).map(areaId => ({ kind: 'area', areaId }))
    return standsNow(view, place)
      .filter(one => one.stand === 'not_yet')
      .map(({ areaId }) => ({ kind: 'area', areaId }))
  }
  if (place === 'frame')
    return view.dialogues
      .filter(one => one.answeredAt === null)
      .map(dialogue => ({ kind: 'dialogue', dialogue }))
  if (place === 'experiments')
    return view.experiments.some(one => one.state === 'waits') ? [{ kind: 'frame' }] : []
  return []
}

/** How the areas stand to the newest edition. */
export function standsNow(view: LoopView, kind: 'why' | 'core_task') {
  const newest = newestEdition(view.texts, kind)
  return view.stands.filter(one => one.kind === kind && one.edition === newest)
}

/** The areas that take part, once each. */
export const areasIn = (view: Pick<LoopView, 'parts'>): number[] => [
  ...new Set(view.parts.filter(part => part.answer === 'yes').map(part => part.areaId)),
]

export const areasAsked = (view: Pick<LoopView, 'parts'>): number[] => [
  ...new Set(view.parts.filter(part => part.answer === null).map(part => part.areaId)),
]

export type Web = {
  key: string
  areaId: number
  departmentId: string | null
  cells: Map<string, CultureEntry>
}

/** The cultural webs, one for each team or area that has written. */
export function websOf(culture: readonly CultureEntry[]): Web[] {
  const webs = new Map<string, Web>()
  for (const entry of culture) {
    const key = entry.departmentId ?? `area ${entry.areaId}`
    const web = webs.get(key) ?? {
      key,
      areaId: entry.areaId,
      departmentId: entry.departmentId,
      cells: new Map<string, CultureEntry>(),
    }
    web.cells.set(`${entry.element} ${entry.side}`, entry)
    webs.set(key, web)
  }
  return [...webs.values()]
}

/** The experiment that a wish in the web became. */
export const experimentFrom = (
  web: Web,
  element: Element,
  experiments: readonly Experiment[],
): Experiment | undefined => {
  const ids = ['is', 'wish'].map(side => web.cells.get(`${element} ${side}`)?.id)
  return experiments.find(one => one.cultureEntryId !== null && ids.includes(one.cultureEntryId))
}

/** Frames that hold now, from the top down; what they replaced is kept below. */
export function framesNow(frames: readonly Frame[]): { now: Frame[]; before: Frame[] } {
  const order = ['politicians', 'director', 'head', 'team']
  const now = frames
    .filter(one => one.endedAt === null)
    .toSorted((a, b) => order.indexOf(a.level) - order.indexOf(b.level))
  return { now, before: frames.filter(one => one.endedAt !== null) }
}

/** A frame and the editions that it replaced, the newest first. */
export function editionsOf(frames: readonly Frame[], frame: Frame): Frame[] {
  const editions: Frame[] = []
  for (let one: Frame | undefined = frame; one && !editions.includes(one); ) {
    editions.push(one)
    const before: string | null = one.replacesId
    one = frames.find(other => other.id === before)
  }
  return editions
}

export function countStates(experiments: readonly Experiment[]): [ExperimentState, number][] {
  const counted = Map.groupBy(experiments, one => one.state)
  return (['running', 'waits', 'keep', 'change', 'stop'] as const).flatMap(state => {
    const n = counted.get(state)?.length ?? 0
    return n > 0 ? [[state, n] as [ExperimentState, number]] : []
  })
}

export const told = (outcomes: readonly Outcome[]) => outcomes.filter(one => one.saidYesAt !== null)

/** The text in pieces, with what is marked in it; a mark that is not there is left out. */
export function pieces(
  text: string,
  marks: readonly { words: string; letter: string }[],
): { text: string; letter: string | undefined }[] {
  const found = marks
    .map(mark => ({ ...mark, at: mark.words === '' ? -1 : text.indexOf(mark.words) }))
    .filter(mark => mark.at >= 0)
    .toSorted((a, b) => a.at - b.at)
  const out: { text: string; letter: string | undefined }[] = []
  let from = 0
  for (const mark of found) {
    if (mark.at < from) continue
    if (mark.at > from) out.push({ text: text.slice(from, mark.at), letter: undefined })
    out.push({ text: mark.words, letter: mark.letter })
    from = mark.at + mark.words.length
  }
  if (from < text.length) out.push({ text: text.slice(from), letter: undefined })
  return out
}
