import { glob } from 'node:fs/promises'
import { expect, test } from 'vitest'
import type { LookRow } from '../../api.ts'
import { da } from '../../text.da.ts'
import { en } from '../../text.en.ts'
import { becauseOf, whatTheyDid, whoLooked } from './look.ts'

const row: LookRow = {
  id: '1',
  at: '2026-11-24T08:12:00.000Z',
  action: 'plan.open',
  objectKind: null,
  purpose: null,
  ground: 'own_area,consent',
  areaId: 2,
  by: 'employee',
  name: 'Samira Yilmaz',
  role: 'caseworker',
  bySelf: false,
  refused: false,
}

/** What concerns no citizen: rows of these never have one, so nobody reads them as "who looked". */
const ofNobody =
  /^(loop|part|wording|difference|amendment|stand|practice|culture|tension|frame|dialogue|experiment|voice|rollout|statistics|pulse|handover|agreement|table|money)\./

/** What the log can say of a citizen: every verb of every feature declares it. */
async function auditCodes(): Promise<string[]> {
  const codes: string[] = []
  for await (const file of glob('src/**/api*.ts')) {
    const verbs: object = await import(`${process.cwd()}/${file}`)
    for (const verb of Object.values(verbs)) if (typeof verb?.audit === 'string') codes.push(verb.audit)
  }
  return [...new Set(codes)].filter(code => !ofNobody.test(code))
}

test('everything that the log can say has its words', async () => {
  const codes = await auditCodes()
  expect(codes.length).toBeGreaterThan(40)
  expect(codes.filter(code => !Object.hasOwn(da.actions, code))).toEqual([])
  // The database function and the import log these themselves.
  expect(Object.keys(da.actions)).toEqual(
    expect.arrayContaining(['plan.open', 'citizen.find', 'import.file']),
  )
})

test('somebody of the team is named, somebody else is a role', () => {
  expect(whoLooked(row, 'Job', da)).toBe('Samira fra Job')
  expect(whoLooked({ ...row, name: null }, 'Job', da)).toBe('En sagsbehandler fra Job')
  expect(whoLooked({ ...row, name: null, role: 'provider' }, 'Job', da)).toBe('En, der giver hjælp fra Job')
  expect(whoLooked({ ...row, name: null, role: 'toString' }, undefined, da)).toBe('En medarbejder')
})

test('oneself, a relative and the house itself', () => {
  expect(whoLooked({ ...row, by: 'citizen', bySelf: true }, undefined, da)).toBe('Du')
  expect(whoLooked({ ...row, by: 'companion', name: 'Inger' }, undefined, en)).toBe('Inger')
  expect(whoLooked({ ...row, by: 'companion', name: null }, undefined, en)).toBe('Somebody close to you')
  expect(whoLooked({ ...row, by: 'job', name: null }, 'Job', en)).toBe('Kobling itself')
})

test('what they did, and why they could', () => {
  expect(whatTheyDid(row, da)).toBe('så din plan')
  expect(whatTheyDid({ ...row, action: 'constructor' }, da)).toBe('brugte din plan')
  expect(whatTheyDid({ ...row, refused: true }, da)).toBe(da.refused.open)
  expect(whatTheyDid({ ...row, refused: true, action: 'goal.change' }, da)).toBe(da.refused.other)
  expect(becauseOf({ ...row, refused: true, ground: 'none' }, da)).toBe('')
  expect(becauseOf(row, da)).toBe(da.because.own_area)
  expect(becauseOf({ ...row, ground: 'consent,emergency' }, da)).toBe(da.because.emergency)
  expect(becauseOf({ ...row, ground: 'none', purpose: 'enquiry' }, da)).toBe(da.purposes.enquiry)
  expect(becauseOf({ ...row, bySelf: true, ground: 'self' }, da)).toBe('')
})
