import type { Text } from '../../../platform/i18n/text.ts'
import { en as action } from './edit.action.en.ts'
import type { da } from './edit.da.ts'
import { en as goal } from './edit.goal.en.ts'
import { en as intervention } from './edit.intervention.en.ts'
import { en as oneplan } from './edit.oneplan.en.ts'
import { en as team } from './edit.team.en.ts'
import { en as words } from './edit.words.en.ts'

export const en: Text<typeof da> = {
  close: 'Close',
  cancel: 'Cancel',
  undo: 'Undo',
  more: 'More',
  yes: 'Yes',
  no: 'No',
  optional: 'may be left out',
  save: {
    save: 'Save',
    saved: 'Saved',
  },
  clash: {
    notShared: 'Not shared with you',
    fields: {
      title: 'Text',
      text: 'Text',
      why: 'Why',
      state: 'Right now',
      waitsFor: 'Waits for',
      endReason: 'Reason',
      themes: 'Themes',
      areas: 'Areas',
      later: 'Later',
      targetOn: 'Target date',
      goalId: 'Goal',
      goalIds: 'Goals',
      doerKind: 'Who',
      doerName: 'Name of who does it',
      dueOn: 'By',
      startsOn: 'From',
      endsOn: 'To',
      catalogueCode: 'Code of the service',
      doneOn: 'Done',
      untilOn: 'Until',
      waitsOn: 'Waits on',
      duty: 'Voluntary or duty',
      dutyLaw: 'Law',
      rhythm: 'How often',
      howItWent: 'How it went',
      legalBasis: 'Legal basis',
      catalogueTitle: 'Service',
      provider: 'Provider',
      about: 'About the intervention',
      answers: 'Answered in',
    },
  },
  themes: {
    name: 'Themes',
    label: 'Which themes is it about?',
    hint: 'Consent goes by themes: what has a theme is seen only by those who may see the theme.',
    short: count => (count === 0 ? 'Choose themes' : `Themes (${count})`),
    yes: name => `Has ${name} said yes to the theme being removed?`,
    yesHint: 'When a theme is removed, more people may see it.',
  },
  areas: { label: 'Which areas work on it?' },
  myArea: { label: 'Which area do you write for?', hint: 'The area owns what you write.' },
  how: { table: 'At the table', phone: 'By phone', paper: 'On paper', notYet: 'Not yet' },
  ...words,
  ...team,
  goal,
  action,
  ...intervention,
  ...oneplan,
}
