// The young people's loop: words beside practice, culture, frames and experiments.
import type { DemoCalendar } from './calendar.ts'
import { areaIds } from './municipality.ts'
import { departmentId, staffId } from './organisation.ts'
import type { Rows } from './rows.ts'
import { areaOf, type Department, type StaffKey } from './staff.ts'
import { addOutcomes, addRollout, addVoices } from './why.told.ts'
import type { LoopWriter } from './why.writer.ts'

export function addWhyWork(rows: Rows, calendar: DemoCalendar, w: LoopWriter): void {
  addPractice(w)
  addCulture(w)
  addFrames(calendar, w)
  addExperiments(calendar, w)
  addOutcomes(rows, w)
  addVoices(w)
  addRollout(rows, calendar, w)
}

function addPractice(w: LoopWriter): void {
  const period = 'September til november'
  const source = 'Talt op af de to teams i deres egne planer'
  const beside = (key: string, row: object) =>
    w.add('words_practice', `practice ${key}`, 'lotte', -7, { period, source, ...row })
  beside('meetings', {
    we_say: 'Den unge er med til møder om sig selv.',
    happened: '19 af 26 fælles møder havde den unge med. Til de andre var der kun tid før kl. 10.',
    fits: 'not',
    count: 19,
    of_all: 26,
  })
  beside('plans', {
    we_say: 'Én plan i stedet for flere.',
    happened: '17 planer er begyndt. I 11 af dem lever de gamle planer videre ved siden af.',
    fits: 'not',
    count: 11,
    of_all: 17,
  })
  beside('steps', {
    we_say: 'Skridtet er den unges.',
    happened: 'I de fleste planer er målene skrevet med den unges egne ord. Det gør vi.',
    fits: 'fits',
    source: 'De to teams sagde det på mødet 18. november',
  })
}

type Web = [element: string, is: string, wish: string]

function addCulture(w: LoopWriter): void {
  const web = (by: StaffKey, team: Department, day: number, elements: Web[]) => {
    for (const [element, is, wish] of elements)
      for (const [side, text] of [
        ['is', is],
        ['wish', wish],
      ] as const)
        w.add('culture_entry', `culture ${team} ${element} ${side}`, by, day, {
          area_id: areaIds[areaOf(by)],
          department_id: departmentId(team),
          element,
          side,
          text,
        })
  }
  web('sara', 'young', -40, [
    ['stories', '»Det var den unge, der ikke mødte op«', '»Vi fandt et sted, hun kunne komme«'],
    ['symbols', 'Fem logoer på fem breve', 'Ét brev, ét navn nederst'],
    ['rituals', 'Møder på rådhuset, når kalenderen passer os', 'Møder der, hvor den unge er tryg'],
    ['power', 'Den med bevillingen får ret', 'Den, der kender den unge, taler først'],
    ['organisation', 'Vi sender videre', 'Vi går med'],
    ['control', 'Vi tæller samtaler til tiden', 'Vi ser, om den unge kommer videre'],
    ['taken_for_granted', 'Den unge skal passe til tilbuddet', 'Tilbuddet skal passe til den unge'],
  ])
  web('ayse', 'jobs_young', -38, [
    ['stories', '»Han fik job på tre uger«. Den fortæller vi hvert år', '»Han er der stadig«'],
    ['rituals', 'Mandagsmøde om frister', 'Mandagsmøde om, hvem der sidder fast'],
    ['power', 'Den, der kan sanktionere', 'Den, som den unge ringer til'],
    ['control', 'Rettidighed på tavlen', 'Skridt på tavlen'],
  ])
  w.add('tension', 'pace', 'kasper', -35, {
    pole_a: 'Frister og rettigheder',
    pole_b: 'Den unges tempo',
    good_a: 'Ingen bliver glemt, og alle får det, de har ret til.',
    good_b: 'Den unge når at være med, og det holder.',
    signs: [
      { pole: 'a', words: 'Vi holder samtaler for samtalens skyld', seenOn: w.at(-11).slice(0, 10) },
      { pole: 'a', words: 'Den unge siger ja til alt', seenOn: null },
      { pole: 'b', words: 'Der er gået otte uger uden et skridt', seenOn: null },
      { pole: 'b', words: 'Vi siger »når du er klar« og ringer ikke', seenOn: w.at(-8).slice(0, 10) },
    ],
    sentence: 'Vi holder fristen ved at gå derhen, hvor den unge er.',
    agreed_with: 'Søren Tranberg og Vibeke Hornslet',
    agreed_on: w.at(-20).slice(0, 10),
  })
}

