// Questions that were answered in the quarters that have been counted, so that it can be told how long answers take. Many in the
// newest of them, fewer before, and in the first of them by too few leaders to tell of.
import { dueQuarters } from '../../features/overview/rules.quarter.ts'
import { addDays, dayNumber } from '../../platform/i18n/calendar.ts'
import type { DemoCalendar } from './calendar.ts'
import type { Asked } from './questions.told.ts'
import type { StaffKey } from './staff.ts'

/** Days are counted from the first day of the quarter; what rose was answered by the leader to whom it rose. */
type Past = {
  by: StaffKey
  to: StaffKey
  on: number
  took: number
  rose?: [to: StaffKey, after: number]
  situation: string
  wording: string
  blocks: string
  text: string
  reason: string
}

/** The quarters that are published by now, oldest first; at most three. */
export const countedQuarters = (today: string) => dueQuarters(addDays(today, -400), today).slice(-3)

export function pastQuestions(calendar: DemoCalendar): Asked[] {
  const quarters = countedQuarters(calendar.today)
  return quarters.flatMap(({ from }, at) =>
    (past[quarters.length - 1 - at] ?? []).map((one, n): Asked => {
      const day = dayNumber(addDays(from, one.on)) - dayNumber(calendar.today)
      const { by, to, situation, wording, blocks, text, reason } = one
      return {
        ...{ key: `past ${from} ${n}`, by, day, wording, blocks, situation, to: [to], due: day + 7 },
        ...(one.rose && { rose: [one.rose[0], day + one.rose[1], day + one.rose[1] + 7] }),
        answered: { by: [one.rose?.[0] ?? to], day: day + one.took, text, reason },
      }
    }),
  )
}

