// Words from which the demo's other citizens are put together. Names are common ones, combined by chance.
import type { AreaCode, ThemeCode } from './municipality.ts'
import type { StaffKey } from './staff.ts'

export const firstNames =
  `Anne Mads Fatima Lars Hussein Mia Ole Sana Jesper Ida Mustafa Kirsten Bo Amina Rune Else Ali Tanja
  Morten Zainab Carsten Emilie Omar Lis Daniel Katarzyna Preben Noor Simon Gerda Ivan Lærke Abdi Hanne Kenneth Aisha Per
  Julie Tomasz Bente Anton Yasmin Niels Freja Samir Dagmar Jacob Elena Åge Malou Viktor Sahra Erik Asta Bilal Ruth
  Oskar Nanna Deniz Inge Emil Hodan Frank Laura Khalid Tove Magnus Sevgi Allan Kaja`.split(/\s+/)

export const lastNames =
  `Jensen Nielsen Hansen Pedersen Andersen Christensen Larsen Sørensen Rasmussen Jørgensen Madsen
  Kristensen Olsen Thomsen Poulsen Johansen Knudsen Mortensen Møller Ali Hassan Ahmed Yilmaz Nguyen Khan Kaya Kowalski
  Hussain Abdi Demir Ibrahim Petersen Lund Holm Schmidt Eriksen Kjær Bach Vestergaard Dahl Krogh Østergaard Bertelsen
  Svendsen Iversen Ravn Skov Laursen`.split(/\s+/)

export const streets = [
  'Lærkevænget',
  'Kærvej',
  'Havnegade',
  'Møllebakken',
  'Skovbrynet',
  'Nørregade',
  'Fjordvej',
  'Åparken',
]

/** What an area does in the generated cases. */
export type Practice = {
  staff: StaffKey[]
  themes: ThemeCode[]
  catalogue: { code: string; title: string }
  law: string
  title: string
  provider?: { area: AreaCode; staff: StaffKey[] }
  statutory?: 'min-plan' | 'handleplan'
  /** Done by the area. */
  tasks: string[]
  /** Done by the citizen, agreed with the area. */
  homework: string[]
  duty?: { title: string; law: string }
  pictures: string[]
}

