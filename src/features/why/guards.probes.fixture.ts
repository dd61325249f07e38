// Who may do and see what through this room's views and functions, one act at a time, in the scene of the consent tests.
// Together they notice every clause of guards.clauses.fixture.ts that is left out.

import type { Outcome, Probe } from '../../../test/guards/probe.ts'
import { AREA } from '../../../test/world.ts'

const probes = (sql: string, by: Record<string, Outcome>, given?: string): Probe[] =>
  Object.entries(by).map(([who, gives]) => ({ table: '', by: who, sql, gives, ...(given && { given }) }))
const no = 'refused' as const
const steps = (who: string) =>
  `update kobling.employment set role = 'consultant', level = null where employee_id = '{${who}}'`
const leaves = (who: string) =>
  `update kobling.employment set from_at = '2020-01-01', until_at = '2021-01-01' where employee_id = '{${who}}'`
const is = (call: string) => `select where kobling.${call}`
const asBo = `select set_config('kobling.actor', '{bo}', true)`
const refused = `${asBo}; update kobling.outcome set said_no_at = now() where id = '{untold}'`
const taken = `${asBo}; update kobling.outcome set withdrawn_at = now() where id = '{told}'`

const byLea = (which: string) =>
  `${asBo}; update kobling.outcome set made_by = '{lea}' where id = '{${which}}'`

const child = `update kobling.citizen set birth_date = current_date - 3000 where id = '{bo}'`
const young = child.replace('3000', '6200')
const told = `select from seen.outcome where id = '{told}'`
const untold = `select from seen.outcome where id = '{untold}'`
const outcomes: Probe[] = [
  ...probes(told, { anne: 1, stig: 1, bo: 1, cis: 0, kim: 0, eva: 0 }),
  ...probes(untold, { anne: 1, bo: 1, lea: 0, stig: 0, cis: 0, eva: 0 }),
  ...probes(untold, { anne: 0 }, `delete from kobling.relation where person_id = '{anne}'`),
  ...probes(untold, { anne: 0 }, byLea('untold')),
  ...probes(`select where kobling.citizen_of_outcome('{told}') is not null`, { anne: 0 }, byLea('told')),
  // Their no, and their yes taken back, leave nothing to whoever asked either.
  ...probes(untold, { anne: 0 }, refused),
  ...probes(told, { anne: 0, stig: 0 }, taken),
  ...probes(`${told} and mine`, { anne: 1, stig: 0, bo: 0 }),
  ...probes(`${told} and asked_by is not null`, { bo: 1, anne: 0, stig: 0 }),
  ...probes(`select where kobling.citizen_of_outcome('{told}') is not null`, { anne: 1, stig: 0, lea: 0 }),
  ...probes(
    `select where kobling.citizen_of_outcome('{told}') is not null`,
    { anne: 0 },
    `delete from kobling.relation where person_id = '{anne}'`,
  ),
  ...probes(is(`tells_own('{bo}')`), { anne: 1, bo: 1, hal: 0, kim: 0 }),
  ...probes(is(`tells_own('{bo}')`), { anne: 0, bo: 0 }, child),
  // At 16 and 17 custody is heard too by the rule data: the young person alone tells nothing.
  ...probes(is(`tells_own('{bo}')`), { anne: 0, bo: 0 }, young),
  ...probes(`update kobling.outcome set said_yes_at = now() where id = '{untold}'`, { bo: no }, young),
  ...probes(`update kobling.outcome set said_no_at = now() where id = '{untold}'`, { bo: 1 }, young),
  ...probes(is(`tells_own('{bo}')`), { anne: 0 }, `update kobling.citizen set died_on = '2026-01-01'`),
  ...probes(`update kobling.outcome set said_yes_at = now() where id = '{untold}'`, { bo: no }, child),
  ...probes(is(`outcome_told_now('{told}')`), { hal: 1 }),
  ...probes(is(`outcome_told_now('{untold}')`), { hal: 0 }),
  ...probes(is(`outcome_told_now('{told}')`), { hal: 0 }, taken),
  ...probes(is(`outcome_readers('{told}') > 0`), { anne: 0 }),
  ...probes(
    is(`outcome_readers('{told}') > 0`),
    { anne: 1, eva: 0 },
    `insert into kobling.outcome_read select '{told}', id from kobling.person where id <> '{anne}' limit 4`,
  ),
  ...probes(
    is(`outcome_readers('{told}') > 0`),
    { anne: 0 },
    `insert into kobling.outcome_read select '{told}', id from kobling.person where id <> '{anne}' limit 3`,
  ),
  ...['words', 'told_as'].flatMap(column =>
    probes(
      `update kobling.outcome set ${column} = 'other', said_yes_at = now(), yes_how = 'table' where id = '{untold}'`,
      { anne: no },
    ),
  ),
  ...probes(`update kobling.outcome set said_yes_at = now() where id = '{untold}'`, { anne: no, bo: 1 }),
  ...probes(`update kobling.outcome set yes_how = 'table' where id = '{untold}'`, { anne: no }),
  ...probes(`update kobling.outcome set said_yes_at = now(), yes_how = 'table' where id = '{untold}'`, {
    anne: 1,
    stig: 0,
  }),
  ...probes(`update kobling.outcome set words = 'n' where id = '{told}'`, { bo: no }, taken),
  ...probes(`update kobling.outcome set words = 'n' where id = '{untold}'`, { bo: no }, refused),
  ...probes(
    `select from seen.outcome where id = '{told}' and words || told_as || moved = ''`,
    { bo: 1 },
    taken,
  ),
  ...probes(
    `select from seen.outcome where id = '{untold}' and words || told_as || moved = ''`,
    { bo: 1 },
    refused,
  ),
]

