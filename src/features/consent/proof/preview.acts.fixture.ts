// Acts that ask what a change of consent would do: who is told of what, and that it is taken back.

import type { Probe } from '../../../../test/guards/probe.ts'
import {
  act,
  alsoIn,
  consent,
  leaves,
  lines,
  otherwise,
  personal,
  relatedToCis,
  seat,
  upheld,
} from './acts.fixture.ts'

type Consent = { to?: string; bits?: string; depths?: string }
type Preview = Consent & { keep?: string; when?: string }
const preview = ({
  to = '1, null, null',
  bits = "'{0,25}'",
  depths = "'{3,3}'",
  keep = '{}',
}: Preview = {}) => {
  const [area, person, via] = to.split(', ')
  return `kobling.preview_consent('{bo}', ${area}::smallint, ${person}, ${via}::smallint, 'infinity', ${bits}, ${depths}, '${keep}')`
}
const changes = (more: Preview, where: string) =>
  `select from json_array_elements(${preview(more)} -> 'changes') c where ${where}`
const of = (reader: string, kind: string) => `c ->> 'readerId' = '{${reader}}' and c ->> 'kind' = '${kind}'`
const depths = (from: number, to: number) => `c ->> 'from' = '${from}' and c ->> 'to' = '${to}'`
const team = seat('stig', 1)
/** Family has an action of its own, of which jobs sees the times. */
const familys = `insert into kobling.action (id, citizen_id, area_id, author_id, themes, title) values ('{other}', '{bo}', 1, '{stig}', '{}', 't');
  ${seat('anne', 0)} ${seat('eva', 5)} ${consent('one', { receiver_area: '0' })} ${lines('one', [1, 3], [25, 1])} ${upheld('one')}`
const giving = { to: '5, null, null', bits: "'{1,25}'" }
const familysAction = `c ->> 'id' = '{other}'`
const doing =
  "update kobling.action set doer_kind = 'employee', doer_id = '{stig}' where citizen_id = '{bo}' and area_id = 0;"
const open2 = consent('one', { receiver_area: '1' }) + lines('one', [0, 3], [25, 3]) + upheld('one')
const evaDoes = `${consent('new', { receiver_area: '5' })} ${lines('new', [1, 3], [25, 3])} ${upheld('new')}
  update kobling.action set doer_id = '{eva}', doer_kind = 'employee' where id = '{other}';`
const kept = team + open2 + personal(1, 'other') + doing
const closing = { bits: 'null', depths: 'null' }
const hiddenLaw = `${consent('one', { receiver_area: '1', basis: "'law'", how: "'law'", citation: "'§'", hidden_until: "now() + interval '1 day'", hidden_law: "'§'" })} ${lines('one', [0, 3], [25, 3])}`

