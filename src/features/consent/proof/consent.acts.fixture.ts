// Acts that give and end consents: what is there afterwards, down to each field.

import type { Probe } from '../../../../test/guards/probe.ts'
import { act, consent, leaves, personal } from './acts.fixture.ts'

type Consent = { to?: string; how?: string; bits?: string; depths?: string }
const give = ({ to = '3, null, null', how = 'table', bits = '{0,25}', depths = '{3,3}' }: Consent = {}) => {
  const [area, person, via] = to.split(', ')
  return `kobling.give_consent('{new}', '{bo}', ${area}::smallint, ${person}, ${via}::smallint, 'p', 'infinity', '${how}', '${bits}', '${depths}')`
}
const given = "kobling.sharing where id = '{new}'"
const end = (what = 'share', keep = '{}', how = 'table') =>
  `select kobling.end_consent('{bo}', '{${what}}', '${keep}', '${how}')`
const born = (years: string) =>
  `update kobling.citizen set birth_date = now() - interval '${years} years' where id = '{bo}';`
const dead = "update kobling.citizen set died_on = now() - interval '2 days' where id = '{bo}';"
const sick = (when: string) =>
  `update kobling.citizen set died_on = now() + interval '${when}' where id = '{bo}';`

const GIVEN: Probe[] = [
  act('anne', leaves(give(), given), 1),
  act('stig', leaves(give(), given), 'refused'),
  act('anne', leaves(give({ how: 'screen' }), given), 'refused'),
  act('bo', leaves(give(), given), 'refused'),
  act('anne', leaves(give(), given), 'refused', dead),
  act('anne', leaves(give(), given), 1, sick('2 days')),
  act('bo', leaves(give({ how: 'screen' }), given), 1),
  act('bo', leaves(give({ how: 'screen' }), given), 'refused', born('12')),
  act('cis', leaves(give({ how: 'screen' }), given), 'refused'),
  // Whose doing it was, and whose yes: staff take it down, and nobody else's yes comes with the citizen's.
  act(
    'anne',
    leaves(give(), `${given} and taken_by = '{anne}' and how = 'table' and confirmed_at = now()`),
    1,
  ),
  act('bo', leaves(give({ how: 'screen' }), `${given} and taken_by is null and how = 'screen'`), 1),
  act(
    'anne',
    leaves(
      give(),
      "kobling.sharing_party where sharing_id = '{new}' and party_id = '{bo}' and how = 'table'",
    ),
    1,
  ),
  act('anne', leaves(give(), "kobling.sharing_party where sharing_id = '{new}'"), 1, born('17')),
  act('anne', leaves(give(), "kobling.sharing_party where sharing_id = '{new}'", 0), 1, born('12')),
  act(
    'anne',
    leaves(
      give(),
      "kobling.sharing_line where sharing_id = '{new}' and (bit, depth) in ((0, 3), (25, 3))",
      2,
    ),
    1,
  ),
  // A new version replaces the one in force for this receiver, and no other.
  act('anne', leaves(give({ to: '2, null, null' }), `${given} and version = 2 and replaces = '{share}'`), 1),
  act(
    'anne',
    leaves(
      give({ to: '2, null, null' }),
      "kobling.sharing where id = '{share}' and ended_at = now() and end_reason = 'replaced' and ended_how = 'table'",
    ),
    1,
  ),
  act('anne', leaves(give(), `${given} and version = 1 and replaces is null`), 1),
  act('anne', leaves(give({ to: '4, null, null' }), `${given} and version = 2 and replaces is null`), 1),
  act('anne', leaves(give(), "kobling.sharing where id = '{share}' and ended_at is null"), 1),
  act('anne', leaves(give({ to: '5, null, null' }), `${given} and version = 1 and replaces is null`), 1),
  act(
    'anne',
    leaves(give(), `${given} and version = 1 and replaces is null`),
    1,
    consent('one', { citizen_id: "'{cis}'", receiver_area: '3' }),
  ),
]

const ENDED: Probe[] = [
  act('anne', end(), 1),
  act('stig', end(), 'refused'),
  act('anne', end('law'), 0),
  act('anne', end('ended'), 0),
  act('anne', end('one'), 0, consent('one', { citizen_id: "'{cis}'", receiver_area: '3' })),
  act('anne', end(), 1, consent('one', { receiver_area: '3' })),
  // What is no consent of theirs that is open closes no area either.
  act(
    'anne',
    end('one'),
    0,
    consent('one', { citizen_id: "'{cis}'", receiver_area: '3' }) + personal(3, 'other'),
  ),
  act('anne', end('law'), 0, personal(5)),
  act('anne', end('ended'), 0, personal(4)),
  // Withdrawn from an area, its people's personal consents end too, unless kept; nobody else's do.
  act('anne', end(), 2, personal()),
  act('anne', end('share', '{{one}}'), 1, personal()),
  act('anne', end(), 1, personal(1)),
  act('anne', end(), 1, `${personal()}update kobling.sharing set citizen_id = '{cis}' where id = '{one}';`),
  act(
    'anne',
    end(),
    1,
    personal() +
      "update kobling.sharing set ended_at = '2026-02-01', end_reason = 'withdrawn' where id = '{one}';",
  ),
  act(
    'anne',
    end(),
    1,
    consent('one', {
      receiver_person: "'{stig}'",
      via_area: '2',
      basis: "'law'",
      how: "'law'",
      citation: "'§'",
    }),
  ),
  act(
    'anne',
    leaves(
      `(${end()} e limit 1)`,
      "kobling.sharing where ended_at = now() and ended_how = 'table' and (id, end_reason) in (('{share}', 'withdrawn'))",
    ),
    1,
  ),
  act(
    'anne',
    leaves(
      "(select count(*) from kobling.end_consent('{bo}', '{share}', '{}', 'table'))",
      "kobling.sharing where ended_at = now() and id = '{one}' and end_reason = 'area_withdrawn'",
    ),
    1,
    personal(),
  ),
]

export const CONSENT_ACTS: Probe[] = [...GIVEN, ...ENDED]
