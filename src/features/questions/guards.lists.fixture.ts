// A list finds the open questions that somebody is close to all at once; it must be those that they see one by one.
import type { Clause } from '../../../test/guards/clauses.ts'
import type { Probe } from '../../../test/guards/probe.ts'
import { leaves, probes, sees } from './guards.reading.fixture.ts'

const differs = `select from (
    (select id from seen.question where state = 'open' except select id from seen.open_question)
    union all (select id from seen.open_question except select id from seen.question where state = 'open')) x`
const nobody = {
  boss: 0,
  head: 0,
  rikke: 0,
  samira: 0,
  lone: 0,
  colleague: 0,
  loner: 0,
  stranger: 0,
  outsider: 0,
  maja: 0,
}
const onlyCase = `update kobling.question set asked_by = '{lone}' where id = '{asked}'; update kobling.question_holder set leader_id = '{rikke}' where question_id = '{asked}'`
const asReplica = (sql: string) =>
  `${onlyCase}; set local session_replication_role = replica; ${sql}; set local session_replication_role = origin`

export const listing: Probe[] = [
  ...probes(differs, nobody),
  ...probes(
    differs,
    nobody,
    `update kobling.question_holder set leader_id = '{rikke}' where question_id <> '{apart}'`,
  ),
  ...probes(differs, nobody, `update kobling.question set asked_by = '{lone}'`),
  ...probes(differs, nobody, leaves('boss')),
  ...probes(differs, nobody, leaves('samira')),
  ...probes(sees('open_question', `id = '{late}'`), { boss: 1, samira: 1 }),
  ...probes(sees('open_question', `id = '{late}'`), { boss: 0 }, leaves('boss')),
  ...probes(sees('open_question', `id = '{late}'`), { samira: 0 }, leaves('samira')),
  ...probes(differs, nobody, onlyCase),
  ...probes(sees('open_question', `id = '{asked}'`), { maja: 1, samira: 1, colleague: 0 }, onlyCase),
  ...probes(
    differs,
    nobody,
    `${onlyCase}; update kobling.question_case set held_until = '2999-01-01', held_law = '§'; update kobling.sight set held_back = true`,
  ),
  ...probes(
    differs,
    nobody,
    asReplica(`update kobling.question_case set draft_until = now() + interval '1 day'`),
  ),
  ...probes(differs, nobody, asReplica(`update kobling.sight set until_at = now()`)),
  ...probes(
    differs,
    nobody,
    asReplica(`update kobling.sight set from_at = now() + interval '1 hour', until_at = 'infinity'`),
  ),
  ...probes(differs, nobody, asReplica(`update kobling.sight set own = 0, more = '{}'`)),
  ...probes(
    differs,
    nobody,
    `update kobling.employment set until_at = now() where employee_id = '{colleague}' and from_at < now()`,
  ),
  ...probes(
    differs,
    nobody,
    `update kobling.question set state = 'withdrawn', closed_at = now() where id in ('{asked}', '{brought}')`,
  ),
  ...probes(sees('open_question', `id = '{asked}' and waits_for_me`), { boss: 1, samira: 0, head: 0 }),
  ...probes(
    sees('open_question', `id = '{asked}' and waits_for_me`),
    { boss: 0 },
    `update kobling.question_holder set until_at = now()`,
  ),
  ...probes(sees('open_question', `id = '{asked}' and mine`), { samira: 1, boss: 0 }),
]

export const lists: Clause[] = [
  ['seen.open_question', 'q.id IN ( SELECT kobling.close_open() AS close_open)'],
  ['seen.open_question', 'q.asked_by = kobling.actor()'],
  ['seen.open_question', 'x.leader_id = kobling.actor()'],
  ['seen.open_question', "x.until_at = 'infinity'::timestamp with time zone"],
  ['close_open', 'union select kobling.actor() where kobling.is_employee()', ''],
  ['close_open', 'where kobling.is_employee()', ''],
  ['close_open', 'select unnest(kobling.people_under_me()) as id union', 'select null::uuid as id union'],
  ['close_open', 'q.asked_by in (select us.id from us)'],
  ['close_open', 'h.leader_id in (select us.id from us)'],
  ['close_open', 't.department_id = e.department_id'],
  ['close_open', 'e.employee_id = kobling.actor()'],
  ['close_open', 'e.from_at <= now() and now() < e.until_at'],
  ['close_open', 's.reader_id = kobling.actor()'],
  ['close_open', 's.from_at <= now()'],
  ['close_open', 'now() < s.until_at'],
  ['close_open', 'k.held_until is null or not s.held_back or k.held_until <= now()'],
  ['close_open', 'k.draft_until is null'],
  [
    'close_open',
    'kobling.depth(k.owns, k.need, s.own, s.deny_times, s.deny_headline, s.deny_all, s.more) = 3',
  ],
]
