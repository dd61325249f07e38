import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Act, atOnce } from '../../../test/at-once.ts'
import { insert } from '../../../test/database.ts'
import { AREA, citizen, employee, relation } from '../../../test/world.ts'
import type { Telling } from './model.telling.ts'
import { loopCalls, openedLoop, type World, whyWorld } from './world.fixture.ts'

let world: World
let calls: ReturnType<typeof loopCalls>
let loop: string
let noah: string
let other: string
beforeAll(async () => {
  world = await whyWorld()
  calls = loopCalls(world.house)
  loop = await openedLoop(world)
  noah = await citizen(world.house.admin, {}, 'Noah Test')
  other = await citizen(world.house.admin, {}, 'Anden Test')
  await relation(world.house.admin, world.jo, noah, AREA.jobs)
})
afterAll(() => world.house.close())

const ask = (as: string, more: object = {}) =>
  calls.post(as, `/loops/${loop}/outcomes`, {
    citizenId: noah,
    words: 'Nu er det én, der ved det',
    toldAs: 'Noah, 19 år',
    moved: 'Noah kommer til møderne',
    ...more,
  })
const tellings = async (as: string) =>
  (await world.house.ask<Telling[]>('GET', '/api/my-tellings', { as })).body
const answer = (as: string, id: string, body: object, seen = 1) =>
  calls.post(as, `/my-tellings/${id}`, body, seen)
const shown = async (as: string) => (await calls.view(as, loop)).outcomes

test('only who works with the citizen asks, and nobody learns of a citizen by asking', async () => {
  expect((await ask(world.finn)).status).toBe(404)
  expect((await ask(world.jo, { citizenId: other })).status).toBe(404)
  expect((await ask(world.jo, { citizenId: '01900000-0000-7000-8000-000000000000' })).status).toBe(404)
  expect((await ask(noah)).status).toBe(403)
  expect((await ask(world.jo, { words: 'Mit nummer er 010107-1234' })).problem.errors?.[0]?.field).toBe(
    'body/words',
  )
})

test('nor do the citizen’s own words carry their full name to the whole municipality', async () => {
  const { id } = (await ask(world.jo)).body
  for (const more of [
    { toldAs: 'Noah Test' },
    { words: 'Hilsen Nóah Test' },
    { toldAs: 'En ung', words: 'Jeg, noah' },
  ])
    expect((await answer(noah, id, { answer: 'yes', ...more })).problem.type).toBe(
      '/problems/telling_names_you',
    )
  expect((await answer(noah, id, { answer: 'yes', words: 'Nu er det én', toldAs: 'Noah' })).status).toBe(201)
  await answer(noah, id, { answer: 'withdraw' }, 2)
})

test('nobody tells the words of who cannot say yes themself: a child, or somebody who has died', async () => {
  const { admin } = world.house
  const child = await citizen(admin, { birth_date: '2019-01-01' }, 'Barn Test')
  const dead = await citizen(admin, { died_on: '2026-01-01' }, 'Død Test')
  // At 16 and 17 the rule data ask for custody's yes beside the young person's own: as with a consent, it is not asked here.
  const born = new Date(Date.now() - 17.5 * 365 * 86_400_000).toISOString().slice(0, 10)
  const young = await citizen(admin, { birth_date: born }, 'Ung Test')
  await insert(admin, 'representation', [
    { id: crypto.randomUUID(), citizen_id: young, kind: 'custody', name: 'Mor Test' },
  ])
  for (const id of [child, dead, young]) await relation(admin, world.jo, id, AREA.jobs)
  for (const citizenId of [child, dead, young])
    expect((await ask(world.jo, { citizenId })).problem.type).toBe('/problems/telling_not_alone')
})