const moved = `select from seen.loop_move where kind = 'citizen'`
const doubt = (sets: string) => `update kobling.loop_voice set ${sets}`
const voices: Probe[] = [
  ...probes('select from seen.loop_voice', { anne: 1, stig: 1, eva: 0, bo: 0 }),
  ...probes(`select from seen.loop_voice where name is not null`, { anne: 0, stig: 0 }),
  ...probes(`select from seen.loop_voice where name is not null`, { anne: 1 }, doubt('named = true')),
  ...probes('select from seen.loop_voice where mine', { stig: 1, anne: 0 }),
  ...probes(
    'select from seen.loop_voice',
    { anne: 0, stig: 0 },
    `select set_config('kobling.actor', '{stig}', true); ${doubt('withdrawn_at = now()')}`,
  ),
  ...probes(doubt('withdrawn_at = now()'), { stig: 1, anne: no, dea: no }),
  ...probes(doubt(`reply = 'r', reply_by = '{lea}', reply_at = now()`), { lea: 1, anne: no }),
  // Who has answered, and when, is nobody else's to say either.
  ...probes(doubt(`reply_by = '{lea}'`), { anne: no }),
  ...probes(
    doubt(`reply_at = now()`),
    { anne: no },
    doubt(`reply = 'r', reply_by = '{lea}'`).replace(
      'update',
      `select set_config('kobling.actor', '{lea}', true); update`,
    ),
  ),
  ...probes(`select made_by from kobling.loop_voice`, { stig: no, dea: no }),
  ...probes(`select xmin from kobling.loop_voice`, { stig: no }),
  ...probes(moved, { hal: 1, eva: 0, bo: 0 }),
  ...probes(moved, { hal: 0 }, taken),
  ...probes(`select from seen.loop_move where event = 'opened'`, { hal: 2, eva: 0 }),
]

const taking = `select where kobling.take_amendment('{amendment}') is not null`
const free = (more = '') =>
  `delete from kobling.area_stand; delete from kobling.endorsement; delete from kobling.common_text; ${more}`
const loops: Probe[] = [
  ...probes(taking, { stig: 1, anne: no, lea: no, hal: no, eva: no }, free()),
  ...probes(taking, { stig: no }, free(`update kobling.amendment set state = 'withdrawn'`)),
  ...probes(taking, { stig: no }, free(`update kobling.amendment set made_by = '{stig}'`)),
  ...probes(taking, { stig: no }, free(`update kobling.amendment set area_id = ${AREA.family}`)),
  ...probes(taking, { stig: no }, free(`update kobling.amendment set outcome_id = '{untold}'`)),
  ...probes(taking, { stig: 0 }, free('update kobling.amendment set on_edition = 5')),
  ...probes(
    taking,
    { stig: no },
    free(`update kobling.loop_part set answer = 'no' where area_id = ${AREA.family}`),
  ),
  ...probes(is(`in_loop('{loop}')`), { anne: 1, stig: 1, lea: 1, hal: 0, eva: 0, bo: 0 }),
  ...probes(is(`in_loop('{loop}')`), { hal: 1 }, `update kobling.loop set made_by = '{hal}'`),
  ...probes(
    is(`in_loop('{loop}')`),
    { hal: 0 },
    `update kobling.loop set made_by = '{hal}'; ${leaves('hal')}`,
  ),
  ...probes(
    is(`in_loop('{loop}')`),
    { stig: 0 },
    `update kobling.loop_part set answer = 'no' where answer = 'yes'`,
  ),
  ...probes(is(`speaks_for('{loop}', ${AREA.family}::smallint)`), { stig: 1, anne: 0 }),
  ...probes(is(`speaks_for('{loop}', ${AREA.health}::smallint)`), { hal: 0 }),
  ...probes(is(`may_endorse('{loop}', 1)`), { lea: 1, dea: 1, anne: 0, stig: 0 }),
  ...probes(is(`may_endorse('{loop}', 1)`), { lea: 0 }, `update kobling.amendment set made_by = '{lea}'`),
  ...probes(
    is(`may_endorse('{loop}', 1)`),
    { lea: 0 },
    `update kobling.area_stand set stand = 'not_yet', reason = 'n'`,
  ),
  ...probes(is(`may_endorse('{loop}', 2)`), { lea: 0 }),
  ...probes(is(`wordings_open('{loop}')`), { hal: 1 }),
  ...probes(is(`wordings_open('{shut}')`), { hal: 0 }),
  ...probes(is(`wordings_open('{shut}')`), { hal: 1 }, `update kobling.loop set opened_at = now()`),
  ...probes(`select from kobling.who_wrote('{shut}')`, { hal: 2, eva: 0 }),
  ...probes(is('is_leader()'), { lea: 1, dea: 1, anne: 0, eva: 0, bo: 0 }),
  ...probes(is('is_leader()'), { lea: 0 }, leaves('lea')),
  ...probes(
    is('is_leader()'),
    { eva: 0 },
    `update kobling.employment set role = 'team_leader', level = 1 where employee_id = '{eva}'`,
  ),
  ...probes(is(`leads_person('{dea}')`), { lea: 0, dea: 0 }),
  ...probes(is(`leads_person('{anne}')`), { lea: 1, dea: 1, stig: 0, anne: 0 }),
]

