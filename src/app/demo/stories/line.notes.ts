// What is known, written and granted about Line, and who may see it.
import type { Consent, Intervention, Note, Picture, StandsIn } from '../story.ts'

export const interventions: Intervention[] = [
  {
    key: 'refuge',
    by: 'jytte',
    day: -250,
    title: 'Ophold på krisecenter',
    catalogue: { code: 'S-109', title: 'Krisecenter' },
    law: 'Serviceloven § 109',
    provider: 'Krisecentret Havgården',
    from: -250,
    until: -168,
    state: 'ended',
    themes: ['home'],
    goals: ['safe'],
  },
  {
    key: 'treatment',
    by: 'pernille',
    day: -130,
    title: 'Familiebehandling hver uge',
    catalogue: { code: 'F-12', title: 'Familiebehandling' },
    law: 'Barnets lov § 32',
    provider: 'Familiehuset på Ahornvej',
    from: -128,
    until: 90,
    themes: ['children'],
    goals: ['villum'],
  },
  {
    key: 'support',
    by: 'jytte',
    day: -165,
    title: 'Støtte til at komme til rette i egen bolig',
    catalogue: { code: 'S-85', title: 'Socialpædagogisk støtte' },
    law: 'Serviceloven § 85',
    provider: 'Boligsocialt team Ahornparken',
    from: -160,
    until: 40,
    themes: ['home', 'housing'],
    goals: ['safe'],
  },
  {
    key: 'nurse',
    by: 'signe',
    day: -238,
    title: 'Ekstra besøg af sundhedsplejerske',
    catalogue: { code: 'H-120', title: 'Sundhedspleje' },
    law: 'Sundhedsloven',
    from: -236,
    until: 60,
    themes: ['children', 'health'],
    goals: ['villum'],
  },
  {
    key: 'job',
    by: 'goran',
    day: -145,
    title: 'Samtaler om uddannelse',
    catalogue: { code: 'J-01', title: 'Samtaleforløb' },
    law: 'Lov om en aktiv beskæftigelsesindsats',
    from: -145,
    themes: ['work'],
    goals: ['work'],
  },
]

export const pictures: Picture[] = [
  {
    key: 'home',
    by: 'jytte',
    day: -124,
    themes: ['home', 'housing'],
    text: 'Line og Villum bor for sig selv. Hun har gardinerne for og går ud én gang om dagen. Tryghedsplanen er lavet sammen med politiet.',
  },
  {
    key: 'children',
    by: 'thomas',
    day: -112,
    themes: ['children'],
    text: 'Villum er opmærksom og venlig og bliver ved væggen. Når Line sætter sig på gulvet, kommer han. De to har det godt sammen.',
  },
  {
    key: 'work',
    by: 'goran',
    day: -99,
    themes: ['work'],
    text: 'Line mangler halvandet år på laborantuddannelsen. Hun får kontanthjælp og vil gerne i gang, når der er ro om Villum.',
  },
  {
    key: 'mind',
    by: 'pernille',
    day: -90,
    themes: ['mind'],
    text: 'Line har mareridt og spjætter ved høje lyde. Hun går til psykolog gennem sin læge og synes, at det hjælper.',
  },
]

export const notes: Note[] = [
  {
    key: 'daycare',
    by: 'pernille',
    day: -14,
    themes: ['children'],
    about: 'action:daycare',
    text: 'Børnehaven vil gerne have en liste med billeder af dem, der må hente. Line, er det i orden?',
    to: 'citizen',
  },
  {
    key: 'daycare-answer',
    by: 'self',
    day: -10,
    themes: ['children'],
    about: 'action:daycare',
    replyTo: 'daycare',
    text: 'Ja. Kun mig og Kristine. Og at de ringer til mig, hvis nogen spørger efter ham.',
  },
  {
    key: 'video',
    by: 'goran',
    day: -16,
    themes: ['work'],
    about: 'goal:work',
    text: 'Samtalen bliver over video, og jeg spørger ikke, hvor Line er. Skriv til mig, hvis noget andet er bedre.',
  },
  {
    key: 'slide',
    by: 'self',
    day: -2,
    themes: ['children'],
    about: 'goal:villum',
    text: 'Han kørte på rutsjebanen i dag. To gange. Jeg græd i bilen bagefter.',
  },
  {
    key: 'slide-answer',
    by: 'thomas',
    day: -1,
    themes: ['children'],
    about: 'goal:villum',
    replyTo: 'slide',
    to: 'citizen',
    text: 'Det er jeg så glad for at læse. Vi tager en rutsjebane mere på torsdag.',
  },
]

export const standsIn: StandsIn[] = [
  {
    code: 'min-plan',
    by: 'goran',
    from: -118,
    yes: { day: -120, how: 'phone' },
    answers: {
      'job-goal': ['goal:work'],
      other: ['intervention:treatment'],
      status: ['picture:work'],
    },
  },
  {
    code: 'handleplan',
    by: 'jytte',
    from: -130,
    yes: { day: -136, how: 'table' },
    answers: {
      purpose: ['goal:safe'],
      effort: ['intervention:support'],
      duration: ['intervention:support'],
      other: ['goal:work'],
    },
  },
]

export const consents: Consent[] = [
  {
    to: 'family',
    purpose: 'At Pernille og Thomas kan hjælpe Villum og mig',
    versions: [
      {
        day: -136,
        until: 229,
        how: 'table',
        by: 'pernille',
        gives: ['social', 'housing', 'health', 'employment'],
        parts: { words: 3, actions: 3, interventions: 3, notes: 3, team: 3 },
        themes: { home: 3, children: 3, network: 3, work: 2, housing: 3, health: 3, mind: 3 },
      },
    ],
  },
  {
    to: 'social',
    purpose: 'At Jytte kan passe på, at vi er sikre',
    versions: [
      {
        day: -135,
        until: 229,
        how: 'table',
        by: 'pernille',
        gives: ['family', 'housing', 'employment'],
        parts: { words: 3, actions: 3, interventions: 3, notes: 3, team: 3 },
        themes: { home: 3, children: 2, network: 3, work: 3, housing: 3, mind: 2 },
      },
    ],
  },
  {
    to: 'housing',
    purpose: 'At Asta kan hjælpe med lejligheden',
    versions: [
      {
        day: -134,
        until: 50,
        how: 'table',
        by: 'pernille',
        gives: ['social'],
        parts: { words: 2, actions: 3, interventions: 2, notes: 2, team: 3 },
        themes: { home: 3, housing: 3 },
      },
    ],
  },
  {
    to: 'health',
    purpose: 'At Signe ved, hvad der ellers foregår om Villum',
    versions: [
      {
        day: -133,
        until: 120,
        how: 'table',
        by: 'pernille',
        gives: ['family'],
        parts: { words: 3, actions: 3, interventions: 3, notes: 3, team: 3 },
        themes: { children: 3, health: 3 },
      },
    ],
  },
  {
    to: 'employment',
    purpose: 'At Goran kan tage hensyn uden at få det hele at vide',
    versions: [
      {
        day: -120,
        how: 'phone',
        by: 'pernille',
        gives: ['family', 'social'],
        parts: { words: 3, actions: 3, interventions: 3, notes: 3, team: 3 },
        themes: { work: 3, children: 3 },
      },
      {
        day: -93,
        until: 120,
        how: 'screen',
        gives: ['family'],
        parts: { words: 3, actions: 1, interventions: 1, team: 1 },
        themes: { work: 3, children: 1 },
      },
    ],
  },
]
