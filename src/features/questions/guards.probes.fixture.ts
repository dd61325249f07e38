// What each person may and may not do and see here, one act at a time. Together they notice every clause of 0022 and
// 0023 that is left out (guards.test.ts).

import type { Probe } from '../../../test/guards/probe.ts'
import { AREA } from '../../../test/world.ts'
import { agreeing } from './guards.agreeing.fixture.ts'
import { listing } from './guards.lists.fixture.ts'
import {
  emergency,
  job,
  leaves,
  no,
  of,
  probes,
  reading,
  sees,
  steps,
  true1,
} from './guards.reading.fixture.ts'
import { tables } from './guards.tables.fixture.ts'

const askedBack = `insert into kobling.question_message (id, question_id, kind, text, by_id)
  values (gen_random_uuid(), '{apart}', 'asked_back', 't', '{boss}')`
const withdrawn = `update kobling.question set state = 'withdrawn', closed_at = now()`

const written = `update kobling.decision set written_by = '{colleague}'`
const leadsOutside = `update kobling.employment set role = 'team_leader', level = 1 where employee_id = '{outsider}'`
const toRikke = `update kobling.question_holder set leader_id = '{rikke}' where question_id = '{brought}'`

const seen: Probe[] = [
  ...probes(sees('question', `id = '{brought}'`), { boss: 1, rikke: 1 }, toRikke),
  ...probes(
    sees('question', `id = '{asked}'`),
    { boss: 1, head: 1, rikke: 1 },
    `update kobling.question set asked_by = '{lone}' where id = '{asked}'`,
  ),
  ...probes(
    sees('decision', `question_id = '{apart}'`),
    { rikke: 0 },
    `update kobling.question_holder set until_at = now()`,
  ),
  ...probes(
    sees('decision', `question_id = '{apart}'`),
    { rikke: 0 },
    `update kobling.question set state = 'withdrawn', closed_at = now() where id = '{apart}'`,
  ),
  ...probes(
    sees('table_question', `table_id = '{coming}'`),
    { boss: 0 },
    `${toRikke}; update kobling.question set asked_by = '{lone}' where id = '{brought}'`,
  ),
  ...probes(sees('question', `id = '{asked}'`), {
    samira: 1,
    boss: 1,
    head: 1,
    maja: 1,
    rikke: 0,
    lone: 0,
    colleague: 0,
    stranger: 0,
    outsider: 0,
  }),
  // Who has left sees nothing more of what they asked or held, and what lay with them waits for them no more.
  ...probes(sees('question', `id = '{late}'`), { boss: 0, head: 1 }, leaves('boss')),
  ...probes(sees('question', `id = '{late}'`), { samira: 0 }, leaves('samira')),
  ...probes(sees('question', `id = '{late}' and waits_for_me`), { boss: 0 }, steps('boss')),
  ...probes(true1('count_waiting() > 0'), { boss: 1, samira: 0 }),
  ...probes(true1('count_waiting() > 0'), { boss: 0 }, leaves('boss')),
  ...probes('select from kobling.asked_back()', { samira: 0 }),
  ...probes('select from kobling.asked_back()', { samira: 1, boss: 0, stranger: 0 }, askedBack),
  ...probes('select from kobling.asked_back()', { samira: 0 }, `${askedBack}; ${leaves('samira')}`),
  ...probes('select from kobling.asked_back()', { samira: 0 }, `${askedBack}; ${withdrawn}`),
  ...probes(sees('table_time', `id = '{coming}'`), { boss: 0 }, leaves('boss')),
  ...probes(sees('question', `id = '{brought}'`), { colleague: 1, loner: 0 }),
  ...probes(sees('question', `id = '{given}'`), { stranger: 1, outsider: 0, maja: 0 }),
  ...probes(sees('question', `id = '{given}' and asked_by is not null`), { samira: 1, stranger: 0 }),
  ...probes(
    sees('question', `id = '{given}' and suggests is not null`),
    { samira: 1, stranger: 0 },
    `update kobling.question set suggests = '{}'`,
  ),
  ...probes(sees('question', `id = '{asked}' and waits_for_me`), { boss: 1, samira: 0, head: 0 }),
  ...probes(sees('question_holder', `question_id = '{given}'`), { samira: 1, stranger: 0 }),
  ...probes(sees('question_view', `question_id = '{apart}'`), { rikke: 1, stranger: 0 }),
  // The citizen's own words: for who sees the case and whom it lies or lay with, not for the table or the leaders above.
  ...probes(sees('question_view', `question_id = '{brought}'`), {
    boss: 1,
    colleague: 0,
    head: 0,
    samira: 0,
  }),
  ...probes(sees('question_view', `question_id = '{asked}'`), { samira: 1, maja: 1, boss: 1, head: 0 }),
  ...probes(
    sees('question_view', `question_id = '{asked}'`),
    { boss: 1 },
    'update kobling.question_holder set until_at = now()',
  ),
  ...probes(
    sees('question_view', `question_id = '{asked}'`),
    { head: 0 },
    `insert into kobling.question_holder (question_id, leader_id, level, how, due_on) values ('{late}', '{head}', 3, 'rose', '2999-01-01')`,
  ),
  ...probes(sees('question_message', `question_id = '{asked}'`), { boss: 1, stranger: 0 }),
  ...probes(sees('question_reading', `question_id = '{asked}'`), { maja: 1, stranger: 0 }),
  ...probes(sees('decision', `question_id = '{apart}'`), {
    boss: 1,
    rikke: 1,
    samira: 0,
    head: 0,
    stranger: 0,
  }),
  ...probes(sees('decision', `question_id = '{given}'`), { samira: 1, stranger: 1, outsider: 0 }),
  ...probes(sees('decision', `question_id = '{apart}'`), { colleague: 1 }, written),
  ...probes(
    sees('decision', `question_id = '{apart}'`),
    { colleague: 0 },
    `${written}; ${leaves('colleague')}`,
  ),
  ...probes(
    sees('decision', `question_id = '{asked}'`),
    { maja: 1, outsider: 0 },
    `insert into kobling.decision (question_id, text, reason, reach, written_by, decided_at) values ('{asked}', 't', 'r', 'case', '{boss}', now())`,
  ),
  ...probes(sees('decision', `question_id = '{given}' and citizen_line <> ''`), { samira: 1, stranger: 0 }),
  ...probes(sees('decision', `question_id = '{given}' and written_by is not null`), {
    samira: 1,
    stranger: 0,
  }),
  ...probes(sees('working_agreement', `id = '{binds}'`), { stranger: 1, outsider: 0, maja: 0 }),
  ...probes(sees('working_agreement', `id = '{guides}'`), { outsider: 1 }),
  ...probes(sees('agreement_edition', `agreement_id = '{binds}'`), { stranger: 1, outsider: 0 }),
  ...probes(sees('agreement_use', `agreement_id = '{binds}'`), { stranger: 1, outsider: 0 }),
  ...probes(sees('table_time', `id = '{coming}'`), {
    boss: 1,
    head: 1,
    samira: 1,
    colleague: 1,
    loner: 0,
    rikke: 0,
    stranger: 0,
  }),
  ...probes(sees('table_question', `table_id = '{coming}'`), { boss: 1, colleague: 1, loner: 0 }),
  // Who sees the case sees the question, and not by that the table.
  ...probes(
    sees('table_question', `table_id = '{coming}'`),
    { maja: 0 },
    `insert into kobling.table_question values ('{coming}', '{asked}')`,
  ),
]

