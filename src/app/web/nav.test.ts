import { expect, test } from 'vitest'
import { isFor, staffNav } from './nav.ts'
import { da } from './text.da.ts'

const nav = (path: string, role: string, waiting = {}) => staffNav(path, [role], da, waiting)
const current = (path: string) =>
  nav(path, 'caseworker')
    .filter(one => one.current)
    .map(one => one.href)

test('leaders and staff each have their own lines', () => {
  expect(nav('/', 'caseworker').map(one => one.href)).toContain('/plans')
  expect(nav('/', 'head_of_department').map(one => one.href)).not.toContain('/plans')
  expect(nav('/', 'director').map(one => one.href)).toContain('/overview')
  expect(nav('/', 'consultant').map(one => one.href)).toContain('/overview')
  expect(nav('/', 'caseworker').map(one => one.href)).toContain('/overview/pulse')
  expect(nav('/', 'data_protection_officer').map(one => one.href)).not.toContain('/overview/pulse')
  expect(nav('/', 'politician').map(one => one.href)).toEqual(['/overview'])
  // Whoever works elsewhere is never asked in the pulse.
  expect(nav('/', 'caseworker').map(one => one.href)).toContain('/overview/pulse')
  expect(staffNav('/', ['caseworker'], da, {}, true).map(one => one.href)).not.toContain('/overview/pulse')
})

test('a politician is led to the overview from anywhere else', () => {
  for (const path of ['/', '/overview', '/was']) expect(isFor(['politician'], path)).toBe(true)
  for (const path of ['/plans', '/overview/pulse', '/why']) expect(isFor(['politician'], path)).toBe(false)
  expect(isFor(['caseworker'], '/plans')).toBe(true)
})

test('one line is current, below its own pages too', () => {
  expect(current('/')).toEqual(['/'])
  expect(current('/questions/1')).toEqual(['/questions'])
  expect(current('/table/1')).toEqual(['/questions'])
  expect(current('/agreements')).toEqual(['/agreements'])
  expect(current('/citizens/1')).toEqual([])
})

test('what waits is counted where it stands, and nothing is not counted', () => {
  const counts = (waiting: object) =>
    nav('/', 'director', waiting).flatMap(one => (one.count ? [[one.href, one.count, one.countLabel]] : []))
  expect(counts({ questions: 3, agreements: 1 })).toEqual([
    ['/questions', 3, '3 venter på dig'],
    ['/agreements', 1, '1 venter på dig'],
  ])
  expect(counts({ questions: 0, agreements: 0 })).toEqual([])
})
