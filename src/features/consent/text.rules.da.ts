/** What is said when a rule about consent or relations says no. */
export const da = {
  said_how: 'Vælg, hvordan borgeren sagde det: ved bordet, i telefonen eller på papir.',
  own_screen: 'Du svarer selv her på skærmen.',
  others_decide:
    'Du kan ikke selv bestemme det endnu. Tal med dem, der har forældremyndigheden, eller med kommunen.',
  citizen_died: 'Borgeren er død. Der kan ikke gives eller ændres samtykke.',
  not_to_oneself: 'Du kan ikke skrive et samtykke ned, som kun gælder dig selv. Bed en kollega om det.',
  consent_ended: 'Samtykket er allerede slut.',
  consent_by_law: 'Den deling følger af loven og kan ikke trækkes tilbage.',
  consent_upheld: 'Der er allerede sagt ja.',
  ask_open: 'Borgeren er allerede spurgt og har ikke svaret endnu.',
  ask_answered: 'Spørgsmålet er allerede besvaret.',
  relation_exists: 'Der er allerede en tilknytning i det område.',
  relation_ended: 'Tilknytningen er allerede slut.',
  relation_confirmed: 'Tilknytningen skal ikke bekræftes.',
  relation_not_own: 'Du kan ikke bekræfte din egen tilknytning. Det gør en anden leder.',
  no_self_assignment:
    'Du kan ikke tildele dig selv en sag. Tag den med en begrundelse, så bekræfter en anden leder.',
  whereabouts_by_another: 'Du kan ikke give dig selv adgang til, hvor borgeren er. Bed en kollega om det.',
  emergency_waits:
    'Du har åbnet planen akut her for nylig. Det skal gennemgås, før du kan gøre det igen. Spørg din leder eller databeskyttelsesrådgiveren.',
  law_own_areas:
    'Kun den, der arbejder med borgeren i et område, kan registrere, at området må vise noget efter en anden lov. Vælg dine egne områder.',
  law_ended: 'Det er ikke registreret efter en anden lov, eller det er ophørt.',
  law_not_oneself: 'Du kan ikke registrere, at du selv må se noget. Spørg en kollega.',
}
