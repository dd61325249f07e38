// Who may see what of Mikkel’s plan. Until he is eighteen, his mother says yes beside him.
import type { Consent } from '../story.ts'

export const consents: Consent[] = [
  {
    to: 'family',
    purpose: 'At Nikolaj kan være tovholder, og Dennis kan hjælpe mig',
    versions: [
      {
        day: -165,
        until: 133,
        how: 'table',
        by: 'nikolaj',
        gives: ['education', 'employment', 'housing', 'social'],
        parts: { words: 3, actions: 3, interventions: 3, notes: 3, team: 3 },
        themes: { home: 3, children: 3, network: 3, work: 3, money: 3, housing: 3, mind: 3 },
      },
    ],
  },
  {
    to: 'education',
    purpose: 'At Lasse kan hjælpe mig gennem grundforløbet',
    versions: [
      {
        day: -162,
        until: 200,
        how: 'table',
        by: 'nikolaj',
        gives: ['family', 'employment'],
        parts: { words: 3, actions: 3, interventions: 2, notes: 3, team: 3 },
        themes: { work: 3, network: 2, home: 1 },
      },
    ],
  },
  {
    to: 'employment',
    purpose: 'At Ungejob kan finde en læreplads til mig',
    versions: [
      {
        day: -138,
        how: 'table',
        by: 'nikolaj',
        gives: ['education', 'family', 'housing'],
        parts: { words: 3, actions: 3, interventions: 3, notes: 3, team: 3 },
        themes: { work: 3, housing: 3, home: 3, network: 3 },
      },
      {
        day: -61,
        until: 200,
        how: 'screen',
        gives: ['education', 'housing'],
        parts: { words: 3, actions: 3, interventions: 2, notes: 3, team: 2 },
        themes: { work: 3, housing: 2, network: 1 },
      },
    ],
  },
  {
    to: 'housing',
    purpose: 'At Viktor kan finde et sted til mig',
    versions: [
      {
        day: -72,
        until: 160,
        how: 'phone',
        by: 'nikolaj',
        gives: ['family', 'social'],
        parts: { words: 3, actions: 2, interventions: 2, notes: 3, team: 3 },
        themes: { housing: 3, home: 2, money: 2, network: 3 },
      },
    ],
  },
  {
    to: 'social',
    purpose: 'At Ahmad ved, hvem jeg er, inden jeg fylder 18',
    versions: [
      {
        day: -55,
        until: 300,
        how: 'table',
        by: 'nikolaj',
        gives: ['family', 'housing', 'education'],
        parts: { words: 3, actions: 3, interventions: 3, notes: 2, team: 3 },
        themes: { home: 3, housing: 3, network: 3, money: 3, work: 2, mind: 1 },
      },
    ],
  },
  {
    to: 'health',
    purpose: 'At Sundhed kunne være med, da jeg ikke sov',
    versions: [
      {
        day: -158,
        until: 60,
        how: 'table',
        by: 'nikolaj',
        gives: ['family'],
        parts: { words: 2, actions: 2, team: 2 },
        themes: { health: 3, mind: 3 },
        withdrawn: -99,
      },
    ],
  },
  {
    to: { companion: 'grete' },
    purpose: 'At Grete kan hjælpe mig med at huske aftalerne',
    versions: [
      {
        day: -159,
        until: 133,
        how: 'screen',
        gives: ['family', 'education', 'housing'],
        parts: { words: 3, actions: 3, interventions: 2, team: 3 },
        themes: { home: 3, network: 3, work: 3, housing: 3, money: 2 },
      },
    ],
  },
]
