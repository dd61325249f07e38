// Random worlds from a seed, for comparing the database with the reference. Instants lie around `now`, hours away
// from it, in the past and the future, many at Danish midnight.
import { AREAS, clock, DAY, HOUR, type Random, THEMES } from './sight.chance.fixture.ts'
import {
  type Case,
  type Depth,
  danishMidnight,
  KINDS,
  type Kind,
  type Part,
  type Period,
  type PlanObject,
  type Sharing,
  type World,
} from './sight.reference.ts'
import { valuesOf } from './sight.values.fixture.ts'

const PARTS: Part[] = ['words', 'actions', 'interventions', 'notes', 'measures', 'team']

export type Size = { employees: number; companions: number; citizens: number; objects: number }

export type Maker = {
  random: Random
  time: ReturnType<typeof clock>
  world: World
  employees: string[]
  lay: string[]
}

export function randomWorld(random: Random, now: number, size: Size): World {
  const make = (n: number) => Array.from({ length: n }, () => random.id())
  const [employees, companions, citizens] = [
    make(size.employees),
    make(size.companions),
    make(size.citizens),
  ] as const
  const world: World = {
    people: [
      ...employees.map(id => ({ id, kind: 'employee' as const })),
      ...companions.map(id => ({ id, kind: 'companion' as const })),
      ...citizens.map(id => ({ id, kind: 'citizen' as const })),
    ],
    employments: [],
    rules: [
      { party: 'citizen', fromAge: 16, untilAge: null },
      { party: 'custody', fromAge: 0, untilAge: 18 },
      { party: 'guardian', fromAge: 18, untilAge: null },
    ],
    retired: new Map(),
    cases: [],
  }
  const maker = { random, time: clock(random, now), world, employees, lay: companions }
  world.retired = new Map([
    [33, maker.time.future()],
    [34, maker.time.past()],
  ])
  for (const person of employees) for (let n = 1 + random.number(2); n > 0; n--) employ(maker, person)
  for (const citizen of citizens) world.cases.push(randomCase(maker, citizen, size.objects))
  return world
}

function employ({ random, time, world }: Maker, person: string) {
  const area = random.chance(0.95) ? random.pick(AREAS) : null
  const period = random.chance(0.6) ? { from: time.past(), until: Infinity } : time.period()
  world.employments.push({ person, area, ...period })
  if (random.chance(0.15)) world.employments.push({ person, area, ...time.period() }) // left and came back
}

function birthDate({ random, time }: Maker): string | null {
  const years = (n: number, date: string) => `${Number(date.slice(0, 4)) - n}${date.slice(4)}`
  const soon = time.day(random.number(5) - 2)
  const around = soon.endsWith('02-29') ? time.day(4) : soon
  return random.pick([
    null,
    '1980-05-17',
    '1971-11-02',
    '2008-02-29',
    years(16, around),
    years(18, around),
    years(9, around),
  ])
}

/** An area where the person works if they work anywhere; at times another one. */
function areaOf({ random, world }: Maker, person: string): number {
  const theirs = world.employments.flatMap(e => (e.person === person && e.area !== null ? [e.area] : []))
  return theirs.length > 0 && random.chance(0.85) ? random.pick(theirs) : random.pick(AREAS)
}

function randomCase(maker: Maker, citizen: string, objects: number): Case {
  const { random, time, employees, lay } = maker
  const list = <T>(n: number, one: () => T): T[] => Array.from({ length: random.number(n + 1) }, one)
  const on = () => {
    const person = random.pick(employees)
    return { person, area: areaOf(maker, person) }
  }
  const about: Case = {
    citizen,
    birthDate: birthDate(maker),
    diedOn: random.chance(0.85) ? null : time.day(random.number(9) - 4),
    protectedAddress: random.chance(0.4),
    relations: list(8, () => {
      const kind = random.pick(['assignment', 'grant', 'import', 'self', 'self'] as const)
      const period = time.period()
      return {
        ...on(),
        kind,
        from: period.from,
        until: kind === 'self' ? Math.min(period.until, period.from + 7 * DAY) : period.until,
      }
    }),
    representations: list(2, () => {
      const [id, kind] = [random.id(), random.pick(['custody', 'guardian'] as const)]
      return { id, kind, sharing: kind === 'custody' || id > '5', ...time.period() }
    }),
    sharings: [],
    emergencies: list(3, () => {
      const from = random.chance(0.7)
        ? time.past()
        : danishMidnight(time.day(0)) - HOUR * (1 + random.number(3))
      return { ...on(), from, until: from + HOUR * (1 + random.number(12)) }
    }),
    whereabouts: list(3, () => ({ person: random.pick([...employees, ...lay]), ...time.period() })),
    objects: [],
  }
  if (random.chance(0.4)) about.emergencies.push({ ...on(), ...nowish(maker) })
  const readers = [...about.relations.map(r => r.person), ...employees.slice(0, 3)]
  about.objects = onceAtATime(Array.from({ length: objects }, () => randomObject(maker, readers)))
  about.sharings = oneInForce(list(9, () => randomSharing(maker, about)))
  return about
}

