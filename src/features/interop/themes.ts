// Another list of life themes, from a FHIR CodeSystem file.
import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { inTransaction, type Pool, type Tx } from '../../platform/db.ts'
import { join, readAs } from './fhir.ts'
import { readJson } from './json.ts'
import { ImportError } from './model.ts'

/** Themes have the bits 30–53 of the access masks: so many can there be, the retired ones that are still in use too. */
const firstBit = 30
const places = 24

type NewTheme = {
  code: string
  nameDa: string
  nameEn: string
  aboutDa: string
  aboutEn: string
}
export type ThemeList = { system: string; themes: NewTheme[] }
export type ThemeReport = {
  added: string[]
  renamed: string[]
  kept: string[]
  retired: string[]
  brought_back: string[]
}

const text = z.string()
const conceptShape = z.object({
  code: text.min(1).max(100),
  display: text.max(200).optional(),
  definition: text.max(1000).optional(),
  designation: z.array(z.object({ language: text.optional(), value: text.min(1).max(200) })).optional(),
})
const codeSystem = z.object({
  resourceType: z.literal('CodeSystem'),
  url: text.optional(),
  language: text.optional(),
  concept: z.array(conceptShape).min(1),
})

/** The themes that a CodeSystem lists: its first level; deeper levels are parts of those. */
export function readThemes(bytes: Uint8Array): ThemeList {
  const [document] = readJson(bytes)
  if (document?.value.resourceType !== 'CodeSystem')
    throw new ImportError('not_code_system', { path: 'resourceType' })
  const { url, language, concept } = readAs(codeSystem, document.value, '')
  if (concept.length > places)
    throw new ImportError('too_many_themes', { path: 'concept', detail: String(places) })
  const seen = new Set<string>()
  for (const [index, { code }] of concept.entries()) {
    if (seen.has(code))
      throw new ImportError('same_code', { path: `${join('', 'concept')}[${index}].code`, detail: code })
    seen.add(code)
  }
  return { system: url ?? 'urn:kobling:themes', themes: concept.map(one => themeOf(one, language)) }
}

function themeOf(one: z.infer<typeof conceptShape>, language: string | undefined): NewTheme {
  const name = one.display?.trim() || one.code
  const named = (tag: string) =>
    one.designation?.find(it => it.language?.toLowerCase().split('-')[0] === tag)?.value
  const about = one.definition?.trim() ?? ''
  const english = language?.toLowerCase().startsWith('en') ?? false
  return {
    code: one.code,
    nameDa: named('da') ?? name,
    nameEn: named('en') ?? name,
    aboutDa: english ? '' : about,
    aboutEn: english ? about : '',
  }
}

/** Puts the file's list in the place of the one there is. Runs as the set-up connection, which owns the lists. */
export async function loadThemes(path: string, { pool }: { pool: Pool }): Promise<ThemeReport> {
  const list = readThemes(await readFile(path))
  return inTransaction(pool, tx => replaceThemes(tx, list))
}

type Row = {
  id: number
  code: string
  system: string
  name_da: string
  name_en: string
  retired: boolean
}

/** A theme that is no longer listed is retired; what carried it is unsorted until somebody sorts it. */
async function replaceThemes(tx: Tx, { system, themes }: ThemeList): Promise<ThemeReport> {
  await tx.rows('lock table kobling.theme in share row exclusive mode')
  const rows = await existing(tx)
  const report: ThemeReport = { added: [], renamed: [], kept: [], retired: [], brought_back: [] }
  const wanted = new Set(themes.map(one => one.code))
  for (const row of rows.filter(one => !one.retired && !wanted.has(one.code))) {
    await tx.rows('update kobling.theme set retired_at = now() where id = $1', [row.id])
    report.retired.push(row.code)
  }
  const free = await freePlaces(tx, rows, wanted)
  for (const [position, theme] of themes.entries()) {
    const row = rows.find(one => one.code === theme.code)
    if (row) report[whatChanges(row, theme)].push(theme.code)
    else report.added.push(theme.code)
    const id = row?.id ?? free.shift()
    if (id === undefined) throw new ImportError('no_theme_places', { detail: theme.code })
    await writeTheme(tx, id, system, theme, position)
  }
  return report
}

const whatChanges = (row: Row, theme: NewTheme) => {
  if (row.retired) return 'brought_back'
  return row.name_da === theme.nameDa && row.name_en === theme.nameEn ? 'kept' : 'renamed'
}

const existing = (tx: Tx) =>
  tx.rows<Row>(
    'select id, code, system, name_da, name_en, retired_at is not null as retired from kobling.theme order by id',
  )

const kinds = (tx: Tx) => tx.rows<{ kind: string }>('select kind from kobling.object_kind order by kind')

/**
 * Places for new themes: those never used, then those of retired themes that nothing carries and no consent names.
 * A place that something still carries is never given to another theme: it would sort what nobody has sorted.
 */
async function freePlaces(tx: Tx, rows: Row[], wanted: Set<string>): Promise<number[]> {
  const taken = new Set(rows.map(one => one.id))
  const never = Array.from({ length: places }, (_, index) => firstBit + index).filter(id => !taken.has(id))
  const carried = new Set(await carriedThemes(tx))
  const idle = rows.filter(one => !wanted.has(one.code) && !carried.has(one.id))
  return [...never, ...idle.map(one => one.id)]
}

async function carriedThemes(tx: Tx): Promise<number[]> {
  const objects = (await kinds(tx)).map(({ kind }) => `select unnest(themes) as id from kobling.${kind}`)
  const old = `select (jsonb_array_elements_text(case when jsonb_typeof(row -> 'themes') = 'array' then row -> 'themes' else '[]' end))::smallint from kobling.history`
  const all = [...objects, old, 'select bit from kobling.sharing_line where bit between 30 and 53']
  return (await tx.rows<{ id: number }>(`select distinct id from (${all.join(' union all ')}) x (id)`)).map(
    one => one.id,
  )
}

const writeTheme = (tx: Tx, id: number, system: string, theme: NewTheme, position: number) =>
  tx.rows(
    `insert into kobling.theme (id, code, system, name_da, name_en, about_da, about_en, position)
     values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (id) do update set code = excluded.code, system = excluded.system, name_da = excluded.name_da,
       name_en = excluded.name_en, about_da = excluded.about_da, about_en = excluded.about_en,
       position = excluded.position, retired_at = null`,
    [id, theme.code, system, theme.nameDa, theme.nameEn, theme.aboutDa, theme.aboutEn, position],
  )