export const practices = {
  jobs: {
    staff: ['ibrahim', 'michael', 'goran', 'louise'],
    themes: ['work'],
    catalogue: { code: 'J-01', title: 'Samtaleforløb' },
    law: 'Lov om en aktiv beskæftigelsesindsats',
    title: 'Samtaler i jobcentret',
    statutory: 'min-plan',
    tasks: [
      'Finder en praktikplads tæt på hjemmet',
      'Taler med arbejdsgiveren om pauser og tunge løft',
      'Spørger lægen om en kort vurdering',
      'Tager med på besøg på en arbejdsplads',
    ],
    homework: [
      'Skriver en kort ansøgning',
      'Ringer til to steder og spørger',
      'Prøver at cykle turen til arbejdet',
    ],
    duty: { title: 'Taler sammen om, hvordan det går', law: 'Lov om en aktiv beskæftigelsesindsats' },
    pictures: [
      'Har arbejdet i mange år og vil gerne tilbage. Det er kroppen, der siger fra efter et par timer.',
      'Har ikke haft et job, der varede mere end et halvt år. Møder til tiden, når der er en fast kontakt.',
    ],
  },
  young_jobs: {
    staff: ['ayse', 'frederik'],
    themes: ['work'],
    catalogue: { code: 'J-05', title: 'Ungeforløb' },
    law: 'Lov om en aktiv beskæftigelsesindsats',
    title: 'Forløb i Ungejob',
    statutory: 'min-plan',
    tasks: ['Finder en mentor', 'Aftaler en uge i praktik', 'Tager med til besøg på skolen'],
    homework: ['Ser på tre uddannelser på nettet', 'Møder ind kl. 9 tre dage om ugen'],
    duty: { title: 'Holder samtale om uddannelse og job', law: 'Lov om en aktiv beskæftigelsesindsats' },
    pictures: ['Gik ud af gymnasiet i 2.g. Er god til sprog og bliver træt af at sidde stille.'],
  },
  social: {
    staff: ['mette', 'dorte', 'ahmad', 'line_k', 'jytte'],
    themes: ['home'],
    catalogue: { code: 'S-85', title: 'Socialpædagogisk støtte' },
    law: 'Serviceloven § 85',
    title: 'Bostøtte hver uge',
    provider: { area: 'home_support', staff: ['sofie', 'anders', 'tove', 'yannick'] },
    statutory: 'handleplan',
    tasks: [
      'Ser på, om der er brug for mere støtte',
      'Skriver til dem, der har sendt regninger',
      'Kommer på besøg',
    ],
    homework: ['Åbner posten om tirsdagen', 'Laver en madplan for ugen'],
    pictures: [
      'Bor alene og klarer det meste selv. Det er post og aftaler, der bliver liggende.',
      'Har et godt hjem og svært ved at gå ud af det. Tager gerne imod besøg.',
    ],
  },
  substances: {
    staff: ['claus', 'nadja'],
    themes: ['substances'],
    catalogue: { code: 'S-101', title: 'Social stofmisbrugsbehandling' },
    law: 'Serviceloven § 101',
    title: 'Samtaler i Rusmiddelrådgivningen',
    tasks: ['Taler sammen hver uge', 'Laver en plan for weekenden', 'Undersøger, om der er plads på et hold'],
    homework: ['Skriver ned, hvornår lysten er størst', 'Går en tur i stedet kl. 17'],
    pictures: ['Har holdt op to gange før, fire måneder hver gang. Ved selv, hvad der skal til.'],
  },
  family: {
    staff: ['camilla', 'pernille', 'maryam'],
    themes: ['children'],
    catalogue: { code: 'F-12', title: 'Familiebehandling' },
    law: 'Barnets lov § 32',
    title: 'Familiebehandling hver anden uge',
    tasks: [
      'Taler med skolen sammen med familien',
      'Er med ved aftensmaden en gang om ugen',
      'Finder en aflastning i weekenden',
    ],
    homework: ['Spiser sammen uden telefoner', 'Læser højt hver aften'],
    pictures: ['Børnene er glade for at komme hjem. De voksne er trætte og bliver hurtigt uvenner.'],
  },
  rehabilitation: {
    staff: ['jakob', 'selma', 'omar'],
    themes: ['health'],
    catalogue: { code: 'H-140', title: 'Genoptræning' },
    law: 'Sundhedsloven § 140',
    title: 'Genoptræning på hold',
    tasks: [
      'Viser øvelser, der kan laves derhjemme',
      'Ser på gangen og retter øvelserne til',
      'Skriver til lægen om smerterne',
    ],
    homework: ['Laver øvelserne tre gange om ugen', 'Går en tur på tyve minutter'],
    pictures: ['Har haft ondt i ryggen i flere år. Det går bedst om formiddagen og i bevægelse.'],
  },
  nursing: {
    staff: ['else', 'signe'],
    themes: ['health'],
    catalogue: { code: 'H-138', title: 'Hjemmesygepleje' },
    law: 'Sundhedsloven § 138',
    title: 'Besøg af sygeplejerske',
    tasks: ['Fylder medicinen op', 'Taler med lægen om søvnen'],
    homework: ['Tager medicinen til morgenmaden', 'Måler blodsukker om morgenen'],
    pictures: ['Glemmer medicinen, når dagene ligner hinanden. Vil gerne selv have ansvaret.'],
  },
  housing: {
    staff: ['hanne', 'viktor', 'asta'],
    themes: ['housing', 'money'],
    catalogue: { code: 'B-03', title: 'Boligrådgivning' },
    law: 'Kommunens boligsociale indsats',
    title: 'Rådgivning om huslejen',
    tasks: ['Taler med boligselskabet om rater', 'Regner på boligstøtten', 'Finder en billigere bolig'],
    homework: ['Samler tre måneders regninger i en mappe', 'Skriver sig op hos to boligselskaber'],
    pictures: ['Er bagud med to måneders husleje. Har råd til den, når de gamle regninger er betalt.'],
  },
  education: {
    staff: ['lasse', 'fatma'],
    themes: ['work'],
    catalogue: { code: 'U-02', title: 'Uddannelsesvejledning' },
    law: 'Lov om kommunal indsats for unge under 25 år',
    title: 'Vejledning om uddannelse',
    tasks: ['Aftaler et besøg på skolen', 'Finder ud af, hvilke fag der mangler'],
    homework: ['Tager en dag i brobygning', 'Spørger en, der går der'],
    pictures: ['Vil helst noget med hænderne. Læser langsomt og forstår hurtigt.'],
  },
  school: {
    staff: ['stine', 'rasmus'],
    themes: ['children'],
    catalogue: { code: 'U-07', title: 'Pædagogisk-psykologisk rådgivning' },
    law: 'Folkeskoleloven',
    title: 'Rådgivning fra PPR',
    tasks: ['Er med i klassen to formiddage', 'Taler med læreren om pauser'],
    homework: ['Skriver ned, hvornår skoledagen er god'],
    pictures: ['Barnet trives i små grupper. I frikvartererne bliver det for meget.'],
  },
} satisfies Record<string, Practice>
export type PracticeKey = keyof typeof practices

export const practiceArea: Record<PracticeKey, AreaCode> = {
  jobs: 'employment',
  young_jobs: 'employment',
  social: 'social',
  substances: 'social',
  family: 'family',
  rehabilitation: 'health',
  nursing: 'health',
  housing: 'housing',
  education: 'education',
  school: 'education',
}

