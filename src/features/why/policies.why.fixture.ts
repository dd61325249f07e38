// Who may and may not read and write in this room: another area's wording before it opens, another area's stand,
// endorsing.

import type { Probe } from '../../../test/guards/probe.ts'
import { AREA } from '../../../test/world.ts'
import { all, edition, inLoop, lea, now, probesOf } from './policies.probe.fixture.ts'
import { works } from './policies.works.fixture.ts'

const whys: Probe[] = [
  ...probesOf(
    'loop',
    { title: 't', opens_on: '2199-01-01' },
    {
      find: all(2),
      add: [
        ['hal', {}, 1],
        ['anne', lea, 'refused'],
        ['eva', {}, 'refused'],
      ],
      change: [
        ['anne', { title: 'n' }, 2],
        ['stig', { title: 'n' }, 0],
      ],
    },
  ),
  ...probesOf(
    'loop_part',
    { ...inLoop, area_id: AREA.school },
    {
      find: all(6),
      add: [
        ['hal', {}, 1],
        ['anne', lea, 'refused'],
        ['eva', {}, 'refused'],
        ['anne', { area_id: AREA.outside }, 'refused'],
        ['anne', { answer: 'yes', answered_by: '{anne}' }, 'refused'],
        ['anne', { area_id: AREA.jobs, department_id: '{north}', answer: 'yes', answered_by: '{anne}' }, 1],
      ],
      change: [
        ['stig', { answer: 'no', answered_by: '{stig}' }, 2],
        ['hal', { answer: 'yes', answered_by: '{hal}' }, 2],
        ['stig', { answer: 'no', answered_by: '{lea}' }, 'refused'],
        ['eva', { answer: 'no', answered_by: '{eva}' }, 0],
      ],
    },
  ),
  // anne sees her own and what has opened; lea, at another level of the same area, only what has opened.
  ...probesOf(
    'why_wording',
    { loop_id: '{shut}', area_id: AREA.jobs, level: 'middle', text: 't' },
    {
      find: { anne: 2, stig: 2, lea: 1, hal: 1, dea: 1, eva: 0, bo: 0 },
      add: [
        ['lea', {}, 1],
        ['lea', { level: 'top' }, 'refused'],
        ['lea', { area_id: AREA.family }, 'refused'],
        ['lea', { made_by: '{anne}' }, 'refused'],
        ['hal', { area_id: AREA.health, level: 'practice' }, 'refused'],
        ['dea', { area_id: null, level: 'top' }, 1],
      ],
      change: [
        ['anne', { text: 'n', made_by: '{anne}' }, 1],
        ['stig', { text: 'n', made_by: '{stig}' }, 1],
        ['anne', { text: 'n', made_by: '{lea}' }, 'refused'],
        ['lea', { text: 'n', made_by: '{lea}' }, 0],
      ],
    },
  ),
  ...probesOf(
    'why_difference',
    { ...inLoop, letter: 'B', title: 't' },
    {
      find: all(1),
      add: [
        ['stig', {}, 1],
        ['hal', {}, 'refused'],
        ['anne', lea, 'refused'],
        ['anne', { loop_id: '{shut}' }, 'refused'],
      ],
      change: [
        ['stig', { state: 'kept' }, 1],
        ['hal', { state: 'kept' }, 0],
      ],
    },
  ),
  ...probesOf(
    'amendment',
    { ...inLoop, kind: 'why', on_edition: 1, text: 't', area_id: AREA.jobs },
    {
      find: all(1),
      add: [
        ['anne', {}, 1],
        ['anne', lea, 'refused'],
        ['anne', { area_id: AREA.family }, 'refused'],
        ['dea', {}, 'refused'],
        ['anne', { outcome_id: '{told}' }, 1],
        ['anne', { outcome_id: '{untold}' }, 'refused'],
        ['eva', { area_id: AREA.outside }, 'refused'],
      ],
      change: [
        ['anne', { state: 'withdrawn' }, 1],
        ['stig', { state: 'withdrawn' }, 0],
        ['anne', { state: 'taken' }, 'refused'],
      ],
    },
  ),
  ...probesOf('common_text', {}, { find: all(1) }),
  ...probesOf(
    'area_stand',
    { ...edition, area_id: AREA.family, stand: 'behind' },
    {
      find: all(1),
      add: [
        ['stig', {}, 1],
        ['anne', {}, 'refused'],
        ['dea', {}, 'refused'],
        ['stig', lea, 'refused'],
        ['hal', { area_id: AREA.health }, 'refused'],
      ],
      change: [
        ['anne', { stand: 'behind', made_by: '{anne}' }, 1],
        ['anne', { stand: 'behind', made_by: '{lea}' }, 'refused'],
        ['stig', { stand: 'behind', made_by: '{stig}' }, 0],
      ],
    },
  ),
  ...probesOf(
    'endorsement',
    { ...inLoop, edition: 1 },
    {
      find: all(1),
      add: [
        ['lea', {}, 1],
        ['anne', {}, 'refused'],
        ['lea', { made_by: '{dea}' }, 'refused'],
        ['lea', {}, 'refused', "update kobling.amendment set made_by = '{lea}'"],
        ['lea', {}, 'refused', 'delete from kobling.area_stand'],
      ],
    },
  ),
  ...probesOf(
    'words_practice',
    { ...inLoop, we_say: 'w', happened: 'h', period: 'p', source: 's', fits: 'fits' },
    {
      find: all(1),
      add: [
        ['stig', {}, 1],
        ['hal', {}, 'refused'],
        ['anne', lea, 'refused'],
        ['anne', { count: 4 }, 'refused'],
        ['anne', { count: 19, of_all: 23 }, 'refused'],
      ],
      change: [
        ['anne', { ended_at: now }, 1],
        ['stig', { ended_at: now }, 0],
      ],
    },
  ),
  ...probesOf(
    'culture_entry',
    { ...inLoop, area_id: AREA.family, element: 'power', side: 'is', text: 't' },
    {
      find: all(1),
      add: [
        ['stig', {}, 1],
        ['anne', {}, 'refused'],
        ['stig', lea, 'refused'],
        ['hal', { area_id: AREA.health }, 'refused'],
      ],
      change: [
        ['anne', { text: 'n', made_by: '{anne}' }, 1],
        ['anne', { text: 'n', made_by: '{lea}' }, 'refused'],
        ['stig', { text: 'n', made_by: '{stig}' }, 0],
      ],
    },
  ),
  ...probesOf(
    'tension',
    { pole_a: 'a', pole_b: 'b' },
    {
      find: { anne: 1, lea: 2, dea: 1, eva: 0 },
      add: [
        ['anne', inLoop, 1],
        ['hal', inLoop, 'refused'],
        ['hal', { owner_id: '{hal}' }, 1],
        ['anne', { owner_id: '{lea}' }, 'refused'],
        ['anne', { ...inLoop, ...lea }, 'refused'],
      ],
      change: [
        ['lea', { sentence: 's' }, 2],
        ['anne', { sentence: 's' }, 1],
        ['hal', { sentence: 's' }, 0],
      ],
    },
  ),
]

export const WHY_PROBES: Probe[] = [...whys, ...works]
