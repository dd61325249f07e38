// The rows that the probes of this room touch, beside the scene of questions.fixture.ts. `colleague` is of the team to
// whose table `brought` comes, which knows nobody; `loner` works for Jobs in no team, and leads nobody.
import { randomUUID } from 'node:crypto'
import { insert } from '../../../test/database.ts'
import { AREA, employee } from '../../../test/world.ts'
import type { Row } from '../../platform/db.ts'
import type { Scene } from './questions.fixture.ts'

const names = [
  'asked',
  'apart',
  'brought',
  'given',
  'late',
  'kept',
  'joint',
  'binds',
  'guides',
  'coming',
  'wished',
  'offered',
] as const
export type GuardScene = Record<string, string>

export async function makeGuardScene(s: Scene): Promise<GuardScene> {
  const { admin } = s.house
  const colleague = await employee(admin, AREA.jobs, { department_id: s.department }, 'Kollega')
  const loner = await employee(admin, AREA.jobs, {}, 'Anden')
  const id = Object.fromEntries(names.map(name => [name, randomUUID()])) as Record<
    (typeof names)[number],
    string
  >
  const question = {
    wording: 'who',
    situation: 'other',
    area_id: AREA.jobs,
    areas: [AREA.jobs],
    asked_by: s.samira,
  }
  const both = { kind: 'disagreement', areas: [AREA.jobs, AREA.family] }
  const answered = { state: 'answered', closed_at: '2026-01-02' }
  await insert(admin, 'question', [
    { ...question, id: id.asked, kind: 'question' },
    { ...question, id: id.apart, ...both },
    { ...question, id: id.brought, kind: 'question' },
    { ...question, id: id.given, kind: 'question', ...answered },
    { ...question, id: id.late, kind: 'question' },
  ])
  const held = { leader_id: s.boss, level: 1, how: 'raised', due_on: '2999-01-01', from_at: '2026-01-01' }
  await insert(admin, 'question_holder', [
    { ...held, question_id: id.asked, area_id: AREA.jobs },
    {
      ...held,
      question_id: id.apart,
      area_id: AREA.jobs,
      how: 'together',
      said: 'yes',
      said_at: '2026-01-01',
    },
    { ...held, question_id: id.apart, area_id: AREA.family, leader_id: s.rikke, how: 'together' },
    { ...held, question_id: id.brought, area_id: AREA.jobs },
    { ...held, question_id: id.given, area_id: AREA.jobs, said: 'yes', said_at: '2026-01-01' },
    { ...held, question_id: id.late, area_id: AREA.jobs, due_on: '2026-01-01' },
  ])
  const decision = { text: 't', reason: 'r', reach: 'case', citizen_line: 'c', written_by: s.boss }
  await insert(admin, 'decision', [
    { ...decision, question_id: id.apart },
    { ...decision, question_id: id.given, decided_at: '2026-01-02' },
  ])
  await insert(admin, 'question_view', [
    { question_id: id.apart, area_id: AREA.jobs, text: 't', written_by: s.samira },
    { question_id: id.brought, area_id: null, text: 't', written_by: s.maja },
    { question_id: id.asked, area_id: null, text: 't', written_by: s.maja },
  ])
  await insert(admin, 'question_message', [
    { id: randomUUID(), question_id: id.asked, kind: 'reply', text: 't', by_id: s.samira },
  ])
  await insert(admin, 'question_case', [
    {
      id: randomUUID(),
      citizen_id: s.maja,
      area_id: AREA.jobs,
      author_id: s.samira,
      themes: [],
      question_id: id.asked,
      text: 't',
    },
  ])
  await insert(admin, 'question_reading', [{ question_id: id.asked, leader_id: s.boss, asked_by: s.samira }])
  await agreements(s, id)
  await tables(s, id)
  const { house: _, ...people } = s
  return { ...people, ...id, colleague, loner }
}

async function agreements({ house: { admin }, boss, samira, rikke }: Scene, id: Record<string, string>) {
  const agreement: Row = {
    title: 'ttt',
    text: 't',
    reason: 'r',
    situations: ['other'],
    areas: [AREA.jobs],
    owner_id: boss,
    review_on: '2027-01-01',
  }
  await insert(admin, 'working_agreement', [
    { ...agreement, id: id.binds, kind: 'procedure' },
    { ...agreement, id: id.joint, kind: 'procedure', areas: [AREA.jobs, AREA.family] },
    { ...agreement, id: id.guides, kind: 'guidance', areas: [AREA.jobs, AREA.outside] },
    { ...agreement, id: id.kept, kind: 'procedure', state: 'ended' },
  ])
  const edition = { edition: 1, act: 'made', title: 't', text: 't', reason: 'r', decided_by: [boss] }
  await insert(admin, 'agreement_edition', [
    { ...edition, agreement_id: id.binds },
    { ...edition, agreement_id: id.joint, decided_by: [boss, rikke] },
  ])
  await insert(admin, 'agreement_proposal', [
    {
      agreement_id: id.joint,
      act: 'changed',
      text: 'n',
      reason: 'n',
      review_on: '2028-01-01',
      waits_for: [AREA.family],
      proposed_by: boss,
    },
  ])
  await insert(admin, 'agreement_use', [
    { id: randomUUID(), agreement_id: id.binds, area_id: AREA.jobs, what: 'used', by_id: samira },
  ])
}

async function tables({ house: { admin }, boss, samira, department }: Scene, id: Record<string, string>) {
  const table = { leader_id: boss, department_id: department, minutes: 60, asked_by: samira }
  const now = Date.now()
  await insert(admin, 'table_time', [
    { ...table, id: id.coming, starts_at: new Date(now - 600_000), state: 'coming' },
    { ...table, id: id.wished, starts_at: new Date(now + 86_400_000), state: 'asked' },
    { ...table, id: id.offered, starts_at: new Date(now + 86_400_000), state: 'offered' },
  ])
  await insert(admin, 'table_question', [{ table_id: id.coming, question_id: id.brought }])
}
