// A random world as rows of the database, and how it is loaded.

import { insert } from '../../../../test/database.ts'
import type { Pool, Row } from '../../../platform/db.ts'
import { AREAS, THEMES } from './sight.chance.fixture.ts'
import type { Case, Period, PlanObject, Sharing, World } from './sight.reference.ts'

export const PART_BITS = { words: 24, actions: 25, interventions: 26, notes: 27, measures: 28, team: 29 }

export const instant = (at: number | null) =>
  at === null ? null : Number.isFinite(at) ? new Date(at).toISOString() : at > 0 ? 'infinity' : '-infinity'
const period = ({ from, until }: Period) => ({ from_at: instant(from), until_at: instant(until) })
let made = 0
/** Only for keys that no rule looks at. */
const key = () => `00000000-0000-4000-9000-${(++made).toString(16).padStart(12, '0')}`

/** Times in milliseconds become what PostgreSQL takes. */
const values = (given: Record<string, unknown>): Row =>
  Object.fromEntries(
    Object.entries(given).map(([column, value]) => [
      column,
      column.endsWith('_at') ? instant(value as number | null) : value,
    ]),
  )

export function objectRow(about: Case, o: PlanObject): Row {
  return {
    id: o.id,
    citizen_id: about.citizen,
    area_id: o.area,
    also_area_id: o.alsoArea,
    themes: o.themes,
    confirmed: o.confirmed,
    author_id: o.author,
    draft_until: instant(o.draftUntil),
    created_at: instant(o.draftUntil === null ? Date.UTC(2020, 1, 1) : o.draftUntil - 86_400_000),
    held_until: instant(o.heldUntil),
    held_law: o.heldUntil === null ? null : 'a law',
    ...values(o.values),
  }
}

export function sharingRow(about: Case, s: Sharing): Row {
  return {
    id: s.id,
    citizen_id: about.citizen,
    basis: s.basis,
    receiver_area: 'area' in s.receiver ? s.receiver.area : null,
    receiver_person: 'person' in s.receiver ? s.receiver.person : null,
    via_area: 'person' in s.receiver ? s.receiver.via : null,
    purpose: 'p',
    citation: s.basis === 'law' ? 'a law' : null,
    how: s.basis === 'law' ? 'law' : 'table',
    hidden_until: instant(s.hiddenUntil),
    hidden_law: s.hiddenUntil === null ? null : '§',
    confirmed_at: instant(s.confirmedAt),
    ended_at: instant(s.endedAt),
    end_reason: s.endedAt === null ? null : 'withdrawn',
    ...period(s),
  }
}

export function lineRows(s: Sharing): Row[] {
  return [
    ...s.givingAreas.map(bit => ({ sharing_id: s.id, bit, depth: 3 })),
    ...[...s.parts].map(([part, depth]) => ({ sharing_id: s.id, bit: PART_BITS[part], depth })),
    ...[...s.themes].map(([bit, depth]) => ({ sharing_id: s.id, bit, depth })),
  ]
}

export const partyRows = (s: Sharing): Row[] =>
  [...s.upheld].map(([party_id, at]) => ({ sharing_id: s.id, party_id, upheld_at: instant(at) }))

export const relationRow = (about: Case, r: Case['relations'][number]): Row => ({
  id: key(),
  person_id: r.person,
  citizen_id: about.citizen,
  area_id: r.area,
  kind: r.kind,
  reason: 'why',
  ...period(r),
})

export const employmentRow = (e: World['employments'][number]): Row => ({
  id: key(),
  employee_id: e.person,
  area_id: e.area,
  role: e.area === null ? 'consultant' : 'caseworker',
  ...period(e),
})

/** The areas, themes and rule data that every random world stands on; worlds after it share them. */
export async function loadGround(admin: Pool, world: World): Promise<void> {
  await insert(
    admin,
    'area',
    AREAS.map(id => ({
      id,
      code: `area_${'abcdefghijklmnopqrstuvwx'[id]}`,
      name_da: 'a',
      name_en: 'a',
      colour: '#000000',
      glyph: 'a',
      kind: id === 23 ? 'external' : 'municipal',
    })),
  )
  await insert(
    admin,
    'theme',
    THEMES.map(id => ({
      id,
      code: `theme${id}`,
      name_da: 't',
      name_en: 't',
      retired_at: instant(world.retired.get(id) ?? null),
    })),
  )
  await insert(
    admin,
    'consent_rule',
    world.rules.map(r => ({ party: r.party, from_age: r.fromAge, until_age: r.untilAge, citation: 'c' })),
  )
}