const SAID_BEFORE: Probe[] = [
  act('bo', changes({}, `${of('stig', 'action')} and ${depths(0, 3)}`), 1, team),
  act('bo', changes({ depths: "'{3,1}'" }, `${of('stig', 'action')} and ${depths(0, 1)}`), 1, team),
  act('bo', changes({}, "c ->> 'readerId' <> '{stig}'"), 0, team),
  act('anne', changes({}, `${of('stig', 'action')} and ${depths(0, 3)}`), 1, team),
  act('stig', changes({}, 'true'), 'refused'),
  act('stig', changes({ to: '4, null, null', ...closing }, 'true'), 'refused'),
  act('cis', changes({}, 'true'), 'refused', team),
  // It is taken back.
  act('bo', leaves(preview(), "kobling.sharing where citizen_id = '{bo}' and ended_at is null", 2), 1, team),
  act(
    'bo',
    leaves(preview(closing), "kobling.sharing where id = '{one}' and ended_at is null"),
    1,
    team + open2,
  ),
  // Closing an area: what goes, what stays on which ground, who is released, whose personal consents go along.
  act('bo', changes(closing, `${of('stig', 'action')} and ${depths(3, 0)}`), 1, team + open2),
  act(
    'bo',
    changes(closing, `${of('stig', 'action')} and c ->> 'released' = 'true'`),
    1,
    team + open2 + doing,
  ),
  act('bo', changes(closing, `${of('stig', 'action')} and c ->> 'released' = 'true'`), 0, team + open2),
  act('bo', changes({ to: '4, null, null', ...closing }, 'true'), 0, team + open2),
  act(
    'bo',
    `select from json_array_elements_text(${preview({ to: '2, null, null', ...closing })} -> 'ended') e where e = '{one}'`,
    1,
    personal(),
  ),
  act(
    'bo',
    `select from json_array_elements_text(${preview({ to: '2, null, null', ...closing })} -> 'ended') e`,
    1,
    personal(),
  ),
  act(
    'bo',
    `select from json_array_elements_text(${preview({ to: '2, null, null', ...closing, keep: '{{one}}' })} -> 'ended') e`,
    0,
    personal(),
  ),
  // Nobody learns of more than they see themself.
  act('anne', changes(giving, `${of('eva', 'action')} and ${familysAction} and ${depths(0, 1)}`), 1, familys),
  act('bo', changes(giving, `${of('eva', 'action')} and ${familysAction} and ${depths(0, 3)}`), 1, familys),
  act(
    'anne',
    changes(giving, familysAction),
    0,
    `${familys} delete from kobling.sharing_line where sharing_id = '{one}';`,
  ),
  act(
    'anne',
    changes({ to: '5, null, null', ...closing }, `${familysAction} and c ->> 'released' = 'true'`),
    0,
    familys + evaDoes,
  ),
  act(
    'anne',
    changes({ to: '5, null, null', ...closing }, `${familysAction} and ${depths(1, 0)}`),
    1,
    familys + evaDoes,
  ),
  act(
    'bo',
    changes({ to: '5, null, null', ...closing }, `${familysAction} and c ->> 'released' = 'true'`),
    1,
    familys + evaDoes,
  ),
  act(
    'bo',
    changes({ ...closing, keep: '{{other}}' }, `${of('stig', 'action')} and c ->> 'released' = 'true'`),
    0,
    kept,
  ),
  act(
    'bo',
    changes({ ...closing, keep: '{{other}}' }, `${of('stig', 'action')} and ${depths(3, 3)}`),
    1,
    kept,
  ),
  // What the law hides from the citizen is in neither picture when the citizen asks, and in both when staff ask.
  act('bo', changes({}, `${of('stig', 'action')} and ${depths(0, 3)}`), 1, team + hiddenLaw),
  act('anne', changes({}, `${of('stig', 'action')} and ${depths(3, 3)}`), 1, team + hiddenLaw),
  act(
    'bo',
    changes({}, `${of('stig', 'action')} and ${depths(3, 3)} and c ->> 'ground' = 'law'`),
    1,
    `${team + hiddenLaw} update kobling.sharing set hidden_until = now() - interval '1 day' where id = '{one}';`,
  ),
  // Whom it concerns is told also what stays: who is named, the area's people on the team now, who loses along.
  act('bo', changes({ depths: "'{3,3}'" }, `${of('stig', 'action')} and ${depths(3, 3)}`), 1, team + open2),
  act('bo', changes({ to: '3, null, null' }, of('stig', 'action')), 0, team + open2),
  act(
    'bo',
    changes({ to: "null, '{stig}', 1" }, `${of('stig', 'action')} and ${depths(3, 3)}`),
    1,
    team + open2,
  ),
  ...["now() - interval '2 days', now() - interval '1 day'", "now() + interval '1 day', 'infinity'"].map(
    when => act('bo', changes({}, of('stig', 'action')), 0, personal(1) + seat('stig', 1, when)),
  ),
  act('bo', changes({}, of('stig', 'action')), 0, personal(1) + seat('stig', 1, '', 'cis')),
  act(
    'bo',
    changes({ to: '2, null, null', ...closing }, `${of('stig', 'action')} and ${depths(3, 3)}`),
    1,
    alsoIn('stig', 2) + personal(2) + personal(1, 'other'),
  ),
  act('anne', changes({ to: "null, '{bo}', null" }, of('bo', 'action')), 0),
  act(
    'bo',
    changes({ to: '1, null, null' }, of('eva', 'action')),
    0,
    seat('eva', 5) + consent('one', { receiver_area: '5' }) + lines('one', [0, 3], [25, 3]) + upheld('one'),
  ),
]

