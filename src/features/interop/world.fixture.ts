// What tests of the import need: the fixtures, a database with the areas, and every row that there is.
import { readFileSync } from 'node:fs'
import { freshDatabase, insert, type TestDatabase } from '../../../test/database.ts'
import { openPool, type Pool } from '../../platform/db.ts'
import { newId } from '../../platform/ids.ts'
import type { ImportOptions } from './import.ts'
import type { FileReport } from './model.ts'

export const fixture = (name: string): string =>
  new URL(`../../../test/fixtures/careplans/${name}`, import.meta.url).pathname
export const fixtureText = (name: string): string => readFileSync(fixture(name), 'utf8')

export const files = [
  'hl7-r4-CarePlan-f001.json',
  'hl7-r4-CarePlan-f002.json',
  'hl7-r4-CarePlan-f003.json',
  'hl7-r4-CarePlan-gpvisit.json',
  'hl7-r4-CarePlan-integrate.json',
  'hl7-r4-CarePlan-preg.json',
  'kl-dk-Andreas.bundle.json',
  'kl-dk-Mark.bundle.json',
  'synthea-Denny_Bins.bundle.json',
  'synthea-Lupe_Little.bundle.json',
  'xshare-kroniq-1-en.bundle.json',
] as const

export type World = { db: TestDatabase; pool: Pool; options: ImportOptions; end(): Promise<void> }

export async function importWorld(): Promise<World> {
  const db = await freshDatabase()
  const pool = openPool(db.url, 'kobling_import', 4)
  const { areas } = JSON.parse(
    readFileSync(new URL('../../../data/areas.json', import.meta.url), 'utf8'),
  ) as {
    areas: { id: number; code: string; nameDa: string; nameEn: string; colour: string; glyph: string }[]
  }
  await insert(
    db.admin,
    'area',
    areas.map(one => ({
      id: one.id,
      code: one.code,
      name_da: one.nameDa,
      name_en: one.nameEn,
      colour: one.colour,
      glyph: one.glyph,
    })),
  )
  const end = async () => {
    await pool.end()
    await db.drop()
  }
  return { db, pool, options: { pool, now: () => new Date('2026-11-24T08:00:00Z'), newId }, end }
}

/** Every row of every table, as text: equal before and after means that nothing changed. */
export async function everyRow({ db }: World): Promise<string> {
  const { rows: tables } = await db.admin.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname = 'kobling' order by 1`,
  )
  const all: string[] = []
  for (const { name } of tables) {
    const { rows } = await db.admin.query<{ row: string }>(`select t::text as row from ${name} t order by 1`)
    all.push(`${name}\n${rows.map(one => one.row).join('\n')}`)
  }
  return all.join('\n\n')
}

/** How many objects of each kind a file made, and how many resources were named, kept or left out. */
export function counts(report: FileReport): Record<string, number> {
  const found: Record<string, number> = { citizens: report.citizens.length }
  for (const { kind } of report.citizens.flatMap(one => one.objects)) found[kind] = (found[kind] ?? 0) + 1
  return { ...found, ignored: report.resources.filter(one => one.ignored !== null).length }
}
