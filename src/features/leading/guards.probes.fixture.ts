// What each person may and may not do and see here, one act at a time. Together they notice every clause of 0031 that is
// left out (guards.test.ts).
import type { Outcome, Probe } from '../../../test/guards/probe.ts'

const probes = (sql: string, by: Record<string, Outcome>, given?: string): Probe[] =>
  Object.entries(by).map(([who, gives]) => ({ table: '', by: who, sql, gives, ...(given && { given }) }))
const no = 'refused' as const
/** They lead no more, or do not work here any more. */
const steps = (who: string) =>
  `update kobling.employment set role = 'consultant', level = null where employee_id = '{${who}}'`
const leaves = (who: string) =>
  `update kobling.employment set from_at = '2020-01-01', until_at = '2021-01-01' where employee_id = '{${who}}'`

const handover = `select from seen.handover where id = '{handover}'`
const words = `select from seen.handover_item where id = '{open}' and title = 'Hvem skriver?'`
const passed = 'select from seen.passed_up'
const lieWith = (who: string) =>
  `update kobling.question_holder set until_at = now() where question_id = '{question}'; ${cameBack(who)}`
const cameBack = (who: string) =>
  `insert into kobling.question_holder (question_id, leader_id, level, how, due_on) values ('{question}', '{${who}}', 1, 'passed', '2099-01-01')`
const waits = (kind: string) => `select from seen.waits_for_leader where kind = '${kind}'`
const end = (table: string, id: string) => `update kobling.${table} set ended_at = now() where id = '{${id}}'`

const sight: Probe[] = [
  ...probes('select from seen.leader_note', { kasper: 1, tariq: 0 }),
  ...probes('select from seen.leader_note', { kasper: 0 }, leaves('kasper')),
  ...probes(handover, {
    kasper: 1,
    karen: 1,
    tariq: 1,
    ulla: 1,
    gone: 0,
    ayse: 0,
    soeren: 0,
    maja: 0,
    politician: 0,
  }),
  ...probes(handover, { kasper: 0 }, leaves('kasper')),
  ...probes(handover, { ulla: 0 }, steps('ulla')),
  // Above the one who leaves, or above the one who takes over: either is enough.
  ...probes(
    handover,
    { ulla: 1 },
    `update kobling.handover set made_by = from_id; delete from kobling.leads where employee_id = '{karen}'`,
  ),
  ...probes(
    handover,
    { ulla: 1 },
    `update kobling.handover set made_by = from_id; delete from kobling.leads where employee_id = '{kasper}'`,
  ),
  ...probes(`select from seen.handover where id = '{apart}'`, { tariq: 1, kasper: 0 }),
  ...probes(`select from seen.handover_item where handover_id = '{handover}'`, {
    karen: 5,
    kasper: 5,
    soeren: 0,
    ayse: 0,
  }),
  ...probes(`select from seen.handover_item where handover_id = '{apart}'`, { kasper: 0, soeren: 1 }),
  ...probes(words, { karen: 1, kasper: 1, ulla: 1 }),
  // Who sees the hand-over and not the question reads no word of it.
  ...probes(
    words,
    { tariq: 0, karen: 1 },
    `delete from kobling.leads where leader_id = '{tariq}' and employee_id = '{kasper}'`,
  ),
  // Nor does the next leader read one that meanwhile lies with somebody else.
  ...probes(words, { karen: 0, ulla: 1 }, lieWith('soeren')),
  ...probes(waits('question'), { ayse: 0 }, lieWith('soeren')),
  ...probes(passed, { kasper: 0, soeren: 0 }),
  ...probes(passed, { kasper: 1, soeren: 0, ayse: 0, maja: 0 }, lieWith('soeren')),
  ...probes(passed, { kasper: 0 }, `${lieWith('soeren')}; ${cameBack('kasper')}`),
  ...probes(passed, { kasper: 0 }, `${lieWith('soeren')}; ${leaves('kasper')}`),
  ...probes(
    passed,
    { kasper: 0 },
    `${lieWith('soeren')}; update kobling.question set state = 'withdrawn', closed_at = now() where state = 'open'`,
  ),
  ...probes(waits('frame'), { ayse: 1, soeren: 1, abroad: 0, maja: 0 }),
  ...probes(waits('question'), { ayse: 1, soeren: 0 }),
  ...probes(`select from seen.waits_for_leader where object_id = '{settled}'`, { ayse: 0 }),
  ...probes(waits('frame'), { ayse: 0 }, end('frame', 'frame')),
  ...probes(waits('why'), { ayse: 2 }),
  ...probes(waits('why'), { ayse: 0 }, end('loop', 'loop')),
]

const meet = (version = 1) =>
  `select where kobling.set_handover_meeting('{handover}', '2099-01-01', 'leader', ${version})`
const start = (from: string, to: string) =>
  `select kobling.start_handover(h) from jsonb_populate_record(null::kobling.handover, jsonb_build_object('id', '{new}', 'from_id', '{${from}}',
     'to_id', '{${to}}', 'due_on', '2099-01-01', 'meets_with', 'leader', 'words', '')) h`
