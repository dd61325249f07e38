// What each person and role may and may not do and see here, one act at a time. Together they notice every clause of 0030,
// 0031 and 0032 that is left out (guards.test.ts).
import type { Outcome, Probe } from '../consent/policies.kinds.fixture.ts'

const probes = (sql: string, by: Record<string, Outcome>, given?: string): Probe[] =>
  Object.entries(by).map(([who, gives]) => ({ table: '', by: who, sql, gives, ...(given && { given }) }))
const no = (sql: string, ...who: string[]) =>
  probes(sql, Object.fromEntries(who.map(one => [one, 'refused'])))
const as = (who: string, act: string) => `select set_config('kobling.actor', '{${who}}', true); ${act}`

const seen: Probe[] = [
  ...probes(`select from seen.sparring_talk where id = '{open}'`, {
    boss: 1,
    kasper: 1,
    director: 0,
    wilma: 0,
    officer: 0,
  }),
  ...probes(`select from seen.sparring_part where talk_id = '{open}'`, {
    boss: 2,
    kasper: 2,
    director: 0,
    officer: 0,
  }),
  ...probes(`select from seen.sparring_part where talk_id = '{open}' and mine`, { boss: 1 }),
  ...probes(`select from seen.statistics_ground`, { wilma: 1, politician: 0, maja: 0 }),
  ...probes(`select from seen.political_frame`, { politician: 1, wilma: 1, outsider: 0, maja: 0 }),
  ...probes(`select from kobling.loop`, { wilma: 1, politician: 0 }),
  ...['quarter', 'cell', 'days', 'answer_days'].flatMap(table =>
    probes(`select from published.${table}`, {
      wilma: 1,
      politician: table === 'answer_days' ? 0 : 1,
      gonepolitician: 0,
      comingpolitician: 0,
      maja: 0,
    }),
  ),
  ...['pulse', 'pulse_round'].flatMap(table =>
    probes(`select from published.${table}`, { wilma: 1, politician: 0, maja: 0 }),
  ),
]

/** The role that counts reads no case, and changes nothing that it published; the server reads only that. */
const roles: Probe[] = [
  ...[
    'citizen',
    'person',
    'plan_ask',
    'plan',
    'action',
    'goal',
    'relation',
    'question',
    'question_case',
    'sharing',
    'audit_event',
    'sparring_talk',
    'session',
  ].flatMap(table => no(`select from kobling.${table}`, 'kobling_statistics')),
  ...no(`update published.cell set value = 7`, 'kobling_statistics', 'boss'),
  ...no(`delete from published.cell`, 'kobling_statistics', 'boss'),
  ...no(`insert into published.cell values ('2026-07-01', '0', '', 'asked', 9)`, 'boss'),
  ...probes(`insert into published.cell values ('2026-07-01', '0', '', 'asked', 4)`, {
    kobling_statistics: 'refused',
  }),
  ...[
    'counted.course',
    'counted.queue',
    'pulse.round',
    'pulse.asked',
    'pulse.waiting',
    'kobling.sparring_talk',
  ].flatMap(table => no(`select from ${table}`, 'boss', 'officer')),
  ...[
    'kobling.courses_of(null)',
    `kobling.answer_spells('2026-01-01', '2026-12-31')`,
    'counted.recount()',
    'counted.work_off(1)',
    'pulse.mix()',
    `pulse.open_round('2026-01-01', '{1,2,3}', '2026-01-15')`,
  ].flatMap(act => no(`select ${act}`, 'boss')),
]

const begin = (other: string) =>
  `select kobling.begin_sparring('{new}', '{${other}}', '2999-01-01', 6::smallint)`
const beginning: Probe[] = [
  ...probes(begin('peer'), { boss: 1 }),
  ...probes(begin('boss'), { peer: 1 }),
  ...no(begin('director'), 'kasper'),
  ...no(begin('peer'), 'kasper'),
  ...no(begin('wilma'), 'kasper'),
  ...no(begin('kasper'), 'wilma'),
  ...no(begin('gone'), 'boss'),
  ...no(begin('coming'), 'boss'),
]

