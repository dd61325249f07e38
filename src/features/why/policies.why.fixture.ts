// Who may and may not read and write in this room: another area's wording before it opens, another area's stand,
// endorsing, a frame, a citizen's words without their yes.
import { AREA } from '../../../test/world.ts'
import type { Outcome, Probe } from '../consent/policies.kinds.fixture.ts'
import { experimentFields, frameFields, rolloutFields, teamFields } from './policies.scene.fixture.ts'

type Fields = Record<string, string | number | null>
const literal = (value: string | number | null) => (typeof value === 'string' ? `'${value}'` : String(value))

/** An act, and what it gives each person: `anne+lea` is anne writing in lea's name. */
type Acts = {
  find?: Record<string, Outcome>
  add?: [string, Fields, Outcome, string?][]
  change?: [string, Fields, Outcome][]
}

function probesOf(table: string, base: Fields, { find = {}, add = [], change = [] }: Acts): Probe[] {
  const column = table.startsWith('outcome_')
    ? 'outcome_id'
    : /^(common_text|rollout)/.test(table)
      ? 'loop_id'
      : 'id'
  return [
    ...Object.entries(find).map(([by, gives]) => ({
      table,
      by,
      sql: `select ${column} from kobling.${table}`,
      gives,
    })),
    ...add.map(([by, more, gives, given]) => {
      const id: Fields = column === 'id' ? { id: '{new}' } : {}
      const signed: Fields = table === 'outcome_read' ? {} : { made_by: `{${by}}` }
      const all = { ...id, ...base, ...signed, ...more }
      const sql = `insert into kobling.${table} (${Object.keys(all).join(', ')}) values (${Object.values(all).map(literal).join(', ')})`
      return { table, by, sql, gives, ...(given && { given }) }
    }),
    ...change.map(([by, fields, gives]) => {
      const sets = Object.entries(fields).map(([name, value]) => `${name} = ${literal(value)}`)
      return { table, by, sql: `update kobling.${table} set ${sets.join(', ')}`, gives }
    }),
  ]
}

const lea = { made_by: '{lea}' }
const inLoop = { loop_id: '{loop}' }
const edition = { ...inLoop, kind: 'why', edition: 1 }
const all = (n: number) => ({ anne: n, hal: n, eva: 0, bo: 0 })
const now = '2026-11-01'