/** Which areas meet in one life, most involved first. */
export const situations: { practices: PracticeKey[]; group: 'adults' | 'young' | 'families' }[] = [
  { practices: ['jobs', 'rehabilitation', 'social'], group: 'adults' },
  { practices: ['social', 'jobs', 'nursing'], group: 'adults' },
  { practices: ['family', 'school', 'jobs'], group: 'families' },
  { practices: ['young_jobs', 'education', 'social'], group: 'young' },
  { practices: ['substances', 'jobs', 'housing'], group: 'adults' },
  { practices: ['housing', 'social', 'jobs'], group: 'adults' },
  { practices: ['family', 'housing', 'rehabilitation'], group: 'families' },
  { practices: ['rehabilitation', 'jobs', 'housing'], group: 'adults' },
]

/** Goals in the first person, by the part of life that they are about. */
export const wishes: Record<ThemeCode, { title: string; why: string }[]> = {
  work: [
    {
      title: 'Jeg vil have et arbejde, hvor jeg kan sidde ned.',
      why: 'Min ryg kan ikke klare køkkenet mere.',
    },
    { title: 'Jeg vil prøve en praktik med dyr.', why: 'Jeg er rolig, når der er dyr i nærheden.' },
    { title: 'Jeg vil have flere timer på mit job.', why: 'Jeg vil gerne kunne klare mig selv.' },
    {
      title: 'Jeg vil tage en uddannelse, jeg kan holde til.',
      why: 'Jeg vil ikke stoppe midt i noget igen.',
    },
  ],
  health: [
    { title: 'Jeg vil kunne gå en tur hver dag.', why: 'Så kommer jeg ud og møder nogen.' },
    { title: 'Jeg vil sove om natten.', why: 'Når jeg ikke sover, kan jeg ingenting dagen efter.' },
    { title: 'Jeg vil have styr på min sukkersyge.', why: 'Min far mistede synet af det.' },
  ],
  home: [
    { title: 'Jeg vil have et hjem, hvor jeg tør lukke folk ind.', why: 'Jeg savner at give kaffe.' },
    { title: 'Jeg vil selv kunne handle ind.', why: 'Jeg vil bestemme, hvad jeg spiser.' },
    { title: 'Jeg vil stå op på samme tid hver dag.', why: 'Dagene flyder sammen, når jeg ikke gør.' },
  ],
  children: [
    { title: 'Jeg vil have mere tid med mine børn uden skældud.', why: 'De bliver store, før jeg når det.' },
    { title: 'Jeg vil have, at min søn får en ven i klassen.', why: 'Han bliver aldrig inviteret med hjem.' },
    {
      title: 'Jeg vil have mine børn boende hver anden uge.',
      why: 'De spørger, hvornår de skal sove hos mig.',
    },
  ],
  network: [{ title: 'Jeg vil have nogen at spise sammen med.', why: 'Søndagene er de længste.' }],
  money: [
    { title: 'Jeg vil have overblik over mine regninger.', why: 'Jeg vil kunne se i min postkasse.' },
    { title: 'Jeg vil betale min husleje til tiden.', why: 'Så er der ro den måned.' },
  ],
  housing: [
    { title: 'Jeg vil have et sted at bo, hvor jeg kan blive.', why: 'Jeg har flyttet fem gange på tre år.' },
    { title: 'Jeg vil blive boende, hvor jeg bor.', why: 'Mine naboer kender mig.' },
  ],
  mind: [{ title: 'Jeg vil kunne tage bussen igen.', why: 'Jeg savner at komme ned til vandet.' }],
  substances: [
    { title: 'Jeg vil holde fri for alkohol på hverdage.', why: 'Så kan jeg møde op og huske det bagefter.' },
    { title: 'Jeg vil kunne sige nej, når de andre ryger.', why: 'Jeg vil gerne blive ved med at se dem.' },
  ],
}

export const dreams = [
  'Jeg vil gerne vågne og glæde mig til noget.',
  'At der er ro. Bare en hel uge med ro.',
  'Jeg vil have en hverdag, hvor jeg ikke skal forklare mig hele tiden.',
  'Jeg vil kunne tage mine børnebørn med i Tivoli.',
  'En lille have og en hund.',
  'At jeg kan sige, hvad jeg laver, når folk spørger.',
]
export const works = [
  'Ring om formiddagen. Om aftenen er jeg færdig.',
  'Skriv det ned til mig bagefter. Jeg glemmer, hvad vi aftalte.',
  'Én ting ad gangen.',
  'Vær ærlige. Jeg kan godt tåle et nej.',
]
export const outcomes = [
  'Det gik godt.',
  'Det lykkedes i anden omgang.',
  'Det var lettere end ventet.',
  'Halvdelen er gjort. Resten tager vi sammen.',
]
export const refusals = [
  'Jeg vil helst tale med én ad gangen.',
  'Der er nok, der ved noget om mig.',
  'Ikke lige nu. Jeg skal have min dagligdag på plads først.',
  'Det går fint, som det er.',
]
