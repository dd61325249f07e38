// The leader at the table: who asks for and offers a time, says whether it is kept, and brings a question to it.

import type { Probe } from '../../../test/guards/probe.ts'
import { AREA } from '../../../test/world.ts'
import { emergency, leaves, no, of, probes, true1 } from './guards.reading.fixture.ts'

const set = (state: string, leader: string, at = `now() + interval '1 hour'`) =>
  `select kobling.set_table(t) from ${of('table_time', `'id', '{new}', 'leader_id', '${leader}', 'department_id', '{department}', 'starts_at', ${at}, 'minutes', 60, 'place', '', 'words', '', 'state', '${state}'`)} t`
const tell = (table: string, state: string) => true1(`answer_table('${table}', '${state}', null, '', 1)`)

export const tables: Probe[] = [
  ...probes(set('asked', '{boss}'), { samira: 1, colleague: 1, loner: no }),
  ...probes(set('asked', '{boss}', 'now()'), { samira: no }),
  ...probes(set('asked', '{loner}'), { samira: no }),
  ...probes(set('offered', '{boss}'), { boss: 1, samira: no }),
  ...probes(set('offered', '{loner}'), { loner: no }),
  ...probes(set('kept', '{boss}'), { boss: no, samira: no }),
  ...probes(tell('{wished}', 'coming'), { boss: 1, samira: no, loner: no }),
  ...probes(tell('{offered}', 'coming'), { boss: 1, samira: 1, loner: no }),
  ...probes(tell('{wished}', 'declined'), { boss: 1, samira: no }),
  ...probes(tell('{wished}', 'declined'), { boss: no }, leaves('boss')),
  ...probes(tell('{coming}', 'kept'), { boss: 1, colleague: 1, loner: no }),
  ...probes(tell('{offered}', 'kept'), { boss: no }),
  ...probes(
    tell('{wished}', 'kept'),
    { boss: no },
    `update kobling.table_time set starts_at = now() where id = '{wished}'`,
  ),
  ...probes(true1(`answer_table('{wished}', 'coming', null, '', 9)`), { boss: 0 }),
  ...probes(true1(`answer_table('{wished}', 'coming', now() + interval '1 hour', 'n', 1)`), { boss: 1 }),
  ...probes(true1(`answer_table('{wished}', 'coming', now(), 'n', 1)`), { boss: no }),
  ...probes(
    tell('{wished}', 'declined'),
    { boss: no },
    `update kobling.table_time set state = 'kept' where id = '{wished}'`,
  ),
  ...probes(`select kobling.bring_to_table('{wished}', '{asked}')`, {
    samira: 1,
    boss: 1,
    lone: no,
    colleague: no,
    maja: no,
  }),
  ...probes(`select kobling.bring_to_table('{wished}', '{given}')`, { samira: no }),
  ...probes(
    `select kobling.bring_to_table('{wished}', '{asked}')`,
    { colleague: no },
    emergency('colleague', AREA.jobs),
  ),
  ...probes(`select kobling.bring_to_table('{coming}', '{asked}')`, { samira: 1 }),
  ...probes(
    `select kobling.bring_to_table('{wished}', '{asked}')`,
    { samira: no },
    `update kobling.table_time set state = 'declined' where id = '{wished}'`,
  ),
  ...probes(
    `select kobling.bring_to_table('{coming}', '{asked}')`,
    { samira: no },
    `update kobling.table_time set starts_at = now() - interval '25 hours' where id = '{coming}'`,
  ),
]
