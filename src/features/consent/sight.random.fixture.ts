// Random worlds from a seed, for comparing the database with the reference. Instants lie around `now`, hours away
// from it, in the past and the future, many at Danish midnight.
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

export type Random = {
  number(below: number): number
  chance(share: number): boolean
  pick<T>(from: readonly T[]): T
  some<T>(from: readonly T[], share: number): T[]
  id(): string
}

/** Small and quick (mulberry32): the same seed, the same world. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
  const number = (below: number) => Math.floor(next() * below)
  const hex = (digits: number) => Array.from({ length: digits }, () => number(16).toString(16)).join('')
  return {
    number,
    chance: share => next() < share,
    pick: from => {
      const one = from[number(from.length)]
      if (one === undefined) throw new Error('nothing to pick from')
      return one
    },
    some: (from, share) => from.filter(() => next() < share),
    id: () => `${hex(8)}-${hex(4)}-4${hex(3)}-8${hex(3)}-${hex(12)}`,
  }
}

export const AREAS = [0, 1, 2, 3, 22, 23]
export const THEMES = [30, 31, 32, 33, 34, 53]
const PARTS: Part[] = ['words', 'actions', 'interventions', 'notes', 'measures', 'team']
const HOUR = 3_600_000
const DAY = 24 * HOUR

export type Size = { employees: number; companions: number; citizens: number; objects: number }

/** Chooses instants and periods around a now. */
export function clock(random: Random, now: number) {
  const day = (days: number) => new Date(now + days * DAY).toISOString().slice(0, 10)
  const past = () =>
    random.chance(0.2)
      ? danishMidnight(day(-1 - random.number(4)))
      : now - HOUR * (1 + random.number(24 * 40))
  const future = () =>
    random.chance(0.2) ? danishMidnight(day(1 + random.number(4))) : now + HOUR * (1 + random.number(24 * 40))
  const period = (): Period => {
    const from = random.chance(0.85) ? past() : future()
    const until = random.chance(0.55) ? Infinity : random.chance(0.6) ? future() : past()
    return until > from ? { from, until } : { from, until: from + HOUR * (1 + random.number(48)) }
  }
  return { day, past, future, period, either: () => (random.chance(0.5) ? past() : future()) }
}

type Maker = {
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
    representations: list(2, () => ({
      id: random.id(),
      kind: random.pick(['custody', 'guardian'] as const),
      ...time.period(),
    })),
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
    heldUntil: kind !== 'member' && random.chance(0.12) ? time.either() : null,
    values: valuesOf(maker, kind, member ? person : null, random.id().slice(0, 8)),
  }
}

function valuesOf(
  { random, time }: Maker,
  kind: Kind,
  person: string | null,
  word: string,
): Record<string, unknown> {
  const day = () => time.day(random.number(60) - 30)
  switch (kind) {
    case 'words':
      return {
        kind: random.pick(['dream', 'matters', 'works', 'know', 'strength', 'network']),
        text: word,
        told_to: word,
        ended_at: random.chance(0.3) ? time.past() : null,
      }
    case 'goal':
      return {
        title: word,
        why: word,
        state: 'paused',
        later: true,
        position: random.number(9),
        target_on: day(),
        waits_for: word,
        end_reason: word,
        areas: random.some(AREAS, 0.3),
      }
    case 'action':
      return {
        title: word,
        state: 'done',
        doer_kind: 'nobody',
        doer_name: word,
        duty: 'duty',
        duty_law: word,
        waits_on: 'us',
        rhythm: word,
        starts_on: day(),
        due_on: day(),
        done_on: day(),
        how_it_went: word,
        released_at: time.past(),
        doer_id: null,
      }
    case 'intervention':
      return {
        title: word,
        catalogue_code: word,
        catalogue_title: word,
        legal_basis: word,
        state: 'planned',
        starts_on: day(),
        ends_on: '2199-01-01',
        provider: word,
        about: word,
      }
    case 'note':
      return { text: word, to_whom: random.pick(['team', 'citizen']) }
    case 'picture':
      return { text: word }
    case 'attachment':
      return { resource_type: word, title: word, dated_on: day(), content: { is: word } }
    case 'stands_in':
      return {
        code: word,
        from_on: day(),
        until_on: '2199-01-01',
        said_yes_on: day(),
        said_yes_how: 'table',
        answers: { is: word },
      }
    case 'member': {
      const period = time.period()
      const who = person === null ? 'relative' : 'employee'
      return {
        person_id: person,
        name: word,
        kind: who,
        role: word,
        phone: word,
        from_at: period.from,
        until_at: period.until,
      }
    }
  }
}
