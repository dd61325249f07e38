// What docs/access.md says, sentence by sentence, slow and plain: no bits, no SQL. The database is compared with it.
// Interpretations are in docs/decisions/0002-sight-interpreted.md. All times are milliseconds, all intervals half-open.

export type Depth = 0 | 1 | 2 | 3
export type Period = { from: number; until: number }
export type Ground = 'self' | 'own_area' | 'consent' | 'law' | 'emergency'
export type Part = 'words' | 'actions' | 'interventions' | 'notes' | 'measures' | 'team'
export type Kind = keyof typeof KINDS

export type Person = { id: string; kind: 'employee' | 'citizen' | 'companion' }
export type Employment = Period & { person: string; area: number | null }
export type Rule = { party: 'citizen' | 'custody' | 'guardian'; fromAge: number; untilAge: number | null }
export type Relation = Period & {
  person: string
  area: number
  kind: 'assignment' | 'grant' | 'import' | 'self'
}
/** `sharing`: among the acts that they stand in for. */
export type Representation = Period & { id: string; kind: 'custody' | 'guardian'; sharing: boolean }
export type Sharing = Period & {
  id: string
  basis: 'consent' | 'law'
  receiver: { area: number } | { person: string; via: number | null }
  confirmedAt: number | null
  endedAt: number | null
  hiddenUntil: number | null
  givingAreas: number[]
  parts: Map<Part, Depth>
  themes: Map<number, Depth>
  upheld: Map<string, number>
}
export type PlanObject = {
  id: string
  kind: Kind
  area: number | null
  alsoArea: number | null
  themes: number[] | null
  confirmed: boolean
  author: string
  draftUntil: number | null
  heldUntil: number | null
  values: Record<string, unknown>
}
/** A citizen, and everything that is recorded about them. */
export type Case = {
  citizen: string
  birthDate: string | null
  diedOn: string | null
  protectedAddress: boolean
  relations: Relation[]
  representations: Representation[]
  sharings: Sharing[]
  emergencies: (Period & { person: string; area: number })[]
  whereabouts: (Period & { person: string })[]
  objects: PlanObject[]
}
export type World = {
  people: Person[]
  employments: Employment[]
  rules: Rule[]
  retired: Map<number, number>
  cases: Case[]
}

type Fields = { part: Part; times: string[]; headline: string[]; all: string[]; whereabouts?: string[] }

/** Times: date, duration, area. Headline: also type, title of a catalogue item, state, period; never free text. */
export const KINDS = {
  words: { part: 'words', times: [], headline: ['kind', 'ended_at'], all: ['text', 'told_to'] },
  goal: {
    part: 'words',
    times: ['target_on'],
    headline: ['state', 'later', 'position', 'areas'],
    all: ['title', 'why', 'waits_for', 'end_reason'],
  },
  action: {
    part: 'actions',
    times: ['starts_on', 'due_on', 'done_on'],
    headline: ['state', 'duty', 'waits_on', 'doer_kind'],
    all: ['title', 'doer_id', 'doer_name', 'duty_law', 'rhythm', 'how_it_went', 'released_at'],
  },
  intervention: {
    part: 'interventions',
    times: ['starts_on', 'ends_on'],
    headline: ['catalogue_code', 'catalogue_title', 'state'],
    all: ['title', 'legal_basis', 'provider', 'about'],
    whereabouts: ['provider'],
  },
  note: { part: 'notes', times: [], headline: ['to_whom'], all: ['text'] },
  picture: { part: 'notes', times: [], headline: [], all: ['text'] },
  attachment: {
    part: 'notes',
    times: ['dated_on'],
    headline: ['resource_type'],
    all: ['title', 'content'],
    whereabouts: ['content'], // what was imported may say anything
  },
  stands_in: {
    part: 'interventions',
    times: ['from_on', 'until_on'],
    headline: ['code'],
    all: ['said_yes_on', 'said_yes_how', 'answers'],
  },
  member: {
    part: 'team',
    times: ['from_at', 'until_at'],
    headline: ['kind'],
    all: ['person_id', 'name', 'role', 'phone'],
  },
} satisfies Record<string, Fields>

