// Attempts at more than docs/access.md allows, and the near things that are allowed: for functions and triggers.
import type { Outcome, Probe } from './policies.kinds.fixture.ts'

const act = (by: string, sql: string, gives: Outcome, given?: string): Probe => ({
  table: 'act',
  by,
  sql,
  gives,
  ...(given && { given }),
})

const related = (who: string, area: number) =>
  `insert into kobling.relation (id, person_id, citizen_id, area_id, kind) values ('{new}', '{${who}}', '{bo}', ${area}, 'grant');`
const emergency = `insert into kobling.emergency (id, person_id, citizen_id, area_id, reason, until_at)
  values ('{other}', '{stig}', '{bo}', 1, 'r', now() + interval '1 hour');`
const doer = "update kobling.action set doer_id = '{stig}' where citizen_id = '{bo}';"
const draft = (until: string) =>
  `insert into kobling.note (id, citizen_id, area_id, author_id, themes, text, created_at, draft_until)
   values ('{new}', '{bo}', 0, '{anne}', '{}', 'd', now() - interval '2 days', now() + interval '${until}');`
const hold =
  "update kobling.words set held_until = now() + interval '1 day', held_law = '§' where citizen_id = '{bo}';"
const tick = (table: string) => `update kobling.${table} set themes = '{30}'`
const token = "select from kobling.act_as('\\x01')"
const session = (sets: string) => `update kobling.session set ${sets}`
const cpr = (purpose: string) => `select name from kobling.find_by_cpr('0101801234', ${purpose})`
const work = (who: string, sets: string) =>
  `update kobling.employment set ${sets} where employee_id = '{${who}}'`
const give = (person: string, via: string) =>
  `select kobling.give_consent('{new}', '{bo}', null, '{${person}}', ${via}::smallint, 'p', 'infinity', 'table', '{0,24}', '{3,3}')`
const mine = (sets: string) => `update kobling.member set ${sets}`
const seat = (
  until: string,
) => `insert into kobling.member (id, citizen_id, area_id, author_id, themes, name, kind, person_id, from_at, until_at)
   values ('{new}', '{bo}', 0, '{lea}', '{}', 'n', 'employee', '{anne}', now() - interval '3 days', ${until}); delete from kobling.member where kind <> 'employee' and citizen_id = '{bo}';`