const agreed = (talk: string) => `select from seen.sparring_part where talk_id = '{${talk}}' and agrees`
const note = (version: number) => `kobling.note_sparring('{open}', 'nyt', ${version})`
const noted = as('boss', `select ${note(1)}`)
const acts: Probe[] = [
  ...no(`select kobling.write_sparring('{open}', 'x', '')`, 'director', 'wilma'),
  ...no(`select kobling.write_sparring('{held}', 'x', '')`, 'kasper'),
  ...probes(
    `select from seen.sparring_part where prepared = 'x'`,
    { kasper: 1 },
    as('kasper', `select kobling.write_sparring('{open}', 'x', '')`),
  ),
  ...no(`select ${note(1)}`, 'wilma'),
  ...probes(`select where ${note(1)}`, { kasper: 1 }),
  ...probes(`select where ${note(7)}`, { kasper: 0 }),
  ...probes(`select from seen.sparring_talk where note = 'nyt'`, { director: 0 }, noted),
  ...probes(agreed('open'), { kasper: 1 }, noted),
  ...probes(agreed('noted'), { director: 2 }, noted),
  ...no(`select kobling.agree_sparring('{open}', 1)`, 'wilma'),
  ...probes(`select where kobling.agree_sparring('{open}', 1)`, { kasper: 0 }),
  ...probes(`select where kobling.agree_sparring('{open}', 2)`, { kasper: 1 }, noted),
  ...probes(`select where kobling.agree_sparring('{open}', 1)`, { kasper: 0 }, noted),
  ...probes(
    agreed('open'),
    { kasper: 1 },
    `${noted}; update kobling.sparring_part set agrees = false; ${as('kasper', `select kobling.agree_sparring('{open}', 2)`)}`,
  ),
  ...probes(
    agreed('held'),
    { kasper: 0 },
    `${noted}; ${as('kasper', `select kobling.agree_sparring('{open}', 2)`)}`,
  ),
  ...no(`select kobling.hold_sparring('{open}', '{new}', '2999-01-01', 1)`, 'wilma'),
  ...probes(`select where kobling.hold_sparring('{open}', '{new}', '2999-01-01', 1)`, { kasper: 1 }),
  ...probes(`select where kobling.hold_sparring('{open}', '{new}', '2999-01-01', 7)`, { kasper: 0 }),
  ...probes(
    `select from seen.sparring_talk where id = '{noted}' and held_at is null`,
    { director: 1 },
    as('kasper', `select kobling.hold_sparring('{open}', '{new}', '2999-01-01', 1)`),
  ),
]

const record = `select kobling.record_ground('{new}', 'x', 'y', 2::smallint)`
const ground: Probe[] = [
  ...probes(record, { director: 1 }),
  ...no(record, 'boss', 'gonedirector', 'comingdirector', 'politician', 'maja'),
  ...probes(
    `select from kobling.statistics_ground where id = '{ended}' and ended_at = '2026-01-01'`,
    { kobling_sight: 1 },
    as('director', record),
  ),
]

const take = (month: string) => `select where pulse.take('${month}', '{1,2,3}')`
const pulse: Probe[] = [
  ...probes(`select from pulse.mine() where month = '2026-11-01'`, { wilma: 1, kasper: 0, boss: 0 }),
  ...probes(`select from pulse.mine() where month = '2026-10-01'`, { kasper: 1, wilma: 0 }),
  ...probes(take('2026-11-01'), { wilma: 1, kasper: 0, boss: 0 }),
  ...probes(take('2026-10-01'), { kasper: 1, wilma: 0 }),
  ...probes(take('2026-11-01'), { wilma: 0 }, as('wilma', take('2026-11-01'))),
]

export const PROBES = { seen, roles, beginning, acts, ground, pulse }
