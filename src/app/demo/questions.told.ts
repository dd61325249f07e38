// What the demo's leaders are asked, what they answered, and when they come to the table.
import type { AreaCode } from './municipality.ts'
import type { Department, StaffKey } from './staff.ts'

export type Answered = {
  by: StaffKey[]
  day: number
  text: string
  reason: string
  citizenLine?: string
  becomes?: Agreement
}
export type Agreement = {
  key: string
  kind: 'procedure' | 'guidance'
  title: string
  situations: string[]
  areas: AreaCode[]
  review: number
  used: [who: StaffKey, day: number, not?: string][]
  /** A change that its owner proposes, and that the others who decided it have yet to say yes to. */
  proposed?: { day: number; text: string; reason: string }
}
export type Asked = {
  key: string
  by: StaffKey
  day: number
  wording: string
  blocks: string
  situation: string
  others?: AreaCode[]
  views?: [who: StaffKey, text: string][]
  citizenView?: string
  /** Whether the citizen was asked if these may read the case, and what the citizen said. */
  readings?: Partial<Record<StaffKey, 'yes' | 'no' | 'waits'>>
  from?: { story: string; goal: string; text: string }
  to: StaffKey[]
  due: number
  /** To whom it rose, when, and until when they have. */
  rose?: [to: StaffKey, day: number, due: number]
  answered?: Answered
}

export const asked: Asked[] = [
  {
    key: 'mentor',
    by: 'ibrahim',
    day: -6,
    wording: 'Må mentoren tage med til lægen i arbejdstiden?',
    blocks: 'En aftale hos lægen i næste uge',
    situation: 'support',
    from: {
      story: 'maria',
      goal: 'Jeg vil tilbage i butik, ',
      text: 'Maria vil gerne have en med, når hun skal tale med lægen om søvn.',
    },
    to: ['bodil'],
    due: 2,
    readings: { bodil: 'waits' },
  },
  {
    key: 'admitted',
    by: 'ayse',
    day: -12,
    wording: 'Må en lovpligtig samtale vente, når borgeren er indlagt?',
    blocks: 'En ung får breve, som ingen åbner',
    situation: 'duty',
    to: ['kasper'],
    due: -5,
    rose: ['tariq', -4, 5],
  },
  {
    key: 'placement',
    by: 'ibrahim',
    day: -5,
    wording: 'Må praktik begynde, før udredningen er færdig?',
    blocks: 'To aftaler i en plan venter',
    situation: 'duty',
    others: ['social'],
    views: [
      [
        'ibrahim',
        'Praktik tre timer om ugen er en måde at finde ud af, hvad der kan lade sig gøre. Fristen løber.',
      ],
      ['dorte', 'Vi ved endnu ikke, hvad hun kan holde til. Et nederlag mere sætter hende tilbage.'],
    ],
    citizenView: 'Jeg vil gerne begynde, hvis jeg må gå hjem, når skolen ringer.',
    from: {
      story: 'maria',
      goal: 'Jeg vil tilbage i butik, ',
      text: 'Job siger ja, Social siger vent. Maria vil gerne.',
    },
    to: ['bodil', 'vibeke'],
    due: 1,
    readings: { bodil: 'yes', vibeke: 'yes' },
  },
  {
    key: 'minutes',
    by: 'dorte',
    day: -74,
    wording: 'Hvem skriver referat af det fælles møde?',
    blocks: 'Samme notat skrives tre steder',
    situation: 'record',
    others: ['employment'],
    to: ['vibeke', 'bodil'],
    due: -67,
    answered: {
      by: ['vibeke', 'bodil'],
      day: -69,
      text: 'Tovholderen skriver ét referat. De andre områder lægger det i deres journal, som det er.',
      reason: 'Borgeren skal kun læse ét referat, og ingen skal skrive det samme to gange.',
      citizenLine: 'Der bliver skrevet ét referat af jeres møder. Det får du også.',
      becomes: {
        key: 'minutes',
        kind: 'procedure',
        title: 'Ét referat, skrevet af tovholderen',
        situations: ['record', 'meeting'],
        areas: ['social', 'employment'],
        review: 40,
        used: [
          ['dorte', -50],
          ['ibrahim', -44],
          ['mette', -31],
          ['louise', -30],
          ['goran', -12, 'Borgeren ville ikke have navnet på behandleren i Jobs journal'],
        ],
      },
    },
  },
  {
    key: 'support',
    by: 'goran',
    day: -190,
    wording: 'Må bostøtten være med til samtaler hos Job?',
    blocks: 'Samtaler aflyses, når bostøtten ikke må komme ind',
    situation: 'support',
    to: ['bodil'],
    due: -183,
    answered: {
      by: ['bodil'],
      day: -185,
      text: 'Ja, når borgeren selv beder om det. Bostøtten siger ikke noget på borgerens vegne.',
      reason: 'Flere kommer, når de har en med, som de kender.',
      becomes: {
        key: 'support',
        kind: 'procedure',
        title: 'Bostøtten må være med til samtaler hos Job',
        situations: ['support', 'meeting'],
        areas: ['employment'],
        review: -2,
        used: [
          ['ibrahim', -120],
          ['goran', -96],
          ['louise', -60],
        ],
      },
    },
  },
  {
    key: 'bills',
    by: 'mette',
    day: -40,
    wording: 'Hvem skriver til dem, der har sendt regninger?',
    blocks: 'Borgere får rykkere, mens vi venter på hinanden',
    situation: 'money',
    others: ['employment'],
    to: ['vibeke', 'bodil'],
    due: -33,
    answered: {
      by: ['vibeke', 'bodil'],
      day: -36,
      text: 'Social skriver, når borgeren har givet fuldmagt. Job sender det, de har fået, til Social samme uge.',
      reason: 'Kreditorerne skal kun tale med én, og borgeren skal vide hvem.',
      citizenLine: 'Det er Social, der skriver til dem, du skylder penge, når du har sagt ja.',
      becomes: {
        key: 'bills',
        kind: 'procedure',
        title: 'Social skriver til kreditorerne',
        situations: ['money'],
        areas: ['social', 'employment'],
        review: 85,
        used: [
          ['mette', -30],
          ['dorte', -21],
        ],
        proposed: {
          day: -3,
          text: 'Social skriver, når borgeren har givet fuldmagt. Job sender det, de har fået, til Social samme dag.',
          reason: 'En uge er for længe, når der er en frist på regningen.',
        },
      },
    },
  },
  {
    key: 'taxi',
    by: 'sara',
    day: -20,
    wording: 'Kan en taxa til skolen betales, mens bussen er omlagt?',
    blocks: 'Tre dages fravær',
    situation: 'money',
    to: ['soeren'],
    due: -13,
    answered: {
      by: ['soeren'],
      day: -19,
      text: 'Ja, til og med fredag.',
      reason: 'Omlægningen er kort, og fraværet koster mere.',
      citizenLine: 'I kan køre i taxa til skole til og med fredag.',
    },
  },
]

