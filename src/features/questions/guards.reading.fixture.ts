// Who may ask to read a case, answer that, and read it; and what the job alone may do.
import type { Outcome, Probe } from '../../../test/guards/probe.ts'
import { AREA } from '../../../test/world.ts'

type Gives = Record<string, Outcome>
export const probes = (sql: string, gives: Gives, given?: string): Probe[] =>
  Object.entries(gives).map(([by, outcome]) => ({
    table: '',
    by,
    sql,
    gives: outcome,
    ...(given && { given }),
  }))
export const no = 'refused' as const
export const of = (table: string, json: string) =>
  `jsonb_populate_record(null::kobling.${table}, jsonb_build_object(${json}))`

export const sees = (name: string, id: string) => `select from seen.${name} where ${id}`
export const true1 = (call: string) => `select 1 where kobling.${call}`

/** They do not work here any more; or do, and lead no more. */
export const leaves = (who: string) =>
  `update kobling.employment set from_at = '2020-01-01', until_at = '2021-01-01' where employee_id = '{${who}}'`
export const steps = (who: string) =>
  `update kobling.employment set role = 'caseworker', level = null where employee_id = '{${who}}'`

const read = `select from kobling.read_case('{asked}')`
const yes = `update kobling.question_reading set answer = 'yes', how = 'screen', answered_by = '{maja}', answered_at = now()`
const refused = yes.replace("'yes'", "'no'")
const unasked = 'delete from kobling.question_reading'
const answerTo = (leader: string, answer: string, how: string) =>
  `select kobling.answer_reading('{asked}', '${leader}', '${answer}', '${how}')`
const saidNo = (ago: string) => `update kobling.question_reading set own_no_at = now() - interval '${ago}'`
const yesAt = (how: string, met: string) =>
  `select kobling.answer_reading('{asked}', '{boss}', 'yes', '${how}', ${met})`
const today = `(now() at time zone 'Europe/Copenhagen')::date`
/** Opened for an emergency, which shows the case and gives nothing to write. */
export const emergency = (who: string, area: number) =>
  `insert into kobling.emergency (id, person_id, citizen_id, area_id, reason, until_at)
   values (gen_random_uuid(), '{${who}}', '{maja}', ${area}, 'r', now() + interval '1 hour')`
const child = 'update kobling.citizen set birth_date = current_date - 3000'

