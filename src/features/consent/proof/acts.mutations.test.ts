// The rules of what may be done are changed, clause by clause: some act must notice each.
import { expect, test } from 'vitest'
import { type Mutation, of, unnoticed } from '../../../../test/guards/mutate.ts'
import { type Probe, wrongly } from '../../../../test/guards/probe.ts'
import { setStage } from '../../../../test/guards/stage.ts'
import { counting } from './acts.fixture.ts'
import { CONSENT_ACTS } from './consent.acts.fixture.ts'
import { giving, looking, telling } from './consent.mutations.fixture.ts'
import { GROUND_ACTS } from './grounds.acts.fixture.ts'
import { LOOK_ACTS } from './look.acts.fixture.ts'
import { PROBES } from './policies.probes.fixture.ts'
import { makeScene } from './policies.scene.fixture.ts'
import { PREVIEW_ACTS } from './preview.acts.fixture.ts'
import { ACTS } from './sight.acts.fixture.ts'
import { functions } from './sight.mutations.fixture.ts'

const all: Probe[] = [...ACTS, ...GROUND_ACTS, ...CONSENT_ACTS, ...PREVIEW_ACTS, ...LOOK_ACTS, ...PROBES]

/** The acts that each function has a say in. */
const touches = new Map<string, Probe[]>()

const stage = setStage(async admin => {
  const scene = await makeScene(admin)
  await admin.query(counting)
  return scene
})

async function calls(): Promise<Map<string, number>> {
  const { rows } = await stage().client.query<{ name: string; calls: string }>(
    'select funcname as name, calls from pg_stat_xact_user_functions',
  )
  return new Map(rows.map(({ name, calls }) => [name, Number(calls)]))
}

test('unchanged, nothing is wrong', async () => {
  const { client, scene } = stage()
  await client.query("set track_functions = 'all'")
  await client.query('begin')
  const failing: string[] = []
  let before = await calls()
  for (const probe of all) {
    failing.push(...(await wrongly(client, scene, [probe])))
    const after = await calls()
    for (const [name, count] of after)
      if (count > (before.get(name) ?? 0)) touches.set(name, [...(touches.get(name) ?? []), probe])
    before = after
  }
  await client.query('rollback')
  await client.query("set track_functions = 'none'")
  expect(failing).toEqual([])
})

/** First the acts that the changed function has a say in; every other one only where they notice nothing. */
async function actsWrong([name]: Mutation): Promise<boolean> {
  const { client, scene } = stage()
  const first = touches.get(name) ?? []
  for (const probe of [...first, ...all]) {
    if ((await wrongly(client, scene, [probe])).length === 0) continue
    // What noticed one clause often notices the next.
    touches.set(name, [probe, ...first.filter(one => one !== probe)])
    return true
  }
  return false
}

const byActs = (names: string[]) => unnoticed(stage().client, of(functions, names), actsWrong)

test('every clause of what may be written, and of sessions, is noticed by an act', async () => {
  expect(await byActs(['find_by_cpr', 'act_as', 'may_write', 'may_change'])).toEqual([])
})

test('every clause of what an object keeps to is noticed by an act', async () => {
  expect(await byActs(['action_reported', 'owns_record', 'action_keep', 'goal_keep'])).toEqual([])
})

test('every clause of emergencies is noticed by an act', async () => {
  const names = ['open_emergency', 'emergency_waits', 'emergency_days', 'may_review', 'review_emergency']
  expect(await byActs(names)).toEqual([])
})

test('every clause of consents and of other laws is noticed by an act', async () => {
  expect(await byActs(['uphold_consent', 'unseen_givers', 'works_for', 'record_law', 'end_law'])).toEqual([])
})

test.each(Object.entries({ ...giving, ...telling, ...looking }))(
  'every clause of %s is noticed by an act',
  async (name, clauses) => {
    expect(await unnoticed(stage().client, of({ [name]: clauses }, [name]), actsWrong)).toEqual([])
  },
)
