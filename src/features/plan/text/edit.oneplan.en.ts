import type { Text } from '../../../platform/i18n/text.ts'
import type { da } from './edit.oneplan.da.ts'
import { genitive } from './names.en.ts'

export const en: Text<typeof da> = {
  noPlan: {
    title: name => `${name} does not have one plan yet`,
    body: name =>
      `One plan gathers what the areas do together with ${name}. It begins only when ${name} has said yes. It is quite all right to say no.`,
    ask: name => `Ask ${name} about one plan`,
    askedNow: name => `The question now stands with ${name}`,
    asked: (by, day, name) =>
      `${by === '' ? 'A colleague' : by} asked on ${day}. ${name} has not answered yet.`,
    answer: name => `Write down ${genitive(name)} answer`,
    question: name => `Does ${name} want one plan?`,
    answers: { yes: 'Yes', no: 'No', later: 'Not now, ask again later' },
    choose: name => `Choose what ${name} answered`,
    said: {
      yes: name => `${name} said yes.`,
      no: name => `${name} said no.`,
      later: name => `${name} said: ask again later.`,
    },
    reason: name => `What does ${name} say about it?`,
    reasonHint: name => `Only if ${name} wants to say. No reason is needed.`,
    how: name => `How did ${name} answer?`,
    start: 'Begin the plan',
    started: 'The plan has begun',
  },
  onePlan: {
    title: 'One plan instead of several',
    lawyers: 'The rules are an example, to be checked by the municipality’s lawyers.',
    none: 'The plan replaces no plans that you can see',
    noneBody: name =>
      `With ${genitive(name)} yes it can stand in for plans that the law asks for. Then ${name} need tell it only once.`,
    add: 'Let the plan replace a plan',
    addTitle: 'Which plan should it replace?',
    added: 'The plan now replaces one plan more',
    which: 'Plan that the law asks for',
    hidden: 'Another plan',
    from: day => `Replaced from ${day}.`,
    until: day => `Until ${day}.`,
    yes: (day, how) => `Yes given on ${day} ${how}.`,
    basis: law => `Basis: ${law}.`,
    whose: who => `Needs the yes of ${who}.`,
    party: { citizen: 'the citizen', custody: 'the custody holder', guardian: 'the guardian' },
    fromAge: age => `from the age of ${age}`,
    untilAge: age => `under ${age}`,
    conditions: 'When does it make sense?',
    conditionsBody: 'Use it as a reason to ask. It is a judgement in each case.',
    checked: (day, source) => `Checked on ${day}. ${source}`,
    noContents: 'It is not established what the plan must contain.',
    contents: name => `What ${name} must contain`,
    content: 'What the plan must say',
    where: 'Where it stands here',
    missing: count =>
      count === 1
        ? 'One thing is missing in what you can see.'
        : `${count} things are missing in what you can see.`,
    nothingMissing: 'All that is always required is answered.',
    missingOne: 'Missing in what you can see',
    notAlways: 'Not answered. Not always required.',
    choose: 'Choose',
    chooseFor: content => `Choose where it stands: ${content}`,
    pointBody: 'Point to what answers the requirement. Nothing has to be written twice.',
    kinds: {
      words: 'Own words:',
      goal: 'Goal:',
      action: 'Agreement:',
      intervention: 'Intervention:',
      picture: 'What we know:',
      note: 'Note:',
    },
    kindsMany: {
      words: 'Own words',
      goal: 'Goals',
      action: 'Agreements',
      intervention: 'Interventions',
      picture: 'What we know',
      note: 'Notes',
    },
    fromOn: 'From when?',
    saidYesOn: name => `When did ${name} say yes?`,
    end: 'End',
    endFor: name => `End: no longer replaces ${name}`,
    endBody: name => `After that the area must make ${name} by itself again.`,
    untilOn: 'Until',
    ended: 'The plan no longer replaces it',
  },
}
