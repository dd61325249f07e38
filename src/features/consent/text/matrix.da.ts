/** Parts and themes by receiver, and how deep each is seen. */
export const da = {
  parts: {
    words: {
      name: 'Mine ord og mål',
      about: 'Det, jeg ønsker, og det, vi er enige om',
      inside: 'ord og mål',
    },
    actions: { name: 'Aftaler og møder', about: 'Hvem gør hvad hvornår', inside: 'aftaler og møder' },
    interventions: {
      name: 'Indsatser',
      about: 'Den hjælp, jeg får, og hvilke planer den følger',
      inside: 'indsatser',
    },
    notes: {
      name: 'Noter og papirer',
      about: 'Beskeder til og fra teamet, beskrivelser og bilag',
      inside: 'noter og papirer',
    },
    measures: { name: 'Målinger', about: 'Hvordan det går, i tal og kurver', inside: 'målinger' },
    team: { name: 'Teamet', about: 'Hvem der hjælper mig', inside: 'teamet' },
  },
  depths: { none: 'Nej', times: 'Kun tider', headline: 'Kun overskrift', all: 'Alt' },
  depthAbout: {
    none: 'De ser intet af det.',
    times: 'De ser dato, varighed og område. Ikke hvad det handler om.',
    headline: 'De ser også, hvad slags det er, og hvordan det står. Ikke det, der er skrevet.',
    all: 'De ser det hele.',
  },
  gives: { no: 'Nej', yes: 'Ja' },
  givesAbout: {
    no: 'De ser intet af det, området har skrevet.',
    yes: 'De må se det, området har skrevet. Dele og temaer siger, hvor meget.',
  },
  matrix: {
    title: 'Tryk på et felt for at ændre det',
    hint: 'Du ser først, hvad der sker. Siger du ja til ændringen, virker den med det samme.',
    readTitle: 'Hvem må se hvad, felt for felt',
    keys: 'Piletasterne flytter dig rundt mellem felterne.',
    caption: 'Dele af planen og temaer for hver modtager',
    about: 'Det handler om',
    partsGroup: 'Dele af planen',
    themesGroup: 'Temaer',
    areasGroup: 'Fra hvem',
    areasHint: 'Hvis noter, aftaler og indsatser de må se. Dine egne ord kræver ikke et område.',
    lowest: 'Delen og temaet tæller begge: Den, der viser mindst, bestemmer.',
    own: 'Eget',
    ownAbout: 'Området ser altid sit eget.',
    cell: (depth: string, row: string, receiver: string) => `${depth}. ${row}, ${receiver}`,
    pendingCell: (from: string, to: string, row: string, receiver: string) =>
      `${from} → ${to.toLowerCase()}, ikke gemt endnu. ${row}, ${receiver}`,
    pending: (from: string, to: string) => `${from} → ${to.toLowerCase()}`,
    choose: (row: string, receiver: string) => `${row}: Hvad må ${receiver} se?`,
    current: 'Sådan er det nu',
    column: (receiver: string) => `Alt for ${receiver}: se og ændr`,
    some: 'Noget: kun overskrift eller kun tider',
    partOnly: (receivers: string) =>
      `Om ${receivers} ser du kun, hvad dit eget område giver. Andre områder står som »–«. Ændrer I noget for dem, giver de andre områder det samme som før.`,
    hidden: 'Ses ikke her',
    hiddenAbout: 'Hvad andre områder giver, ser kun borgeren og modtageren.',
    region: 'Tabellen kan rulles til siden',
  },
}
