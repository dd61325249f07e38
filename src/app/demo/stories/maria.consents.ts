// Who may see what of Maria’s plan, and how that changed.
import type { Consent } from '../story.ts'

export const consents: Consent[] = [
  {
    to: 'family',
    purpose: 'At Familie kan være tovholder og hjælpe med Noah og morgenerne',
    versions: [
      {
        day: -138,
        until: 227,
        how: 'table',
        by: 'camilla',
        gives: ['social', 'employment', 'housing', 'education', 'home_support', 'health'],
        parts: { words: 3, actions: 3, interventions: 3, notes: 3, team: 3 },
        themes: { home: 3, children: 3, network: 3, work: 3, money: 2, housing: 2, mind: 2 },
      },
    ],
  },
  {
    to: 'social',
    purpose: 'At Social kan hjælpe med pengene og bostøtten',
    versions: [
      {
        day: -138,
        until: 227,
        how: 'table',
        by: 'camilla',
        gives: ['family', 'employment', 'housing', 'education', 'home_support', 'health'],
        parts: { words: 3, actions: 3, interventions: 3, notes: 3, team: 3 },
        themes: { home: 3, children: 3, network: 3, work: 3, money: 3, housing: 3, health: 3, mind: 3 },
      },
    ],
  },
  {
    to: 'employment',
    purpose: 'At Job kan tage hensyn til Noah, når vi aftaler arbejde',
    versions: [
      {
        day: -138,
        how: 'table',
        by: 'camilla',
        gives: ['social', 'family', 'education', 'home_support', 'health'],
        parts: { words: 3, actions: 3, interventions: 3, notes: 3, team: 3 },
        themes: { work: 3, children: 3, home: 3, money: 3, health: 3 },
      },
      {
        day: -48,
        until: 227,
        how: 'screen',
        gives: ['social', 'family', 'education', 'home_support', 'health'],
        parts: { words: 3, actions: 3, interventions: 2, notes: 2, team: 3 },
        themes: { work: 3, children: 2, home: 2, health: 1, mind: 1 },
      },
    ],
  },
  {
    to: 'housing',
    purpose: 'At Bolig kan aftale rater for huslejen',
    versions: [
      {
        day: -131,
        until: 20,
        how: 'phone',
        by: 'hanne',
        gives: ['social'],
        parts: { words: 3, actions: 3, interventions: 2, notes: 3, team: 2 },
        themes: { money: 3, housing: 3 },
      },
    ],
  },
  {
    to: 'education',
    purpose: 'At skolen og PPR kan gøre det lettere for Noah',
    versions: [
      {
        day: -136,
        until: 110,
        how: 'table',
        by: 'camilla',
        gives: ['family', 'home_support'],
        parts: { words: 3, actions: 3, interventions: 2, notes: 3, team: 3 },
        themes: { children: 3, home: 2 },
      },
    ],
  },
  {
    to: 'health',
    purpose: 'At Sundhed kan se, hvad der ellers foregår, mens jeg går på søvnskole',
    versions: [
      {
        day: -138,
        until: -16,
        how: 'table',
        by: 'camilla',
        gives: ['family', 'social'],
        parts: { words: 2, actions: 2, interventions: 2, team: 2 },
        themes: { health: 3, mind: 3, home: 2, children: 1 },
      },
    ],
  },
  {
    to: { employee: 'sofie' },
    purpose: 'At Sofie kender aftalerne om morgenerne',
    versions: [
      {
        day: -100,
        until: 227,
        how: 'table',
        by: 'dorte',
        gives: ['family', 'social', 'education'],
        parts: { words: 3, actions: 3, interventions: 3, notes: 3, team: 3 },
        themes: { home: 3, children: 3, network: 2 },
      },
    ],
  },
  {
    to: { companion: 'inger' },
    purpose: 'At mor kan følge med, når hun henter Noah',
    versions: [
      {
        day: -119,
        how: 'screen',
        gives: ['family', 'education'],
        parts: { words: 3, actions: 2, team: 3 },
        themes: { children: 3, home: 3 },
      },
      {
        day: -90,
        how: 'screen',
        gives: ['family', 'education'],
        parts: { words: 3, actions: 3, team: 3 },
        themes: { children: 3, home: 3 },
      },
    ],
  },
]