function addFrames(calendar: DemoCalendar, w: LoopWriter): void {
  const base = {
    parent_id: null as string | null,
    decides_mine: [] as string[],
    decides_ours: [] as string[],
    decides_up: [] as string[],
    until_on: calendar.day(218),
    direction: 'Færre steder at gå hen for den unge.',
    declared: 'investment',
    time_words: '6 timer om ugen til hvert team',
    costs: 'Job holder færre samtaler om ugen i perioden.',
    pays: 'Færre afbrudte forløb. Vi ser efter til sommer.',
  }
  w.add('frame', 'council', 'ulla', -130, {
    ...base,
    level: 'politicians',
    signed_name: 'Byrådet, budgetaftalen',
    direction: 'Færre overgange for unge under 30 år.',
    time_words: 'Et år, derefter ser vi på det',
    money_words: '600.000 kr. fra puljen til tværgående indsatser',
    money_kr: 600_000,
    decides_up: ['Mere end 600.000 kr.', 'At fravige en kommunal regel'],
    given_to_id: staffId('ulla'),
  })
  w.add('frame', 'council jobs', 'poul', -130, {
    ...base,
    level: 'politicians',
    signed_name: 'Byrådet, budgetaftalen',
    direction: 'Unge skal ikke vente på, at én er færdig, før den næste kan begynde.',
    time_words: 'Et år, derefter ser vi på det',
    money_words: '150.000 kr. fra puljen til tværgående indsatser',
    money_kr: 150_000,
    costs: 'Jobrådgiverne taler med færre virksomheder imens.',
    pays: 'Flere unge i gang, mens udredningen stadig er undervejs.',
    decides_up: ['Mere end 150.000 kr.', 'At fravige en kommunal regel'],
    given_to_id: staffId('poul'),
  })
  const under = (
    name: string,
    from: StaffKey,
    to: StaffKey,
    level: string,
    parent: string,
    day: number,
    row: object,
  ) =>
    w.add('frame', name, from, day, {
      ...base,
      level,
      parent_id: w.idOf(parent),
      given_to_id: staffId(to),
      signed_name: nameOf[from],
      ...row,
    })
  under('to rikke', 'ulla', 'rikke', 'director', 'council', -92, {
    money_words: '240.000 kr. Det, der spares, bliver i områderne',
    money_kr: 240_000,
    decides_mine: ['Hvem der er med', 'Hvor timerne tages fra'],
    decides_ours: ['Fælles mødesteder', 'Hvem der indkalder'],
    decides_up: ['Flere stillinger', 'Bevillinger over 50.000 kr.'],
  })
  under('to soeren', 'rikke', 'soeren', 'head', 'to rikke', -88, {
    money_words: '80.000 kr. til Ungeteamets del',
    money_kr: 80_000,
    decides_mine: ['Sted og form', 'Hvem der møder den unge', 'Hvem der skriver'],
    decides_ours: ['Faste tider til fælles møder', 'Rækkefølgen, når vi er uenige'],
    decides_up: ['Bevillinger over 50.000 kr. og fravigelser', 'Flere timer'],
  })
  w.add('frame', 'to tariq', 'poul', -92, {
    ...base,
    level: 'director',
    parent_id: w.idOf('council jobs'),
    given_to_id: staffId('tariq'),
    signed_name: nameOf.poul,
    money_words: '120.000 kr.',
    money_kr: 120_000,
    decides_mine: ['Hvem fra Job der er med'],
    decides_up: ['At holde færre lovpligtige samtaler'],
  })
  under('to kasper first', 'tariq', 'kasper', 'head', 'to tariq', -91, {
    money_words: 'Ingen ekstra',
    time_words: '3 timer om ugen til teamet',
    ended_at: w.at(-87),
    decides_mine: ['Hvem fra Job der sidder med ved bordet'],
    decides_up: ['Alt, der koster'],
  })
  under('to kasper', 'tariq', 'kasper', 'head', 'to tariq', -87, {
    replaces_id: w.idOf('to kasper first'),
    money_words: '80.000 kr. til Jobs del',
    money_kr: 80_000,
    decides_mine: [
      'Hvem fra Job der sidder med ved bordet',
      'Om en samtale kan holdes sammen med et fælles møde',
      'Op til 20.000 kr. i ét forløb',
    ],
    decides_ours: ['Hvem der indkalder, og hvem der skriver', 'Faste tider til fælles møder'],
    decides_up: [
      'Over 50.000 kr.: centerchef',
      'Flere stillinger: direktion',
      'At fravige en regel: byrådet',
    ],
  })
  w.add('frame_dialogue', 'too tight', 'kasper', -90, {
    frame_id: w.idOf('to kasper first'),
    missing:
      'Tre timer rækker til at mødes, ikke til at gøre noget bagefter. Og skal hver taxa op, går der en uge.',
    meanwhile: 'Vi mødes uden de unge.',
    due_on: calendar.workday(-84),
    answered_at: w.at(-88),
  })
  w.add('frame_message', 'changed', 'tariq', -88, {
    dialogue_id: w.idOf('too tight'),
    kind: 'changed',
    text: 'Du har ret. I får seks timer, og du kan selv bruge op til 20.000 kr. i et forløb.',
  })
  const owned = (name: string, by: StaffKey, frame: string, day: number, words: string) =>
    w.add('frame_own', name, by, day, { frame_id: w.idOf(frame), words })
  owned(
    'own kasper',
    'kasper',
    'to kasper',
    -80,
    'Ayse og Frederik har torsdagen fri til det fælles. Jeg tager deres samtaler, når de falder der.',
  )
  w.add('frame_dialogue', 'no time', 'soeren', -4, {
    frame_id: w.idOf('to soeren'),
    missing:
      'Jeg vil gerne. Men 6 timer er en hel dag for en familiebehandler, og de har sager med frist. Jeg mangler 3 timer om ugen til tre af dem, eller lov til at begynde 1. februar.',
    meanwhile: 'Vi er med hver anden uge.',
    due_on: calendar.workday(3),
  })
  w.add('frame_message', 'ask back', 'rikke', -2, {
    dialogue_id: w.idOf('no time'),
    kind: 'ask',
    text: 'Tak, fordi du skriver det. Timerne har jeg ikke selv. Jeg tager det med i direktionen, og du får svar inden fristen. Hvilke sager haster?',
  })
}