const raise = (area: number) =>
  `select kobling.raise_question(q) from ${of('question', `'id', '{new}', 'kind', 'question', 'wording', 'www', 'blocks', '', 'situation', 'other', 'area_id', ${area}, 'areas', array[${area}]`)} q`
const hand = (question: string, to: string, how = 'passed', area: number | null = AREA.jobs) =>
  `select kobling.hand_question('${question}', '${to}', ${area}::smallint, '${how}', '2999-01-01')`
const view = (area: number | null, question = '{apart}') =>
  `select kobling.write_view('${question}', ${area}::smallint, 'n')`
const say = (kind: string, question = '{asked}') =>
  `select kobling.write_message('{new}', '${question}', '${kind}', 't')`
const decide = (question: string, leader: string) =>
  `select 1 from ${of('decision', `'question_id', '${question}', 'text', 'n', 'reason', 'n', 'reach', 'case', 'citizen_line', ''`)} d where kobling.write_decision(d, '${leader}', 1)`

const asking: Probe[] = [
  ...probes(raise(AREA.jobs), { samira: 1, loner: 1, lone: no, maja: no }),
  ...probes(hand('{asked}', '{head}'), { boss: 1, samira: no, head: no, stranger: no }),
  ...probes(hand('{asked}', '{stranger}'), { boss: no }),
  // Not to a leader elsewhere, unless it concerns them.
  ...probes(hand('{asked}', '{outsider}'), { boss: no }, leadsOutside),
  ...probes(
    hand('{asked}', '{outsider}'),
    { boss: 1 },
    `${leadsOutside}; update kobling.question set areas = '{${AREA.jobs},${AREA.outside}}' where id = '{asked}'`,
  ),
  ...probes(hand('{asked}', '{head}'), { boss: no }, leaves('head')),
  // Who holds it passes it on, and calls in nobody beside; nor does the next one answer for more.
  ...probes(hand('{asked}', '{head}', 'together'), { boss: no, samira: no }),
  ...probes(hand('{asked}', '{head}', 'passed', AREA.family), { boss: no }),
  ...probes(hand('{asked}', '{head}'), { boss: no }, leaves('boss')),
  // Who does not work with the citizen does not learn by asking who is on the team.
  ...probes(`select from kobling.leaders_for(array[${AREA.family}]::smallint[], '{maja}')`, {
    stranger: 1,
    samira: 1,
  }),
  // Nobody hands on more than they had, and who asks does not ask themself.
  ...probes(hand('{asked}', '{head}', 'passed', null), { boss: no }),
  ...probes(
    hand('{asked}', '{boss}', 'raised'),
    { boss: no },
    `update kobling.question set asked_at = now(), asked_by = '{boss}' where id = '{asked}'; delete from kobling.question_holder where question_id = '{asked}'`,
  ),
  ...probes(
    hand('{asked}', '{head}'),
    { boss: no },
    `update kobling.question set asked_by = '{head}' where id = '{asked}'`,
  ),
  ...probes(hand('{given}', '{head}'), { boss: no, samira: no }),
  // Passed to who holds it for another area already, it lies there once, for both.
  ...probes(
    `with passed as materialized (${hand('{apart}', '{rikke}')})
     select from passed, lateral (select count(*) as n from seen.question_holder h where h.question_id = '{apart}' and h.until_at = 'infinity') x where n = 2`,
    { boss: 1 },
  ),
  // The asker hands it out in the moment of asking, and not later.
  ...probes(
    hand('{asked}', '{head}', 'raised'),
    { samira: 1, lone: no },
    `update kobling.question set asked_at = now() where id = '{asked}'`,
  ),
  ...probes(view(AREA.jobs), { samira: 1, boss: 1, lone: no, loner: no, maja: no }),
  ...probes(view(AREA.family), { rikke: 1, samira: no }),
  ...probes(view(AREA.family, '{asked}'), { rikke: no }),
  ...probes(view(AREA.health), { boss: no, stranger: no }),
  ...probes(
    view(AREA.jobs),
    { samira: no },
    `update kobling.question set kind = 'question', area_id = ${AREA.family}, areas = '{${AREA.family}}' where id = '{apart}'`,
  ),
  ...probes(view(null, '{asked}'), { maja: 1, samira: no }),
  ...probes(view(AREA.jobs, '{given}'), { samira: no }),
  ...probes(say('asked_back'), { boss: 1, samira: no, head: no }),
  ...probes(say('reply'), { samira: 1, head: 1, maja: no, stranger: no }),
  ...probes(say('reply', '{given}'), { samira: no }),
  // By an emergency alone one reads, and writes nothing.
  ...probes(say('reply'), { stranger: no }, emergency('stranger', AREA.health)),
  ...probes(say('reply'), { samira: 1 }, emergency('samira', AREA.jobs)),
  ...probes(say('reply'), { head: 1 }, emergency('stranger', AREA.health)),
  ...probes(
    say('reply'),
    { rikke: 1 },
    `${emergency('rikke', AREA.family)}; update kobling.emergency set from_at = now() - interval '2 hours', until_at = now();
     insert into kobling.question_holder (question_id, leader_id, level, how, due_on) values ('{asked}', '{rikke}', 1, 'together', '2999-01-01')`,
  ),
  ...probes(view(AREA.jobs, '{asked}'), { loner: no }, emergency('loner', AREA.jobs)),
  ...probes(true1(`withdraw_question('{asked}', 1)`), { samira: 1, boss: no, colleague: no }),
  ...probes(true1(`withdraw_question('{asked}', 9)`), { samira: 0 }),
  ...probes(true1(`withdraw_question('{given}', 1)`), { samira: no }),
]

