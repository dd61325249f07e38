// Who may see what of Amir’s plan. Employment sees his work, and of his illness only when he has appointments.
import type { Consent } from '../story.ts'

export const consents: Consent[] = [
  {
    to: 'social',
    purpose: 'At Mette kan være tovholder, og Claus kan hjælpe mig med hashen',
    versions: [
      {
        day: -116,
        until: 249,
        how: 'table',
        by: 'mette',
        gives: ['psychiatry', 'employment', 'home_support'],
        parts: { words: 3, actions: 3, interventions: 3, notes: 3, team: 3 },
        themes: { home: 3, network: 3, work: 3, money: 3, health: 3, mind: 3, substances: 3 },
      },
    ],
  },
  {
    to: 'psychiatry',
    purpose: 'At Trine ved, hvordan det går mellem samtalerne',
    versions: [
      {
        day: -114,
        until: 249,
        how: 'table',
        by: 'mette',
        gives: ['social', 'employment', 'home_support'],
        parts: { words: 3, actions: 3, interventions: 3, notes: 3, team: 3 },
        themes: { home: 3, network: 3, work: 3, health: 3, mind: 3, substances: 2 },
      },
    ],
  },
  {
    to: 'home_support',
    purpose: 'At Anders kan se, hvad der er aftalt, og kender tegnene',
    versions: [
      {
        day: -115,
        until: 249,
        how: 'table',
        by: 'mette',
        gives: ['social', 'psychiatry', 'employment'],
        parts: { words: 3, actions: 3, interventions: 2, notes: 3, team: 3 },
        themes: { home: 3, network: 3, work: 2, health: 3, mind: 3 },
      },
    ],
  },
  {
    to: 'employment',
    purpose: 'At Louise og Susanne kan hjælpe mig med at beholde jobbet',
    versions: [
      {
        day: -113,
        how: 'table',
        by: 'mette',
        gives: ['social', 'psychiatry', 'home_support'],
        parts: { words: 3, actions: 3, interventions: 3, notes: 3, team: 3 },
        themes: { work: 3, mind: 2, health: 2 },
      },
      {
        day: -74,
        until: 249,
        how: 'screen',
        gives: ['social', 'psychiatry', 'home_support'],
        parts: { words: 3, actions: 3, interventions: 2, notes: 3, team: 2 },
        themes: { work: 3, network: 2, home: 2, mind: 1, health: 1 },
      },
    ],
  },
  {
    to: { companion: 'leila' },
    purpose: 'At min søster kan se tegnene og vores aftaler',
    versions: [
      {
        day: -111,
        how: 'screen',
        gives: ['psychiatry', 'home_support'],
        parts: { words: 3, actions: 2, team: 3 },
        themes: { home: 3, network: 3, mind: 3 },
      },
      {
        day: -46,
        how: 'screen',
        gives: ['psychiatry', 'home_support'],
        parts: { words: 3, actions: 3, team: 3 },
        themes: { home: 3, network: 3, work: 2, mind: 3, health: 3 },
      },
    ],
  },
]