/** The newest quarter first. */
const past: Past[][] = [
  [
    {
      ...{ by: 'dorte', to: 'vibeke', on: 6, took: 3, situation: 'money' },
      wording: 'Må to områder dele én kørselsbevilling?',
      blocks: 'En borger kører med to forskellige taxaer til samme hus',
      text: 'Ja. Det område, der bevilgede først, betaler året ud.',
      reason: 'Det er den samme tur.',
    },
    {
      ...{ by: 'claus', to: 'torkild', on: 10, took: 2, situation: 'support' },
      wording: 'Må en samtale om rusmidler holdes hos jobrådgiveren?',
      blocks: 'Borgeren kommer kun det ene sted',
      text: 'Ja, når borgeren selv foreslår det, og I sidder alene imens.',
      reason: 'Det vigtige er, at samtalen bliver til noget.',
    },
    {
      ...{ by: 'nikolaj', to: 'soeren', on: 15, took: 4, situation: 'contact' },
      wording: 'Hvem har telefonen, når kontaktpersonen har ferie?',
      blocks: 'Tre unge ringer forgæves',
      text: 'Den, der er på vagt i teamet. Telefonen stilles om dagen før.',
      reason: 'Der skal være én, der svarer.',
    },
    {
      ...{ by: 'camilla', to: 'marianne', on: 18, took: 12, rose: ['rikke', 7], situation: 'duty' },
      wording: 'Kan en opfølgning vente, til familien er flyttet?',
      blocks: 'To besøg er aftalt i den uge, hvor de flytter',
      text: 'Ja, i indtil tre uger, hvis familien selv ønsker det, og ingen er bekymret for barnet.',
      reason: 'Fristen kan holdes alligevel, og besøget bliver bedre.',
    },
    {
      ...{ by: 'louise', to: 'bodil', on: 22, took: 14, rose: ['tariq', 8], situation: 'meeting' },
      wording: 'Må en samtale i jobcentret tælle med, når den holdes sammen med andre?',
      blocks: 'Borgeren skal møde to gange samme dag om det samme',
      text: 'Ja, når rådgiveren skriver, hvad der blev talt om, og hvad det fører til.',
      reason: 'Det vigtige er, hvad samtalen handler om, ikke hvem der ellers sidder i rummet.',
    },
    {
      ...{ by: 'karen', to: 'gitte', on: 28, took: 13, rose: ['helle', 7], situation: 'money' },
      wording: 'Hvem betaler et hjælpemiddel, der bruges både hjemme og på arbejde?',
      blocks: 'En stol står på lager',
      text: 'Sundhed køber den nu. Job og Sundhed deler regningen bagefter.',
      reason: 'Borgeren skal ikke vente på, at vi bliver enige.',
    },
    {
      ...{ by: 'stine', to: 'annelise', on: 35, took: 5, situation: 'meeting' },
      wording: 'Må skolen være vært for et fælles møde uden for skoletid?',
      blocks: 'Ingen andre lokaler er ledige, når moren har fri',
      text: 'Ja, til kl. 18. Pedellen skal vide det dagen før.',
      reason: 'Skolen er det sted, familien kender.',
    },
    {
      ...{ by: 'ayse', to: 'kasper', on: 41, took: 1, situation: 'support' },
      wording: 'Må mentoren møde den unge om aftenen?',
      blocks: 'Den unge arbejder om dagen',
      text: 'Ja, to aftener om ugen, og timerne tages fra formiddagen.',
      reason: 'Støtten skal være der, hvor den unge kan være med.',
    },
    {
      ...{ by: 'hanne', to: 'flemming', on: 56, took: 13, rose: ['poul', 7], situation: 'duty' },
      wording: 'Må Boligteamet holde en bolig i to uger mere, mens borgeren er indlagt?',
      blocks: 'Boligen er ellers væk, når hun kommer hjem',
      text: 'Ja, i op til fire uger, når et af de andre områder beder om det.',
      reason: 'Et nyt forløb koster mere end fire ugers husleje.',
    },
    {
      ...{ by: 'rikke', to: 'ulla', on: 60, took: 6, situation: 'money' },
      wording: 'Må to centre flytte timer mellem sig midt i et budgetår?',
      blocks: 'Ungeteamet mangler 40 timer, som Social har i overskud',
      text: 'Ja, når begge centerchefer er enige, og det skrives ned samme dag.',
      reason: 'Budgettet er lagt for borgerne og ikke for centrene.',
    },
    {
      ...{ by: 'viktor', to: 'flemming', on: 66, took: 4, situation: 'contact' },
      wording: 'Hvem ringer til udlejeren, når to af os har lovet det?',
      blocks: 'Udlejeren har fået to forskellige beskeder',
      text: 'Den, der har lovet det først. Den anden skriver i planen, at det er afgivet.',
      reason: 'Udlejeren skal kende én.',
    },
  ],
  [
    {
      ...{ by: 'ahmad', to: 'vibeke', on: 9, took: 6, situation: 'record' },
      wording: 'Skal et telefonopkald om en aftale skrives ned i planen?',
      blocks: 'Vi gør det forskelligt',
      text: 'Ja, når det ændrer, hvem der gør hvad. Ellers ikke.',
      reason: 'Planen skal kunne læses på fem minutter.',
    },
    {
      ...{ by: 'michael', to: 'bodil', on: 21, took: 9, situation: 'duty' },
      wording: 'Må en virksomhed få besked, før borgeren har fået svar om støtte?',
      blocks: 'Pladsen er væk på mandag',
      text: 'Ja, hvis borgeren siger ja, og virksomheden får at vide, at støtten ikke er sikker.',
      reason: 'Ellers når vi det ikke.',
    },
    {
      ...{ by: 'maryam', to: 'marianne', on: 33, took: 7, situation: 'meeting' },
      wording: 'Må bedsteforældre være med til et fælles møde?',
      blocks: 'Moren vil kun komme, hvis hendes mor er med',
      text: 'Ja, når den, det handler om, vil have det.',
      reason: 'Det er familien, der ved, hvem der hjælper.',
    },
    {
      ...{ by: 'omar', to: 'gitte', on: 47, took: 8, situation: 'contact' },
      wording: 'Må sygeplejersken ringe til jobrådgiveren uden at spørge hver gang?',
      blocks: 'Tider krydser hinanden hver uge',
      text: 'Ja, om tider, når borgeren har givet samtykke til det. Om helbred skal borgeren spørges.',
      reason: 'Det er det, samtykket siger.',
    },
    {
      ...{ by: 'frederik', to: 'kasper', on: 62, took: 3, situation: 'money' },
      wording: 'Kan vi betale et buskort, til den første løn kommer?',
      blocks: 'En ung kan ikke komme på arbejde',
      text: 'Ja, i en måned.',
      reason: 'Det er det, der skal til.',
    },
  ],
  [
    {
      ...{ by: 'line_k', to: 'vibeke', on: 14, took: 11, situation: 'duty' },
      wording: 'Må to bevillinger følges op samme dag?',
      blocks: 'Borgeren har besøg af os to gange om måneden',
      text: 'Ja, når borgeren vil.',
      reason: 'Ét besøg er nok.',
    },
    {
      ...{ by: 'jakob', to: 'gitte', on: 40, took: 12, situation: 'support' },
      wording: 'Må træning holdes på borgerens arbejde?',
      blocks: 'Tiderne ligger midt i arbejdsdagen',
      text: 'Ja, når arbejdspladsen har et rum, og borgeren selv har spurgt.',
      reason: 'Så bliver træningen til noget.',
    },
  ],
]
