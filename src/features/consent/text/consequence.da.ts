import { people } from './people.da.ts'

/** What a change shows and hides, said before it is made. */
export const da = {
  consequence: {
    closeTitle: (name: string) => `Hvis ${name} ikke må se med`,
    changeTitle: (name: string) => `Hvis ${name} må se det, du har valgt`,
    lessTitle: (count: number, name: string) => `Det forsvinder for ${people(count)} i ${name}`,
    lessTitlePerson: (name: string) => `Det forsvinder for ${name}`,
    moreTitle: (count: number, name: string) => `Det kommer ${people(count)} i ${name} til at se`,
    moreTitlePerson: (name: string) => `Det kommer ${name} til at se`,
    whom: 'Hvem er det?',
    nobodyNow: (name: string) => `Ingen fra ${name} er på teamet nu. Det gælder for dem, der kommer på.`,
    nothing:
      'Intet af det, der står i planen nu, bliver vist anderledes. Det gælder det, der bliver skrevet senere.',
    stays: 'Det bliver',
    staysOwn: (what: string) => `${what}, som de selv har skrevet eller er med i. Hvert område ser sit eget.`,
    staysLaw: (what: string) => `${what}, som en anden lov giver dem ret til at se.`,
    staysConsent: (what: string) => `${what}, som dit samtykke stadig viser dem.`,
    staysEmergency: (what: string) => `${what}, som er åbnet i en nødsituation og lukker igen.`,
    gone: 'Det kan ikke kaldes tilbage',
    goneWords:
      'Breve, der er sendt, papirer og det, de har hentet ned eller husker. Det, et område har brugt i en afgørelse, skal det gemme efter loven.',
    means: 'Det kan betyde',
    released: (count: number) =>
      count === 1
        ? 'Én aftale mister den, der skulle gøre den. Teamet skal finde en anden.'
        : `${count} aftaler mister den, der skulle gøre dem. Teamet skal finde andre.`,
    tellAgain: (name: string) =>
      `${name} kan ikke tage højde for det, når I aftaler noget. Du kan komme til at fortælle det selv.`,
    endsToo: 'Det lukker også for',
    keep: (name: string) => `${name} må stadig se med`,
    keepHint: 'De har deres eget samtykke fra dig. Sæt kryds, hvis det skal blive.',
    yesClose: (name: string) => `Luk for ${name}`,
    yesChange: (name: string) => `Ja, det er i orden for ${name}`,
    yesLess: (name: string) => `Begræns for ${name}`,
    loading: 'Finder ud af, hvad der sker',
    failed: 'Vi kunne ikke finde ud af, hvad der sker. Intet er ændret.',
    toTimes: (what: string) => `${what} kan kun ses som tid`,
    toHeadline: (what: string) => `${what} kan kun ses som overskrift`,
    toAll: (what: string) => `${what} kan ses helt`,
    more: (count: number) => `og ${count} mere`,
    seen: (name: string) => `Set med dine øjne: Det, du ikke selv må se hos ${name}, er ikke talt med.`,
  },
  kinds: {
    words: {
      one: 'Dine ord',
      many: (n: number) => `${n} af dine egne ord`,
      named: (t: string) => `Dine ord »${t}«`,
    },
    goal: { one: '1 mål', many: (n: number) => `${n} mål`, named: (t: string) => `Målet »${t}«` },
    action: { one: '1 aftale', many: (n: number) => `${n} aftaler`, named: (t: string) => `Aftalen »${t}«` },
    intervention: {
      one: '1 indsats',
      many: (n: number) => `${n} indsatser`,
      named: (t: string) => `Indsatsen »${t}«`,
    },
    note: { one: '1 note', many: (n: number) => `${n} noter`, named: (t: string) => `Noten »${t}«` },
    picture: {
      one: '1 beskrivelse',
      many: (n: number) => `${n} beskrivelser`,
      named: (t: string) => `Beskrivelsen »${t}«`,
    },
    attachment: { one: '1 bilag', many: (n: number) => `${n} bilag`, named: (t: string) => `Bilaget »${t}«` },
    member: {
      one: '1 fra teamet',
      many: (n: number) => `${n} fra teamet`,
      named: (t: string) => `Hvem ${t} er`,
    },
    standsIn: {
      one: '1 plan efter loven',
      many: (n: number) => `${n} planer efter loven`,
      named: (t: string) => `Planen »${t}«`,
    },
    other: { one: '1 ting mere', many: (n: number) => `${n} andre ting`, named: (t: string) => `»${t}«` },
  },
  sanction: {
    title: (name: string) => `Før du siger ja til ${name}`,
    mark: 'Det, de ser, kan få følger',
    law: (law: string) => `Det står i: ${law}`,
  },
}
