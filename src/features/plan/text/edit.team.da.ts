import { genitive } from './names.da.ts'

/** Inviting to the team, leaving it, who leads. */
export const da = {
  team: {
    leadNow: (name: string) => `${name} er nu tovholder`,
    left: (name: string) => `${name} er ikke på teamet længere`,
    leaveDetail: 'Du ser derefter kun det, du har andre grunde til at se.',
    takeOffDetail: 'Personen ser derefter kun det, der er andre grunde til.',
  },
  invited: {
    title: 'Du har også inviteret',
    waits: 'Har ikke åbnet planen endnu',
    hasCome: 'Har åbnet planen',
  },
  invite: {
    title: 'Inviter til teamet',
    button: 'Inviter',
    kind: 'Hvem er det?',
    kinds: { employee: 'En kollega', relative: 'En pårørende', volunteer: 'En frivillig' },
    search: 'Find en kollega',
    searchHint: 'Skriv mindst to bogstaver af navn eller titel.',
    found: 'Vælg en kollega',
    none: 'Ingen med det navn.',
    chooseFirst: 'Find og vælg en kollega først.',
    area: 'For hvilket område?',
    consentHint: (name: string) =>
      `Kollegaen ser det, som ${genitive(name)} samtykke giver området lov til at se. Invitationen giver ikke mere.`,
    name: 'Navn',
    phone: 'Telefon',
    role: 'Rolle',
    roleHint: 'For eksempel »Mor, henter Noah om torsdagen«.',
    done: (name: string) => `${name} er på teamet`,
  },
}
