// Acts that open a plan and write the log: what is answered, and what the log then says.

import type { Probe } from '../../../../test/guards/probe.ts'
import { act, alsoIn, leaves, otherwise, relatedToCis, seat } from './acts.fixture.ts'

const opened = "kobling.open_plan('{bo}', 'care')"
const plan = (where: string) => `select from (select ${opened}::json as p) opened where ${where}`
const event = (more: string) =>
  `kobling.audit_event where id > (select min(id) from kobling.audit_event) and action = 'plan.open' and ${more}`
const OPENED: Probe[] = [
  act('anne', plan("p -> 'citizen' ->> 'id' = '{bo}' and p -> 'reader' ->> 'related' = 'true'"), 1),
  act('anne', plan("p -> 'reader' ->> 'self' = 'false' and p -> 'reader' ->> 'lookedAt' is not null"), 1),
  act('bo', plan("p -> 'reader' ->> 'self' = 'true' and p -> 'reader' ->> 'related' = 'false'"), 1),
  act('stig', plan('p is null'), 1),
  act('anne', plan("p -> 'plan' ->> 'version' = '1'"), 1),
  act('anne', plan("p ->> 'plan' is null and p ->> 'objects' is not null"), 1, 'delete from kobling.plan;'),
  // Only the one that was asked for, and only the reader's own last look at it.
  act('anne', plan("p -> 'citizen' ->> 'id' = '{bo}'"), 1, relatedToCis()),
  act(
    'anne',
    "select where (kobling.open_plan('{cis}')::json) -> 'citizen' ->> 'id' = '{cis}'",
    1,
    relatedToCis(),
  ),
  act(
    'anne',
    plan("p -> 'reader' ->> 'lookedAt' is null"),
    1,
    `delete from kobling.last_look; insert into kobling.last_look values ('{lea}', '{bo}', now()), ('{anne}', '{cis}', now());`,
  ),
  // Each look is in the log, and each refusal.
  act('anne', leaves(opened, event("citizen_id = '{bo}' and not refused and purpose = 'care'")), 1),
  act('stig', leaves(opened, event("citizen_id = '{bo}' and refused and ground = 'none'")), 1),
  act('stig', leaves("kobling.open_plan('{other}')", event('citizen_id is null and refused')), 1),
]

const log = (of = 'bo', more = '') => `kobling.log('goal.add', '{${of}}'${more})`
const logged = (more: string) => `kobling.audit_event where action = 'goal.add' and ${more}`
const LOGGED: Probe[] = [
  act(
    'anne',
    leaves(
      log(),
      logged("actor_id = '{anne}' and actor_kind = 'employee' and area_id = 0 and citizen_id = '{bo}'"),
    ),
    1,
  ),
  act(
    'anne',
    leaves(log(), logged("ground = 'own_area' and not refused and not on_team and purpose is null")),
    1,
  ),
  act('anne', leaves(log(), logged('on_team')), 1, seat('anne', 0)),
  act('bo', leaves(log(), logged("ground = 'self' and actor_kind = 'citizen' and area_id is null")), 1),
  act('kim', leaves(log(), logged("ground = 'none' and actor_kind = 'companion'")), 1),
  act('kobling_app', leaves(log(), logged("actor_id is null and actor_kind = 'nobody'")), 1),
  act('anne', leaves(log('cis'), logged("ground = 'none' and citizen_id = '{cis}'")), 1),
  act('stig', leaves(log(), logged("ground = 'none' and area_id = 1")), 1),
  act(
    'stig',
    leaves(log(), logged("ground = 'none'")),
    1,
    otherwise('stig', "'-infinity'", "now() - interval '1 hour'"),
  ),
  act(
    'stig',
    leaves(log(), logged("ground = 'none'")),
    1,
    otherwise('stig', "now() + interval '1 hour'", "'infinity'"),
  ),
  act(
    'anne',
    leaves(
      log('bo', ", 'goal', '{other}', 'care', true"),
      logged("object_kind = 'goal' and object_id = '{other}' and purpose = 'care' and refused"),
    ),
    1,
  ),
  // A refusal keeps no id that was made up.
  act('anne', leaves(log('other', ', null, null, null, true'), logged('citizen_id is null and refused')), 1),
  act('anne', leaves(log('bo', ', null, null, null, true'), logged("citizen_id = '{bo}' and refused")), 1),
  // The area that the ground rests on, else the first; of those where they work now.
  act('anne', leaves(log(), logged('area_id = 0')), 1, alsoIn('anne', 3)),
  act('anne', leaves(log('cis'), logged('area_id = 3')), 1, alsoIn('anne', 3)),
  act(
    'anne',
    leaves(log('cis'), logged('area_id = 0')),
    1,
    alsoIn('anne', 3, "'2020-01-01'", "'2020-02-01'"),
  ),
  act(
    'anne',
    leaves(log('cis'), logged('area_id = 3')),
    1,
    `${alsoIn('anne', 3)} update kobling.employment set from_at = now() + interval '1 day' where employee_id = '{anne}' and area_id = 0;`,
  ),
  act(
    'anne',
    leaves(log('cis'), logged('area_id is null')),
    1,
    "update kobling.employment set from_at = now() + interval '1 day' where employee_id = '{anne}';",
  ),
]

export const LOOK_ACTS: Probe[] = [...OPENED, ...LOGGED]
