import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshDatabase, insert, type TestDatabase } from '../../../test/database.ts'
import { newId } from '../../platform/ids.ts'
import { fileOf } from './bundle.fixture.ts'
import { loadThemes, readThemes } from './themes.ts'

const codeSystem = (codes: string[], more: object = {}) => ({
  resourceType: 'CodeSystem',
  url: 'https://kommune.example/temaer',
  status: 'active',
  content: 'complete',
  concept: codes.map(code => ({ code, display: `Tema ${code}`, definition: 'Om det' })),
  ...more,
})

let db: TestDatabase
beforeAll(async () => {
  db = await freshDatabase()
})
afterAll(() => db?.drop())

const load = (codes: string[]) => loadThemes(fileOf(codeSystem(codes)), { pool: db.admin })
const themes = async () =>
  (
    await db.admin.query<{ id: number; code: string; retired: boolean }>(
      'select id, code, retired_at is not null as retired from kobling.theme order by id',
    )
  ).rows
const letters = (count: number, from = 'a') =>
  Array.from({ length: count }, (_, index) => `${from}${String(index).padStart(2, '0')}`)

describe('reading a CodeSystem', () => {
  const read = (value: unknown) => () => readThemes(Buffer.from(JSON.stringify(value)))

  it('takes names in both languages', () => {
    const concept = [
      {
        code: 'bolig',
        display: 'Bolig',
        designation: [{ language: 'en-GB', value: 'Home' }],
        definition: 'Hvor jeg bor',
      },
      { code: 'uden' },
    ]
    expect(read(codeSystem([], { concept }))()).toEqual({
      system: 'https://kommune.example/temaer',
      themes: [
        { code: 'bolig', nameDa: 'Bolig', nameEn: 'Home', aboutDa: 'Hvor jeg bor', aboutEn: '' },
        { code: 'uden', nameDa: 'uden', nameEn: 'uden', aboutDa: '', aboutEn: '' },
      ],
    })
  })

  it('refuses what is none, is too much, or says one code twice, and tells where', () => {
    expect(read({ resourceType: 'ValueSet' })).toThrow(expect.objectContaining({ code: 'not_code_system' }))
    expect(read(codeSystem([]))).toThrow(expect.objectContaining({ path: 'concept' }))
    expect(read(codeSystem(letters(25)))).toThrow(expect.objectContaining({ code: 'too_many_themes' }))
    expect(read(codeSystem(['a', 'b', 'a']))).toThrow(
      expect.objectContaining({ code: 'same_code', path: 'concept[2].code', detail: 'a' }),
    )
    expect(read(codeSystem([], { concept: [{ display: 'Uden kode' }] }))).toThrow(
      expect.objectContaining({ code: 'required', path: 'concept[0].code' }),
    )
  })
})

describe('loading a CodeSystem', () => {
  it('gives each theme a place of its own, and keeps it when the same file comes again', async () => {
    expect((await load(['a00', 'a01'])).added).toEqual(['a00', 'a01'])
    const before = await themes()
    expect(before.map(one => one.id)).toEqual([30, 31])
    expect(await load(['a00', 'a01'])).toMatchObject({ added: [], kept: ['a00', 'a01'], retired: [] })
    expect(await themes()).toEqual(before)
  })

  it('retires what is no longer listed, which no consent lets through any more, and brings it back', async () => {
    const [citizen, employee] = await sharedWorld()
    const depth = async () =>
      (
        await db.admin.query(
          `select kobling.depth(g.owns, g.need, s.own, s.deny_times, s.deny_headline, s.deny_all, s.more) as depth
           from kobling.goal g join kobling.sight s on s.citizen_id = g.citizen_id and s.reader_id = $2
             and s.from_at <= now() and now() < s.until_at where g.citizen_id = $1`,
          [citizen, employee],
        )
      ).rows
    expect(await depth()).toEqual([{ depth: 3 }])
    expect((await load(['a01'])).retired).toEqual(['a00'])
    expect((await depth()).every(one => one.depth === 0)).toBe(true)
    expect((await load(['a00', 'a01'])).brought_back).toEqual(['a00'])
    expect(await depth()).toEqual([{ depth: 3 }])
  })

  it('never gives the place of a theme that something still carries to another', async () => {
    const all = letters(24, 'b')
    await expect(load(all)).rejects.toMatchObject({ code: 'no_theme_places', detail: 'b23' })
    expect(await themes()).toMatchObject([{ code: 'a00' }, { code: 'a01' }]) // nothing of the refused file stayed
    await load(all.slice(0, 23))
    const now = await themes()
    expect(now.find(one => one.id === 30)).toEqual({ id: 30, code: 'a00', retired: true })
    expect(now.filter(one => !one.retired)).toHaveLength(23)
    expect(now.some(one => one.code === 'a01')).toBe(false) // nothing carried it: its place was free
  })
})

/** A citizen with a goal in theme a00, shared with a colleague of another area who is on the team. */
async function sharedWorld() {
  const [citizen, employee, consent] = [newId(), newId(), newId()]
  const area = { colour: '#000000', glyph: 'x' }
  await insert(db.admin, 'area', [
    { id: 0, code: 'social', name_da: 'Social', name_en: 'Social', ...area },
    { id: 3, code: 'health', name_da: 'Sundhed', name_en: 'Health', ...area },
  ])
  await insert(db.admin, 'consent_rule', [{ party: 'citizen', from_age: 0, citation: 'x' }])
  await insert(db.admin, 'person', [
    { id: citizen, kind: 'citizen', name: 'Bodil' },
    { id: employee, kind: 'employee', name: 'Samira' },
  ])
  await insert(db.admin, 'citizen', [{ id: citizen, name: 'Bodil', birth_date: '1980-01-01' }])
  await insert(db.admin, 'employee', [{ id: employee, title: 'Sygeplejerske' }])
  await insert(db.admin, 'employment', [
    { id: newId(), employee_id: employee, area_id: 3, role: 'caseworker', from_at: '2020-01-01' },
  ])
  await insert(db.admin, 'member', [
    {
      id: newId(),
      citizen_id: citizen,
      person_id: employee,
      area_id: 3,
      name: 'Samira',
      kind: 'employee',
      themes: [],
      from_at: '2020-01-01',
    },
  ])
  await insert(db.admin, 'goal', [
    { id: newId(), citizen_id: citizen, area_id: 0, title: 'Mål', themes: [30], confirmed: true },
  ])
  await insert(db.admin, 'sharing', [
    {
      id: consent,
      citizen_id: citizen,
      basis: 'consent',
      receiver_area: 3,
      purpose: 'x',
      how: 'table',
      confirmed_at: '2020-01-01',
      from_at: '2020-01-01',
    },
  ])
  await insert(
    db.admin,
    'sharing_line',
    [24, 30].map(bit => ({ sharing_id: consent, bit, depth: 3 })),
  )
  await insert(db.admin, 'sharing_party', [
    { sharing_id: consent, party_id: citizen, upheld_at: '2020-01-01' },
  ])
  return [citizen, employee] as const
}
