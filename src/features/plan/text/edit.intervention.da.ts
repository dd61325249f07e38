/** What an area does, and how many at a time. */
export const da = {
  intervention: {
    addTitle: 'Tilføj en indsats',
    addButton: 'Tilføj indsats',
    added: 'Indsatsen er skrevet ind',
    change: 'Ret indsatsen',
    title: 'Hvad gør I?',
    titleHint: 'For eksempel »Bostøtte, tre timer om ugen«.',
    catalogue: 'Ydelse i kataloget',
    catalogueHint: 'Det er det, andre ser, når kun overskriften er delt.',
    law: 'Lovgrundlag',
    provider: 'Udfører',
    starts: 'Fra',
    ends: 'Til og med',
    state: 'Lige nu',
    period: 'Periode',
    area: 'Område',
    also: 'Udføres af et andet område',
    alsoHint: 'Så tilhører indsatsen begge områder.',
    alsoNone: 'Nej',
    about: 'Om indsatsen',
    goals: 'Hvilke mål hjælper den med?',
  },
  several: {
    yes: (name: string) => `${name} er i kontakt med flere områder på én gang`,
    no: (name: string) => `Vi kan ikke se, at ${name} er i kontakt med flere områder på én gang`,
    running: (count: number) => `${count} indsatser løber samtidig.`,
    reason: (name: string) =>
      `Det er en grund til at spørge ${name}, om én plan vil hjælpe. Det er ikke en vurdering.`,
    seen: 'Regnet ud af det, du kan se.',
  },
}