test('until the citizen’s yes it is between them and who asked; the yes tells it; the yes taken back leaves nothing', async () => {
  const { id } = (await ask(world.jo)).body
  expect((await shown(world.jo)).map(one => one.id)).toEqual([id])
  expect(await shown(world.joLead)).toEqual([])
  expect(await shown(world.finn)).toEqual([])
  expect(await tellings(other)).toEqual([])
  expect(await tellings(noah)).toMatchObject([
    { id, words: 'Nu er det én, der ved det', askedBy: 'Jo Job, Test', saidYesAt: null },
  ])
  expect(
    (await calls.post(world.jo, `/loops/${loop}/outcomes/${id}/told`, { departments: [world.north] })).problem
      .type,
  ).toBe('/problems/outcome_needs_yes')

  expect((await answer(other, id, { answer: 'yes' })).status).toBe(404)
  expect((await answer(world.jo, id, { answer: 'yes' })).status).toBe(403)
  expect((await answer(noah, id, { answer: 'withdraw' })).problem.type).toBe('/problems/telling_not_told')
  expect(
    (await answer(noah, id, { answer: 'yes', words: 'Nu er det én, der ved, hvordan jeg har det' })).status,
  ).toBe(201)
  expect(await shown(world.finn)).toMatchObject([
    { words: 'Nu er det én, der ved, hvordan jeg har det', toldAs: 'Noah, 19 år' },
  ])
  expect(JSON.stringify(await shown(world.finn))).not.toContain(noah)
  expect((await world.house.ask('GET', `/api/loops/${loop}`, { as: world.external })).status).toBe(404)
  expect((await answer(noah, id, { answer: 'yes' }, 2)).problem.type).toBe('/problems/telling_answered')

  await calls.post(world.jo, `/loops/${loop}/outcomes/${id}/told`, { departments: [world.north] })
  await calls.post(world.jo, `/loops/${loop}/outcomes/${id}/told`, { departments: [world.north] })
  expect((await shown(world.finn))[0]?.told).toMatchObject([{ departmentId: world.north }])
  const moves = (await calls.view(world.jo, loop)).moves
  expect(moves[0]).toMatchObject({ event: 'outcome_told', kind: 'citizen', toPlace: 'outcome' })

  expect((await answer(noah, id, { answer: 'withdraw' }, 2)).status).toBe(201)
  expect(await shown(world.finn)).toEqual([])
  expect(await shown(world.jo)).toEqual([])
  expect(await tellings(noah)).toEqual([])
  expect((await calls.view(world.jo, loop)).moves.some(move => move.kind === 'citizen')).toBe(false)
  expect((await answer(noah, id, { answer: 'yes' }, 3)).status).toBe(404)
  const { rows } = await world.house.admin.query(
    'select words, told_as, moved from kobling.outcome where id = $1',
    [id],
  )
  expect(rows).toEqual([{ words: '', told_as: '', moved: '' }])
})

test('whoever asked can write the yes down as it was said; the citizen reads who did, and can take it back', async () => {
  const { id } = (await ask(world.jo)).body
  const yes = (as: string, how: string, seen = 1) =>
    calls.post(as, `/loops/${loop}/outcomes/${id}/yes`, { how }, seen)
  expect((await yes(world.joLead, 'table')).status).toBe(404)
  expect((await yes(noah, 'table')).status).toBe(403)
  expect((await yes(world.jo, 'screen')).status).toBe(400)
  expect((await yes(world.jo, 'table', 9)).status).toBe(409)
  expect((await yes(world.jo, 'table')).status).toBe(201)
  expect((await yes(world.jo, 'table', 2)).problem.type).toBe('/problems/telling_answered')
  expect((await shown(world.finn)).find(one => one.id === id)).toMatchObject({ yesHow: 'table' })
  const mine = (await tellings(noah)).find(one => one.id === id)
  expect(mine).toMatchObject({ yesHow: 'table', askedBy: 'Jo Job, Test' })
  expect((await answer(noah, id, { answer: 'withdraw' }, 2)).status).toBe(201)
  expect((await shown(world.finn)).some(one => one.id === id)).toBe(false)
  const { rows } = await world.house.admin.query(
    "select actor_id, citizen_id from kobling.audit_event where action = 'outcome.yes' and object_id = $1 and not refused",
    [id],
  )
  expect(rows).toEqual([{ actor_id: world.jo, citizen_id: noah }])
})

