// From the counted courses of a quarter to the cells that are published of it.
import { type Cell, shownCells } from './rules.suppress.ts'

/** Where a course stands; each citizen is in one of them. */
export const standings = ['not_asked', 'unanswered', 'no', 'later', 'yes_waiting', 'plan'] as const
export type Standing = (typeof standings)[number]

/** What is true of some courses; a course can have several. */
export const marks = [
  'waits_us',
  'waits_citizen',
  'waits_decision',
  'waits_question',
  'new_caseworker',
  'new_leader',
  'goal_reached',
] as const
export type Mark = (typeof marks)[number]
/** What is asked of those with a plan; the rest of all who were asked. */
const ofPlans: readonly Mark[] = [
  'waits_us',
  'waits_citizen',
  'waits_decision',
  'waits_question',
  'goal_reached',
]

/** Where, for whom and when: the area, the department that asked ('none' where nobody did), target group, month. */
export type Parts = { place: string; team: string; group: string; month: string }
/** How many citizens have the same parts, standing, kind of reason ('' but for a no or a later) and marks. */
export type Counted = Parts & {
  standing: Standing
  reason: string
  marks: readonly Mark[]
  persons: number
}
export type Published = { place: string; slice: string; measure: string; value: number | null }
export const steps = ['asked_yes', 'yes_plan'] as const
export type Step = (typeof steps)[number]

const all: readonly Standing[] = standings
const refused: Record<string, readonly Standing[]> = {
  declined: ['no', 'later'],
  no: ['no'],
  later: ['later'],
}
/** Each measure as the sum of standings. */
const sums: Record<string, readonly Standing[]> = {
  asked: all.filter(one => one !== 'not_asked'),
  answered: ['no', 'later', 'yes_waiting', 'plan'],
  yes: ['yes_waiting', 'plan'],
  plan: ['plan'],
  yes_waiting: ['yes_waiting'],
  ...refused,
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
  'declined',
  'yes',
  'plan',
  'may_need',
  'asked',
]

export type Quarter = {
  counted: readonly Counted[]
  places: readonly string[]
  /** The departments of each place. */
  teams: readonly { place: string; team: string }[]
  groups: readonly string[]
  reasons: readonly string[]
  months: readonly string[]
  /** Whether a ground for counting who may need one plan is recorded. */
  need: boolean
}

/** Everything of a quarter, so that all of it together gives nothing away. */
export function publishedCells(quarter: Quarter): Published[] {
  const { counted, places, groups, reasons, months, need } = quarter
  const measures = need ? withNeed : sums
  const courses = need ? counted : counted.filter(one => one.standing !== 'not_asked')
  const byPlace = flow(courses, places, one => one.place, measures)
  const totals = totalsOf(byPlace, 'all')
  const sliced = (kind: string, slices: readonly string[], of: (one: Counted) => string, which = measures) =>
    flow(courses, slices, of, which, totals)
      .filter(cell => cell.slice !== 'all')
      .map(cell => ({ ...cell, place: 'all', slice: `${kind}:${cell.slice}` }))
  const markedPlaces = marks.flatMap(mark =>
    marked(mark, { courses, slices: places, of: one => one.place, decidedIn: byPlace }),
  )
  return [
    ...[...byPlace, ...markedPlaces].map(ofPlace),
    ...sliced('group', groups, one => one.group),
    ...sliced('month', months, one => one.month),
    ...sliced('reason', reasons, one => one.reason, refused),
    ...places.flatMap(place =>
      byTeam(place, quarter, totalsOf([...byPlace, ...markedPlaces], place)).map(ofPlace),
    ),
  ]
}

const ofPlace = ({ slice, ...cell }: Line): Published => ({ ...cell, place: slice, slice: '' })

type Line = { slice: string; measure: string; value: number | null }
type Totals = ReadonlyMap<string, number | null>

const totalsOf = (lines: readonly Line[], slice: string): Totals =>
  new Map(lines.filter(cell => cell.slice === slice).map(cell => [cell.measure, cell.value]))

/**
 * An area's departments share it out. Where somebody was asked by nobody in one of them, those are a rest: not published, and
 * not to be worked out.
 */
