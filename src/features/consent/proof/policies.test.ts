// Every policy is made true, made false and dropped in turn: some probe must notice each. A new policy that no probe
// notices fails here.
import { describe, expect, test } from 'vitest'
import { type Probe, wrongly } from '../../../../test/guards/probe.ts'
import { setStage, takenBack } from '../../../../test/guards/stage.ts'
import { PROBES } from './policies.probes.fixture.ts'
import { makeScene } from './policies.scene.fixture.ts'

type Policy = {
  table: string
  name: string
  qual: string | null
  check: string | null
}

const stage = setStage(makeScene)

async function policies(): Promise<Policy[]> {
  const { rows } = await stage().client.query<Policy>(
    // The role that owns the views is let through by `true` alone: the conventions hold that, table by table.
    `select tablename as table, policyname as name, qual, with_check as check
     from pg_policies where schemaname = 'kobling' and policyname <> 'sight' order by tablename, policyname`,
  )
  return rows
}

function mutations({ table, name, qual, check }: Policy): string[] {
  const on = `policy ${name} on kobling.${table}`
  return [
    `drop ${on}`,
    ...(qual === null ? [] : [`alter ${on} using (false)`]),
    ...(check === null ? [] : [`alter ${on} with check (false)`]),
    ...(qual === null || qual === 'true' ? [] : [`alter ${on} using (true)`]),
    ...(check === null || check === 'true' ? [] : [`alter ${on} with check (true)`]),
  ]
}

const wrong = (probes: Probe[]) => wrongly(stage().client, stage().scene, probes)

describe('policies', () => {
  test('every probe gives what it should', async () => {
    expect(await takenBack(stage().client, () => wrong(PROBES))).toEqual([])
  })

  test('every policy that is widened, narrowed or dropped is noticed', async () => {
    const unnoticed: string[] = []
    let tried = 0
    for (const policy of await policies()) {
      const probes = PROBES.filter(p => p.table === policy.table)
      for (const mutation of mutations(policy)) {
        tried++
        const noticed = await takenBack(stage().client, async () => {
          await stage().client.query(mutation)
          return (await wrong(probes)).length > 0
        })
        if (!noticed) unnoticed.push(mutation)
      }
    }
    console.info(`${tried} mutations of policies`)
    expect(unnoticed).toEqual([])
  }, 120_000)
})