export const ACTS: Probe[] = [
  // Who works for an area writes for it; the citizen for themself; an emergency reads and writes nothing.
  act(
    'bo',
    `insert into kobling.note (id, citizen_id, author_id, themes, text) values ('{new}', '{bo}', '{bo}', '{}', 't')`,
    1,
  ),
  act(
    'anne',
    `insert into kobling.note (id, citizen_id, author_id, themes, text) values ('{new}', '{bo}', '{anne}', '{}', 't')`,
    'refused',
  ),
  act(
    'stig',
    `insert into kobling.note (id, citizen_id, area_id, author_id, themes, text) values ('{new}', '{bo}', 1, '{stig}', '{}', 't')`,
    'refused',
    emergency,
  ),
  act('stig', tick('note'), 0, emergency),
  act('stig', tick('goal'), 0, emergency),
  act('stig', tick('goal'), 1, emergency + related('stig', 1)),
  act('stig', tick('goal'), 0, related('stig', 1)),
  act('stig', tick('action'), 1, emergency + doer),
  act('stig', tick('action'), 0, emergency),
  act('lea', tick('note'), 1, related('lea', 0) + draft('1 day')),
  act('anne', tick('note'), 2, draft('1 day')),
  act('anne', tick('note'), 1, draft('-1 hour')),
  act('anne', "update kobling.note set draft_until = now() + interval '1 hour'", 'refused'),
  act('bo', tick('words'), 0, hold),
  act(
    'bo',
    tick('words'),
    1,
    `${hold} update kobling.words set held_until = now() where citizen_id = '{bo}'`,
  ),
  act('anne', tick('words'), 1, hold),
  act(
    'anne',
    `insert into kobling.note (id, citizen_id, area_id, author_id, themes, text) values ('{new}', '{bo}', 1, '{anne}', '{}', 't')`,
    'refused',
  ),
  // The lines of a sharing come with it, from whoever takes it down.
  act(
    'lea',
    "insert into kobling.sharing_line values ('{one}', 30, 3)",
    'refused',
    `${related('lea', 0)} insert into kobling.sharing (id, citizen_id, basis, purpose, how, taken_by, receiver_area)
     values ('{one}', '{bo}', 'consent', 'p', 'table', '{anne}', 3)`,
  ),
  // Nobody ticks the citizen's screen for them.
  act('anne', "update kobling.words set confirmed = true, confirmed_how = 'screen'", 'refused'),
  act('anne', 'update kobling.words set confirmed = true', 'refused'),
  act('anne', "update kobling.words set confirmed = true, confirmed_how = 'table'", 1),
  act('bo', "update kobling.words set confirmed = true, confirmed_how = 'screen'", 1),
  act(
    'anne',
    "update kobling.words set text = 'other'",
    'refused',
    "update kobling.words set confirmed = true, confirmed_how = 'screen'",
  ),
  act('anne', tick('words'), 1, "update kobling.words set confirmed = true, confirmed_how = 'screen'"),
  // A place on the team is one person's.
  act('anne', mine("person_id = '{lea}'"), 'refused', seat("'infinity'")),
  act('anne', mine("person_id = '{anne}', kind = 'employee'"), 'refused'),
  act('anne', mine("until_at = 'infinity'"), 'refused', seat("now() - interval '1 day'")),
  act('anne', mine('until_at = now()'), 1, seat("'infinity'")),
  // What is nobody's to move or read.
  act('anne', "update kobling.note set citizen_id = '{cis}'", 'refused'),
  act('anne', 'update kobling.note set area_id = 1', 'refused'),
  act('anne', "select from kobling.note where text = 't'", 'refused'),
  act(
    'anne',
    "insert into kobling.note (id, citizen_id, area_id, author_id, themes, text) values ('{new}', '{bo}', 0, '{anne}', '{}', 't') returning text",
    'refused',
  ),
  act('stig', "update kobling.note set themes = '{30}' where id = '{note}' and version = 1", 0),
  act(
    'stig',
    "insert into kobling.note (id, citizen_id, area_id, author_id, themes, text) values ('{note}', '{cis}', 1, '{stig}', '{}', 't') on conflict (id) do update set themes = '{30}'",
    'refused',
  ),
  act('anne', 'delete from kobling.note', 'refused'),
  act('anne', 'select from kobling.sight', 'refused'),
  act('anne', 'select from kobling.audit_event', 'refused'),
  act('anne', 'update kobling.audit_event set refused = true', 'refused'),
  act('anne', "select kobling.sight_of('{anne}', '{bo}', now())", 'refused'),
  act('anne', "update kobling.sharing set receiver_area = 1 where id = '{share}'", 'refused'),
  act(
    'anne',
    "insert into kobling.sharing (id, citizen_id, basis, purpose, how, taken_by, receiver_area, created_at) values ('{new}', '{bo}', 'consent', 'p', 'table', '{anne}', 3, '2020-01-01')",
    'refused',
  ),
  // Nobody names themselves, by the functions either.
  act('anne', give('anne', '0'), 'refused'),
  act('anne', give('stig', '1'), 1),
  act('stig', give('lea', '0'), 'refused'),
  // An exact CPR number, for municipal staff who work now, with a purpose.
  act('stig', cpr("'intake'"), 1),
  act('stig', cpr('null'), 'refused'),
  act('eva', cpr("'intake'"), 0),
  act('cis', cpr("'intake'"), 0),
  act('stig', cpr("'intake'"), 0, work('stig', "until_at = now(), from_at = now() - interval '1 day'")),
  act('stig', cpr("'intake'"), 0, work('stig', "from_at = now() + interval '1 hour'")),
  // A session that ended, ran out or slept is nobody's.
  act('kobling_app', token, 1),
  act('kobling_app', "select from kobling.act_as('\\x02')", 0),
  act('kobling_app', token, 0, session('ended_at = now()')),
  act(
    'kobling_app',
    token,
    0,
    session("started_at = now() - interval '2 hours', ends_at = now() - interval '1 second'"),
  ),
  act('kobling_app', token, 0, session("last_seen_at = now() - interval '9 minutes'")),
  act('kobling_app', token, 1, session("last_seen_at = now() - interval '8 minutes'")),
]
