import type { Text } from '../../../platform/i18n/text.ts'
import type { da } from './edit.words.da.ts'

export const en: Text<typeof da> = {
  words: {
    title: 'Write down what was told',
    button: 'Write down',
    kind: 'What is it about?',
    text: name => `${name} says`,
    textHint: 'In the first person, and as close to the words as you can.',
    how: name => `Has ${name} said yes to the words?`,
    howHint: name => `Until ${name} says yes, it is your area’s note, and nobody else sees it.`,
    added: 'Written down',
    ended: 'Removed',
    confirmTitle: name => `${name} has said yes`,
    confirmButton: 'Confirm',
    correctTitle: 'Correct what was written down',
  },
  picture: {
    title: 'Write what you know',
    change: 'Correct what you know',
    text: 'What we know',
    hint: name => `Short and kind. ${name} reads it too.`,
  },
  note: {
    text: 'Note',
    answer: 'Answer',
    hint: name => `${name} can read what you write.`,
    toWhom: 'To',
    team: 'The team',
    citizen: name => name,
    send: 'Send',
    sendReply: 'Send answer',
    sent: 'Sent',
    replyTo: name => `Answer ${name}`,
    writeAbout: goal => `Write a note about the goal: ${goal}`,
  },
  sort: {
    title: 'Choose themes',
    button: 'Sort',
    none: 'If no theme fits, leave them empty. Then it counts as without a theme.',
    done: 'Sorted. Now consent holds for it.',
  },
}