const answering: Probe[] = [
  ...probes(decide('{asked}', '{boss}'), { boss: 1, samira: no, head: no }),
  ...probes(decide('{asked}', '{head}'), { head: no }),
  // Who has left, or leads no more, answers nothing that still lies with them, nor does anybody in their name.
  ...probes(decide('{asked}', '{boss}'), { boss: no }, leaves('boss')),
  ...probes(decide('{asked}', '{boss}'), { boss: no }, steps('boss')),
  ...probes(decide('{brought}', '{boss}'), { colleague: no }, leaves('boss')),
  ...probes(true1(`say_to_decision('{apart}', 'yes', '', 1)`), { rikke: no }, leaves('rikke')),
  ...probes(true1(`say_to_decision('{apart}', 'yes', '', 1)`), { rikke: no }, steps('rikke')),
  ...probes(decide('{given}', '{boss}'), { boss: no }),
  // At the table: the team, in the name of the leader who came, within a day.
  ...probes(decide('{brought}', '{boss}'), { colleague: 1, samira: 1, loner: no, rikke: no }),
  // Who asked may write it down, and by that it is not answered; a colleague's pen is the leader's yes.
  ...probes(
    `with done as materialized (${decide('{brought}', '{boss}')}) select from done where kobling.give_answer('{brought}')`,
    { colleague: 1, samira: 0 },
  ),
  ...probes(
    decide('{apart}', '{rikke}'),
    { colleague: no },
    `insert into kobling.table_question values ('{coming}', '{apart}')`,
  ),
  ...probes(
    decide('{brought}', '{boss}'),
    { colleague: no },
    `update kobling.table_time set state = 'asked'`,
  ),
  ...probes(
    decide('{brought}', '{boss}'),
    { colleague: no },
    `update kobling.table_time set starts_at = now() + interval '1 hour'`,
  ),
  ...probes(
    decide('{brought}', '{boss}'),
    { colleague: no },
    `update kobling.table_time set starts_at = now() - interval '25 hours'`,
  ),
  ...probes(true1(`say_to_decision('{apart}', 'yes', '', 1)`), { rikke: 1, boss: 1, samira: no, head: no }),
  ...probes(true1(`say_to_decision('{apart}', 'yes', '', 9)`), { rikke: 0 }),
  ...probes(true1(`say_to_decision('{asked}', 'yes', '', 1)`), { boss: no }),
  ...probes(true1(`give_answer('{apart}')`), { boss: 0, rikke: 0, samira: no, stranger: no, maja: no }),
  ...probes(true1(`give_answer('{apart}')`), { colleague: 0 }, written),
  ...probes(true1(`give_answer('{apart}')`), { colleague: no }, `${written}; ${leaves('colleague')}`),
  ...probes(
    true1(`give_answer('{apart}')`),
    { rikke: 1 },
    `update kobling.question_holder set said = 'yes', said_at = now() where leader_id = '{rikke}'`,
  ),
  ...probes(true1(`give_answer('{given}')`), { boss: 0 }),
]

export const PROBES = { seen, listing, asking, answering, agreeing, tables, reading, job }
