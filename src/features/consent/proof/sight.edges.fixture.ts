// Cases made by hand, for edges that a random world seldom meets: each hangs on one clause of the rules.
import type { Random } from './sight.chance.fixture.ts'
import {
  type Case,
  danishMidnight,
  type Employment,
  type Period,
  type Sharing,
  type World,
} from './sight.reference.ts'

const DAY = 86_400_000
const always = { from: 0, until: Infinity }
export type Edge = { reader: string; about: Case; at: number }

type Parts = Partial<Omit<Case, 'sharings'>> & {
  sharing?: Partial<Sharing>
  works?: (Period & { area: number })[]
}

/** Adds the cases to the world, and answers what to ask about them. */
export function addEdges(random: Random, now: number, world: World): Edge[] {
  const day = (days: number) => new Date(now + days * DAY).toISOString().slice(0, 10)
  const tomorrow = day(1)
  const born = (age: number) =>
    `${Number(tomorrow.slice(0, 4)) - age}-${tomorrow.slice(5).replace('02-29', '02-28')}`
  const birthday = danishMidnight(`${tomorrow.slice(0, 5)}${tomorrow.slice(5).replace('02-29', '02-28')}`)
  const id = () => random.id()
  const edge = (
    at: number[],
    parts: Parts,
    upholds: (citizen: string) => string[] = citizen => [citizen],
  ): Edge[] => {
    const [reader, citizen] = [id(), id()]
    world.people.push({ id: reader, kind: 'employee' }, { id: citizen, kind: 'citizen' })
    const works = parts.works ?? [{ ...always, area: 0 }]
    world.employments.push(...works.map((w): Employment => ({ person: reader, ...w })))
    const about = caseOf(citizen, reader, parts, upholds(citizen), id)
    const [, seat] = about.objects
    if (seat)
      for (const draftUntil of [now - DAY, now + DAY])
        about.objects.push({
          ...seat,
          id: id(),
          kind: 'note',
          draftUntil,
          values: { text: 'n', to_whom: 'team' },
        })
    world.cases.push(about)
    return at.map(when => ({ reader, about, at: when }))
  }
  const [custody, guardian] = [id(), id()]
  const named = (parts: Parts) =>
    edge([now], { ...parts, sharing: { receiver: { person: 'reader', via: 0 }, from: now - 5 * DAY } })
  return [
    edge([now], { birthDate: null }),
    edge(
      [birthday - 1, birthday],
      { birthDate: born(16), representations: [{ id: custody, kind: 'custody', sharing: true, ...always }] },
      () => [custody],
    ),
    edge([birthday - 1, birthday], {
      birthDate: born(18),
      representations: [{ id: guardian, kind: 'custody', sharing: true, ...always }],
    }),
    edge([now], {
      representations: [
        { id: id(), kind: 'guardian', sharing: true, from: now - 9 * DAY, until: now - 8 * DAY },
      ],
    }),
    edge([now], {
      representations: [
        { id: id(), kind: 'guardian', sharing: true, from: now + 8 * DAY, until: now + 9 * DAY },
      ],
    }),
    edge([now], { representations: [{ id: id(), kind: 'custody', sharing: true, ...always }] }),
    edge([now], { representations: [{ id: id(), kind: 'guardian', sharing: false, ...always }] }),
    edge([now - 1, now], { sharing: { from: now } }),
    edge([now - 1, now], { sharing: { until: now } }),
    edge([birthday - 1, birthday], { diedOn: tomorrow }),
    named({
      works: [
        { ...always, area: 0 },
        { area: 1, from: 0, until: now - DAY },
      ],
    }),
    named({
      works: [
        { area: 0, from: 0, until: now - 9 * DAY },
        { area: 0, from: now - 8 * DAY, until: Infinity },
      ],
    }),
    named({
      works: [
        { area: 0, from: 0, until: now - DAY },
        { area: 0, from: now - DAY, until: Infinity },
      ],
    }),
    named({
      works: [
        { area: 0, from: 0, until: now - 2 * DAY },
        { area: 0, from: now - DAY, until: Infinity },
      ],
    }),
    named({
      works: [
        { area: 1, from: 0, until: now - 2 * DAY },
        { area: 0, from: now - DAY, until: Infinity },
      ],
    }),
    ...(['self', 'grant'] as const).map(kind =>
      edge([now], {
        relations: [{ person: 'reader', area: 0, kind, from: now - DAY, until: now + DAY }],
        objects: [],
        sharing: { basis: 'law', receiver: { area: 0 } },
      }),
    ),
  ].flat()
}

/** A case with one goal of the citizen's, shared with area 0, for which the reader is on the team and writes drafts. */
function caseOf(citizen: string, reader: string, parts: Parts, upholds: string[], id: () => string): Case {
  const { sharing, works: _, ...rest } = parts
  const base = {
    area: null,
    alsoArea: null,
    themes: [],
    confirmed: true,
    author: reader,
    draftUntil: null,
    heldUntil: null,
  }
  const goal = {
    title: 'g',
    why: '',
    state: 'agreed',
    later: false,
    position: 0,
    target_on: null,
    waits_for: '',
    end_reason: '',
    areas: [],
  }
  const seat = {
    person_id: reader,
    name: 'n',
    kind: 'employee',
    role: '',
    phone: '',
    from_at: 0,
    until_at: Infinity,
  }
  const receiver = sharing?.receiver
  return {
    citizen,
    birthDate: '1980-05-17',
    diedOn: null,
    protectedAddress: false,
    representations: [],
    emergencies: [],
    whereabouts: [],
    ...rest,
    relations: (parts.relations ?? []).map(r => ({ ...r, person: reader })),
    objects: [
      { ...base, id: id(), kind: 'goal' as const, values: goal },
      ...(parts.objects ?? [{ ...base, id: id(), kind: 'member' as const, area: 0, values: seat }]),
    ],
    sharings: [
      {
        id: id(),
        basis: 'consent',
        ...always,
        confirmedAt: 0,
        endedAt: null,
        hiddenUntil: null,
        givingAreas: [0],
        parts: new Map([['words', 3]]),
        themes: new Map(),
        upheld: new Map(upholds.map(party => [party, 0])),
        ...sharing,
        receiver:
          receiver && 'person' in receiver
            ? { person: reader, via: receiver.via }
            : (receiver ?? { area: 0 }),
      },
    ],
  }
}
