// From the counted courses of a quarter to the cells that are published of it.
import { type Cell, shownCells, threshold } from './rules.suppress.ts'

/** Where a course stands; each citizen is in one of them. */
export const standings = ['not_asked', 'unanswered', 'no', 'later', 'yes_waiting', 'plan'] as const
export type Standing = (typeof standings)[number]

/** What is true of some courses; a course can have several. The first four are asked of those with a plan. */
export const marks = [
  'waits_us',
  'waits_citizen',
  'waits_decision',
  'waits_question',
  'new_caseworker',
  'new_leader',
] as const
export type Mark = (typeof marks)[number]

/** How many citizens have the same area, target group, month, standing and marks. */
export type Counted = {
  place: string
  group: string
  month: string
  standing: Standing
  marks: readonly Mark[]
  persons: number
}
export type Published = { place: string; slice: string; measure: string; value: number | null }

const all: readonly Standing[] = standings
/** Each measure as the sum of standings. */
const sums: Record<string, readonly Standing[]> = {
  asked: all.filter(one => one !== 'not_asked'),
  answered: ['no', 'later', 'yes_waiting', 'plan'],
  yes: ['yes_waiting', 'plan'],
  plan: ['plan'],
  yes_waiting: ['yes_waiting'],
  no: ['no'],
  later: ['later'],
  unanswered: ['unanswered'],
}
const withNeed: Record<string, readonly Standing[]> = { may_need: all, not_asked: ['not_asked'], ...sums }

/** What leaders ask for first is hidden last. */
const dear = [
  'answered',
  'yes_waiting',
  'not_asked',
  'unanswered',
  'later',
  'no',
  'yes',
  'plan',
  'may_need',
  'asked',
]

export type Quarter = {
  counted: readonly Counted[]
  places: readonly string[]
  groups: readonly string[]
  months: readonly string[]
  /** Whether a ground for counting who may need one plan is recorded. */
  need: boolean
}

/** Everything of a quarter, so that all of it together gives nothing away. */
export function publishedCells({ counted, places, groups, months, need }: Quarter): Published[] {
  const measures = need ? withNeed : sums
  const courses = need ? counted : counted.filter(one => one.standing !== 'not_asked')
  const byPlace = flow(courses, places, one => one.place, measures)
  const totals = new Map(byPlace.filter(cell => cell.slice === 'all').map(cell => [cell.measure, cell.value]))
  const sliced = (kind: string, slices: readonly string[], of: (one: Counted) => string) =>
    flow(courses, slices, of, measures, totals)
      .filter(cell => cell.slice !== 'all')
      .map(cell => ({ ...cell, place: 'all', slice: `${kind}:${cell.slice}` }))
  return [
    ...byPlace.map(({ slice, ...cell }) => ({ ...cell, place: slice, slice: '' })),
    ...sliced('group', groups, one => one.group),
    ...sliced('month', months, one => one.month),
    ...marks.flatMap(mark => marked(mark, courses, places, byPlace)),
  ]
}

type Line = { slice: string; measure: string; value: number | null }

/** One table of slices and standings with all its sums. Totals that another table has decided stay as they are. */
function flow(
  courses: readonly Counted[],
  slices: readonly string[],
  of: (one: Counted) => string,
  measures: Record<string, readonly Standing[]>,
  totals?: ReadonlyMap<string, number | null>,
): Line[] {
  const values = slices.flatMap(slice =>
    standings.map(standing => count(courses, one => of(one) === slice && one.standing === standing)),
  )
  const at = (slice: number, standing: Standing) => slice * standings.length + standings.indexOf(standing)
  const cells = [undefined, ...slices.keys()].flatMap(slice =>
    Object.entries(measures).map(([measure, of]) => ({
      key: `${slice === undefined ? 'all' : slices[slice]} ${measure}`,
      slice: slice === undefined ? 'all' : (slices[slice] as string),
      measure,
      dear: dear.indexOf(measure) + (slice === undefined ? 2.5 : 0),
      atoms: (slice === undefined ? [...slices.keys()] : [slice]).flatMap(one =>
        of.map(standing => at(one, standing)),
      ),
      // A part of what is hidden would tell something of it.
      ...(totals &&
        (slice === undefined || totals.get(measure) == null) &&
        decided(totals.get(measure) != null)),
    })),
  )
  return shown(values, cells)
}

/** Those with a mark, by place: of those with a plan, or of all who were asked. Only where that number is shown itself. */
function marked(
  mark: Mark,
  courses: readonly Counted[],
  places: readonly string[],
  byPlace: readonly Line[],
): Published[] {
  const base = mark.startsWith('waits_') ? 'plan' : 'asked'
  const within = (one: Counted) => (sums[base] as readonly string[]).includes(one.standing)
  const values = places.flatMap(place =>
    [true, false].map(has =>
      count(courses, one => one.place === place && within(one) && one.marks.includes(mark) === has),
    ),
  )
  const cells = ['all', ...places].flatMap((place, n) => {
    const at = n === 0 ? [...places.keys()] : [n - 1]
    const has = byPlace.some(cell => cell.slice === place && cell.measure === base && cell.value !== null)
    const one = (measure: string, atoms: number[], is: Partial<Cell>) => ({
      key: `${place} ${measure}`,
      slice: place,
      measure,
      atoms,
      ...is,
    })
    return [
      one(
        base,
        at.flatMap(p => [p * 2, p * 2 + 1]),
        decided(has),
      ),
      one(
        mark,
        at.map(p => p * 2),
        has ? {} : decided(false),
      ),
      one(
        `not_${mark}`,
        at.map(p => p * 2 + 1),
        has ? {} : decided(false),
      ),
    ]
  })
  return shown(values, cells)
    .filter(cell => cell.measure === mark)
    .map(({ slice, ...cell }) => ({ ...cell, place: slice, slice: '' }))
}

const decided = (is: boolean) => ({ decided: is ? ('shown' as const) : ('hidden' as const) })
const count = (courses: readonly Counted[], fits: (one: Counted) => boolean) =>
  courses.reduce((sum, one) => (fits(one) ? sum + one.persons : sum), 0)

function shown(values: readonly number[], cells: (Cell & { slice: string; measure: string })[]): Line[] {
  const kept = shownCells(values, cells)
  return cells.map(({ key, slice, measure, atoms }) => ({
    slice,
    measure,
    value: kept.has(key) ? atoms.reduce((sum, atom) => sum + (values[atom] ?? 0), 0) : null,
  }))
}

/** A median is shown where the number of those whom it is the median of is shown. */
export function medianShown(cells: readonly Published[], place: string, step: 'asked_yes' | 'yes_plan') {
  const measure = step === 'asked_yes' ? 'yes' : 'plan'
  return cells.some(
    cell => cell.place === place && cell.slice === '' && cell.measure === measure && cell.value !== null,
  )
}

/** The middle one; of an even number the lower of the two in the middle, which is somebody's own. */
export function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? null
}

/** How long answers take: near the work (levels 1 and 2) and above. No figure where fewer than five leaders are behind it. */
export function answerTimes(
  spells: readonly { level: number; leaderId: string; days: number }[],
): { level: 'all' | 'near' | 'top'; median: number | null }[] {
  const groups = {
    all: spells,
    near: spells.filter(one => one.level <= 2),
    top: spells.filter(one => one.level > 2),
  }
  return (['all', 'near', 'top'] as const).map(level => ({
    level,
    median:
      new Set(groups[level].map(one => one.leaderId)).size >= threshold
        ? median(groups[level].map(one => one.days))
        : null,
  }))
}