export const reading: Probe[] = [
  ...probes(`select kobling.ask_to_read('{asked}')`, { boss: no, samira: no }),
  ...probes(
    `select kobling.ask_to_read('{asked}')`,
    { boss: 1, samira: 1, head: no, stranger: no, maja: no },
    unasked,
  ),
  ...probes(`select kobling.ask_to_read('{asked}')`, { boss: no, samira: no }, `${unasked}; ${child}`),
  ...probes(
    `select kobling.ask_to_read('{asked}')`,
    { samira: no },
    `${unasked}; update kobling.citizen set died_on = '2026-01-01'`,
  ),
  // Where no note was written there is nothing to ask about.
  ...probes(
    `select kobling.ask_to_read('{asked}')`,
    { boss: no, samira: no },
    `${unasked}; update kobling.question_case set text = ''`,
  ),
  ...probes(`select kobling.ask_to_read('{brought}')`, { boss: no }),
  ...probes(
    `select kobling.ask_to_read('{asked}')`,
    { samira: no, boss: no },
    `${unasked}; update kobling.question set state = 'withdrawn', closed_at = now()`,
  ),
  ...probes(
    `select kobling.ask_to_read('{asked}')`,
    { samira: no },
    `${unasked}; update kobling.question_holder set until_at = now()`,
  ),
  ...probes(answerTo('{boss}', 'yes', 'screen'), { maja: 1, samira: no, boss: no, lone: no }),
  ...probes(answerTo('{boss}', 'yes', 'phone'), { samira: 1, boss: no, maja: no, stranger: no }),
  ...probes(answerTo('{boss}', 'no', 'phone'), { samira: 1, lone: no }),
  // Who sees the case by an emergency alone neither asks nor writes an answer down.
  ...probes(answerTo('{boss}', 'yes', 'phone'), { stranger: no }, emergency('stranger', AREA.health)),
  ...probes(answerTo('{boss}', 'yes', 'phone'), { samira: 1 }, emergency('samira', AREA.jobs)),
  ...probes(
    `select kobling.ask_to_read('{asked}')`,
    { stranger: no },
    `${unasked}; ${emergency('stranger', AREA.health)}`,
  ),
  // After a no on the citizen's own screen a yes is said there, or at a meeting on a later day.
  ...probes(yesAt('phone', today), { samira: no }, saidNo('3 days')),
  ...probes(yesAt('table', 'null'), { samira: no }, saidNo('3 days')),
  ...probes(yesAt('table', today), { samira: 1 }, saidNo('3 days')),
  ...probes(yesAt('table', `${today} - 3`), { samira: no }, saidNo('3 days')),
  ...probes(yesAt('table', `${today} + 1`), { samira: no }, saidNo('3 days')),
  ...probes(yesAt('table', today), { samira: no }, saidNo('0 days')),
  ...probes(yesAt('screen', 'null'), { maja: 1 }, saidNo('0 days')),
  // Nor does a no that somebody wrote down in between, or asking again, make the citizen's own forgotten.
  ...probes(
    `with no as materialized (select kobling.answer_reading('{asked}', '{boss}', 'no', 'phone')),
       again as materialized (select kobling.ask_to_read('{asked}') from no)
     select kobling.answer_reading('{asked}', '{boss}', 'yes', 'phone') from again`,
    { samira: no },
    saidNo('3 days'),
  ),
  // What the citizen said stands: a yes takes the place of no answer; a no is written down at any time, and asked about anew.
  ...probes(answerTo('{boss}', 'yes', 'phone'), { samira: no }, refused),
  ...probes(answerTo('{boss}', 'yes', 'phone'), { samira: no }, yes),
  ...probes(answerTo('{boss}', 'no', 'phone'), { samira: 1 }, yes),
  ...probes(answerTo('{boss}', 'yes', 'screen'), { maja: 1 }, refused),
  ...probes(`select kobling.ask_to_read('{asked}')`, { samira: 1 }, refused),
  ...probes(`select kobling.ask_to_read('{asked}')`, { samira: no }, yes),
  ...probes(answerTo('{head}', 'yes', 'screen'), { maja: no }),
  ...probes(answerTo('{boss}', 'yes', 'screen'), { maja: no }, child),
  ...probes(answerTo('{boss}', 'no', 'screen'), { maja: 1 }, child),
  ...probes(read, { boss: 0, head: 0 }),
  ...probes(read, { boss: 1, head: 0, rikke: 0, samira: 0 }, yes),
  ...probes(read, { boss: 0 }, `${yes}; update kobling.question_reading set answer = 'no'`),
  // A yes is to one leader.
  ...probes(
    read,
    { boss: 1, head: 0 },
    `${yes}; insert into kobling.question_holder (question_id, leader_id, level, how, due_on) values ('{asked}', '{head}', 3, 'rose', '2999-01-01')`,
  ),
  ...probes(read, { boss: 0 }, `${yes}; ${child}`),
  ...probes(read, { boss: 0 }, `${yes}; update kobling.question_holder set until_at = now()`),
  ...probes(read, { boss: 0 }, `${yes}; update kobling.question set state = 'withdrawn', closed_at = now()`),
  ...probes(
    read,
    { boss: 0 },
    `${yes}; update kobling.question_case set held_until = '2999-01-01', held_law = '§'`,
  ),
  ...probes(
    read,
    { boss: 0 },
    `${yes}; set local session_replication_role = replica; update kobling.question_case set draft_until = now() + interval '1 day'; set local session_replication_role = origin`,
  ),
]

export const job: Probe[] = [
  ...probes(`select from kobling.late_questions('2026-02-01')`, { nobody: 1, boss: no, samira: no }),
  ...probes(`select from kobling.late_questions('2025-02-01')`, { nobody: 0 }),
  ...probes(
    `select from kobling.late_questions('2026-02-01')`,
    { nobody: 0 },
    `update kobling.question set asked_by = '{head}' where id = '{late}'`,
  ),
  ...probes(
    `select from kobling.late_questions('2026-02-01')`,
    { nobody: 0 },
    `update kobling.question set state = 'withdrawn', closed_at = now() where id = '{late}'`,
  ),
  ...probes(
    `select from kobling.late_questions('2026-02-01')`,
    { nobody: 0 },
    `update kobling.question_holder set said = 'yes', said_at = now()`,
  ),
  ...probes(
    `select from kobling.late_questions('2026-02-01')`,
    { nobody: 0 },
    `update kobling.question_holder set until_at = now()`,
  ),
  ...probes(`select kobling.rise_question('{late}', '{boss}', '{head}', 3::smallint, '2026-03-01')`, {
    nobody: 1,
    boss: no,
  }),
]
