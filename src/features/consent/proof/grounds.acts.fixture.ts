// Acts on the grounds that are not consent: emergencies and their review, other laws; and what a change of consent leaves.
import type { Outcome, Probe } from '../../../../test/guards/probe.ts'

const act = (by: string, sql: string, gives: Outcome, given?: string): Probe => ({
  table: 'act',
  by,
  sql,
  gives,
  ...(given && { given }),
})

const open = (area = 1, of = 'bo') =>
  `select from kobling.open_emergency('{new}', '{${of}}', ${area}::smallint, 'r', 2) at where at is not null`
const opened = (by: string, sets = '') =>
  `insert into kobling.emergency (id, person_id, citizen_id, area_id, reason, from_at, until_at) values ('{one}', '{${by}}', '{bo}', 1, 'r', now() - interval '2 days', now() - interval '47 hours');
   ${sets && `update kobling.emergency set ${sets} where id = '{one}';`}`
const reviewed = (justified: boolean) =>
  `reviewed_by = '{lea}', reviewed_at = now(), justified = ${justified}`
const review = "select from kobling.review_emergency('{one}', true, '') citizen where citizen is not null"
const leads = (who: string, area: number) =>
  `update kobling.employment set role = 'team_leader', level = 1, area_id = ${area} where employee_id = '{${who}}';`
const officer = (who: string) =>
  `update kobling.employment set role = 'data_protection_officer', level = null where employee_id = '{${who}}';`
const waiting = 'select from seen.emergency_to_review'

type Law = { to?: string; bits?: string; hidden?: string; law?: string }
const record = ({ to = '3::smallint, null', bits = '{0,25}', hidden = 'null', law = 'null' }: Law = {}) =>
  `select kobling.record_law('{new}', '{bo}', ${to}, null, '§', 'r', now(), 'infinity', ${hidden}, ${law}, '${bits}', '{3,3}')`
const recorded = (area: number) =>
  `insert into kobling.sharing_line values ('{law}', ${area}, 3), ('{law}', 25, 3);`
const end = (what = 'law') => `select from kobling.end_law('{bo}', '{${what}}') ended where ended`

/** A consent to social from job and family, of which anne (job) sees job's part only. */
const old =
  "insert into kobling.sharing (id, citizen_id, basis, purpose, how, receiver_area, confirmed_at) values ('{one}', '{bo}', 'consent', 'p', 'table', 3, now()); insert into kobling.sharing_line values ('{one}', 0, 3), ('{one}', 1, 3), ('{one}', 24, 3), ('{one}', 25, 1);"
const again = (how: string, bits = '{24}', depths = '{3}') =>
  `with given as materialized (select kobling.give_consent('{new}', '{bo}', 3::smallint, null, null, 'p', 'infinity', '${how}', '${bits}', '${depths}')) select kobling.giver('{new}') from given`
/** So that a probe may count what it does not see. */
const counted = `create function kobling.giver(the_id uuid) returns setof smallint language sql volatile security definer as
  $$ select bit from kobling.sharing_line where sharing_id = the_id and bit <> 24 $$; grant execute on function kobling.giver(uuid) to kobling_app;`
const alsoIn = (who: string, area: number) =>
  `insert into kobling.relation (id, person_id, citizen_id, area_id, kind) values ('{other}', '{${who}}', '{bo}', ${area}, 'grant');
   insert into kobling.employment (id, employee_id, area_id, role) values ('{new}', '{${who}}', ${area}, 'caseworker');`

export const GROUND_ACTS: Probe[] = [
  act('stig', open(), 1),
  act('stig', open(0), 'refused'),
  act('bo', open(), 'refused'),
  act('stig', open(1, 'fresh'), 0),
  act('stig', open(), 'refused', opened('stig')),
  act('stig', open(1, 'cis'), 1, opened('stig')),
  act('stig', open(), 1, opened('lea')),
  act('stig', open(), 1, opened('stig', reviewed(true))),
  act('stig', open(), 'refused', opened('stig', reviewed(false))),
  act(
    'stig',
    open(),
    1,
    opened('stig', "from_at = now() - interval '8 days', until_at = now() - interval '190 hours'"),
  ),
  act('stig', open(), 1, `${opened('stig')} insert into kobling.setting values ('emergency_days', '1')`),
  // Reviewed by a leader of that area or the data protection officer; by nobody their own; once.
  act('lea', review, 0, opened('stig')),
  act('lea', review, 1, opened('stig') + leads('lea', 1)),
  act('lea', review, 1, opened('stig') + officer('lea')),
  act('stig', review, 0, opened('stig') + leads('stig', 1)),
  act('stig', review, 0, opened('stig') + officer('stig')),
  act('lea', review, 0, opened('stig', reviewed(true)) + leads('lea', 1)),
  act('lea', waiting, 1, opened('stig') + leads('lea', 1)),
  act('lea', waiting, 2, opened('stig') + officer('lea')),
  act('lea', waiting, 0, opened('stig')),
  act('stig', waiting, 0, opened('stig') + leads('stig', 1)),
  act('lea', waiting, 0, opened('stig', reviewed(true)) + leads('lea', 1)),
  // Another law: an area gives its own, for somebody else; and ends it.
  act('anne', record(), 1),
  act('anne', record({ bits: '{1,25}' }), 'refused'),
  act('anne', record({ bits: '{24,25}' }), 'refused'),
  act('anne', record({ to: "null, '{anne}'" }), 'refused'),
  act('anne', record({ to: "null, '{stig}'" }), 1),
  act('stig', record(), 'refused'),
  act('bo', record(), 'refused'),
  act('anne', record({ hidden: "now() + interval '1 day'", law: "'§'" }), 1),
  act('anne', record({ hidden: "now() + interval '1 day'" }), 'refused'),
  act('anne', record({ law: "'§'" }), 'refused'),
  act('anne', end(), 1, recorded(0)),
  act('anne', end(), 0, recorded(1)),
  act('stig', end(), 0, recorded(0)),
  act('bo', end(), 0, recorded(0)),
  act(
    'anne',
    end(),
    0,
    `${recorded(0)} update kobling.sharing set ended_at = now(), end_reason = 'ended' where id = '{law}'`,
  ),
  act('anne', end('share'), 0),
  // A change keeps those who give without being seen: each as far as the actor is from seeing it.
  act('anne', again('table'), 1, old + counted),
  act('anne', again('table', '{0,24}', '{3,3}'), 2, old + counted),
  act('anne', again('table', '{0,1,24}', '{3,3,3}'), 2, old + counted),
  act('bo', again('screen'), 0, old + counted),
  act('anne', again('table'), 0, old + counted + alsoIn('anne', 1)),
  act('anne', again('table'), 0, old + counted + alsoIn('anne', 3)),
]