const whys: Probe[] = [
  ...probesOf(
    'loop',
    { title: 't', opens_on: '2199-01-01' },
    {
      find: all(2),
      add: [
        ['hal', {}, 1],
        ['anne', lea, 'refused'],
        ['eva', {}, 'refused'],
      ],
      change: [
        ['anne', { title: 'n' }, 2],
        ['stig', { title: 'n' }, 0],
      ],
    },
  ),
  ...probesOf(
    'loop_part',
    { ...inLoop, area_id: AREA.school },
    {
      find: all(6),
      add: [
        ['hal', {}, 1],
        ['anne', lea, 'refused'],
        ['eva', {}, 'refused'],
        ['anne', { area_id: AREA.outside }, 'refused'],
        ['anne', { answer: 'yes', answered_by: '{anne}' }, 'refused'],
        ['anne', { area_id: AREA.jobs, department_id: '{north}', answer: 'yes', answered_by: '{anne}' }, 1],
      ],
      change: [
        ['stig', { answer: 'no', answered_by: '{stig}' }, 2],
        ['hal', { answer: 'yes', answered_by: '{hal}' }, 2],
        ['stig', { answer: 'no', answered_by: '{lea}' }, 'refused'],
        ['eva', { answer: 'no', answered_by: '{eva}' }, 0],
      ],
    },
  ),
  // anne sees her own and what has opened; lea, at another level of the same area, only what has opened.
  ...probesOf(
    'why_wording',
    { loop_id: '{shut}', area_id: AREA.jobs, level: 'middle', text: 't' },
    {
      find: { anne: 2, stig: 2, lea: 1, hal: 1, dea: 1, eva: 0, bo: 0 },
      add: [
        ['lea', {}, 1],
        ['lea', { level: 'top' }, 'refused'],
        ['lea', { area_id: AREA.family }, 'refused'],
        ['lea', { made_by: '{anne}' }, 'refused'],
        ['hal', { area_id: AREA.health, level: 'practice' }, 'refused'],
        ['dea', { area_id: null, level: 'top' }, 1],
      ],
      change: [
        ['anne', { text: 'n', made_by: '{anne}' }, 1],
        ['stig', { text: 'n', made_by: '{stig}' }, 1],
        ['anne', { text: 'n', made_by: '{lea}' }, 'refused'],
        ['lea', { text: 'n', made_by: '{lea}' }, 0],
      ],
    },
  ),
  ...probesOf(
    'why_difference',
    { ...inLoop, letter: 'B', title: 't' },
    {
      find: all(1),
      add: [
        ['stig', {}, 1],
        ['hal', {}, 'refused'],
        ['anne', lea, 'refused'],
        ['anne', { loop_id: '{shut}' }, 'refused'],
      ],
      change: [
        ['stig', { state: 'kept' }, 1],
        ['hal', { state: 'kept' }, 0],
      ],
    },
  ),
  ...probesOf(
    'amendment',
    { ...inLoop, kind: 'why', on_edition: 1, text: 't', area_id: AREA.jobs },
    {
      find: all(1),
      add: [
        ['anne', {}, 1],
        ['anne', lea, 'refused'],
        ['anne', { area_id: AREA.family }, 'refused'],
        ['dea', {}, 'refused'],
        ['anne', { outcome_id: '{told}' }, 1],
        ['anne', { outcome_id: '{untold}' }, 'refused'],
        ['eva', { area_id: AREA.outside }, 'refused'],
      ],
      change: [
        ['anne', { state: 'withdrawn' }, 1],
        ['stig', { state: 'withdrawn' }, 0],
        ['anne', { state: 'taken' }, 'refused'],
      ],
    },
  ),
  ...probesOf('common_text', {}, { find: all(1) }),
  ...probesOf(
    'area_stand',
    { ...edition, area_id: AREA.family, stand: 'behind' },
    {
      find: all(1),
      add: [
        ['stig', {}, 1],
        ['anne', {}, 'refused'],
        ['dea', {}, 'refused'],
        ['stig', lea, 'refused'],
        ['hal', { area_id: AREA.health }, 'refused'],
      ],
      change: [
        ['anne', { stand: 'behind', made_by: '{anne}' }, 1],
        ['anne', { stand: 'behind', made_by: '{lea}' }, 'refused'],
        ['stig', { stand: 'behind', made_by: '{stig}' }, 0],
      ],
    },
  ),
  ...probesOf(
    'endorsement',
    { ...inLoop, edition: 1 },
    {
      find: all(1),
      add: [
        ['lea', {}, 1],
        ['anne', {}, 'refused'],
        ['lea', { made_by: '{dea}' }, 'refused'],
        ['lea', {}, 'refused', "update kobling.amendment set made_by = '{lea}'"],
        ['lea', {}, 'refused', 'delete from kobling.area_stand'],
      ],
    },
  ),
  ...probesOf(
    'words_practice',
    { ...inLoop, we_say: 'w', happened: 'h', period: 'p', source: 's', fits: 'fits' },
    {
      find: all(1),
      add: [
        ['stig', {}, 1],
        ['hal', {}, 'refused'],
        ['anne', lea, 'refused'],
        ['anne', { count: 4 }, 'refused'],
        ['anne', { count: 19, of_all: 23 }, 'refused'],
      ],
      change: [
        ['anne', { ended_at: now }, 1],
        ['stig', { ended_at: now }, 0],
      ],
    },
  ),
  ...probesOf(
    'culture_entry',
    { ...inLoop, area_id: AREA.family, element: 'power', side: 'is', text: 't' },
    {
      find: all(1),
      add: [
        ['stig', {}, 1],
        ['anne', {}, 'refused'],
        ['stig', lea, 'refused'],
        ['hal', { area_id: AREA.health }, 'refused'],
      ],
      change: [
        ['anne', { text: 'n', made_by: '{anne}' }, 1],
        ['anne', { text: 'n', made_by: '{lea}' }, 'refused'],
        ['stig', { text: 'n', made_by: '{stig}' }, 0],
      ],
    },
  ),
  ...probesOf(
    'tension',
    { pole_a: 'a', pole_b: 'b' },
    {
      find: { anne: 1, lea: 2, dea: 1, eva: 0 },
      add: [
        ['anne', inLoop, 1],
        ['hal', inLoop, 'refused'],
        ['hal', { owner_id: '{hal}' }, 1],
        ['anne', { owner_id: '{lea}' }, 'refused'],
        ['anne', { ...inLoop, ...lea }, 'refused'],
      ],
      change: [
        ['lea', { sentence: 's' }, 2],
        ['anne', { sentence: 's' }, 1],
        ['hal', { sentence: 's' }, 0],
      ],
    },
  ),
]

