// The people and rows that the probes of this room touch. Ulla leads Tariq, who leads Kasper and Karen; Kasper leads Ayse.
// Kasper hands over to Karen, arranged by Tariq. Søren leads elsewhere; `gone` led Kasper once.
import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { insert } from '../../../test/database.ts'
import type { Scene } from '../../../test/guards/probe.ts'
import { AREA, citizen, employee, organisation } from '../../../test/world.ts'

const team = { role: 'team_leader', level: 1 }
const top = { role: 'director', level: 4, area_id: null }
const past = { from_at: '2020-01-01', until_at: '2021-01-01' }

export async function makeGuardScene(admin: pg.Pool): Promise<Scene> {
  await organisation(admin)
  const head = { role: 'head_of_department', level: 3 }
  const people = {
    ulla: await employee(admin, AREA.jobs, top, 'Ulla'),
    tariq: await employee(admin, AREA.jobs, head, 'Tariq'),
    gone: await employee(admin, AREA.jobs, { ...head, ...past }, 'Gone'),
    kasper: await employee(admin, AREA.jobs, team, 'Kasper'),
    karen: await employee(admin, AREA.jobs, team, 'Karen'),
    ayse: await employee(admin, AREA.jobs, {}, 'Ayse'),
    soeren: await employee(admin, AREA.family, team, 'Søren'),
    abroad: await employee(admin, AREA.outside, team, 'Abroad'),
    politician: await employee(admin, AREA.jobs, { role: 'politician', area_id: null }),
    maja: await citizen(admin),
  }
  const leads = [
    ['ulla', 'tariq'],
    ['tariq', 'kasper'],
    ['tariq', 'karen'],
    ['gone', 'kasper'],
    ['kasper', 'ayse'],
  ] as const
  await insert(
    admin,
    'leads',
    leads.map(([leader, one]) => ({ leader_id: people[leader], employee_id: people[one] })),
  )
  return { ...people, ...(await things(admin, people)) }
}

async function things(admin: pg.Pool, { ulla, tariq, kasper, karen, ayse, soeren }: Scene) {
  const ids = [
    'loop',
    'council',
    'frame',
    'ended',
    'question',
    'settled',
    'handover',
    'apart',
    'money',
    'struck',
  ]
  const items = ['why', 'held', 'open', 'done', 'elsewhere', 'answered']
  const id = Object.fromEntries([...ids, ...items].map(name => [name, randomUUID()])) as Scene
  await insert(admin, 'loop', [{ id: id.loop, title: 'Unge', made_by: kasper, opens_on: '2026-01-01' }])
  const frame = {
    loop_id: id.loop,
    direction: 'Færre overgange',
    time_words: 'Et år',
    until_on: '2099-01-01',
    money_words: 'Ingen',
    costs: 'Møder',
    pays: 'Ro',
    declared: 'neutral',
    signed_name: 'Tariq',
  }
  const given = (one: object) => ({
    ...frame,
    parent_id: null,
    given_to_id: null,
    ended_at: null,
    level: 'head',
    ...one,
  })
  await insert(admin, 'frame', [
    given({ id: id.council, made_by: ulla, level: 'politicians' }),
    given({ id: id.frame, made_by: tariq, given_to_id: kasper, parent_id: id.council }),
    given({ id: id.ended, made_by: tariq, given_to_id: kasper, ended_at: '2026-01-01' }),
  ])
  const question = (one: string | undefined, more: object = {}) => ({
    id: one,
    kind: 'question',
    wording: 'Hvem skriver?',
    situation: 'other',
    area_id: AREA.jobs,
    areas: [AREA.jobs],
    asked_by: ayse,
    state: 'open',
    closed_at: null,
    ...more,
  })
  await insert(admin, 'question', [
    question(id.question),
    question(id.settled, { state: 'withdrawn', closed_at: '2026-01-01' }),
  ])
  await insert(admin, 'question_holder', [
    { question_id: id.question, leader_id: kasper, level: 1, how: 'raised', due_on: '2099-01-01' },
    { question_id: id.settled, leader_id: kasper, level: 1, how: 'raised', due_on: '2099-01-01' },
  ])
  await insert(admin, 'handover', [
    { id: id.handover, from_id: kasper, to_id: karen, made_by: tariq, due_on: '2099-01-01' },
    { id: id.apart, from_id: soeren, to_id: karen, made_by: soeren, due_on: '2099-01-01' },
  ])
  const item = (one: string | undefined, kind: string, object_id: string | undefined, more: object = {}) => ({
    id: one,
    handover_id: id.handover,
    kind,
    object_id,
    title: '–',
    answer: null,
    answered_at: null,
    ...more,
  })
  await insert(admin, 'handover_item', [
    item(id.why, 'why', id.loop),
    item(id.held, 'frame', id.frame),
    item(id.open, 'question', id.question),
    item(id.done, 'question', id.settled),
    item(id.answered, 'frame', id.frame, { answer: 'endorsed', answered_at: '2026-01-01' }),
    item(id.elsewhere, 'why', id.loop, { handover_id: id.apart }),
  ])
  const used = { frame_id: id.frame, amount_kr: 5, used_on: '2026-01-01', used_for: 'Tolk', made_by: kasper }
  await insert(admin, 'money_used', [
    { ...used, id: id.money, struck_at: null, struck_by: null },
    { ...used, id: id.struck, struck_at: '2026-01-02', struck_by: kasper },
  ])
  await insert(admin, 'leader_note', [{ owner_id: kasper, text: 'Spørg' }])
  return id
}