/** As `start`, of those that did begin. */
const begun = (from: string, to: string) =>
  start(from, to)
    .replace('select kobling.start_handover(h)', 'select')
    .concat(' where kobling.start_handover(h)')
const answered = `update kobling.handover_item set answer = 'endorsed', answered_at = now() where kind not in ('decision', 'outcome')`
const answer = (item: string, what: string, say = '') =>
  `select kobling.answer_handover('{${item}}', '${what}', '${say}', '2099-01-01')`

const acts: Probe[] = [
  ...probes(`select kobling.write_leader_note('x')`, { kasper: 1, ayse: no }),
  ...probes(meet(), { kasper: 1, karen: 1, tariq: 1, ulla: no, soeren: no }),
  ...probes(meet(7), { karen: 0 }),
  ...probes(meet(), { kasper: no }, leaves('kasper')),
  ...probes(
    `select from seen.handover where id = '{apart}' and meets_at is null`,
    { soeren: 1 },
    `select set_config('kobling.actor', '{karen}', true); ${meet()}`,
  ),
  ...probes(start('kasper', 'karen'), {
    kasper: 1,
    tariq: 1,
    ulla: 1,
    soeren: no,
    karen: no,
    ayse: no,
    gone: no,
  }),
  ...probes(start('ayse', 'karen'), { ayse: no, kasper: 1 }),
  ...probes(start('kasper', 'ayse'), { tariq: no }),
  // Not once more while something between the two waits.
  ...probes(begun('kasper', 'karen'), { tariq: 0 }),
  ...probes(begun('kasper', 'karen'), { tariq: 1 }, answered),
  ...probes(begun('kasper', 'soeren'), { tariq: 1 }),
  ...probes(begun('ayse', 'karen'), { kasper: 1 }),
  ...probes(
    start('kasper', 'gone'),
    { tariq: 1 },
    `${steps('soeren')}; update kobling.employment set from_at = '2020-01-01', until_at = 'infinity' where employee_id = '{gone}'`,
  ),
  ...probes(start('kasper', 'maja'), { tariq: no }),
  ...probes(start('kasper', 'abroad'), { tariq: no }),
  ...probes(answer('held', 'endorsed'), { karen: 1, kasper: no, tariq: no, soeren: no }),
  ...probes(answer('held', 'endorsed'), { karen: no }, steps('karen')),
  ...probes(answer('answered', 'endorsed'), { karen: no }),
  ...probes(answer('done', 'endorsed'), { karen: no }),
  ...probes(answer('held', 'ended'), { karen: no }),
  ...probes(answer('held', 'ended', 'Derfor'), { karen: 1 }),
  ...probes(answer('open', 'ended', 'Derfor'), { karen: no }),
]

const note = (frame: string) => `select kobling.note_money('{new}', '{${frame}}', 5, '2026-01-01', 'Tolk')`
const strike = (id: string) => `select kobling.strike_money('{${id}}', '')`
const paid = (frame: string) => `select where kobling.paid_for('{${frame}}') = 5`

const money: Probe[] = [
  ...probes('select from seen.money_used', {
    kasper: 2,
    tariq: 2,
    ulla: 2,
    soeren: 0,
    karen: 0,
    ayse: 0,
    maja: 0,
  }),
  ...probes('select from seen.money_used', { kasper: 0 }, steps('kasper')),
  ...probes(
    'select from seen.money_used',
    { tariq: 2 },
    `delete from kobling.leads where leader_id = '{tariq}'`,
  ),
  ...probes(
    'select from seen.money_used',
    { soeren: 0 },
    `update kobling.frame set given_to_id = '{soeren}' where id = '{ended}'`,
  ),
  ...probes('select from kobling.money_used', { kasper: no }),
  ...probes(note('frame'), { kasper: 1, tariq: no, soeren: no, karen: no }),
  ...probes(note('ended'), { kasper: no }),
  ...probes(note('council'), { kasper: no }),
  ...probes(note('frame'), { kasper: no }, steps('kasper')),
  ...probes(strike('money'), { kasper: 1, tariq: no, soeren: no }),
  ...probes(strike('struck'), { kasper: no }),
  ...probes(strike('money'), { kasper: no }, steps('kasper')),
  ...probes(
    `select from seen.money_used where struck_at is null`,
    { kasper: 1 },
    `insert into kobling.money_used (id, frame_id, amount_kr, used_on, used_for, made_by) select gen_random_uuid(), frame_id, 7, used_on, 'Andet', made_by from kobling.money_used where id = '{money}';
     select set_config('kobling.actor', '{kasper}', true); ${strike('money')}`,
  ),
  ...probes(paid('council'), { politician: 1, ayse: 1, abroad: 0, maja: 0 }),
  ...probes(paid('frame'), { politician: 0, tariq: 0 }),
  ...probes(
    paid('council'),
    { politician: 1 },
    `update kobling.frame set level = 'politicians', replaces_id = '{council}' where id = '{ended}';
     insert into kobling.money_used (id, frame_id, amount_kr, used_on, used_for, made_by) select gen_random_uuid(), '{ended}', 7, used_on, 'Andet', made_by from kobling.money_used where id = '{money}'`,
  ),
]

export const PROBES = { sight, acts, money }