const works: Probe[] = [
  ...probesOf(
    'frame',
    { ...inLoop, ...frameFields },
    {
      find: all(1),
      add: [
        ['lea', { given_to_id: '{anne}', parent_id: '{frame}' }, 1],
        ['lea', { given_to_id: '{stig}' }, 'refused'],
        ['anne', {}, 'refused'],
        ['dea', { parent_id: '{frame}' }, 'refused'],
        ['lea', { made_by: '{dea}' }, 'refused'],
      ],
      change: [
        ['dea', { ended_at: now }, 1],
        ['lea', { ended_at: now }, 0],
      ],
    },
  ),
  ...probesOf(
    'frame_own',
    { frame_id: '{frame}', words: 'w' },
    {
      find: all(1),
      add: [
        ['lea', {}, 1, 'delete from kobling.frame_own'],
        ['dea', {}, 'refused'],
        ['anne', {}, 'refused'],
        ['dea', lea, 'refused', 'delete from kobling.frame_own'],
      ],
      change: [
        ['lea', { words: 'n' }, 1],
        ['dea', { words: 'n' }, 0],
      ],
    },
  ),
  ...probesOf(
    'frame_dialogue',
    { ...inLoop, frame_id: '{frame}', missing: 'm', due_on: '2026-12-01' },
    {
      find: all(1),
      add: [
        ['lea', {}, 1],
        ['anne', {}, 'refused'],
        ['dea', lea, 'refused'],
      ],
    },
  ),
  ...probesOf(
    'frame_message',
    { dialogue_id: '{dialogue}', kind: 'say', text: 't' },
    {
      find: all(1),
      add: [
        ['lea', {}, 1],
        ['anne', {}, 'refused'],
        ['lea', { kind: 'answer' }, 'refused'],
        ['dea', { kind: 'answer' }, 1],
        ['dea', lea, 'refused'],
      ],
    },
  ),
  ...probesOf(
    'experiment',
    { ...inLoop, ...experimentFields, number: 2 },
    {
      find: all(1),
      add: [
        ['stig', {}, 1],
        ['hal', {}, 'refused'],
        ['stig', lea, 'refused'],
      ],
      change: [
        ['stig', { title: 'n' }, 1],
        ['hal', { title: 'n' }, 0],
      ],
    },
  ),
  ...probesOf(
    'outcome',
    { ...inLoop, citizen_id: '{bo}', words: 'w', told_as: 'n', moved: 'm' },
    {
      find: { anne: 2, stig: 1, hal: 1, bo: 2, cis: 0, eva: 0 },
      add: [
        ['anne', {}, 1],
        ['anne', lea, 'refused'],
        ['stig', {}, 'refused'],
        ['anne', { citizen_id: '{cis}' }, 'refused'],
        ['bo', {}, 'refused'],
      ],
      change: [
        ['bo', { said_yes_at: now }, 2],
        ['anne', { said_yes_at: now }, 0],
        ['kim', { said_yes_at: now }, 0],
        ['cis', { withdrawn_at: now }, 0],
      ],
    },
  ),
  ...probesOf(
    'outcome_told',
    { outcome_id: '{told}', department_id: '{south}' },
    {
      find: all(1),
      add: [
        ['stig', {}, 1],
        ['anne', { outcome_id: '{untold}' }, 'refused'],
        ['eva', {}, 'refused'],
        ['stig', lea, 'refused'],
      ],
    },
  ),
  ...probesOf(
    'outcome_read',
    { outcome_id: '{told}' },
    {
      find: { anne: 1, stig: 0, dea: 0 },
      add: [
        ['stig', { reader_id: '{stig}' }, 1],
        ['stig', { reader_id: '{lea}' }, 'refused'],
        ['anne', { outcome_id: '{untold}', reader_id: '{anne}' }, 'refused'],
      ],
    },
  ),
  ...probesOf(
    'loop_voice',
    { ...inLoop, kind: 'doubt', words: 'w' },
    {
      find: all(1),
      add: [
        ['hal', {}, 1],
        ['eva', {}, 'refused'],
        ['anne', lea, 'refused'],
      ],
      change: [
        ['hal', { reply: 'r', reply_by: '{hal}' }, 1],
        ['hal', { reply: 'r', reply_by: '{lea}' }, 'refused'],
        ['eva', { reply: 'r', reply_by: '{eva}' }, 0],
        ['stig', { withdrawn_at: now }, 1],
        ['anne', { withdrawn_at: now }, 'refused'],
      ],
    },
  ),
  ...probesOf(
    'rollout',
    { loop_id: '{shut}', ...rolloutFields, lead_id: '{lea}' },
    {
      find: all(1),
      add: [
        ['stig', {}, 1],
        ['dea', {}, 1],
        ['hal', {}, 'refused'],
        ['stig', lea, 'refused'],
      ],
      change: [
        ['stig', { criterion: 'n' }, 1],
        ['hal', { criterion: 'n' }, 0],
      ],
    },
  ),
  ...probesOf(
    'rollout_team',
    { ...inLoop, ...teamFields, department_id: '{south}' },
    {
      find: all(1),
      add: [
        ['stig', {}, 1],
        ['hal', {}, 'refused'],
        ['stig', lea, 'refused'],
      ],
      change: [
        ['stig', { joined: 'appointed' }, 1],
        ['hal', { joined: 'appointed' }, 0],
      ],
    },
  ),
  ...probesOf(
    'rollout_member',
    { ...inLoop, body: 'leaders', person_id: '{dea}' },
    {
      find: all(1),
      add: [
        ['stig', {}, 1],
        ['hal', {}, 'refused'],
        ['stig', lea, 'refused'],
      ],
      change: [
        ['lea', { agrees: 'agrees' }, 1],
        ['anne', { agrees: 'agrees' }, 0],
      ],
    },
  ),
]

export const WHY_PROBES: Probe[] = [...whys, ...works]
