import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshDatabase, type TestDatabase } from '../../../test/database.ts'
import { openPool, type Pool } from '../../platform/db.ts'
import { newId } from '../../platform/ids.ts'
import { importFiles } from './import.ts'

const fixture = (name: string) =>
  new URL(`../../../test/fixtures/careplans/${name}`, import.meta.url).pathname
let db: TestDatabase
let pool: Pool
beforeAll(async () => {
  db = await freshDatabase()
  pool = openPool(db.url, 'kobling_import', 2)
  const { areas } = JSON.parse(readFileSync(new URL('../../../data/areas.json', import.meta.url), 'utf8'))
  for (const area of areas)
    await db.admin.query(
      'insert into kobling.area (id, code, name_da, name_en, colour, glyph) values ($1, $2, $3, $4, $5, $6)',
      [area.id, area.code, area.nameDa, area.nameEn, area.colour, area.glyph],
    )
})
afterAll(async () => {
  await pool?.end()
  await db?.drop()
})
const options = () => ({ pool, now: () => new Date('2026-11-24T08:00:00Z'), newId })

describe('import', () => {
  it('reads Andreas', async () => {
    const report = await importFiles([fixture('kl-dk-Andreas.bundle.json')], options())
    console.log(JSON.stringify(report.files[0]?.error))
    for (const one of report.files[0]?.resources ?? [])
      console.log(
        one.path,
        one.resourceType,
        one.id,
        one.became.map(b => `${b.kind}: ${b.what.slice(0, 60)}`),
        one.attached,
        one.ignored,
      )
    expect(report.ok).toBe(true)
  })
})
