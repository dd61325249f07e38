// The rows that the probes of this room touch: one open loop and one whose wordings are hidden, in the scene of the
// consent tests. anne (Jobs) opened both; lea leads her; stig is of Family; hal works outside the loops; eva outside the
// municipality; dea directs.
import { randomUUID } from 'node:crypto'
import { insert } from '../../../test/database.ts'
import { AREA, employee } from '../../../test/world.ts'
import type { Pool, Row } from '../../platform/db.ts'

type Ids = Record<string, string>

export async function makeWhyScene(admin: Pool, scene: Ids): Promise<Ids> {
  const { anne = '', lea = '', stig = '', bo = '' } = scene
  const hal = await employee(admin, AREA.health)
  const dea = await employee(admin, AREA.jobs, { area_id: null, role: 'director', level: 4 })
  const names = [
    'loop',
    'shut',
    'north',
    'south',
    'amendment',
    'frame',
    'dialogue',
    'told',
    'untold',
  ] as const
  const ids = Object.fromEntries(names.map(name => [name, randomUUID()])) as Record<
    (typeof names)[number],
    string
  >
  const add = (table: string, ...rows: Row[]) =>
    insert(
      admin,
      table,
      rows.map(row => ({ id: randomUUID(), made_by: anne, ...row })),
    )
  const inLoop = { loop_id: ids.loop }
  await insert(admin, 'leads', [
    { leader_id: lea, employee_id: anne },
    { leader_id: dea, employee_id: lea },
  ])
  await insert(admin, 'department', [
    { id: ids.north, area_id: AREA.jobs, name: 'n' },
    { id: ids.south, area_id: AREA.jobs, name: 's' },
  ])
  await add('loop', { id: ids.loop, title: 't', opens_on: '2026-01-01' })
  await add('loop', { id: ids.shut, title: 't', opens_on: '2199-01-01' })
  for (const loop_id of [ids.loop, ids.shut])
    await add(
      'loop_part',
      { loop_id, area_id: AREA.jobs, answer: 'yes', answered_by: anne },
      { loop_id, area_id: AREA.family, answer: 'yes', answered_by: stig },
      { loop_id, area_id: AREA.health },
    )
  const wording = { level: 'practice', text: 't' }
  await add('why_wording', { ...wording, ...inLoop, area_id: AREA.family, made_by: stig })
  await add('why_wording', { ...wording, loop_id: ids.shut, area_id: AREA.jobs })
  await add('why_wording', { ...wording, loop_id: ids.shut, area_id: AREA.family, made_by: stig })
  await add('why_difference', { ...inLoop, letter: 'A', title: 't' })
  const outcome = { ...inLoop, citizen_id: bo, words: 'w', told_as: 'n', moved: 'm' }
  await add('outcome', { ...outcome, id: ids.told, said_yes_at: '2026-01-02' })
  await add('outcome', { ...outcome, id: ids.untold })
  await add('amendment', {
    id: ids.amendment,
    ...inLoop,
    kind: 'why',
    on_edition: 0,
    text: 't',
    area_id: AREA.jobs,
  })
  const edition = { ...inLoop, kind: 'why', edition: 1 }
  await insert(admin, 'common_text', [{ ...edition, text: 't', amendment_id: ids.amendment, made_by: stig }])
  await add('area_stand', { ...edition, area_id: AREA.jobs, stand: 'behind' })
  await add('endorsement', { ...edition, made_by: dea })
  await add('words_practice', {
    ...inLoop,
    we_say: 'w',
    happened: 'h',
    period: 'p',
    source: 's',
    fits: 'fits',
  })
  await add('culture_entry', { ...inLoop, area_id: AREA.jobs, element: 'power', side: 'is', text: 't' })
  const poles = { pole_a: 'a', pole_b: 'b' }
  await add('tension', { ...poles, ...inLoop })
  await add('tension', { ...poles, owner_id: lea, made_by: lea })
  await add('frame', { id: ids.frame, ...inLoop, ...frameFields, given_to_id: lea, made_by: dea })
  await add('frame_own', { frame_id: ids.frame, words: 'w', made_by: lea })
  const dialogue = { id: ids.dialogue, ...inLoop, frame_id: ids.frame, missing: 'm', due_on: '2026-01-09' }
  await add('frame_dialogue', { ...dialogue, made_by: lea })
  await add('frame_message', { dialogue_id: ids.dialogue, kind: 'say', text: 't', made_by: lea })
  await add('experiment', { ...inLoop, ...experimentFields, number: 1 })
  await insert(admin, 'outcome_told', [{ outcome_id: ids.told, department_id: ids.north, made_by: anne }])
  await insert(admin, 'outcome_read', [{ outcome_id: ids.told, reader_id: anne }])
  await add('loop_voice', { ...inLoop, kind: 'doubt', words: 'w', made_by: stig })
  await insert(admin, 'rollout', [{ ...inLoop, ...rolloutFields, lead_id: lea, made_by: anne }])
  await insert(admin, 'rollout_team', [{ ...inLoop, ...teamFields, department_id: ids.north, made_by: anne }])
  const table = { id: randomUUID(), leader_id: lea, department_id: ids.north, asked_by: anne, state: 'asked' }
  await insert(admin, 'table_time', [{ ...table, starts_at: '2199-01-01', minutes: 60 }])
  await insert(admin, 'rollout_table', [{ ...inLoop, table_id: table.id, department_id: ids.north }])
  await insert(admin, 'rollout_member', [{ ...inLoop, body: 'leaders', person_id: lea, made_by: anne }])
  return { ...ids, hal, dea }
}

export const frameFields = {
  level: 'head',
  direction: 'd',
  time_words: 't',
  until_on: '2199-01-01',
  money_words: 'm',
  costs: 'c',
  pays: 'p',
  declared: 'neutral',
  signed_name: 's',
}
export const experimentFields = {
  title: 't',
  expects: 'e',
  see_by: 's',
  who_in: 'w',
  from_on: '2026-01-01',
  until_on: '2026-02-01',
}
export const rolloutFields = { target_group: 't', criterion: 'c', start: 'small' }
export const teamFields = { joined: 'volunteered', from_on: '2026-01-01' }