const rhythm = (start = `now() + interval '1 day'`) =>
  `select kobling.set_rollout_tables('{loop}', '{north}', array['{new}'::uuid], array[${start}], 60::smallint, '')`
/** One after the other, each with an id of its own. */
const by = (who: string, nth: string) =>
  `select set_config('kobling.actor', '{${who}}', true); ${rhythm().replace('{new}', nth)}`
const coming = `select from seen.table_time where state = 'coming'`
const withLea = `update kobling.rollout_team set leader_id = '{lea}'`
const frames: Probe[] = [
  ...probes(is(`holds_frame('{frame}')`), { lea: 1, dea: 0, anne: 0 }),
  ...probes(is(`holds_frame('{frame}')`), { lea: 0 }, leaves('lea')),
  ...probes(is(`answers_frame('{frame}')`), { dea: 1, lea: 0, anne: 0 }),
  ...probes(
    is(`answers_frame('{frame}')`),
    { dea: 1, anne: 0 },
    `update kobling.frame set made_by = '{lea}'`,
  ),
  // Who leads no more answers for no frame, though they signed it.
  ...probes(is(`answers_frame('{frame}')`), { dea: 0 }, steps('dea')),
  ...probes(is(`answers_dialogue('{dialogue}')`), { dea: 1, lea: 0 }),
  ...probes(
    is(`answers_dialogue('{dialogue}')`),
    { dea: 0 },
    'update kobling.frame_dialogue set answered_at = now()',
  ),
  ...probes(rhythm(), { stig: 1, dea: 1, hal: no, eva: no }, withLea),
  ...probes(rhythm(), { stig: no }, `${withLea}; ${steps('lea')}`),
  ...probes(rhythm(), { stig: no }, `${withLea}; ${leaves('lea')}`),
  ...probes(rhythm(), { stig: no }),
  ...probes(rhythm('now()'), { stig: no }, withLea),
  // Only the leader says that they come.
  ...probes(
    `select from seen.table_time where state = 'coming'`,
    { lea: 0 },
    `${withLea}; select set_config('kobling.actor', '{stig}', true); ${rhythm()}`,
  ),
  ...probes(
    `select from seen.table_time where state = 'coming'`,
    { lea: 1 },
    `${withLea}; select set_config('kobling.actor', '{lea}', true); ${rhythm()}`,
  ),
  // A time to which the leader has said yes, a leader takes away, and nobody else.
  ...probes(coming, { lea: 1 }, `${withLea}; ${by('lea', '{one}')}; ${by('stig', '{other}')}`),
  ...probes(coming, { lea: 0 }, `${withLea}; ${by('lea', '{one}')}; ${by('dea', '{other}')}`),
  ...probes(coming, { lea: 1 }, `${withLea}; ${by('lea', '{one}')}; ${by('lea', '{other}')}`),
  ...probes(
    coming.replace('coming', 'asked'),
    { lea: 1 },
    `${withLea}; ${by('stig', '{one}')}; ${by('stig', '{other}')}`,
  ),
  ...probes(`update kobling.rollout_team set leader_id = '{bo}'`, { stig: no }),
]

export const PROBES = { outcomes, voices, loops, frames }
