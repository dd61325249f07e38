// Fjordby: a municipality that does not exist, beside an outside organisation that does not exist either.
import type { AreaRow } from '../reference-data.ts'

export const municipality = { da: 'Fjordby (fiktiv kommune)', en: 'Fjordby (a fictional municipality)' }

/** A hospital's psychiatry is a controller of its own; those who deliver home support are an area beside those who grant. */
export const demoAreas: AreaRow[] = [
  {
    id: 6,
    code: 'psychiatry',
    nameDa: 'Psykiatrien i Fjordregionen',
    nameEn: 'Psychiatry, Fjord Region',
    colour: '#06482A',
    glyph: 'plus',
    kind: 'external',
    sanction: null,
  },
  {
    id: 7,
    code: 'home_support',
    nameDa: 'Bostøtten',
    nameEn: 'Home support',
    colour: '#4E3C00',
    glyph: 'house',
    kind: 'municipal',
    sanction: null,
  },
]

export const areaIds = {
  social: 0,
  family: 1,
  employment: 2,
  health: 3,
  housing: 4,
  education: 5,
  psychiatry: 6,
  home_support: 7,
} as const
export type AreaCode = keyof typeof areaIds

export const partIds = {
  words: 24,
  actions: 25,
  interventions: 26,
  notes: 27,
  measures: 28,
  team: 29,
} as const
export type PartCode = keyof typeof partIds

export const themeIds = {
  home: 30,
  children: 31,
  network: 32,
  work: 33,
  money: 34,
  housing: 35,
  health: 36,
  mind: 37,
  substances: 38,
} as const
export type ThemeCode = keyof typeof themeIds
