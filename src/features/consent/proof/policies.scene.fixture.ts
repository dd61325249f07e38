// A small fixed scene with at least one row in every table that a policy guards, and whom it is about.
import { randomUUID } from 'node:crypto'
import { insert } from '../../../../test/database.ts'
import type { Scene } from '../../../../test/guards/probe.ts'
import { AREA, citizen, employee, organisation, relation } from '../../../../test/world.ts'
import type { Pool, Row } from '../../../platform/db.ts'
import { makeWhyScene } from '../../why/policies.scene.fixture.ts'

/** A question that has no case yet: a question has one at most. */
const question = randomUUID()

export const KIND_FIELDS: Record<string, Row> = {
  words: { kind: 'dream', text: 't', confirmed: false },
  goal: { title: 't', confirmed: false },
  action: { title: 't' },
  intervention: { title: 't' },
  note: { text: 't' },
  picture: { text: 't' },
  attachment: { resource_type: 't', title: 't', content: {} },
  stands_in: { code: 'tt', from_on: '2026-01-01', said_yes_on: '2026-01-01', said_yes_how: 'table' },
  member: { name: 'n', kind: 'relative' },
  question_case: { question_id: question, text: 't' },
}
export const IMPORTED = ['words', 'goal', 'action', 'intervention', 'note', 'picture', 'attachment', 'member']

/** anne works with bo; lea leads her area; stig and eva (external) are strangers; kim is bo's companion. */
export async function makeScene(admin: Pool): Promise<Scene> {
  await organisation(admin)
  const anne = await employee(admin, AREA.jobs)
  const lea = await employee(admin, AREA.jobs, { role: 'team_leader', level: 1 })
  const stig = await employee(admin, AREA.family)
  const eva = await employee(admin, AREA.outside)
  const bo = await citizen(admin, { cpr: '0101801234' })
  const cis = await citizen(admin)
  const [kim, share, ask, ended, law, source, custody, fresh, home] = Array.from({ length: 9 }, () =>
    randomUUID(),
  ) as [string, string, string, string, string, string, string, string, string]
  const tie = await relation(admin, anne, bo, AREA.jobs)
  const selfTie = await relation(admin, stig, bo, AREA.family, {
    kind: 'self',
    reason: 'r',
    made_by: stig,
    from_at: '2026-01-01',
    until_at: '2026-01-05',
  })
  await insert(admin, 'person', [
    { id: kim, kind: 'companion', name: 'Kim' },
    { id: fresh, kind: 'citizen', name: 'New' },
  ])
  const of = { citizen_id: bo }
  await insert(admin, 'companion', [{ id: kim, ...of, relation: 'friend' }])
  await insert(admin, 'citizen_identifier', [{ ...of, system: 's', value: 'v' }])
  await insert(admin, 'contact', [{ id: randomUUID(), ...of, kind: 'phone', value: '12' }])
  await insert(admin, 'target_group', [{ code: 'adults', name_da: 'v', name_en: 'a' }])
  await insert(admin, 'citizen_target_group', [{ ...of, target_group: 'adults' }])
  await insert(admin, 'representation', [{ id: custody, ...of, kind: 'custody', name: 'n', person_id: kim }])
  await insert(admin, 'household_member', [{ id: randomUUID(), ...of, household_id: home }])
  await insert(admin, 'plan_ask', [{ id: ask, ...of, asked_by: anne }])
  const sharing = { ...of, purpose: 'p', how: 'table', basis: 'consent', confirmed_at: '2026-01-01' }
  await insert(admin, 'sharing', [
    { ...sharing, id: share, receiver_area: AREA.health, taken_by: anne },
    { ...sharing, id: ended, receiver_area: AREA.school, ended_at: '2026-02-01', end_reason: 'withdrawn' },
    {
      ...sharing,
      id: law,
      receiver_area: AREA.outside,
      basis: 'law',
      how: 'law',
      citation: '§',
      hidden_until: '2199-01-01',
      hidden_law: '§',
    },
  ])
  await insert(admin, 'sharing_line', [{ sharing_id: share, bit: AREA.jobs, depth: 3 }])
  await insert(admin, 'sharing_party', [{ sharing_id: share, party_id: bo }])
  await insert(admin, 'emergency', [
    {
      id: randomUUID(),
      ...of,
      person_id: eva,
      area_id: AREA.outside,
      reason: 'r',
      from_at: '2026-01-01T00:00Z',
      until_at: '2026-01-01T01:00Z',
    },
  ])
  await insert(admin, 'whereabouts', [{ id: randomUUID(), ...of, person_id: anne, reason: 'r' }])
  await insert(admin, 'plan', [{ ...of }])
  await insert(admin, 'last_look', [{ ...of, reader_id: anne, looked_at: '2026-01-01' }])
  await insert(admin, 'released', [{ person_id: anne }])
  await insert(admin, 'audit_event', [{ ...of, actor_id: anne, actor_kind: 'employee', action: 'plan.open' }])
  await insert(admin, 'audit_seal', [
    { first_id: 1, last_id: 1, events: 1, digest: '\\x00', previous: '\\x00' },
  ])
  await insert(admin, 'session', [
    { token_hash: '\\x01', person_id: anne, idle_minutes: 9, ends_at: 'infinity' },
  ])
  await insert(admin, 'setting', [{ key: 'name', value: 'x' }])
  await insert(admin, 'import_source', [
    { id: source, citizen_id: cis, system: 's', reference: 'r', digest: 'd', file_name: 'f' },
  ])
  const ids: Scene = {
    anne,
    lea,
    stig,
    eva,
    bo,
    cis,
    kim,
    share,
    ask,
    ended,
    law,
    source,
    custody,
    fresh,
    home,
    tie,
    selfTie,
  }
  const asked = {
    kind: 'question',
    wording: 'who',
    situation: 'other',
    area_id: AREA.jobs,
    areas: [AREA.jobs],
  }
  const [one, two] = [randomUUID(), randomUUID()]
  await insert(
    admin,
    'question',
    [question, one, two].map(id => ({ ...asked, id, asked_by: anne })),
  )
  for (const [kind, fields] of Object.entries(KIND_FIELDS)) {
    ids[kind] = randomUUID()
    ids[`${kind}_imported`] = randomUUID()
    const base = { author_id: anne, area_id: AREA.jobs, themes: [], ...fields }
    const of = (question_id: string) => (kind === 'question_case' ? { question_id } : {})
    await insert(admin, kind, [
      { ...base, ...of(one), id: ids[kind], citizen_id: bo },
      { ...base, ...of(two), id: ids[`${kind}_imported`], citizen_id: cis, source_id: source },
    ])
    if (IMPORTED.includes(kind))
      await insert(admin, 'import_object', [
        {
          citizen_id: cis,
          key: kind,
          slot: kind,
          object_kind: kind,
          object_id: ids[`${kind}_imported`],
          source_id: source,
          digest: 'd',
        },
      ])
  }
  await admin.query('update kobling.note set text = text where id = $1', [ids.note])
  await admin.query('update kobling.import_object set version = 2 where object_kind = $1', ['none'])
  return { ...ids, ...(await makeWhyScene(admin, ids)) }
}