test('who asked is told to nobody: not to leaders, not in the loop, not by the table', async () => {
  const { id } = (await ask(world.jo)).body
  await answer(noah, id, { answer: 'yes' })
  for (const who of [world.finn, world.joLead, world.director]) {
    const one = (await shown(who)).find(found => found.id === id)
    expect(one).toMatchObject({ mine: false })
    expect(JSON.stringify(one)).not.toContain(world.jo)
  }
  expect((await shown(world.jo)).find(one => one.id === id)).toMatchObject({ mine: true })
  const { rows } = await world.house.admin.query(
    `select t || '.made_by' as seen from unnest(array['outcome', 'outcome_told']) t
     where has_column_privilege('kobling_app', 'kobling.' || t, 'made_by', 'select')`,
  )
  expect(rows).toEqual([])
})

test('the team that helped is told, and nobody else by that', async () => {
  const { id } = (await ask(world.jo)).body
  await answer(noah, id, { answer: 'yes' })
  const told = async (as: string) =>
    (await world.house.ask<{ items: { id: string; read: boolean }[] }>('GET', '/api/told-to-us', { as })).body
      .items
  const sits = await employee(
    world.house.admin,
    AREA.jobs,
    { department_id: world.north },
    'Nord Medarbejder',
  )
  expect((await told(sits)).some(one => one.id === id)).toBe(false)
  await calls.post(world.jo, `/loops/${loop}/outcomes/${id}/told`, { departments: [world.north] })
  expect((await told(sits)).find(one => one.id === id)).toMatchObject({ read: false })
  expect(await told(world.finn)).toEqual([])
  await world.house.ask('POST', `/api/loops/${loop}/outcomes/${id}/read`, { as: sits, body: {} })
  expect((await told(sits)).find(one => one.id === id)).toMatchObject({ read: true })
  await answer(noah, id, { answer: 'withdraw' }, 2)
  expect((await told(sits)).some(one => one.id === id)).toBe(false)
})

test('what others read does not name the citizen beyond what they are to be called', async () => {
  const wrong = async (more: object) => (await ask(world.jo, more)).problem.errors?.[0]?.field
  expect(await wrong({ toldAs: 'Noah Test, 19 år' })).toBe('body/toldAs')
  expect(await wrong({ toldAs: 'En ung, 19 år' })).toBe('body/moved') // »Noah kommer til møderne«
  expect(await wrong({ words: 'Jeg hedder Test' })).toBe('body/words')
  expect((await ask(world.jo)).status).toBe(201)
})

test('a no leaves nothing either, and the log says who was asked about', async () => {
  const { id } = (await ask(world.jo)).body
  expect((await answer(noah, id, { answer: 'no' })).status).toBe(201)
  expect((await shown(world.jo)).some(one => one.id === id)).toBe(false)
  const { rows } = await world.house.admin.query(
    "select actor_id, citizen_id, object_id from kobling.audit_event where action in ('outcome.ask', 'outcome.answer') and object_id = $1 order by id",
    [id],
  )
  expect(rows).toEqual([
    { actor_id: world.jo, citizen_id: noah, object_id: id },
    { actor_id: noah, citizen_id: null, object_id: id },
  ])
})

test('a citizen’s words in the common wording: with their yes only, and drawn as theirs', async () => {
  const { id } = (await ask(world.jo)).body
  const propose = () =>
    calls.post(world.jo, `/loops/${loop}/amendments`, {
      kind: 'why',
      onEdition: 0,
      text: 'Ét menneske, der ved det',
      areaId: AREA.jobs,
      outcomeId: id,
    })
  expect((await propose()).problem.type).toBe('/problems/outcome_needs_yes')
  await answer(noah, id, { answer: 'yes' })
  const { body } = await propose()
  await calls.post(world.finn, `/loops/${loop}/amendments/${body.id}/take`, {})
  expect((await calls.view(world.finn, loop)).moves.find(move => move.event === 'text_grew')).toMatchObject({
    kind: 'citizen',
    fromPlace: 'outcome',
    toPlace: 'why',
    label: '',
  })
})

