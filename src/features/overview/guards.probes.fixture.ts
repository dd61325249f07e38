// What each person and role may and may not do and see here, one act at a time. Together they notice every clause of 0030,
// 0031 and 0032 that is left out (guards.test.ts).
import type { Outcome, Probe } from '../../../test/guards/probe.ts'

const probes = (sql: string, by: Record<string, Outcome>, given?: string): Probe[] =>
  Object.entries(by).map(([who, gives]) => ({ table: '', by: who, sql, gives, ...(given && { given }) }))
const no = (sql: string, ...who: string[]) =>
  probes(sql, Object.fromEntries(who.map(one => [one, 'refused'])))
const as = (who: string, act: string) => `select set_config('kobling.actor', '{${who}}', true); ${act}`

const leaves = (who: string) =>
  `update kobling.employment set from_at = '2020-01-01', until_at = '2021-01-01' where employee_id = '{${who}}'`
const steps = (who: string) =>
  `update kobling.employment set role = 'caseworker', level = null where employee_id = '{${who}}'`

const seen: Probe[] = [
  // Who has left reads none of it; the other of the two does.
  ...probes(`select from seen.sparring_talk where id = '{open}'`, { kasper: 0, boss: 1 }, leaves('kasper')),
  ...probes(
    `select from seen.sparring_part where talk_id = '{open}'`,
    { kasper: 0, boss: 2 },
    leaves('kasper'),
  ),
  ...probes(`select from seen.sparring_ask where id = '{asked}'`, { kasper: 0, across: 1 }, leaves('kasper')),
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
  ...probes(`select from seen.sparring_ask where id = '{asked}'`, {
    kasper: 1,
    across: 1,
    boss: 0,
    director: 0,
    officer: 0,
  }),
  ...probes(`select from seen.statistics_ground`, { wilma: 1, politician: 0, outsider: 0, maja: 0 }),
  ...probes(`select from seen.political_frame`, { politician: 1, wilma: 1, outsider: 0, maja: 0 }),
  ...probes(`select from kobling.loop`, { wilma: 1, politician: 0 }),
  ...['quarter', 'figure', 'answer_days'].flatMap(table =>
    probes(`select from published.${table}${table === 'figure' ? ` where place = 'all'` : ''}`, {
      wilma: 1,
      politician: table === 'answer_days' ? 0 : 1,
      gonepolitician: 0,
      comingpolitician: 0,
      outsider: 0,
      maja: 0,
    }),
  ),
  ...['pulse', 'pulse_round'].flatMap(table =>
    probes(`select from published.${table}${table === 'pulse' ? ` where place = 'all'` : ''}`, {
      wilma: 1,
      politician: 0,
      outsider: 0,
      maja: 0,
    }),
  ),
]

const overview = (path: string) =>
  `select from json_array_elements(kobling.read_overview()::json #> '{${path}}')`
