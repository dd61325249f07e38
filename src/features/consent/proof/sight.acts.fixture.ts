// Attempts at more than docs/access.md allows, and the near things that are allowed: for functions and triggers.
import type { Outcome, Probe } from '../../../../test/guards/probe.ts'

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
const done = "update kobling.action set state = 'done', done_on = now() where citizen_id = '{bo}';"
const citizens = "update kobling.action set doer_kind = 'citizen', doer_id = null where citizen_id = '{bo}';"
const report = (sets: string) => `update kobling.action set ${sets} where citizen_id = '{bo}'`
const set = (kind: string, sets: string) => `update kobling.${kind} set ${sets} where citizen_id = '{bo}'`
const themed = (kind: string) => `${set(kind, "themes = '{30}', confirmed = true, confirmed_how = 'table'")};`
const yes = (version: string) => `yes_how = 'table', yes_version = ${version}`
const draft = (until: string) =>
  `insert into kobling.note (id, citizen_id, area_id, author_id, themes, text, created_at, draft_until)
   values ('{new}', '{bo}', 0, '{anne}', '{}', 'd', now() - interval '2 days', now() + interval '${until}');`
const draftAction = `insert into kobling.action (id, citizen_id, area_id, author_id, themes, title, draft_until)
   values ('{new}', '{bo}', 0, '{anne}', '{30}', 'd', now() + interval '1 day')`
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
const uphold = (party: string, how: string) =>
  `select from kobling.uphold_consent('{bo}', '{share}', '{${party}}', '${how}') yes where yes`
/** Of an age at which both the citizen's and the parents' yes are needed. */
const minor = "update kobling.citizen set birth_date = now() - interval '17 years' where id = '{bo}'"
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
  // A doer of another area reports, and changes nothing else.
  act(
    'stig',
    report("state = 'done', done_on = now(), how_it_went = 'w', waits_on = 'none'"),
    1,
    emergency + doer,
  ),
  act('stig', report("state = 'open', done_on = null"), 1, emergency + doer + done),
  act('stig', report("state = 'dropped'"), 'refused', emergency + doer),
  act('stig', report("title = 'other'"), 'refused', emergency + doer),
  act('stig', report('due_on = now()'), 'refused', emergency + doer),
  act('stig', report("doer_id = '{lea}'"), 'refused', emergency + doer),
  act('stig', tick('action'), 'refused', emergency + doer),
  act('anne', report("title = 'other', state = 'dropped'"), 1),
  act('bo', report("state = 'done', done_on = now()"), 1, citizens),
  act('bo', report("title = 'other'"), 'refused', citizens),
  act(
    'bo',
    report("title = 'other'"),
    1,
    `${citizens} update kobling.action set area_id = null where citizen_id = '{bo}'`,
  ),
  // Taking a theme off takes the citizen's yes to this version; adding one and sorting do not.
  ...['words', 'goal', 'action', 'intervention', 'note', 'picture', 'attachment'].flatMap(kind => [
    act('anne', set(kind, "themes = '{}'"), 'refused', themed(kind)),
    act('anne', set(kind, "themes = '{31}'"), 'refused', themed(kind)),
    act('anne', set(kind, 'themes = null'), 'refused', themed(kind)),
    act('anne', set(kind, "themes = '{30,31}'"), 1, themed(kind)),
    act('anne', set(kind, `themes = '{}', ${yes('version + 1')}`), 1, themed(kind)),
    act('anne', set(kind, `themes = '{}', ${yes('version')}`), 'refused', themed(kind)),
    act('anne', set(kind, "themes = '{}'"), 'refused', `${themed(kind)} ${set(kind, yes('version + 1'))};`),
    act('anne', set(kind, "themes = '{}'"), 1, `${themed(kind)} ${set(kind, 'themes = null')};`),
    act(
      'anne',
      set(kind, "themes = '{}'"),
      1,
      `${themed(kind)} update kobling.theme set retired_at = now() where id = 30;`,
    ),
  ]),
  act(
    'anne',
    set('action', "themes = '{}'"),
    'refused',
    `${themed('action')} ${set('action', 'confirmed = false')};`,
  ),
  act('anne', set('goal', "themes = '{}'"), 1, `${themed('goal')} ${set('goal', 'confirmed = false')};`),
  act('bo', set('goal', "themes = '{}'"), 1, themed('goal')),
  act('anne', set('action', yes('version + 2')), 'refused'),
  act('anne', "update kobling.action set themes = '{}' where id = '{new}'", 1, draftAction),
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
  // Nobody names themselves, by the functions either.
  act('anne', give('anne', '0'), 'refused'),
  act('anne', give('stig', '1'), 1),
  act('stig', give('lea', '0'), 'refused'),
  // A yes is said by who it is, or taken down by staff; never the citizen's own to what was given on the screen.
  ...(
    [
      ['bo', 'bo', 'screen', true],
      ['bo', 'bo', 'table', 'refused'],
      ['bo', 'custody', 'screen', 'refused'],
      ['kim', 'custody', 'screen', true],
      ['kim', 'bo', 'screen', 'refused'],
      ['kim', 'custody', 'table', 'refused'],
      ['anne', 'custody', 'table', true],
      ['anne', 'bo', 'table', true],
      ['anne', 'bo', 'screen', 'refused'],
      ['anne', 'stig', 'table', false],
      ['stig', 'custody', 'table', 'refused'],
    ] as const
  ).map(([by, party, how, gives]) =>
    act(
      by,
      uphold(party, how),
      gives === 'refused' ? gives : gives ? 1 : 0,
      `delete from kobling.sharing_party; ${minor}`,
    ),
  ),
  act(
    'anne',
    uphold('bo', 'table'),
    0,
    "delete from kobling.sharing_party; update kobling.sharing set how = 'screen' where id = '{share}'",
  ),
  act(
    'bo',
    uphold('bo', 'screen'),
    0,
    "delete from kobling.sharing_party; update kobling.sharing set ended_at = now(), end_reason = 'withdrawn' where id = '{share}'",
  ),
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
