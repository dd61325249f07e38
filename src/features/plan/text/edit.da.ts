import { da as action } from './edit.action.da.ts'
import { da as goal } from './edit.goal.da.ts'
import { da as intervention } from './edit.intervention.da.ts'
import { da as oneplan } from './edit.oneplan.da.ts'
import { da as team } from './edit.team.da.ts'
import { da as words } from './edit.words.da.ts'

/** The staff’s plan page, as it is changed: forms, dialogs, what was saved. */
export const da = {
  close: 'Luk',
  cancel: 'Annuller',
  undo: 'Fortryd',
  more: 'Mere',
  yes: 'Ja',
  no: 'Nej',
  optional: 'kan udelades',
  save: {
    save: 'Gem',
    saved: 'Gemt',
  },
  clash: {
    notShared: 'Ikke delt med dig',
    fields: {
      title: 'Tekst',
      text: 'Tekst',
      why: 'Hvorfor',
      state: 'Lige nu',
      waitsFor: 'Venter på',
      endReason: 'Begrundelse',
      themes: 'Temaer',
      areas: 'Områder',
      later: 'Senere',
      targetOn: 'Måldato',
      goalId: 'Mål',
      goalIds: 'Mål',
      doerKind: 'Hvem',
      doerName: 'Navn på den, der gør det',
      dueOn: 'Senest',
      startsOn: 'Fra',
      endsOn: 'Til',
      catalogueCode: 'Ydelsens kode',
      doneOn: 'Gjort',
      untilOn: 'Til og med',
      waitsOn: 'Venter på',
      duty: 'Frivilligt eller lovkrav',
      dutyLaw: 'Lov',
      rhythm: 'Hvor tit',
      howItWent: 'Hvordan det gik',
      legalBasis: 'Lovgrundlag',
      catalogueTitle: 'Ydelse',
      provider: 'Udfører',
      about: 'Om indsatsen',
      answers: 'Besvaret i',
    },
  },
  themes: {
    name: 'Temaer',
    label: 'Hvilke temaer handler det om?',
    hint: 'Samtykket går efter temaer: det, der har et tema, ses kun af dem, der må se temaet.',
    short: (count: number) => (count === 0 ? 'Vælg temaer' : `Temaer (${count})`),
    yes: (name: string) => `Har ${name} sagt ja til, at temaet fjernes?`,
    yesHint: 'Når et tema fjernes, kan flere måske se det.',
  },
  areas: { label: 'Hvilke områder arbejder med det?' },
  myArea: { label: 'Hvilket område skriver du for?', hint: 'Området ejer det, du skriver.' },
  how: { table: 'Ved bordet', phone: 'I telefonen', paper: 'På papir', notYet: 'Ikke endnu' },
  ...words,
  ...team,
  goal,
  action,
  ...intervention,
  ...oneplan,
}