const nameOf = {
  ulla: 'Ulla Rosendahl, velfærdsdirektør',
  poul: 'Poul Erik Stage, direktør',
  rikke: 'Rikke Overby, centerchef',
  tariq: 'Tariq Malik, centerchef',
} as Record<StaffKey, string>

function addExperiments(calendar: DemoCalendar, w: LoopWriter): void {
  const tries = (number: number, by: StaffKey, day: number, until: number, row: object) =>
    w.add('experiment', `experiment ${number}`, by, day, {
      number,
      from_on: calendar.day(day),
      until_on: calendar.day(until),
      ...row,
    })
  tries(1, 'sara', -55, -20, {
    title: 'Den unge vælger mødested',
    expects: 'Flere unge kommer.',
    see_by: 'Vi skriver op, om den unge var med.',
    who_in: 'Ungeteamet og Ungejob',
    we_stop: 'Vi booker ikke længere mødelokale, før den unge har svaret.',
    state: 'keep',
    came: 'De fleste kom. Et par møder blev holdt på en bænk.',
    settled_at: w.at(-18),
    culture_entry_id: w.idOf('culture young rituals wish'),
  })
  tries(2, 'ayse', -36, 20, {
    title: 'Vi ser på skridt i stedet for samtaler',
    expects: 'Mindre skriveri, og den unge kan se, at det rykker.',
    see_by: 'Den unge siger selv til, når et skridt er taget.',
    who_in: 'Ungejob',
    state: 'change',
    came: 'De unge kunne lide det. Vi skrev dobbelt, for fristerne løb stadig. Nu kun ét sted.',
    settled_at: w.at(-9),
    culture_entry_id: w.idOf('culture young control wish'),
  })
  tries(3, 'mette', -50, -30, {
    title: 'Fælles vagttelefon',
    expects: 'Den unge ringer, før det går galt.',
    see_by: 'Vi spørger de unge, om de brugte den.',
    who_in: 'Social og Ungeteamet',
    state: 'stop',
    came: 'De unge ringer til én, de kender. Telefonen tog tid fra det.',
    settled_at: w.at(-28),
  })
  tries(4, 'kasper', -3, 60, {
    title: 'Fredagsmøde med en leder ved bordet',
    expects: 'Svar samme dag.',
    see_by: 'Vi ser, hvad der ligger og venter mandag.',
    who_in: 'Ungeteamet, Ungejob og en leder fra hver',
    from_on: calendar.day(10),
    state: 'waits',
    waits_frame_id: w.idOf('to soeren'),
  })
}
