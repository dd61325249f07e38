// Who may and may not read and write frames, experiments, a citizen's words, doubts and the rollout.
import type { Probe } from '../../../test/guards/probe.ts'
import { all, inLoop, lea, now, probesOf } from './policies.probe.fixture.ts'
import { experimentFields, frameFields, rolloutFields, teamFields } from './policies.scene.fixture.ts'

export const works: Probe[] = [
  ...probesOf(
    'frame',
    { ...inLoop, ...frameFields },
    {
      find: all(1),
      add: [
        ['lea', { given_to_id: '{anne}', parent_id: '{frame}' }, 1],
        ['lea', { given_to_id: '{stig}' }, 'refused'],
        ['lea', { level: 'director' }, 'refused'],
        ['dea', { level: 'director' }, 1],
        ['anne', {}, 'refused'],
        ['dea', { parent_id: '{frame}' }, 'refused'],
        ['dea', { replaces_id: '{frame}' }, 1],
        ['lea', { replaces_id: '{frame}' }, 'refused'],
        ['lea', { made_by: '{dea}' }, 'refused'],
      ],
      change: [
        ['dea', { ended_at: now }, 1],
        ['lea', { ended_at: now }, 0],
      ],
    },
  ),
  ...probesOf(
    'frame_own',
    { frame_id: '{frame}', words: 'w' },
    {
      find: all(1),
      add: [
        ['lea', {}, 1, 'delete from kobling.frame_own'],
        ['dea', {}, 'refused'],
        ['anne', {}, 'refused'],
        ['dea', lea, 'refused', 'delete from kobling.frame_own'],
      ],
      change: [
        ['lea', { words: 'n' }, 1],
        ['dea', { words: 'n' }, 0],
      ],
    },
  ),
  ...probesOf(
    'frame_dialogue',
    { ...inLoop, frame_id: '{frame}', missing: 'm', due_on: '2026-12-01' },
    {
      find: all(1),
      add: [
        ['lea', {}, 1],
        ['anne', {}, 'refused'],
        ['dea', lea, 'refused'],
      ],
    },
  ),
  ...probesOf(
    'frame_message',
    { dialogue_id: '{dialogue}', kind: 'say', text: 't' },
    {
      find: all(1),
      add: [
        ['lea', {}, 1],
        ['anne', {}, 'refused'],
        ['lea', { kind: 'answer' }, 'refused'],
        ['dea', { kind: 'answer' }, 1],
        ['dea', { kind: 'changed' }, 1],
        ['lea', { kind: 'changed' }, 'refused'],
        ['dea', lea, 'refused'],
      ],
    },
  ),
  ...probesOf(
    'experiment',
    { ...inLoop, ...experimentFields, number: 2 },
    {
      find: all(1),
      add: [
        ['stig', {}, 1],
        ['hal', {}, 'refused'],
        ['stig', lea, 'refused'],
      ],
      change: [
        ['stig', { title: 'n' }, 1],
        ['hal', { title: 'n' }, 0],
      ],
    },
  ),
  ...probesOf(
    'outcome',
    { ...inLoop, citizen_id: '{bo}', words: 'w', told_as: 'n', moved: 'm' },
    {
      find: { anne: 2, stig: 1, hal: 1, bo: 2, cis: 0, eva: 0 },
      add: [
        ['anne', {}, 1],
        ['anne', lea, 'refused'],
        ['stig', {}, 'refused'],
        ['anne', { citizen_id: '{cis}' }, 'refused'],
        ['bo', {}, 'refused'],
      ],
      change: [
        ['bo', { said_yes_at: now }, 2],
        ['anne', { said_yes_at: now, yes_how: 'table' }, 1],
        ['anne', { said_yes_at: now }, 'refused'],
        ['anne', { said_yes_at: now, yes_how: 'table', words: 'n' }, 'refused'],
        ['anne', { said_no_at: now }, 'refused'],
        ['stig', { said_yes_at: now, yes_how: 'table' }, 0],
        ['kim', { said_yes_at: now }, 0],
        ['cis', { withdrawn_at: now }, 0],
      ],
    },
  ),
  ...probesOf(
    'outcome_told',
    { outcome_id: '{told}', department_id: '{south}' },
    {
      find: all(1),
      add: [
        ['stig', {}, 1],
        ['anne', { outcome_id: '{untold}' }, 'refused'],
        ['eva', {}, 'refused'],
        ['stig', lea, 'refused'],
      ],
    },
  ),
  ...probesOf(
    'outcome_read',
    { outcome_id: '{told}' },
    {
      find: { anne: 1, stig: 0, dea: 0 },
      add: [
        ['stig', { reader_id: '{stig}' }, 1],
        ['stig', { reader_id: '{lea}' }, 'refused'],
        ['anne', { outcome_id: '{untold}', reader_id: '{anne}' }, 'refused'],
      ],
    },
  ),
  ...probesOf(
    'loop_voice',
    { ...inLoop, kind: 'doubt', words: 'w' },
    {
      find: all(1),
      add: [
        ['hal', {}, 1],
        ['eva', {}, 'refused'],
        ['anne', lea, 'refused'],
      ],
      change: [
        ['hal', { reply: 'r', reply_by: '{hal}' }, 1],
        ['hal', { reply: 'r', reply_by: '{lea}' }, 'refused'],
        ['eva', { reply: 'r', reply_by: '{eva}' }, 0],
        ['stig', { withdrawn_at: now }, 1],
        ['anne', { withdrawn_at: now }, 'refused'],
      ],
    },
  ),
  ...probesOf(
    'rollout',
    { loop_id: '{shut}', ...rolloutFields, lead_id: '{lea}' },
    {
      find: all(1),
      add: [
        ['stig', {}, 1],
        ['dea', {}, 1],
        ['hal', {}, 'refused'],
        ['stig', lea, 'refused'],
      ],
      change: [
        ['stig', { criterion: 'n' }, 1],
        ['hal', { criterion: 'n' }, 0],
      ],
    },
  ),
  ...probesOf(
    'rollout_team',
    { ...inLoop, ...teamFields, department_id: '{south}' },
    {
      find: all(1),
      add: [
        ['stig', {}, 1],
        ['hal', {}, 'refused'],
        ['stig', lea, 'refused'],
      ],
      change: [
        ['stig', { joined: 'appointed' }, 1],
        ['hal', { joined: 'appointed' }, 0],
      ],
    },
  ),
  ...probesOf('rollout_table', {}, { find: all(1) }),
  ...probesOf(
    'rollout_member',
    { ...inLoop, body: 'leaders', person_id: '{dea}' },
    {
      find: all(1),
      add: [
        ['stig', {}, 1],
        ['hal', {}, 'refused'],
        ['stig', lea, 'refused'],
      ],
      change: [
        ['lea', { agrees: 'agrees' }, 1],
        ['anne', { agrees: 'agrees' }, 0],
      ],
    },
  ),
]