function byTeam(place: string, { counted, teams }: Quarter, totals: Totals): Line[] {
  const own = teams.flatMap(one => (one.place === place ? [one.team] : []))
  if (own.length === 0) return []
  const courses = counted.filter(one => one.place === place && one.standing !== 'not_asked')
  const rest = courses.some(one => one.team === 'none') ? ['none'] : []
  const slices = [...own, ...rest]
  const of = (one: Counted) => one.team
  const decidedIn = flow(courses, slices, of, sums, totals, 'none')
  return [
    ...decidedIn,
    ...marks.flatMap(mark => marked(mark, { courses, slices, of, decidedIn, totals })),
  ].filter(cell => own.includes(cell.slice))
}

/** One table of slices and standings with all its sums. Totals that another table has decided stay as they are, `rest` is hidden. */
function flow(
  courses: readonly Counted[],
  slices: readonly string[],
  of: (one: Counted) => string,
  measures: Record<string, readonly Standing[]>,
  totals?: Totals,
  rest?: string,
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
      ...(slice !== undefined && slices[slice] === rest && decided(false)),
    })),
  )
  return shown(values, cells)
}

type Marked = {
  courses: readonly Counted[]
  slices: readonly string[]
  of: (one: Counted) => string
  /** The table that says which of the numbers that these are a part of are shown. */
  decidedIn: readonly Line[]
  /** What is shown already of all the slices together. */
  totals?: Totals
}

/** Those with a mark: of those with a plan, or of all who were asked. Only where that number is shown itself. */
function marked(mark: Mark, { courses, slices, of, decidedIn, totals }: Marked): Line[] {
  const base = ofPlans.includes(mark) ? 'plan' : 'asked'
  const within = (one: Counted) => (sums[base] as readonly string[]).includes(one.standing)
  const values = slices.flatMap(slice =>
    [true, false].map(has =>
      count(courses, one => of(one) === slice && within(one) && one.marks.includes(mark) === has),
    ),
  )
  const together = totals && decided(totals.get(mark) != null)
  const cells = ['all', ...slices].flatMap((slice, n) => {
    const at = n === 0 ? [...slices.keys()] : [n - 1]
    const has = decidedIn.some(cell => cell.slice === slice && cell.measure === base && cell.value !== null)
    // A part of what is hidden would tell something of it.
    const part = !has
      ? decided(false)
      : n === 0
        ? together
        : totals?.get(mark) === null
          ? decided(false)
          : undefined
    const one = (measure: string, atoms: number[], is: Partial<Cell> = {}) => ({
      key: `${slice} ${measure}`,
      slice,
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
        part,
      ),
      one(
        `not_${mark}`,
        at.map(p => p * 2 + 1),
        part,
      ),
    ]
  })
  return shown(values, cells).filter(cell => cell.measure === mark)
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

export type Figure = {
  place: string
  slice: string
  numbers: Record<string, number | null>
  days: Partial<Record<Step, number | null>>
}

/** All that is published of a place or slice together, with the medians between its steps. */
export function figuresOf(
  cells: readonly Published[],
  spells: readonly (Parts & { step: Step; days: number })[],
): Figure[] {
  const figures = new Map<string, Figure>()
  for (const { place, slice, measure, value } of cells) {
    const key = `${place} ${slice}`
    const figure = figures.get(key) ?? { place, slice, numbers: {}, days: {} }
    figures.set(key, figure)
    figure.numbers[measure] = value
  }
  for (const figure of figures.values())
    if (!figure.slice.startsWith('reason:'))
      for (const step of steps)
        figure.days[step] = medianShown(figure.numbers, step)
          ? median(spells.filter(one => one.step === step && isOf(one, figure)).map(one => one.days))
          : null
  return [...figures.values()]
}

const isOf = ({ place, team, group, month }: Parts, figure: { place: string; slice: string }) =>
  figure.slice === ''
    ? ['all', place].includes(figure.place) || (team !== 'none' && team === figure.place)
    : [`group:${group}`, `month:${month}`].includes(figure.slice)

/** A median is shown where the number of those whom it is the median of is shown. */
export function medianShown(numbers: Readonly<Record<string, number | null>>, step: Step) {
  return typeof numbers[step === 'asked_yes' ? 'yes' : 'plan'] === 'number'
}

/** The middle one; of an even number the lower of the two in the middle, which is somebody's own. */
export function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? null
}
