import type { Text } from '../../../platform/i18n/text.ts'
import type { da } from './history.da.ts'

export const en: Text<typeof da> = {
  title: 'What you changed',
  first: 'You said yes for the first time',
  given: (name: string) => `${name} may see it`,
  changed: (name: string) => `Changed for ${name}`,
  cell: (name: string, row: string, from: string, to: string) =>
    `${name}, ${row.toLowerCase()}: ${from.toLowerCase()} → ${to.toLowerCase()}`,
  changedMany: (name: string, count: number) => `${count} things changed for ${name}`,
  extended: (name: string, day: string) => `${name} may see it until ${day}`,
  openEnded: (name: string) => `${name} may see it until you say no`,
  withdrawn: (name: string) => `It was closed for ${name}`,
  withArea: (name: string) => `It was closed for ${name} when the area was closed`,
  expired: (name: string) => `The time ran out for ${name}`,
  imported: (name: string) => `A consent to ${name} came from another system and waits for your yes`,
  all: (count: number) => `Show all ${count}`,
  fewer: 'Show fewer',
  none: 'Each time you say yes, change something or say no, it will stand here.',
  purpose: (purpose: string) => `For: ${purpose}`,
}
