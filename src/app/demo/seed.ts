// Puts the demo municipality in: all of it or, where anybody is there already, nothing.
import { inTransaction, type Pool, type Tx } from '../../platform/db.ts'
import { demoCalendar } from './calendar.ts'
import { chanceFrom } from './chance.ts'
import { generatedStory } from './generated.ts'
import { addImports } from './imports.ts'
import { addLeading } from './leading.ts'
import { addOrganisation } from './organisation.ts'
import { addOverview } from './overview.ts'
import { addQuestions } from './questions.ts'
import { newRows, type Rows } from './rows.ts'
import { stories } from './stories.ts'
import { addStory } from './story-rows.ts'
import { addWhy } from './why.ts'

export type DemoOptions = { now: Date; seed?: number }
export type Seeded = { employees: number; citizens: number; plans: number }

/** Needs the reference data. Undefined: somebody works there already, and nothing was done. */
export async function seedDemo(admin: Pool, { now, seed = 1 }: DemoOptions): Promise<Seeded | undefined> {
  const rows = demoRows(now, seed)
  return inTransaction(admin, async tx => {
    await tx.rows('select pg_advisory_xact_lock(5468)')
    const [someone] = await tx.rows('select from kobling.employee limit 1')
    if (someone) return undefined
    await putIn(tx, rows)
    return {
      employees: rows.of('employee').length,
      citizens: rows.of('citizen').length,
      plans: rows.of('plan').length,
    }
  })
}

function demoRows(now: Date, seed: number): Rows {
  const rows = newRows()
  const calendar = demoCalendar(now)
  addOrganisation(rows, calendar)
  for (const story of stories) addStory(rows, calendar, story)
  const chance = chanceFrom(seed)
  const left = 200 - rows.of('citizen').length
  for (let number = 1; number <= left; number++) addStory(rows, calendar, generatedStory(chance, number))
  addImports(rows, calendar, chance)
  addQuestions(rows, calendar)
  addWhy(rows, calendar)
  addLeading(rows, calendar)
  addOverview(rows, calendar)
  return rows
}

// Sight is built once at the end, not after each table.
const grounds = [
  'citizen',
  'relation',
  'member',
  'whereabouts',
  'sharing',
  'sharing_line',
  'sharing_party',
  'representation',
  'employment',
]

async function putIn(tx: Tx, rows: Rows): Promise<void> {
  for (const table of grounds)
    await tx.rows(`alter table kobling.${table} disable trigger sight_after_insert`)
  for (const { text, values } of rows.statements()) await tx.rows(text, values)
  await tx.rows(rememberWhatWasOpen)
  for (const table of grounds) await tx.rows(`alter table kobling.${table} enable trigger sight_after_insert`)
  // Few plans made for a great many citizens: making one for each takes longer than using it.
  await tx.rows('set local plan_cache_mode = force_generic_plan')
  await tx.rows('set local jit = off')
  await tx.rows('select kobling.rebuild_sight((select array_agg(id) from kobling.citizen))')
}

// Actions that are done were open before: that version is in the history, as if it had been changed on screen.
const rememberWhatWasOpen = `
  insert into kobling.history (kind, object_id, citizen_id, version, replaced_at, replaced_by, owns, need, row)
  select 'action', a.id, a.citizen_id, 1, a.updated_at, coalesce(a.doer_id, a.author_id), a.owns, a.need,
    to_jsonb(a) || jsonb_build_object('version', 1, 'state', 'open', 'done_on', null, 'how_it_went', '',
      'updated_at', a.created_at, 'touched_times_at', a.created_at, 'touched_headline_at', a.created_at, 'touched_all_at', a.created_at)
  from kobling.action a where a.state = 'done'`
