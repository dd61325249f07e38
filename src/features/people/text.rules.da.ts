/** What is said when a rule about citizens says no. */
export const da = {
  citizen_exists: 'Borgeren er allerede oprettet. Find borgeren med CPR-nummeret.',
  ask_staff_to_change:
    'Du kan selv rette kontaktoplysninger, sprog, tolk og let læsning. Bed kommunen om at rette resten.',
  household_already: 'De er allerede i samme husstand.',
  household_other: 'En af dem er i en anden husstand på den dag. Tag personen ud af den først.',
  household_protected:
    'Den ene har beskyttet adresse. Skriv ikke ned, hvem de bor sammen med: Det siger, hvor de er.',
  household_stranger: 'Du skal arbejde med dem begge for at skrive dem i samme husstand.',
  cannot_represent:
    'Vælg en, borgeren har fået oprettet som pårørende, eller en borger, du selv arbejder med. Ellers kan du nøjes med navnet.',
  custody_shares: 'Den, der har forældremyndighed, skal altid spørges om, hvem der må se hvad.',
  protection_stays: 'Kun den, der må se, hvor borgeren er, kan ophæve beskyttelsen.',
}
