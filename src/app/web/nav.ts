import { leads } from '../../features/organisation/model.ts'
import type { NavItem } from '../../ui/AppShell.tsx'
import type { da } from './text.da.ts'

type Words = { readonly [Key in keyof typeof da]: (typeof da)[Key] extends string ? string : unknown }
type Name = { [Key in keyof typeof da]: (typeof da)[Key] extends string ? Key : never }[keyof typeof da]

/** A line of the staff's menu. `also`: pages below it that have an address of their own. */
type Line = { readonly href: string; readonly name: Name; readonly also?: readonly string[] }

const questions: Line = { href: '/questions', name: 'questions', also: ['/table'] }
const agreements: Line = { href: '/agreements', name: 'agreements' }

/** In the order that they are read; a room that comes later adds its line. A leader's own work is behind the logo. */
const forLeaders: readonly Line[] = [
  { href: '/room', name: 'room', also: ['/handover', '/sparring'] },
  { href: '/overview', name: 'overview' },
  questions,
  agreements,
  { href: '/why', name: 'why' },
]
const forStaff: readonly Line[] = [
  { href: '/', name: 'myWork' },
  { href: '/plans', name: 'myPlans' },
  questions,
  agreements,
  { href: '/why', name: 'why' },
]
/** Whom the pulse asks, leaders and consultants apart: they meet it on the overview. */
const asked = ['caseworker', 'provider']
const pulse: Line = { href: '/overview/pulse', name: 'pulse' }

/** Who follows the development sees no citizen: the published figures are their page. */
const forConsultants: readonly Line[] = [
  { href: '/', name: 'myWork' },
  { href: '/overview', name: 'overview' },
  questions,
  agreements,
  { href: '/why', name: 'why' },
]

/** Politicians are no part of the work: they read what they decided, and the published figures. */
const forPoliticians: readonly Line[] = [{ href: '/overview', name: 'overview' }]

function linesFor(roles: readonly string[]): readonly Line[] {
  if (roles.includes('politician')) return forPoliticians
  if (leads(roles)) return forLeaders
  if (roles.includes('consultant')) return forConsultants
  return roles.some(role => asked.includes(role)) ? [...forStaff, pulse] : forStaff
}

/** A politician who writes another address is led to theirs: there is nothing for them behind it. */
export const isFor = (roles: readonly string[], path: string) =>
  !roles.includes('politician') || ['/', '/overview', '/was'].includes(path)

export function staffNav(
  path: string,
  roles: readonly string[],
  t: Words & { readonly waitsForYou: (count: number) => string },
  /** How many wait for the reader, by line. */
  waiting: Partial<Record<Name, number>>,
  /** Works outside the municipality, which asks its own how they are supported. */
  outside = false,
): NavItem[] {
  const below = (href: string) => path === href || (href !== '/' && path.startsWith(`${href}/`))
  const counted = (line: Line) => {
    const count = waiting[line.name] ?? 0
    return count > 0 && { count, countLabel: t.waitsForYou(count) }
  }
  const lines = linesFor(roles).filter(line => !(outside && line.name === 'pulse'))
  return lines.map(line => ({
    href: line.href,
    label: t[line.name] as string,
    current: [line.href, ...(line.also ?? [])].some(below),
    ...counted(line),
  }))
}