const during = (period: Period, at: number) => period.from <= at && at < period.until

/** "Intervals are half-open; last dates end at midnight, Danish time." */
export function danishMidnight(day: string): number {
  for (const hours of [1, 2]) {
    const guess = Date.parse(`${day}T00:00:00Z`) - hours * 3_600_000
    const clock = new Intl.DateTimeFormat('sv-SE', {
      timeZone: 'Europe/Copenhagen',
      dateStyle: 'short',
      timeStyle: 'short',
    })
    if (clock.format(guess) === `${day} 00:00`) return guess
  }
  throw new Error(`no midnight on ${day}`)
}

export function birthday(birthDate: string, age: number): number {
  const [year = 0, month = 1, day = 1] = birthDate.split('-').map(Number)
  const lastOfMonth = new Date(Date.UTC(year + age, month, 0)).getUTCDate()
  const two = (part: number) => String(part).padStart(2, '0')
  return danishMidnight(`${year + age}-${two(month)}-${two(Math.min(day, lastOfMonth))}`)
}

export const worksIn = (world: World, reader: string, area: number, at: number) =>
  world.employments.some(e => e.person === reader && e.area === area && during(e, at))

/** "they are on the team for an area" */
export function onTeamFor(world: World, about: Case, reader: string, area: number, at: number): boolean {
  return about.objects.some(
    o =>
      o.kind === 'member' &&
      o.values.person_id === reader &&
      o.area === area &&
      during({ from: o.values.from_at as number, until: o.values.until_at as number }, at) &&
      worksIn(world, reader, area, at),
  )
}

/** "a relation to the citizen there: an assignment, a grant, team membership for that area … or by oneself" */
export function relatedIn(world: World, about: Case, reader: string, area: number, at: number): boolean {
  return relatedByOthers(world, about, reader, area, at) || relationOf(world, about, reader, area, at, true)
}

function relatedByOthers(world: World, about: Case, reader: string, area: number, at: number): boolean {
  return onTeamFor(world, about, reader, area, at) || relationOf(world, about, reader, area, at, false)
}

function relationOf(world: World, about: Case, reader: string, area: number, at: number, self: boolean) {
  return about.relations.some(
    r =>
      r.person === reader &&
      r.area === area &&
      (r.kind === 'self') === self &&
      during(r, at) &&
      worksIn(world, reader, area, at),
  )
}

/** "everyone whom the rule data then require (custody holders, the young person from 16, a guardian)" */
export function requiredParties(world: World, about: Case, at: number): string[] {
  const ofAge = (rule: Rule) => {
    if (about.birthDate === null) return rule.untilAge === null // of unknown age: as a grown-up
    return (
      birthday(about.birthDate, rule.fromAge) <= at &&
      (rule.untilAge === null || at < birthday(about.birthDate, rule.untilAge))
    )
  }
  const parties = new Set(world.rules.filter(ofAge).map(rule => rule.party))
  return [
    ...(parties.has('citizen') ? [about.citizen] : []),
    ...about.representations.filter(r => during(r, at) && parties.has(r.kind) && r.sharing).map(r => r.id),
  ]
}

/** "It holds only while everyone … upholds it; one withdrawal ends it … From recorded death, consents … end." */
export function holds(world: World, about: Case, sharing: Sharing, at: number): boolean {
  if (sharing.confirmedAt === null || at < sharing.confirmedAt) return false // imported: inactive until confirmed
  if (!during(sharing, at)) return false
  if (sharing.endedAt !== null && at >= sharing.endedAt) return false
  if (sharing.basis === 'law') return true
  if (about.diedOn !== null && at >= danishMidnight(about.diedOn)) return false
  const required = requiredParties(world, about, at)
  return required.length > 0 && required.every(party => (sharing.upheld.get(party) ?? Infinity) <= at)
}

/** "to that area or to them" */
export function receives(world: World, about: Case, sharing: Sharing, reader: string, at: number): boolean {
  const { receiver } = sharing
  if ('area' in receiver) {
    if (onTeamFor(world, about, reader, receiver.area, at)) return true
    // Another legal ground is for whoever works on the case there; a relation of one's own making opens no more.
    return sharing.basis === 'law' && relatedByOthers(world, about, reader, receiver.area, at)
  }
  if (receiver.person !== reader) return false
  const { via } = receiver
  if (via === null) return !world.people.some(p => p.id === reader && p.kind === 'employee')
  return worksIn(world, reader, via, at) && !hasLeft(world, reader, via, sharing.from, at)
}