type Table = {
  key: string
  leader: StaffKey
  team: Department
  day: number
  hour: number
  place: string
  words: string
  asked: StaffKey
  state: 'asked' | 'offered' | 'coming' | 'kept'
  moved?: [from: number, why: string]
  questions?: string[]
}
export const tables: Table[] = [
  {
    key: 'coming',
    leader: 'bodil',
    team: 'jobs_health',
    day: 3,
    hour: 10,
    place: 'Jeres mødelokale, 2. sal',
    words: 'Kom og afklar sammen med os',
    asked: 'ibrahim',
    state: 'coming',
    questions: ['mentor', 'placement'],
  },
  {
    key: 'asked',
    leader: 'kasper',
    team: 'jobs_young',
    day: 8,
    hour: 9,
    place: 'Aktivitetshuset',
    words: 'Hvem er med, når Familie mangler folk?',
    asked: 'ayse',
    state: 'asked',
    questions: ['admitted'],
  },
  {
    key: 'moved',
    leader: 'vibeke',
    team: 'adults',
    day: 6,
    hour: 13,
    place: 'Rådhuset, lokale 3',
    words: '',
    asked: 'vibeke',
    state: 'coming',
    moved: [-1, 'Byrådet holdt budgetmøde'],
  },
  {
    key: 'kept',
    leader: 'kasper',
    team: 'jobs_young',
    day: -8,
    hour: 9,
    place: 'Aktivitetshuset',
    words: 'Fast tid hver anden uge, mens vi begynder',
    asked: 'kasper',
    state: 'kept',
  },
]
