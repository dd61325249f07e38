import type { SummaryWords } from '../screens/summary.ts'

/** Names that hold an "and" themselves need a comma between them. */
function list(names: readonly string[]): string {
  const comma = names.length > 2 || names.some(name => name.includes(' and '))
  return names.length < 2
    ? names.join('')
    : `${names.slice(0, -1).join(', ')}${comma ? ',' : ''} and ${names.at(-1)}`
}

export const en: SummaryWords = {
  list,
  wholePlan: 'your whole plan',
  plan: 'your plan',
  about: themes => `what is about ${themes}`,
  partsAbout: (parts, themes) => `${parts} when it is about ${themes}`,
  withoutTheme: 'what in your plan belongs to no theme',
  partsWithoutTheme: parts => `${parts}, but only what belongs to no theme`,
  mayNot: who => `${who} may see nothing.`,
  may: (who, what) => `${who} may see ${what}.`,
  mayHeadlines: (who, what) => `${who} may see only the headlines in ${what}.`,
  mayTimes: (who, what) => `${who} may see only the times in ${what}.`,
  butNot: what => `, but not ${what}`,
  thatAbout: themes => `what is about ${themes}`,
  cappedHeadlines: (what, who, many) => `Of ${what}, ${who} ${sees(many)} only headlines.`,
  cappedTimes: (what, who, many) => `Of ${what}, ${who} ${sees(many)} only times.`,
  cappedBoth: (headlines, times, who, many) =>
    `Of ${headlines}, ${who} ${sees(many)} only headlines, and of ${times} only times.`,
  onlyFrom: areas => `From professionals, only what ${areas} wrote.`,
  notFrom: areas => `But nothing from ${areas}.`,
  nobodyFrom: areas => `What ${areas} wrote, none of the others may see.`,
}

const sees = (many: boolean) => (many ? 'see' : 'sees')