const GROUNDS = ['relation', 'member', 'emergency', 'whereabouts', 'sharing', 'sharing_line', 'sharing_party']
const rebuilding = [...GROUNDS, 'representation', 'employment', 'citizen']

/** Loads a world, and builds its sight once at the end rather than after every statement. */
export async function loadWorld(admin: Pool, world: World): Promise<void> {
  const triggers = (what: string) =>
    rebuilding.map(table => `alter table kobling.${table} ${what} trigger sight_after_insert`).join(';')
  await admin.query(triggers('disable'))
  await loadRows(admin, world)
  await admin.query(triggers('enable'))
  await admin.query('select kobling.rebuild_sight($1)', [world.cases.map(c => c.citizen)])
}

async function loadRows(admin: Pool, world: World): Promise<void> {
  const every = (rows: (about: Case) => Row[]) => world.cases.flatMap(rows)
  await insert(
    admin,
    'person',
    world.people.map(p => ({ ...p, name: 'n' })),
  )
  const employees = world.people.filter(p => p.kind === 'employee')
  await insert(
    admin,
    'employee',
    employees.map(p => ({ id: p.id, title: 't' })),
  )
  await insert(admin, 'employment', world.employments.map(employmentRow))
  await insert(admin, 'citizen', world.cases.map(citizenRow))
  await insert(
    admin,
    'relation',
    every(c => c.relations.map(r => relationRow(c, r))),
  )
  await insert(
    admin,
    'representation',
    every(c =>
      c.representations.map(r => ({
        id: r.id,
        citizen_id: c.citizen,
        kind: r.kind,
        name: 'n',
        acts: r.sharing ? ['contact', 'sharing'] : ['contact'],
        ...period(r),
      })),
    ),
  )
  await loadGrounds(admin, every)
  await loadObjects(admin, world)
}

const citizenRow = (c: Case): Row => ({
  id: c.citizen,
  name: `n ${c.citizen}`,
  birth_date: c.birthDate,
  died_on: c.diedOn,
  protected_address: c.protectedAddress,
  cpr: String(1_000_000_000 + Number.parseInt(c.citizen.slice(0, 7), 16)),
})

async function loadGrounds(admin: Pool, every: (rows: (about: Case) => Row[]) => Row[]): Promise<void> {
  await insert(
    admin,
    'emergency',
    every(c =>
      c.emergencies.map(e => ({
        id: key(),
        person_id: e.person,
        citizen_id: c.citizen,
        area_id: e.area,
        reason: 'r',
        ...period(e),
      })),
    ),
  )
  await insert(
    admin,
    'whereabouts',
    every(c =>
      c.whereabouts.map(w => ({
        id: key(),
        person_id: w.person,
        citizen_id: c.citizen,
        reason: 'r',
        ...period(w),
      })),
    ),
  )
  await insert(
    admin,
    'contact',
    every(c =>
      ['phone', 'email', 'address', 'other'].map(kind => ({
        id: key(),
        citizen_id: c.citizen,
        kind,
        value: 'v',
      })),
    ),
  )
  await insert(
    admin,
    'sharing',
    every(c => c.sharings.map(s => sharingRow(c, s))),
  )
  await insert(
    admin,
    'sharing_line',
    every(c => c.sharings.flatMap(lineRows)),
  )
  await insert(
    admin,
    'sharing_party',
    every(c => c.sharings.flatMap(partyRows)),
  )
}

async function loadObjects(admin: Pool, world: World): Promise<void> {
  const rows = world.cases.flatMap(c => c.objects.map(o => ({ kind: o.kind, row: objectRow(c, o) })))
  for (const [kind, alike] of Map.groupBy(rows, one => one.kind))
    await insert(
      admin,
      kind,
      alike.map(one => one.row),
    )
}
