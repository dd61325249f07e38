// Every clause of what one may do and see here is left out in turn, and some probe must notice; so with every policy.
import { expect, test } from 'vitest'
import { isNoticed, testClauses } from '../../../test/guards/clauses.ts'
import { setStage } from '../../../test/guards/stage.ts'
import { CLAUSES } from './guards.clauses.fixture.ts'
import { PROBES } from './guards.probes.fixture.ts'
import { makeGuardScene } from './guards.scene.fixture.ts'

const stage = setStage(makeGuardScene)
testClauses(stage, CLAUSES, PROBES)

test('every policy of what is published is noticed, opened or dropped', async () => {
  const { rows } = await stage().client.query<{ name: string; table: string }>(
    `select policyname as name, 'published.' || tablename as table from pg_policies where schemaname = 'published' and roles = '{kobling_app}'`,
  )
  expect(rows).toHaveLength(7)
  const unnoticed: string[] = []
  for (const { name, table } of rows)
    for (const mutation of [
      `alter policy ${name} on ${table} using (true)`,
      `drop policy ${name} on ${table}`,
      `alter table ${table} disable row level security`,
    ])
      if (!(await isNoticed(stage, mutation, PROBES.seen))) unnoticed.push(mutation)
  expect(unnoticed).toEqual([])
})

test('a politician works in no area, and at no level', async () => {
  for (const more of ['area_id = 0', 'level = 4'])
    await expect(
      stage().client.query(`update kobling.employment set ${more} where employee_id = $1`, [
        stage().scene.politician,
      ]),
    ).rejects.toMatchObject({ code: '23514' })
})