test('a wording that all read names no citizen: neither who is quoted, nor others whom the writer works with', async () => {
  const { id } = (await ask(world.jo, { toldAs: 'En ung mand', moved: 'Kommer til møderne' })).body
  await answer(noah, id, { answer: 'yes' })
  const propose = (as: string, text: string, more: object = {}) =>
    calls.post(as, `/loops/${loop}/amendments`, {
      kind: 'core_task',
      onEdition: 0,
      text,
      areaId: as === world.jo ? AREA.jobs : AREA.family,
      ...more,
    })
  const refused = async (as: string, text: string, more: object = {}) =>
    (await propose(as, text, more)).problem.errors
  // Who asked him knows who is quoted: not even a first name, where he wants to be called otherwise.
  expect(await refused(world.jo, 'Som Noah siger det', { outcomeId: id })).toMatchObject([
    { field: 'body/text', code: 'identifies' },
  ])
  expect(await refused(world.jo, 'Noah Test skal have ro')).toMatchObject([{ code: 'identifies' }])
  // A colleague may have the first name; and whoever does not know him learns nothing of whose words they are.
  expect((await propose(world.jo, 'Noah fra Familie ringer')).status).toBe(201)
  expect((await propose(world.finn, 'Som Noah Test siger det', { outcomeId: id })).status).toBe(201)
})

test('a yes taken back takes what was proposed with the words too', async () => {
  const { id } = (await ask(world.jo)).body
  await answer(noah, id, { answer: 'yes' })
  const propose = () =>
    calls.post(world.jo, `/loops/${loop}/amendments`, {
      kind: 'core_task',
      onEdition: 0,
      text: 'Nu er det én, der ved det',
      areaId: AREA.jobs,
      outcomeId: id,
    })
  const { body } = await propose()
  expect((await answer(noah, id, { answer: 'withdraw' }, 2)).status).toBe(201)
  expect((await calls.post(world.finn, `/loops/${loop}/amendments/${body.id}/take`, {})).problem.type).toBe(
    '/problems/take_other_area',
  )
  const { rows } = await world.house.admin.query(
    'select text, added, state from kobling.amendment where outcome_id = $1',
    [id],
  )
  expect(rows).toEqual([{ text: '–', added: '', state: 'withdrawn' }])
})

test('read by how many is said from five, never by whom', async () => {
  const { id } = (await ask(world.jo)).body
  await answer(noah, id, { answer: 'yes' })
  const read = (as: string) =>
    world.house.ask('POST', `/api/loops/${loop}/outcomes/${id}/read`, { as, body: {} })
  const readers = async () => (await shown(world.outsider)).find(one => one.id === id)?.readers
  for (const who of [world.finn, world.finn, world.joLead, world.finnLead, world.head]) await read(who)
  expect(await readers()).toBeNull()
  expect((await read(world.director)).status).toBe(201)
  expect(await readers()).toBe(5)
  expect((await read(world.external)).status).toBe(404)
})

test('who uses the words in the moment in which the yes is taken back is refused, or waited for', async () => {
  const told = async () => {
    const { id } = (await ask(world.jo)).body
    await answer(noah, id, { answer: 'yes' })
    return id
  }
  const takesBack = (id: string): Act => ({
    as: noah,
    act: client => client.query('update kobling.outcome set withdrawn_at = now() where id = $1', [id]),
  })
  const uses = (id: string): Act => ({
    as: world.jo,
    act: client =>
      client.query(
        `insert into kobling.amendment (id, loop_id, kind, on_edition, text, added, area_id, outcome_id, made_by)
         values (gen_random_uuid(), $1, 'why', 0, 'Én, der ved det', 'Én, der ved det', $2, $3, $4)`,
        [loop, AREA.jobs, id, world.jo],
      ),
  })
  const words = async (id: string) =>
    (await world.house.admin.query('select text, added from kobling.amendment where outcome_id = $1', [id]))
      .rows
  const [one, other] = [await told(), await told()]
  expect(await atOnce(world.house.admin, takesBack(one), uses(one))).toBe('42501')
  expect(await words(one)).toEqual([])
  expect(await atOnce(world.house.admin, uses(other), takesBack(other))).toBe('done')
  expect(await words(other)).toEqual([{ text: '–', added: '' }])
})
