/** Every yes and no over time. */
export const da = {
  title: 'Det har du ændret',
  first: 'Du sagde ja første gang',
  given: (name: string) => `${name} må se med`,
  changed: (name: string) => `Ændret for ${name}`,
  cell: (name: string, row: string, from: string, to: string) =>
    `${name}, ${row.toLowerCase()}: ${from.toLowerCase()} → ${to.toLowerCase()}`,
  changedMany: (name: string, count: number) => `${count} ting ændret for ${name}`,
  extended: (name: string, day: string) => `${name} må se med til ${day}`,
  openEnded: (name: string) => `${name} må se med, til du siger nej`,
  withdrawn: (name: string) => `Der blev lukket for ${name}`,
  withArea: (name: string) => `Der blev lukket for ${name}, da området blev lukket`,
  expired: (name: string) => `Tiden løb ud for ${name}`,
  imported: (name: string) => `Samtykke til ${name} kom fra et andet system og venter på dit ja`,
  all: (count: number) => `Vis alle ${count}`,
  fewer: 'Vis færre',
  none: 'Her står det, hver gang du siger ja, ændrer noget eller siger nej.',
  purpose: (purpose: string) => `Til: ${purpose}`,
}
