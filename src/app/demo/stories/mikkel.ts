// A young man who leaves care: seventeen, and soon eighteen.
import type { Story } from '../story.ts'
import { consents } from './mikkel.consents.ts'
import { goals } from './mikkel.goals.ts'
import { interventions, notes, pictures, standsIn } from './mikkel.notes.ts'

export const mikkel: Story = {
  key: 'mikkel',
  name: 'Mikkel Sandager',
  age: { years: 17, days: 231 },
  targetGroups: ['young'],
  contacts: [
    { kind: 'phone', value: '10 55 27 90', note: 'Sms er bedst' },
    { kind: 'address', value: 'Møllebakken 3, 9999 Fjordby', note: 'Hos Grete og Finn' },
  ],
  companions: [
    { key: 'grete', name: 'Grete Mølgaard', relation: 'Plejemor' },
    { key: 'tina', name: 'Tina Sandager', relation: 'Mor' },
  ],
  representations: [
    {
      key: 'tina',
      kind: 'custody',
      name: 'Tina Sandager',
      companion: 'tina',
      law: 'Forældreansvarsloven § 2',
    },
  ],
  cases: [
    { who: 'nikolaj', day: -410 },
    { who: 'dennis', day: -260 },
    { who: 'lasse', day: -330 },
    { who: 'ayse', day: -140 },
    { who: 'viktor', day: -75 },
    { who: 'ahmad', day: -58 },
    { who: 'omar', day: -240, until: -100 },
  ],
  asks: [
    {
      by: 'nikolaj',
      day: -172,
      answer: {
        day: -165,
        said: 'yes',
        how: 'table',
        reason: 'Så slipper jeg for, at der ligger tre forskellige papirer om mig.',
      },
    },
  ],
  plan: { day: -165, by: 'nikolaj', lead: 'nikolaj' },
  team: [
    { who: 'nikolaj', role: 'Tovholder, ungerådgiver', from: -165, by: 'self' },
    { who: 'dennis', role: 'Kontaktperson', from: -164, by: 'nikolaj' },
    { who: 'lasse', role: 'Uddannelsesvejleder', from: -162, by: 'nikolaj' },
    { who: 'ayse', role: 'Ungejob', from: -138, by: 'nikolaj' },
    { who: 'viktor', role: 'Boligrådgiver', from: -72, by: 'nikolaj' },
    { who: 'ahmad', role: 'Socialrådgiver fra 18 år', from: -55, by: 'nikolaj' },
    { who: { companion: 'grete' }, role: 'Plejemor', phone: '10 23 48 61', from: -160, by: 'self' },
    {
      who: { volunteer: 'Mester Kaj Ottosen' },
      role: 'Tømrermester, hvor jeg var i praktik',
      from: -44,
      by: 'self',
    },
  ],
  words: [
    {
      key: 'dream',
      kind: 'dream',
      by: 'self',
      day: -160,
      themes: ['housing'],
      text: 'Min egen nøgle. En dør, jeg selv låser. Men Gretes nummer på køleskabet.',
    },
    {
      key: 'matters',
      kind: 'matters',
      by: 'self',
      day: -160,
      themes: [],
      text: 'At det er de samme mennesker bagefter. Jeg har haft otte rådgivere, og jeg gider ikke starte forfra, fordi jeg har fødselsdag.',
    },
    {
      key: 'works',
      kind: 'works',
      by: 'self',
      day: -151,
      themes: [],
      text: 'Korte møder. Gerne mens vi laver noget. Jeg taler bedst i en bil.',
    },
    {
      key: 'know',
      kind: 'know',
      by: 'dennis',
      confirmed: 'table',
      day: -120,
      themes: ['mind'],
      text: 'Når jeg bliver tavs, er jeg ikke sur. Så har jeg brug for ti minutter og en cola.',
    },
    {
      key: 'strength',
      kind: 'strength',
      by: 'self',
      day: -118,
      themes: ['work'],
      text: 'Jeg er god til at se, hvordan ting sidder sammen. Kaj siger, at jeg har gode hænder.',
    },
    {
      key: 'network',
      kind: 'network',
      by: 'self',
      day: -118,
      themes: ['network'],
      text: 'Grete og Finn. Min ven Jonathan fra håndbold. Lillesøster Freja, som bor hos sin far.',
    },
  ],
  goals,
  interventions,
  pictures,
  notes,
  standsIn,
  consents,
  looks: [
    { who: 'lasse', day: -29, hour: 9 },
    { who: 'ahmad', day: -22, hour: 13 },
    { who: 'viktor', day: -15, hour: 10 },
    { who: 'ayse', day: -11, hour: 14 },
    { who: 'nikolaj', day: -8, hour: 9 },
    { who: { companion: 'grete' }, day: -6, hour: 20 },
    { who: 'self', day: -5, hour: 21 },
    { who: 'dennis', day: -2, hour: 15 },
  ],
}
