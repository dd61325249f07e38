/** What is said when a rule about citizens says no. */
export const da = {
  citizen_exists: 'Borgeren er allerede oprettet. Find borgeren med CPR-nummeret.',
  ask_staff_to_change:
    'Du kan selv rette kontaktoplysninger, sprog, tolk og let læsning. Bed kommunen om at rette resten.',
  protection_stays: 'Kun den, der må se, hvor borgeren er, kan ophæve beskyttelsen.',
}
