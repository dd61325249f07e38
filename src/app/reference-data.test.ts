import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '../../test/database.ts'
import { iconNames } from '../ui/icons.ts'
import { loadReferenceData } from './reference-data.ts'

let db: TestDatabase
let folder: string
beforeAll(async () => {
  db = await freshDatabase()
  folder = await mkdtemp(join(tmpdir(), 'reference-'))
  await cp(fileURLToPath(new URL('../../data/', import.meta.url)), folder, { recursive: true })
  await loadReferenceData(db.admin)
})
afterAll(async () => {
  await db.drop()
  await rm(folder, { recursive: true })
})

const versions = async () =>
  (
    await db.admin.query(`select 'area', id::text, xmin::text from kobling.area
    union all select 'theme', id::text, xmin::text from kobling.theme
    union all select 'group', code, xmin::text from kobling.target_group
    union all select 'rule', party, xmin::text from kobling.consent_rule order by 1, 2`)
  ).rows

async function edit(file: string, from: string, to: string): Promise<void> {
  const content = await readFile(join(folder, file), 'utf8')
  expect(content).toContain(from)
  await writeFile(join(folder, file), content.replace(from, to))
}

test('the shipped lists fit the database, and their glyphs are drawn', async () => {
  const { rows } = await db.admin.query(`select (select count(*)::int from kobling.area) as areas,
    (select count(*)::int from kobling.theme) as themes, (select count(*)::int from kobling.target_group) as groups,
    (select count(*)::int from kobling.consent_rule) as rules`)
  expect(rows).toEqual([{ areas: 6, themes: 9, groups: 3, rules: 3 }])
  const glyphs = await db.admin.query<{ glyph: string }>('select glyph from kobling.area')
  for (const { glyph } of glyphs.rows) expect(iconNames).toContain(glyph)
})

test('loading again writes nothing', async () => {
  const before = await versions()
  await loadReferenceData(db.admin)
  expect(await versions()).toEqual(before)
})

test('an edited file changes what it names', async () => {
  await edit('areas.json', '"nameDa": "Job"', '"nameDa": "Job og Borgere"')
  await loadReferenceData(db.admin, folder)
  const { rows } = await db.admin.query(`select name_da from kobling.area where code = 'employment'`)
  expect(rows).toEqual([{ name_da: 'Job og Borgere' }])
})

test.each([
  ['themes.json', '"id": 31', '"id": 61', /themes\.json: themes\.1\.id: [^\n]+$/],
  ['areas.json', '"id": 5', '"id": 3', /areas\.json: areas\.5\.id: "3" is there already$/],
  ['areas.json', '#2A62C4', '#9FC0FF', /areas\.json: areas\.0\.colour: too pale[^\n]+$/],
  [
    'consent-rules.json',
    '"fromAge": 16',
    '"fromAge": "sixteen"',
    /consent-rules\.json: rules\.0\.fromAge: [^\n]+$/,
  ],
  ['target-groups.json', '{', '', /target-groups\.json is not JSON: [^\n]+$/],
])('a broken %s is named in one line and changes nothing', async (file, from, to, message) => {
  const [content, before] = [await readFile(join(folder, file), 'utf8'), await versions()]
  await edit(file, from, to)
  await edit('areas.json', '"nameEn": "Housing"', '"nameEn": "Homes"')
  await expect(loadReferenceData(db.admin, folder)).rejects.toThrow(message)
  expect(await versions()).toEqual(before)
  await edit('areas.json', '"nameEn": "Homes"', '"nameEn": "Housing"')
  await writeFile(join(folder, file), content)
})
