// Every clause of what this room's views and functions let through is left out in turn, and some probe must notice. Its
// policies are tried with all others (consent/proof/policies.test.ts).
import { expect, test } from 'vitest'
import { testClauses } from '../../../test/guards/clauses.ts'
import { setStage } from '../../../test/guards/stage.ts'
import { makeScene } from '../consent/proof/policies.scene.fixture.ts'
import { holdsPersonNumber } from '../questions/model.numbers.ts'
import { CLAUSES } from './guards.clauses.fixture.ts'
import { PROBES } from './guards.probes.fixture.ts'

const stage = setStage(makeScene)
testClauses(stage, CLAUSES, PROBES)

test('the database sees a person’s number where the server does', async () => {
  const all = [
    '010190-1234',
    '0101901234',
    '010190 – 1234',
    '010190\u200b1234',
    '010190\u00ad-1234',
    '０１０１９０１２３４',
  ]
    .concat(['610190-1234', '010190-AB12', '010190-ABCD', '2411261234', '010190‑1234', '010190\u00a01234'])
    .concat([
      '12345678',
      '012345678901',
      'Den 010190 brev',
      '010190 a',
      'kl. 10–12',
      'x0101901234',
      '½ af 010190',
    ])
  for (const one of all) {
    const { rows } = await stage().client.query<{ clean: boolean }>(
      'select kobling.names_nobody($1) as clean',
      [one],
    )
    expect([one, rows[0]?.clean]).toEqual([one, !holdsPersonNumber(one)])
  }
  expect(all.filter(holdsPersonNumber)).toHaveLength(12)
})
