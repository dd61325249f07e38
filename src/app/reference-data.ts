// The lists that a municipality edits as files: areas, life themes, target groups, ages of consent, how soon leaders answer.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { inTransaction, type Pool, type Row } from '../platform/db.ts'
import { day, text } from '../platform/fields.ts'
import { contrastWithWhite } from './area-colours.ts'

const areaCode = z.string().regex(/^[a-z_]{2,40}$/)

const areaRow = z.strictObject({
  id: z.number().int().min(0).max(23),
  code: areaCode,
  nameDa: text(80),
  nameEn: text(80),
  colour: z
    .string()
    .regex(/^#[0-9A-Fa-f]{6}$/)
    .refine(colour => contrastWithWhite(colour) >= 4.5, 'too pale: contrast with white must be 4.5 or more'),
  glyph: z.string().min(1),
  kind: z.enum(['municipal', 'external']),
  sanction: z.strictObject({ law: text(300), da: text(600), en: text(600) }).nullable(),
})
export type AreaRow = z.infer<typeof areaRow>

/** A list in which no two have the same id or code. */
function listOf<Row extends z.ZodType<object>>(row: Row) {
  return z
    .array(row)
    .min(1)
    .superRefine((rows, context) => {
      for (const key of ['id', 'code', 'party']) {
        const values = rows.map(row => (row as Record<string, unknown>)[key])
        const again = values.findIndex((value, at) => value !== undefined && values.indexOf(value) < at)
        if (again !== -1)
          context.addIssue({
            code: 'custom',
            path: [again, key],
            message: `"${values[again]}" is there already`,
          })
      }
    })
}

const files = {
  'areas.json': z.strictObject({ note: text(1000), areas: listOf(areaRow) }),
  'themes.json': z.strictObject({
    note: text(1000),
    themes: listOf(
      z.strictObject({
        id: z.number().int().min(30).max(53),
        code: areaCode,
        nameDa: text(80),
        nameEn: text(80),
        aboutDa: z.string().max(300),
        aboutEn: z.string().max(300),
      }),
    ),
  }),
  'target-groups.json': z.strictObject({
    note: text(1000),
    targetGroups: listOf(z.strictObject({ code: areaCode, nameDa: text(80), nameEn: text(80) })),
  }),
  'refusal-reasons.json': z.strictObject({
    note: text(1000),
    refusalReasons: listOf(z.strictObject({ code: areaCode, nameDa: text(80), nameEn: text(80) })),
  }),
  'service-promise.json': z.strictObject({
    note: text(1000),
    workingDays: z.record(z.string().regex(/^\d$/), z.number().int().min(1).max(60)),
  }),
  'consent-rules.json': z.strictObject({
    note: text(1000),
    checkedOn: day,
    rules: listOf(
      z.strictObject({
        party: z.enum(['citizen', 'custody', 'guardian']),
        fromAge: z.number().int().min(0).max(120),
        untilAge: z.number().int().min(1).max(120).nullable(),
        citation: text(300),
      }),
    ),
  }),
}

/** One line that names the file and the field: the person who edited the file can put it right. */
export class ReferenceDataError extends Error {
  override name = 'ReferenceDataError'
}

const shipped = fileURLToPath(new URL('../../data/', import.meta.url))

/**
 * Brings the lists in the database to what the files say; what is the same is left alone, what the files no longer
 * name stays, for old objects refer to it. All files are read before anything changes.
 */
export async function loadReferenceData(admin: Pool, folder = shipped): Promise<void> {
  const { areas } = await read(folder, 'areas.json')
  const { themes } = await read(folder, 'themes.json')
  const { targetGroups } = await read(folder, 'target-groups.json')
  const { refusalReasons } = await read(folder, 'refusal-reasons.json')
  const { rules } = await read(folder, 'consent-rules.json')
  const { workingDays } = await read(folder, 'service-promise.json')
  await inTransaction(admin, async tx => {
    const upsert = (table: string, key: string, rows: Row[]) =>
      tx.rows(upsertOf(table, key, rows), [JSON.stringify(rows)])
    await tx.rows(
      `insert into kobling.setting as old (key, value) values ('service_promise', $1)
       on conflict (key) do update set value = excluded.value where old.value <> excluded.value`,
      [JSON.stringify(workingDays)],
    )
    await upsert('area', 'id', areas.map(areaColumns))
    await upsert(
      'theme',
      'id',
      themes.map(({ nameDa, nameEn, aboutDa, aboutEn, ...theme }, position) => ({
        ...theme,
        name_da: nameDa,
        name_en: nameEn,
        about_da: aboutDa,
        about_en: aboutEn,
        position,
      })),
    )
    await upsert('target_group', 'code', targetGroups.map(wordColumns))
    await upsert('refusal_reason', 'code', refusalReasons.map(wordColumns))
    await upsert(
      'consent_rule',
      'party',
      rules.map(({ party, fromAge, untilAge, citation }) => ({
        party,
        from_age: fromAge,
        until_age: untilAge,
        citation,
      })),
    )
  })
}

type Word = { code: string; nameDa: string; nameEn: string }
const wordColumns = ({ code, nameDa, nameEn }: Word, position: number): Row => ({
  code,
  name_da: nameDa,
  name_en: nameEn,
  position,
})

export function areaColumns({ nameDa, nameEn, sanction, ...area }: AreaRow, position: number): Row {
  return {
    ...area,
    name_da: nameDa,
    name_en: nameEn,
    sanction_law: sanction?.law ?? null,
    sanction_da: sanction?.da ?? null,
    sanction_en: sanction?.en ?? null,
    position,
  }
}

/** Rows that stay the same are not written: a changed rule of consent makes every sight anew. */
function upsertOf(table: string, key: string, rows: Row[]): string {
  const columns = Object.keys(rows[0] ?? { [key]: null })
  const others = columns.filter(column => column !== key)
  const list = (prefix: string) => others.map(column => `${prefix}.${column}`).join(', ')
  return `insert into kobling.${table} as old (${columns})
    select ${columns} from jsonb_populate_recordset(null::kobling.${table}, $1)
    on conflict (${key}) do update set ${others.map(column => `${column} = excluded.${column}`)}
    where (${list('old')}) is distinct from (${list('excluded')})`
}

async function read<File extends keyof typeof files>(
  folder: string,
  file: File,
): Promise<z.infer<(typeof files)[File]>> {
  const path = join(folder, file)
  const content = await readFile(path, 'utf8').catch(error => {
    throw new ReferenceDataError(`${path} cannot be read: ${error.message}`)
  })
  const parsed = files[file].safeParse(parseJson(path, content))
  const issue = parsed.error?.issues[0]
  if (issue) throw new ReferenceDataError(`${path}: ${issue.path.join('.') || 'the file'}: ${issue.message}`)
  return parsed.data as z.infer<(typeof files)[File]>
}

function parseJson(path: string, content: string): unknown {
  try {
    return JSON.parse(content)
  } catch (error) {
    throw new ReferenceDataError(`${path} is not JSON: ${(error as Error).message}`)
  }
}
