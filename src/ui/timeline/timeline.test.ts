import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../../platform/i18n/calendar.ts'
import { nextItem } from './move.ts'
import {
  isBar,
  layRows,
  monthsIn,
  position,
  type Span,
  type TimelineItem,
  type TimelineKind,
} from './scale.ts'

const span: Span = { from: '2026-10-01', to: '2027-04-01' }

function item(id: string, kind: TimelineKind, from: string, to?: string): TimelineItem {
  return { id, kind, from, to, title: id, label: id, spoken: '' }
}

test('days lie in proportion, over the night when the clock is moved too', () => {
  const week: Span = { from: '2026-10-22', to: '2026-10-29' }
  expect(position(week, '2026-10-22')).toBe(0)
  expect(position(week, '2026-10-26')).toBeCloseTo(4 / 7)
  expect(position(week, '2026-01-01')).toBe(0)
  expect(position(week, '2027-01-01')).toBe(1)
})

test('months begin on their first, and a month that began before is left out', () => {
  expect(monthsIn({ from: '2026-11-10', to: '2027-02-01' })).toEqual(['2026-12-01', '2027-01-01'])
  expect(monthsIn(span)).toHaveLength(6)
})

test('what lies outside is left out, what goes on reaches the end', () => {
  const placed = layRows(span, [
    item('before', 'bar', '2026-01-01', '2026-09-30'),
    item('into', 'bar', '2026-01-01', '2026-10-01'),
    item('open', 'bar', '2026-11-01'),
    item('after', 'meeting', '2027-04-01'),
  ])
  expect(placed.map(p => p.item.id)).toEqual(['into', 'open'])
  const open = placed[1]
  expect((open?.left ?? 0) + (open?.width ?? 0)).toBeCloseTo(1)
})

test('bars in the same row never overlap', () => {
  const anyBar = fc.tuple(fc.integer({ min: -40, max: 200 }), fc.integer({ min: 0, max: 90 }))
  fc.assert(
    fc.property(fc.array(anyBar, { maxLength: 12 }), bars => {
      const items = bars.map(([start, length], at) => {
        const from = addDays(span.from, start)
        return item(`i${at}`, 'bar', from, addDays(from, length))
      })
      const placed = layRows(span, items)
      return placed.every(a =>
        placed.every(
          b => a === b || a.row !== b.row || a.left >= b.left + b.width || b.left >= a.left + a.width,
        ),
      )
    }),
  )
})

test('a mark near the end has its words before it', () => {
  const [late] = layRows(span, [item('Genhusning den sidste dag', 'duty', '2027-03-30')])
  expect(late?.flip).toBe(true)
  expect(isBar('duty')).toBe(false)
})

test('arrows go along the lane and across the lanes, past empty ones', () => {
  const lanes = [
    layRows(span, [item('a1', 'meeting', '2026-10-10'), item('a2', 'meeting', '2027-01-20')]),
    [],
    layRows(span, [item('b2', 'duty', '2027-01-10'), item('b1', 'bar', '2026-10-05', '2026-12-01')]),
  ]
  expect(nextItem(lanes, 'a1', 'ArrowRight')).toBe('a2')
  expect(nextItem(lanes, 'a2', 'ArrowRight')).toBeUndefined()
  expect(nextItem(lanes, 'a2', 'Home')).toBe('a1')
  expect(nextItem(lanes, 'a2', 'ArrowDown')).toBe('b2')
  expect(nextItem(lanes, 'b1', 'End')).toBe('b2')
  expect(nextItem(lanes, 'b1', 'ArrowUp')).toBe('a1')
  expect(nextItem(lanes, 'a1', 'ArrowUp')).toBeUndefined()
  expect(nextItem(lanes, 'a1', 'x')).toBeUndefined()
})