function nowish({ random, time }: Maker): Period {
  const now = Date.parse(`${time.day(0)}T12:00:00Z`)
  const from = now - 12 * HOUR + HOUR * random.number(12)
  return { from, until: from + 12 * HOUR }
}

export function randomSharing(maker: Maker, about: Case): Sharing {
  const { random, time, employees, lay } = maker
  const person = random.pick(employees)
  const members = about.objects.flatMap(o => (o.kind === 'member' && o.area !== null ? [o.area] : []))
  const receiver = random.pick<Sharing['receiver']>([
    { area: members.length > 0 ? random.pick(members) : random.pick(AREAS) },
    { area: random.pick(AREAS) },
    { person, via: areaOf(maker, person) },
    { person: random.pick(lay), via: null },
  ])
  const parties = [about.citizen, ...about.representations.map(r => r.id)]
  const depth = () => random.pick<Depth>([1, 2, 3, 3])
  const period = time.period()
  const basis = random.chance(0.8) ? ('consent' as const) : ('law' as const)
  return {
    id: random.id(),
    basis,
    hiddenUntil: basis === 'law' && random.chance(0.4) ? time.either() : null,
    receiver,
    ...period,
    confirmedAt: random.chance(0.1) ? null : random.chance(0.9) ? time.past() : time.future(),
    endedAt: random.chance(0.75) ? null : time.either(),
    givingAreas: random.some(AREAS, 0.8),
    parts: new Map(random.some(PARTS, 0.85).map(part => [part, depth()])),
    themes: new Map(random.some(THEMES, 0.85).map(theme => [theme, depth()])),
    upheld: new Map(
      random.some(parties, 0.88).map(p => [p, random.chance(0.9) ? time.past() : time.future()]),
    ),
  }
}

/** "For each receiver one consent is in force at a time": of several that have not ended, all but one have. */
function oneInForce(sharings: Sharing[]): Sharing[] {
  const seen = new Set<string>()
  return sharings.map(sharing => {
    if (sharing.basis === 'law' || sharing.endedAt !== null) return sharing
    const key = JSON.stringify(sharing.receiver)
    if (seen.has(key)) return { ...sharing, endedAt: sharing.from + HOUR }
    seen.add(key)
    return sharing
  })
}

/** Nobody is on the team twice for an area without an end. */
function onceAtATime(objects: PlanObject[]): PlanObject[] {
  const seen = new Set<string>()
  for (const { kind, area, values } of objects) {
    if (kind !== 'member' || values.person_id === null || values.until_at !== Infinity) continue
    const key = `${values.person_id} ${area}`
    if (seen.has(key)) values.until_at = (values.from_at as number) + HOUR
    seen.add(key)
  }
  return objects
}

const AREA_KINDS: Kind[] = ['action', 'intervention', 'note', 'picture', 'attachment', 'stands_in']
const ALL_KINDS = Object.keys(KINDS) as Kind[]

export function randomObject(maker: Maker, readers: string[]): PlanObject {
  const { random, time, employees } = maker
  const kind = random.pick([...ALL_KINDS, 'member' as const])
  const member = kind === 'member' && random.chance(0.8)
  const person = random.chance(0.5) && readers.length > 0 ? random.pick(readers) : random.pick(employees)
  const author = random.pick(employees)
  const area = member ? areaOf(maker, person) : random.chance(0.85) ? random.pick(AREAS) : null
  return {
    id: random.id(),
    kind,
    area,
    alsoArea: AREA_KINDS.includes(kind) && area !== null && random.chance(0.1) ? random.pick(AREAS) : null,
    themes: random.chance(0.08) ? null : random.chance(0.2) ? [] : random.some(THEMES, 0.25),
    confirmed: KINDS[kind].part !== 'words' || random.chance(0.8),
    author,
    draftUntil: kind !== 'member' && random.chance(0.1) ? time.either() : null,
    heldUntil: kind !== 'member' && random.chance(0.25) ? time.either() : null,
    values: valuesOf(maker, kind, member ? person : null, random.id().slice(0, 8)),
  }
}
