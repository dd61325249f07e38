import { expect, test } from 'vitest'
import { createDates } from '../../../platform/i18n/dates.ts'
import { da } from '../text.da.ts'
import { whenOf } from './who-does.ts'

const dates = createDates('da', () => new Date('2026-11-24T12:00:00Z'))
const late = (state: 'open' | 'done' | 'dropped' | null, dueOn: string) =>
  whenOf({ state, dueOn, startsOn: null, doneOn: null, rhythm: '' }, da, dates)

test('only what is known to be open is late', () => {
  expect(late('open', '2026-11-23').late).toBe(true)
  expect(late('open', '2026-11-24').late).toBe(false)
  expect(late('done', '2026-11-23').late).toBe(false)
  expect(late('dropped', '2026-11-23').late).toBe(false)
  // Only its times are shared: whether it was done is not.
  expect(late(null, '2026-11-23').late).toBe(false)
  expect(late(null, '2026-11-23').text).toMatch(/^senest 23\.\snov\.$/)
})
