// Every clause of what this room's views and functions let through is left out in turn, and some probe must notice. Its
// policies are tried with all others (consent/proof/policies.test.ts).
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { testClauses } from '../../../test/guards/clauses.ts'
import { setStage } from '../../../test/guards/stage.ts'
import { makeScene } from '../consent/proof/policies.scene.fixture.ts'
import { holdsPersonNumber } from '../questions/model.numbers.ts'
import { CLAUSES } from './guards.clauses.fixture.ts'
import { PROBES } from './guards.probes.fixture.ts'

const stage = setStage(makeScene)
testClauses(stage, CLAUSES, PROBES)

const numbers = [
  ...[
    '010190-1234',
    '0101901234',
    '010190 – 1234',
    '010190\u200b1234',
    '010190\u00ad-1234',
    '０１０１９０１２３４',
  ],
  ...[
    '610190-1234',
    '010190-AB12',
    '010190-ABCD',
    '2411261234',
    '010190‑1234',
    '010190\u00a01234',
    '(010180-1234)',
  ],
  ...[
    'cpr010180-1234',
    '010180-1234x',
    '010180  1234',
    '010180\t1234',
    '010180\n1234',
    '010180, 1234',
    '010180_1234',
  ],
  ...[
    '01 01 80 1234',
    '01.01.80-1234',
    '01/01-80 1234',
    '0101801234.',
    '010180 12 34',
    '01 01 80 12 34',
    '010180(1234)',
  ],
  ...[
    '01011980-1234',
    '01-01-1980-1234',
    '0 1 0 1 8 0 1 2 3 4',
    '0-1-0-1-8-0-1-2-3-4',
    '0\u03321\u033201801234',
  ],
  ...['٠١٠١٨٠-١٢٣٤', '०१०१८०१२३४', '0️⃣1️⃣0️⃣1️⃣8️⃣0️⃣1️⃣2️⃣3️⃣4️⃣', '0101\u{e0030}80-1234', '0101\ufe0f80-1234'],
]
const none = [
  ...[
    '12345678',
    '012345678901',
    'Den 010190 brev',
    '010190 a',
    'kl. 10–12',
    '½ af 010190',
    'uge 12-34, 2026',
  ],
  ...['Ring 20 12 34 56 eller 30 12 34 56', '+45 20 12 34 56', 'CVR 29 18 99 20', 'EAN 5798001234567'],
  ...[
    '01.02.2026 kl. 10.30',
    '01.02.2026 10:30',
    '01.01.2026-31.12.2026',
    '01.01.2026-2027',
    '10.1.2027 9:30',
  ],
  ...['24.11.2026, 1200 kr.', '250.000 kr. i 2027', 'sag 27.69.40-G01-1-26', '1, 2, 3, 4, 5, 6, 7, 8, 9, 10'],
]

test.each(numbers)('%j is seen as a person’s number', one => expect(holdsPersonNumber(one)).toBe(true))
test.each(none)('%j is not', one => expect(holdsPersonNumber(one)).toBe(false))
test('the database sees a person’s number where the server does', async () => {
  for (const one of [...numbers, ...none]) {
    const sql = 'select kobling.names_nobody($1) as clean'
    const { rows } = await stage().client.query<{ clean: boolean }>(sql, [`Gælder ${one}`])
    expect([one, rows[0]?.clean]).toEqual([one, !holdsPersonNumber(`Gælder ${one}`)])
  }
  // Signs drawn from what such numbers are made of, and from what is written around them.
  const sign = fc.constantFrom(
    ...'0123456789',
    ...'0101801234',
    ...' -./,:_()\n\u00a0\u2013',
    ...'ABkæÅ½²',
    '\u00ad',
    '\u0301',
    '٣',
  )
  const words = fc.array(fc.string({ unit: sign, minLength: 1, maxLength: 24 }), {
    minLength: 400,
    maxLength: 400,
  })
  await fc.assert(
    fc.asyncProperty(words, async all => {
      const sql = 'select w, kobling.names_nobody(w) as clean from unnest($1::text[]) w'
      const { rows } = await stage().client.query<{ w: string; clean: boolean }>(sql, [all])
      for (const { w, clean } of rows) expect([w, clean]).toEqual([w, !holdsPersonNumber(w)])
    }),
    { numRuns: 10 },
  )
})
