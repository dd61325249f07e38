import type { Text } from '../../../platform/i18n/text.ts'
import type { da } from './matrix.da.ts'

export const en: Text<typeof da> = {
  parts: {
    words: {
      name: 'My words and goals',
      about: 'What I wish for, and what we agree on',
      inside: 'words and goals',
    },
    actions: { name: 'Actions and meetings', about: 'Who does what when', inside: 'actions and meetings' },
    interventions: {
      name: 'Services',
      about: 'The help I get, and which plans it follows',
      inside: 'services',
    },
    notes: {
      name: 'Notes and papers',
      about: 'Messages to and from the team, descriptions and attachments',
      inside: 'notes and papers',
    },
    measures: { name: 'Measures', about: 'How it is going, in numbers and curves', inside: 'measures' },
    team: { name: 'The team', about: 'Who helps me', inside: 'the team' },
  },
  depths: { none: 'No', times: 'Only times', headline: 'Only headline', all: 'All' },
  depthAbout: {
    none: 'They see nothing of it.',
    times: 'They see date, duration and area. Not what it is about.',
    headline: 'They also see what kind it is, and how it stands. Not what is written.',
    all: 'They see all of it.',
  },
  gives: { no: 'No', yes: 'Yes' },
  givesAbout: {
    no: 'They see nothing of what the area wrote.',
    yes: 'They may see what the area wrote. Parts and themes say how much.',
  },
  matrix: {
    title: 'Press a field to change it',
    hint: 'You first see what happens. If you say yes to the change, it works at once.',
    readTitle: 'Who may see what, field by field',
    keys: 'The arrow keys move you between the fields.',
    caption: 'Parts of the plan and themes for each receiver',
    about: 'It is about',
    partsGroup: 'Parts of the plan',
    themesGroup: 'Themes',
    areasGroup: 'From whom',
    areasHint: 'Whose notes, actions and services they may see. Your own words need no area.',
    lowest: 'The part and the theme both count: the one that shows least decides.',
    own: 'Own',
    ownAbout: 'An area always sees its own.',
    cell: (depth: string, row: string, receiver: string) => `${depth}. ${row}, ${receiver}`,
    pendingCell: (from: string, to: string, row: string, receiver: string) =>
      `${from} → ${to.toLowerCase()}, not saved yet. ${row}, ${receiver}`,
    pending: (from: string, to: string) => `${from} → ${to.toLowerCase()}`,
    choose: (row: string, receiver: string) => `${row}: what may ${receiver} see?`,
    current: 'This is how it is now',
    column: (receiver: string) => `All for ${receiver}: see and change`,
    some: 'Some: only headline or only times',
    partOnly: (receivers: string) =>
      `About ${receivers} you see only what your own area gives. Other areas stand as “–”. If you change something for them, the other areas go on giving what they gave.`,
    hidden: 'Not seen here',
    hiddenAbout: 'What other areas give, only the citizen and the receiver see.',
    region: 'The table can be scrolled sideways',
  },
}