/** "leaving the area ends one's own": coming back does not bring it back. */
function hasLeft(world: World, reader: string, area: number, since: number, at: number): boolean {
  const here = world.employments.filter(e => e.person === reader && e.area === area)
  return here.some(e => since < e.until && e.until <= at && !here.some(next => during(next, e.until)))
}

/** "lets through the owning area, the plan part and every one of the themes: the depth is the lowest" */
export function letsThrough(world: World, sharing: Sharing, object: PlanObject, at: number): Depth {
  if (!object.confirmed) return 0 // words taken down pass no consent until the citizen confirms
  if (object.themes === null) return 0 // unsorted
  if (object.themes.some(theme => (world.retired.get(theme) ?? Infinity) <= at)) return 0
  const citizens = KINDS[object.kind].part === 'words' || object.area === null // own words need no giving area
  const owners = citizens ? [] : [object.area, object.alsoArea].filter(area => area !== null)
  if (!owners.every(area => sharing.givingAreas.includes(area))) return 0
  const depths = [
    sharing.parts.get(KINDS[object.kind].part) ?? 0,
    ...object.themes.map(theme => sharing.themes.get(theme) ?? 0),
  ]
  return Math.min(...depths) as Depth
}

export const inEmergency = (world: World, about: Case, reader: string, at: number) =>
  about.emergencies.some(e => e.person === reader && during(e, at) && worksIn(world, reader, e.area, at))

/** "sees an object at the greatest depth that any ground gives": each ground, and how deep it goes. */
export function groundsFor(world: World, about: Case, reader: string, object: PlanObject, at: number) {
  const grounds = new Map<Ground, Depth>()
  const give = (ground: Ground, depth: number) =>
    depth > 0 && grounds.set(ground, Math.max(depth, grounds.get(ground) ?? 0) as Depth)
  if (reader === about.citizen) give('self', 3)
  for (const area of [object.area, object.alsoArea])
    if (area !== null && relatedIn(world, about, reader, area, at)) give('own_area', 3)
  for (const sharing of about.sharings)
    if (receives(world, about, sharing, reader, at) && holds(world, about, sharing, at))
      give(sharing.basis, letsThrough(world, sharing, object, at))
  if (inEmergency(world, about, reader, at)) give('emergency', 3)
  return grounds
}

export function sees(world: World, about: Case, reader: string, object: PlanObject, at: number): Depth {
  if (hiddenFrom(world, about, reader, object, at)) return 0
  return Math.max(0, ...groundsFor(world, about, reader, object, at).values()) as Depth
}

/** "A draft is its author's alone, for 14 days at most"; "objects held back under a stated law": from the citizen, and whom they let in. */
function hiddenFrom(world: World, about: Case, reader: string, object: PlanObject, at: number): boolean {
  if (object.draftUntil !== null && (object.author !== reader || at >= object.draftUntil)) return true
  const ofCitizen =
    reader === about.citizen || !world.people.some(p => p.id === reader && p.kind === 'employee')
  return ofCitizen && object.heldUntil !== null && at < object.heldUntil
}

/** "The whereabouts of a protected person … need a ground of their own per reader, in an emergency too." */
export function seesWhereabouts(about: Case, reader: string, at: number): boolean {
  if (!about.protectedAddress || reader === about.citizen) return true
  return about.whereabouts.some(w => w.person === reader && during(w, at))
}

/** The columns of a kind that are shown at a depth. */
export function columnsAt(kind: Kind, depth: Depth, whereabouts: boolean): string[] {
  const fields: Fields = KINDS[kind]
  const shown = [
    ...(depth >= 1 ? fields.times : []),
    ...(depth >= 2 ? fields.headline : []),
    ...(depth >= 3 ? fields.all : []),
  ]
  return shown.filter(column => whereabouts || !fields.whereabouts?.includes(column))
}
