// A man with a psychosis, and a job that he wants to keep.
import type { Story } from '../story.ts'
import { consents } from './amir.consents.ts'
import { goals } from './amir.goals.ts'
import { interventions, notes, pictures, standsIn } from './amir.notes.ts'

export const amir: Story = {
  key: 'amir',
  name: 'Amir Kjeldsen',
  age: { years: 29, days: 48 },
  targetGroups: ['adults'],
  contacts: [
    { kind: 'phone', value: '10 71 60 24', note: 'Ikke før kl. 11' },
    { kind: 'address', value: 'Havnegade 41, 3. th., 9999 Fjordby' },
  ],
  companions: [{ key: 'leila', name: 'Leila Kjeldsen', relation: 'Søster' }],
  cases: [
    { who: 'mette', day: -240 },
    { who: 'louise', day: -118 },
    { who: 'susanne', day: -90 },
    { who: 'claus', day: -160 },
    { who: 'anders', day: -200 },
    { who: 'trine', day: -230 },
  ],
  asks: [
    {
      by: 'mette',
      day: -122,
      answer: {
        day: -116,
        said: 'yes',
        how: 'table',
        reason: 'Hvis jeg selv må bestemme, hvad jobcentret ser om min sygdom.',
      },
    },
  ],
  plan: { day: -116, by: 'mette', lead: 'mette' },
  team: [
    { who: 'mette', role: 'Tovholder, socialrådgiver', from: -116, by: 'self' },
    { who: 'trine', role: 'Sygeplejerske i psykiatrien', from: -114, by: 'mette' },
    { who: 'anders', role: 'Bostøtte', from: -115, by: 'mette' },
    { who: 'louise', role: 'Sygedagpengerådgiver', from: -113, by: 'mette' },
    { who: 'susanne', role: 'Virksomhedskonsulent', from: -88, by: 'louise' },
    { who: 'claus', role: 'Rusmiddelbehandler', from: -110, by: 'mette' },
    { who: { companion: 'leila' }, role: 'Søster', phone: '10 88 31 07', from: -112, by: 'self' },
  ],
  words: [
    {
      key: 'dream',
      kind: 'dream',
      by: 'self',
      day: -113,
      themes: ['work'],
      text: 'Jeg vil beholde mit job på lageret. Når jeg kører truck, er der stille i mit hoved.',
    },
    {
      key: 'matters',
      kind: 'matters',
      by: 'self',
      day: -113,
      themes: ['mind'],
      text: 'At I spørger mig, før I ringer til hinanden. Jeg mærker godt, når nogen taler om mig.',
    },
    {
      key: 'works',
      kind: 'works',
      by: 'trine',
      confirmed: 'table',
      day: -109,
      themes: ['mind'],
      text: 'Faste tider, samme mennesker og en besked, hvis noget bliver lavet om. At gå en tur i stedet for at sidde over for hinanden.',
    },
    {
      key: 'know',
      kind: 'know',
      by: 'self',
      day: -104,
      themes: ['mind'],
      text: 'Når jeg begynder at sove om dagen og slukker telefonen, er det ved at gå galt. Så skal Leila have det at vide.',
    },
    {
      key: 'strength',
      kind: 'strength',
      by: 'self',
      day: -104,
      themes: ['work'],
      text: 'Jeg har aldrig haft et uheld med trucken i seks år.',
    },
    {
      key: 'network',
      kind: 'network',
      by: 'self',
      day: -104,
      themes: ['network'],
      text: 'Min søster Leila. Bashir og Per-Ole fra lageret, som skriver, når jeg ikke er der.',
    },
  ],
  goals,
  interventions,
  pictures,
  notes,
  standsIn,
  consents,
  emergencies: [
    {
      who: 'nadja',
      day: -3,
      hour: 17,
      hours: 2,
      reason: 'Amir ringede og sagde, at stemmerne var der igen. Claus og Mette var gået hjem.',
    },
  ],
  looks: [
    { who: 'susanne', day: -24, hour: 13 },
    { who: 'trine', day: -19, hour: 10 },
    { who: 'claus', day: -18, hour: 9 },
    { who: 'louise', day: -15, hour: 9 },
    { who: 'self', day: -11, hour: 22 },
    { who: 'mette', day: -10, hour: 8 },
    { who: { companion: 'leila' }, day: -9, hour: 19 },
    { who: 'anders', day: -6, hour: 12 },
    { who: 'trine', day: -5, hour: 14 },
  ],
}
