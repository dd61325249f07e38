import { readFileSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadStatutoryPlans } from './statutory.file.ts'
import { statutoryPlanAt } from './statutory.ts'

const plans = loadStatutoryPlans()
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'statutory-'))
})
afterAll(() => rm(folder, { recursive: true }))

/** The shipped file with one thing changed. */
function edited(change: (file: { plans: Record<string, unknown>[] }) => void): string {
  const text = readFileSync(new URL('../../../data/statutory-plans.json', import.meta.url), 'utf8')
  const file = JSON.parse(text)
  change(file)
  const path = join(folder, 'statutory-plans.json')
  writeFileSync(path, JSON.stringify(file))
  return path
}

test('the shipped file has the plans of three laws and the sick-pay act, each cited', () => {
  expect(plans.map(plan => plan.code)).toEqual([
    'min-plan',
    'handleplan',
    'barnets-plan',
    'ungeplan',
    'sick-pay-plan',
  ])
  for (const plan of plans) {
    expect(plan.basis).toMatch(/§/)
    for (const content of plan.contents ?? []) expect(content.citation).toMatch(/§/)
  }
})

test('codes of contents are unique within a plan, for answers refer to them', () => {
  for (const plan of plans) {
    const codes = (plan.contents ?? []).map(content => content.code)
    expect(new Set(codes).size).toBe(codes.length)
  }
})

test('what was not established is null, not invented', () => {
  expect(statutoryPlanAt(plans, 'sick-pay-plan', '2026-11-24')?.contents).toBeNull()
})

test('the rules of a day: none before they begin, another version after they change', () => {
  expect(statutoryPlanAt(plans, 'ungeplan', '2023-12-31')).toBeUndefined()
  expect(statutoryPlanAt(plans, 'ungeplan', '2024-01-01')?.basis).toBe('Barnets lov § 110')
  const file = edited(({ plans }) => {
    const old = plans[0]
    plans.push({ ...old, validFrom: '2027-07-01', basis: '§ 1 in a law to come' })
    plans[0] = { ...old, validTo: '2027-06-30' }
  })
  expect(statutoryPlanAt(loadStatutoryPlans(file), 'min-plan', '2027-06-30')?.basis).toMatch(/LAB/)
  expect(statutoryPlanAt(loadStatutoryPlans(file), 'min-plan', '2027-07-01')?.basis).toMatch(/to come/)
})

test.each([
  ['overlapping periods', '5.validFrom', (all: Record<string, unknown>[]) => all.push({ ...all[0] })],
  [
    'a date that does not exist',
    '0.validFrom',
    (all: Record<string, unknown>[]) => {
      all[0] = { ...all[0], validFrom: '2026-02-30' }
    },
  ],
  [
    'an end before the beginning',
    '0.validTo',
    (all: Record<string, unknown>[]) => {
      all[0] = { ...all[0], validTo: '2019-01-01' }
    },
  ],
  [
    'a missing citation',
    '0.basis',
    (all: Record<string, unknown>[]) => {
      all[0] = { ...all[0], basis: '' }
    },
  ],
])('%s: one line that names file and field', (_, field, change) => {
  const file = edited(({ plans }) => change(plans))
  expect(() => loadStatutoryPlans(file)).toThrow(new RegExp(`statutory-plans.json: plans.${field}: [^\\n]+$`))
})

test('a file that is cut off is named', () => {
  const file = join(folder, 'cut.json')
  writeFileSync(file, '{"note": "')
  expect(() => loadStatutoryPlans(file)).toThrow(/cut\.json: /)
})
