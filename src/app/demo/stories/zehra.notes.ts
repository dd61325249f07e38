// What is known, written and granted about Zehra, and who may see it.
import type { Consent, Intervention, Note, Picture, StandsIn } from '../story.ts'

export const interventions: Intervention[] = [
  {
    key: 'training',
    by: 'karen',
    day: -200,
    title: 'Genoptræning efter indlæggelse',
    catalogue: { code: 'H-140', title: 'Genoptræning' },
    law: 'Sundhedsloven § 140',
    from: -198,
    until: 30,
    themes: ['health'],
    goals: ['kitchen', 'talk'],
  },
  {
    key: 'nurse',
    by: 'else',
    day: -198,
    title: 'Sygepleje, medicin i dosisæske',
    catalogue: { code: 'H-138', title: 'Hjemmesygepleje' },
    law: 'Sundhedsloven § 138',
    from: -197,
    themes: ['health'],
    goals: [],
  },
  {
    key: 'help',
    by: 'dorte',
    day: -148,
    title: 'Hjælp til bad tre gange om ugen',
    catalogue: { code: 'S-83', title: 'Personlig hjælp' },
    law: 'Serviceloven § 83',
    from: -146,
    until: 120,
    themes: ['home', 'health'],
    goals: ['home'],
  },
  {
    key: 'aids',
    by: 'dorte',
    day: -82,
    title: 'Køkkenredskaber til én hånd og en rollator',
    catalogue: { code: 'S-112', title: 'Hjælpemidler' },
    law: 'Serviceloven § 112',
    from: -58,
    themes: ['home'],
    goals: ['kitchen'],
  },
  {
    key: 'sick-pay',
    by: 'louise',
    day: -205,
    title: 'Sygemelding fra rengøringsjob',
    catalogue: { code: 'J-20', title: 'Opfølgning under sygdom' },
    law: 'Sygedagpengeloven',
    from: -205,
    themes: ['work', 'money'],
    goals: ['work'],
  },
  {
    key: 'housing',
    by: 'hanne',
    day: -92,
    title: 'Hjælp til at finde en bolig uden trapper',
    catalogue: { code: 'B-01', title: 'Anvisning af bolig' },
    law: 'Almenboligloven § 59',
    from: -90,
    until: 90,
    themes: ['housing'],
    goals: ['home'],
  },
]

export const pictures: Picture[] = [
  {
    key: 'health',
    by: 'karen',
    day: -116,
    themes: ['health'],
    text: 'Zehra havde en blodprop i hjernen for syv måneder siden. Højre arm er svag, og ordene kommer langsomt. Hun forstår det, der bliver sagt, også på dansk.',
  },
  {
    key: 'housing',
    by: 'hanne',
    day: -88,
    themes: ['housing'],
    text: 'Tre værelser på tredje sal uden elevator. Ægteparret har boet der i 24 år og kender alle i opgangen.',
  },
  {
    key: 'home',
    by: 'selma',
    day: -99,
    themes: ['home'],
    text: 'Zehra kan lave kold mad med én hånd. Mehmet klarer resten og har ondt i ryggen af at løfte.',
  },
  {
    key: 'money',
    by: 'louise',
    day: -93,
    themes: ['money'],
    text: 'Zehra får sygedagpenge. Mehmet er på folkepension. Der er ingen gæld, men de er bange for en højere husleje.',
  },
]

export const notes: Note[] = [
  {
    key: 'ground-floor',
    by: 'hanne',
    day: -15,
    themes: ['housing'],
    about: 'goal:home',
    text: 'Der er en lejlighed i stuen på Kærvej 6. Den koster 900 kroner mere om måneden. Kan vi finde ud af boligstøtten, før de siger ja?',
  },
  {
    key: 'ground-floor-answer',
    by: 'dorte',
    day: -9,
    themes: ['housing'],
    about: 'goal:home',
    replyTo: 'ground-floor',
    text: 'Jeg regner på den sammen med Elif på tirsdag. Badet i stuen er allerede bygget om.',
  },
  {
    key: 'neighbours',
    by: 'self',
    day: -3,
    themes: ['housing'],
    about: 'goal:home',
    replyTo: 'ground-floor',
    text: 'Samme vej er godt. Så kender jeg stadig damerne.',
  },
  {
    key: 'tired',
    by: 'selma',
    day: -21,
    themes: ['health'],
    about: 'goal:kitchen',
    text: 'Zehra er mest frisk før klokken 12. Vil I lægge jeres besøg der, og aldrig to på samme dag?',
  },
  {
    key: 'tired-answer',
    by: 'else',
    day: -20,
    themes: ['health'],
    about: 'goal:kitchen',
    replyTo: 'tired',
    text: 'Jeg har flyttet min til onsdag.',
  },
]

export const standsIn: StandsIn[] = [
  {
    code: 'handleplan',
    by: 'dorte',
    from: -120,
    yes: { day: -127, how: 'table' },
    answers: {
      purpose: ['goal:kitchen', 'goal:home'],
      effort: ['intervention:help', 'intervention:aids'],
      duration: ['intervention:help'],
    },
  },
]

export const consents: Consent[] = [
  {
    to: 'health',
    purpose: 'At Karen kan være tovholder, og at de, der træner med mig, ved det samme',
    versions: [
      {
        day: -127,
        until: 238,
        how: 'table',
        by: 'karen',
        gives: ['social', 'housing', 'employment'],
        parts: { words: 3, actions: 3, interventions: 3, notes: 3, team: 3 },
        themes: { home: 3, network: 3, work: 2, housing: 3, health: 3 },
      },
    ],
  },
  {
    to: 'social',
    purpose: 'At Dorte kan give den hjælp, der passer til træningen',
    versions: [
      {
        day: -125,
        until: 238,
        how: 'table',
        by: 'karen',
        gives: ['health', 'housing', 'employment'],
        parts: { words: 3, actions: 3, interventions: 3, notes: 3, team: 3 },
        themes: { home: 3, network: 3, work: 2, money: 3, housing: 3, health: 3 },
      },
    ],
  },
  {
    to: 'housing',
    purpose: 'At Hanne kan finde en bolig, jeg kan bo i',
    versions: [
      {
        day: -95,
        until: 150,
        how: 'table',
        by: 'dorte',
        gives: ['health', 'social'],
        parts: { words: 3, actions: 3, interventions: 2, notes: 3, team: 3 },
        themes: { home: 2, housing: 3, health: 1 },
      },
    ],
  },
  {
    to: 'employment',
    purpose: 'At Louise kan følge min sygemelding uden at spørge om alt igen',
    versions: [
      {
        day: -120,
        until: 60,
        how: 'phone',
        by: 'karen',
        gives: ['health', 'social'],
        parts: { words: 3, actions: 2, interventions: 2, notes: 1, team: 2 },
        themes: { work: 3, money: 3, health: 2, home: 1 },
      },
    ],
  },
  {
    to: { companion: 'elif' },
    purpose: 'At min datter kan læse med',
    versions: [
      {
        day: -126,
        how: 'table',
        by: 'karen',
        gives: ['health', 'social', 'housing'],
        parts: { words: 3, actions: 3, interventions: 3, notes: 2, team: 3 },
        themes: { home: 3, network: 3, housing: 3, health: 3 },
      },
    ],
  },
]
