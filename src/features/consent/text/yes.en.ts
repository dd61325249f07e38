import type { Text } from '../../../platform/i18n/text.ts'
import type { da } from './yes.da.ts'

export const en: Text<typeof da> = {
  how: {
    title: (name: string) => `How does ${name} say it?`,
    table: 'At the table',
    phone: 'By phone',
    paper: 'On paper',
    phoneHint: (name: string) =>
      `Be sure that it is ${name} you are talking to, and read out what you change.`,
    paperHint: 'Copy it from the paper. Keep the paper as you usually do.',
    tableHint: 'You sit together and see the same.',
  },
  howShort: {
    screen: 'on screen',
    table: 'at the table',
    phone: 'by phone',
    paper: 'on paper',
    import: 'from another system',
    law: 'by law',
    by: (how: string, name: string) => `${how} with ${name}`,
  },
  said: {
    title: 'This is how you said yes',
    line: (how: string, day: string) => `${how}, ${day}.`,
    none: 'Right now there is nothing that you have said yes to.',
    also: 'You can also call, say it at the table or write on paper. It counts just as much.',
  },
  pending: {
    importTitle: (name: string) => `The consent to ${name} waits for your yes`,
    importWords: 'It came from another system. It does not work until you have seen it and said yes.',
    jointTitle: (name: string) => `The consent to ${name} lacks a yes`,
    jointWords: 'It works only when everybody here has said yes.',
    said: (name: string, day: string) => `${name} said yes, ${day}`,
    missing: (name: string) => `${name} has not said yes yet`,
    yes: (name: string) => `${name} says yes`,
    yesSelf: 'Yes, I say yes to that',
    confirmed: 'A yes was said.',
    no: 'No, remove it',
    custody: (name: string) => `${name} (custody)`,
    guardian: (name: string) => `${name} (guardian)`,
    unnamed: { citizen: 'The citizen', custody: 'The holder of custody', guardian: 'The guardian' },
    see: 'See what it gives',
  },
  young: {
    title: 'You do not decide alone yet',
    words: (names: string) =>
      `${names} say yes or no for you. You can see all of it here, and you can always say what you think yourself.`,
    others: 'The adults who hold custody',
    say: 'Say what you think',
    jointSelf: (names: string) =>
      `It holds only when both you and ${names} have said yes. If one of you says no, it closes.`,
    joint: (names: string) => `The consent takes a yes from ${names}. If one says no, it closes.`,
  },
  ask: {
    title: 'One plan instead of several',
    question: 'Do you want one shared plan?',
    explain:
      'Then we work from the same plan instead of one each. To have one plan is one yes. Who may see what is another.',
    none: (name: string) => `${name} has not been asked yet.`,
    noneSelf: 'Nobody has asked you yet. Tell us if you would like it.',
    asked: (name: string, day: string) => `${name} asked ${day}.`,
    askedNobody: (day: string) => `You were asked ${day}.`,
    askNow: (name: string) => `Ask ${name} about one plan`,
    askAgain: 'Ask again',
    askedNow: (name: string) =>
      `The question has been asked. ${name} can answer on their phone, or you can write the answer down here.`,
    yes: 'Yes',
    no: 'No',
    later: 'Later',
    reason: 'Why?',
    reasonHint: 'You need not say. But then we ask better next time.',
    answer: 'Save the answer',
    answers: { yes: 'Yes to one plan', no: 'No to one plan', later: 'Later' },
    answered: (day: string, how: string) => `${day}, ${how}`,
    saved: 'Your answer is saved.',
    before: 'Earlier answers',
    missing: 'Choose yes, no or later.',
  },
}
