import { da as consequence } from './text/consequence.da.ts'
import { da as grounds } from './text/grounds.da.ts'
import { da as history } from './text/history.da.ts'
import { da as matrix } from './text/matrix.da.ts'
import { people } from './text/people.da.ts'
import { da as period } from './text/period.da.ts'
import { da as receivers } from './text/receivers.da.ts'
import { da as summary } from './text/summary.da.ts'
import { da as yes } from './text/yes.da.ts'

/** The consent page: what it is called, who looks, what was saved. */
export const da = {
  summary,
  title: 'Hvem må se hvad',
  titleOf: (name: string) => `Hvem må se hvad: ${name}`,
  loading: 'Henter samtykket',
  people,
  unknownPerson: 'En navngiven person',
  backToPlan: 'Til planen',
  together: (name: string) =>
    `Du sidder sammen med ${name}. Vis skærmen frem, og gå frem i et tempo, der passer ${name}.`,
  citizenRead: (name: string) =>
    `Samtykket er ${name}s. Du kan læse det, men ikke skrive det ned, når I ikke har en sag sammen.`,
  onlyYourSide: (name: string) =>
    `Her står de samtykker, som dit område modtager eller giver til. ${name} ser dem alle på sin egen side.`,
  /** What is set in bold within the sentences of the summary. */
  emphasis: 'kun se overskrifterne|kun se tiderne|kun overskrifter|kun tider',
  summaryRest: (count: number) => `Vis alt: ${count} mere`,
  summaryLess: 'Vis mindre',
  noTheme: 'Noget i planen har ikke et tema. Så er det kun delen af planen, der bestemmer.',
  nobody: 'Du har ikke sagt ja til, at nogen ser din plan. Hvert område ser kun det, det selv har skrevet.',
  nobodyInvite:
    'Når flere må se med, slipper du for at fortælle det samme flere gange. Du bestemmer hvem, hvad og hvor længe.',
  nobodyForYou: 'Du må ikke se nogen samtykker her endnu.',
  close: 'Luk',
  cancel: 'Lad være',
  back: 'Tilbage',
  change: 'Ændr',
  saved: (name: string) => `Gemt. Det virker fra nu af for ${name}.`,
  closed: (name: string) => `Der er lukket for ${name}.`,
  failed: 'Det blev ikke gemt',
  hiddenConsent:
    'Der er allerede et samtykke, som du ikke må se. Det kan ændres på borgerens egen side eller sammen med en fra området.',
  again: 'Prøv igen',
  notLoaded: {
    title: 'Siden kunne ikke hentes',
    words: 'Intet er ændret. Prøv igen om lidt.',
    offline: 'Der er ikke forbindelse lige nu. Intet er ændret.',
    unknown: 'Her er ikke noget, du må se',
    unknownWords:
      'Måske er adressen forkert, eller også har du ikke sagen. Har du brug for den, kan du tage den med en begrundelse.',
  },
  ...matrix,
  ...receivers,
  ...consequence,
  period,
  ...yes,
  history,
  ...grounds,
}
