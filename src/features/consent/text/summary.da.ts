import type { SummaryWords } from '../screens/summary.ts'

/** Names that hold an »og« themselves need another word between them. */
function list(names: readonly string[]): string {
  const last = names.some(name => name.includes(' og ')) ? ' samt ' : ' og '
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')}${last}${names.at(-1)}`
}

export const da: SummaryWords = {
  list,
  wholePlan: 'hele din plan',
  plan: 'din plan',
  about: themes => `det, der handler om ${themes}`,
  partsAbout: (parts, themes) => `${parts}, når det handler om ${themes}`,
  withoutTheme: 'det i din plan, der ikke hører til et tema',
  partsWithoutTheme: parts => `${parts}, men kun det, der ikke hører til et tema`,
  mayNot: who => `${who} må ikke se noget.`,
  may: (who, what) => `${who} må se ${what}.`,
  mayHeadlines: (who, what) => `${who} må kun se overskrifterne i ${what}.`,
  mayTimes: (who, what) => `${who} må kun se tiderne i ${what}.`,
  butNot: what => `, men ikke ${what}`,
  thatAbout: themes => `det om ${themes}`,
  cappedHeadlines: (what, who) => `Af ${what} ser ${who} kun overskrifter.`,
  cappedTimes: (what, who) => `Af ${what} ser ${who} kun tider.`,
  cappedBoth: (headlines, times, who) =>
    `Af ${headlines} ser ${who} kun overskrifter, og af ${times} kun tider.`,
  onlyFrom: areas => `Fra fagfolk kun det, ${areas} har skrevet.`,
  notFrom: areas => `Dog intet fra ${areas}.`,
  nobodyFrom: areas => `Det, som ${areas} har skrevet, må ingen af de andre se.`,
}
