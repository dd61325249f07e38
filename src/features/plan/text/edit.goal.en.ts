import type { Text } from '../../../platform/i18n/text.ts'
import type { da } from './edit.goal.da.ts'
import { genitive } from './names.en.ts'

export const en: Text<typeof da> = {
  lead: { will: 'I will', so: 'so that I' },
  addTitle: 'Add a goal',
  addButton: 'Add goal',
  title: 'The goal in the first person',
  titleHint: 'The two fields above help you begin. Change it freely.',
  why: 'Why does it matter?',
  whyHint: name => `In ${genitive(name)} own words.`,
  target: 'When should it be reached?',
  later: 'It waits until later',
  laterHint: 'The goal stands under Later until you take it up.',
  added: 'The goal is agreed',
  addedProposed: 'The goal is written down as a proposal',
  change: 'Change the goal',
  changeDetail: 'New words are a proposal until the citizen says yes.',
  changeTitle: 'Change the goal',
  proposeHint: name =>
    `${name} has said yes to the words that stand now. Yours become a proposal beside them.`,
  proposed: name => `The proposal waits for ${genitive(name)} yes`,
  confirmed: 'The goal is confirmed',
  up: title => `Move up: ${title}`,
  down: title => `Move down: ${title}`,
  menu: title => `More about the goal: ${title}`,
  moved: place => `The goal is now number ${place}`,
  moveTo: {
    proposed: 'Make it a proposal again',
    agreed: 'The goal is agreed',
    active: 'Begin with the goal',
    paused: 'It cannot be done yet',
    achieved: 'The goal is reached',
    ended: 'End the goal',
  },
  nowIs: {
    proposed: 'The goal is a proposal',
    agreed: 'The goal is agreed',
    active: 'The goal is under way',
    paused: 'The goal waits',
    achieved: 'The goal is reached',
    ended: 'The goal has ended',
  },
  waitsFor: 'What does the goal wait for?',
  waitsForHint: 'Then everybody can see what has to happen first.',
  reason: 'Why does the goal end?',
  reasonHint: 'So that the citizen and the team can understand it later.',
}