/** Who reaches what, on which ground: as a preview tells it of those whom it concerns. */
const notes = { bits: "'{0,27}'" }
const law = (depth = 3) =>
  consent('one', { receiver_area: '1', basis: "'law'", how: "'law'", citation: "'§'" }) +
  lines('one', [0, 3], [25, depth])
const ofCis = `${relatedToCis()} ${seat('stig', 1, '', 'cis')} ${consent('one', { citizen_id: "'{cis}'", receiver_area: '1' })}
  ${lines('one', [0, 3], [25, 3])} insert into kobling.sharing_party values ('{one}', '{cis}', '2026-01-01');`
const draft = (until: string) =>
  `insert into kobling.note (id, citizen_id, area_id, author_id, themes, text, created_at, draft_until)
   values ('{other}', '{bo}', 0, '{anne}', '{}', 'd', now() - interval '2 days', now() + interval '${until}');`
const held =
  "update kobling.note set held_until = now() + interval '1 day', held_law = '§' where citizen_id = '{bo}';"
const acute = `insert into kobling.emergency (id, person_id, citizen_id, area_id, reason, until_at)
  values ('{new}', '{stig}', '{bo}', 1, 'r', now() + interval '1 hour');`
const ground = (kind: string, what: string) => `${of('stig', kind)} and c ->> 'ground' = '${what}'`
const other = "c ->> 'id' = '{other}'"
const REACHED: Probe[] = [
  act('anne', changes({}, "c ->> 'id' = '{action_imported}'"), 0, team + ofCis),
  ...[
    ["'-infinity'", "now() - interval '1 hour'"],
    ["now() + interval '1 hour'", "'infinity'"],
  ].map(([from = '', until = '']) =>
    act('anne', changes({ to: '3, null, null' }, of('stig', 'action')), 0, otherwise('stig', from, until)),
  ),
  act('bo', changes(notes, other), 0, team + draft('1 day')),
  act('anne', changes({ to: '0, null, null', ...notes }, other), 0, seat('anne', 0) + draft('-1 hour')),
  act('anne', changes({ to: '0, null, null', ...notes }, other), 1, seat('anne', 0) + draft('1 day')),
  act('anne', changes(notes, `${of('stig', 'note')} and ${depths(0, 3)}`), 1, team + held),
  act('bo', changes(notes, of('stig', 'note')), 0, team + held),
  act('bo', changes({}, `${ground('action', 'own_area')} and ${other}`), 1, familys + team),
  act('bo', changes({}, ground('action', 'emergency')), 1, team + acute),
  act('bo', changes({}, ground('action', 'consent')), 1, team),
  act('bo', changes(notes, ground('action', 'law')), 1, team + law()),
  act('bo', changes(notes, ground('note', 'consent')), 1, team + law()),
  act('bo', changes({}, ground('action', 'consent')), 1, team + law(1)),
  act(
    'bo',
    changes({}, ground('action', 'consent')),
    1,
    `${team + law()} ${consent('other', { receiver_area: '1', basis: "'law'", how: "'law'", citation: "'§'" })} ${lines('other', [0, 3], [27, 3])}
     update kobling.sharing set ended_at = '2026-02-01', end_reason = 'ended' where id = '{one}';`,
  ),
]

export const PREVIEW_ACTS: Probe[] = [...SAID_BEFORE, ...REACHED]