const reading: Probe[] = [
  ...probes('select where kobling.is_employee()', { wilma: 1, outsider: 1, politician: 0 }),
  ...probes('select from seen.led_place', { wilma: 1, boss: 1, outsider: 1, gone: 0, coming: 0, maja: 0 }),
  ...probes('select where kobling.read_overview() is not null', {
    wilma: 1,
    politician: 1,
    outsider: 0,
    gonepolitician: 0,
    maja: 0,
  }),
  ...probes(overview('quarters,0,figures'), { wilma: 1, politician: 1 }),
  ...probes(overview('rounds,0,shares'), { wilma: 1 }),
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
    'sparring_ask',
    'session',
  ].flatMap(table => no(`select from kobling.${table}`, 'kobling_statistics')),
  ...no(`update published.figure set numbers = '{}'`, 'kobling_statistics', 'boss'),
  ...no(`delete from published.figure`, 'kobling_statistics', 'boss'),
  ...no(`insert into published.figure values ('2026-07-01', '0', '', '{"asked": 9}', '{}')`, 'boss'),
  ...probes(`insert into published.figure values ('2026-07-01', '0', '', '{"asked": 4}', '{}')`, {
    kobling_statistics: 'refused',
  }),
  ...[
    'counted.course',
    'counted.queue',
    'pulse.round',
    'pulse.asked',
    'pulse.waiting',
    'kobling.sparring_talk',
    'kobling.sparring_ask',
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

const ask = (other: string) =>
  `select where kobling.ask_sparring('{new}', '{${other}}', 'ask', '', '2999-01-01', 6::smallint)`
const say = (what: string, by: string, version = 1) =>
  `select where kobling.answer_sparring('{${what}}', '${by}', '', '2999-02-01', '{new}', ${version})`
const drop = (what: string) => `select kobling.drop_sparring('{${what}}')`
const left = `select from seen.sparring_ask where id = `
/** Who gives it: of two at one level the one who was asked, or who offered; else the one who leads the other. */
const gives = (between: string, kind: string, by: Record<string, number>) =>
  probes(
    `select from seen.sparring_talk where leader_id = '{${Object.keys(by)[0]}}' and next_at = '2999-01-01' and weeks = 9`,
    by,
    `update kobling.sparring_ask set kind = '${kind}', weeks = 9, ${between}, version = 1 where id = '{asked}';
     delete from kobling.sparring_part; delete from kobling.sparring_talk where held_at is null;
     select set_config('kobling.actor', asked_id::text, true) from kobling.sparring_ask where id = '{asked}';
     ${say('asked', 'yes')}`,
  )
const between = (asker: string, asked: string) =>
  `asker_id = '{${asker}}', asked_id = '{${asked}}', turn_id = '{${asked}}'`

const asking: Probe[] = [
  ...probes(ask('peer'), { boss: 1, across: 1, kasper: 1 }),
  ...probes(ask('boss'), { peer: 1, kasper: 0, director: 0 }),
  ...probes(ask('kasper'), { across: 0, boss: 0, peer: 1 }),
  ...no(ask('director'), 'kasper'),
  ...no(ask('across'), 'boss', 'director', 'wilma', 'abroad', 'gone', 'coming'),
  ...no(ask('wilma'), 'kasper'),
  ...no(ask('kasper'), 'wilma'),
  ...no(ask('gone'), 'boss', 'across'),
  ...no(ask('coming'), 'boss', 'across'),
  ...no(ask('abroad'), 'across'),
  // A leader who leads no more is above nobody.
  ...probes(
    ask('kasper'),
    { gone: 'refused' },
    `insert into kobling.leads (leader_id, employee_id) values ('{gone}', '{kasper}')`,
  ),
  // A new asking takes the place of the one that was declined, and of no other.
  ...probes(`${left} '{refused}'`, { kasper: 0 }, as('peer', ask('kasper'))),
  ...probes(`${left} '{declined}'`, { kasper: 1 }, as('kasper', ask('peer'))),
  ...probes(`${left} '{refused}'`, { peer: 1 }, as('kasper', ask('peer'))),
  ...probes(`${left} '{refused}'`, { peer: 1 }, as('boss', ask('kasper'))),
  ...probes(`${left} '{asked}'`, { across: 1 }, as('kasper', ask('across'))),
  ...probes(
    ask('kasper'),
    { boss: 1 },
    `update kobling.sparring_talk set ended_at = now() where id = '{open}'`,
  ),
  ...probes(say('asked', 'yes'), { across: 1, kasper: 'refused', boss: 'refused' }),
  ...probes(say('asked', 'yes', 7), { across: 0 }),
  ...probes(say('asked', 'later'), { across: 1 }),
  ...probes(say('declined', 'yes'), { coming: 'refused' }),
  ...probes(say('refused', 'yes'), { kasper: 'refused' }),
  // Who leads no more can say no, and that is all.
  ...probes(say('offered', 'yes'), { gone: 'refused' }),
  ...probes(say('offered', 'no'), { gone: 'refused' }),
  // Who leads no more says no, and agrees to none.
  ...probes(say('asked', 'no'), { across: 1 }, steps('across')),
  ...probes(say('asked', 'yes'), { across: 'refused' }, steps('across')),
  ...probes(drop('offered'), { kasper: 'refused' }, leaves('kasper')),
  ...gives(between('kasper', 'across'), 'ask', { across: 1, peer: 0 }),
  ...gives(between('kasper', 'across'), 'offer', { kasper: 1 }),
  ...gives(between('boss', 'peer'), 'ask', { boss: 1 }),
  ...gives(between('peer', 'boss'), 'offer', { boss: 1 }),
  ...gives(between('across', 'peer'), 'ask', { peer: 1 }),
  ...gives(between('across', 'peer'), 'offer', { across: 1 }),
  ...gives(between('across', 'kasper'), 'offer', { across: 1 }),
  ...probes(drop('asked'), { kasper: 1, across: 'refused', boss: 'refused' }),
  ...probes(`${left} '{offered}'`, { kasper: 1 }, as('kasper', drop('asked'))),
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
  ...no(`select kobling.write_sparring('{over}', 'x', '')`, 'kasper'),
  ...no(`select kobling.move_sparring('{open}', '2999-03-01', 4::smallint, 1)`, 'wilma'),
  ...probes(`select where kobling.move_sparring('{open}', '2999-03-01', 4::smallint, 1)`, { kasper: 1 }),
  ...probes(`select where kobling.move_sparring('{open}', '2999-03-01', 4::smallint, 7)`, { kasper: 0 }),
  ...probes(
    `select from seen.sparring_talk where next_at = '2999-03-01'`,
    { director: 0 },
    as('kasper', `select kobling.move_sparring('{open}', '2999-03-01', 4::smallint, 1)`),
  ),
  ...no(`select kobling.end_sparring('{open}', 1)`, 'wilma'),
  ...probes(`select kobling.end_sparring('{open}', 1)`, { kasper: 'refused' }, leaves('kasper')),
  ...probes(`select where kobling.end_sparring('{open}', 1)`, { kasper: 1 }),
  ...probes(`select where kobling.end_sparring('{open}', 7)`, { kasper: 0 }),
  ...probes(
    `select from seen.sparring_talk where ended_at is null`,
    { director: 1 },
    as('kasper', `select kobling.end_sparring('{open}', 1)`),
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
  // Who has left since they were asked answers no more: the figure is of those who work here.
  ...probes(`select from pulse.mine()`, { wilma: 0 }, leaves('wilma')),
  ...probes(take('2026-11-01'), { wilma: 0 }, leaves('wilma')),
]

export const PROBES = { seen, reading, roles, asking, acts, ground, pulse }
