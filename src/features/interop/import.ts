// From files to the database: each file whole or not at all.
import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { inTransaction, type Pool, type Tx } from '../../platform/db.ts'
import { toPlainDate } from '../../platform/i18n/calendar.ts'
import type { NewId } from '../../platform/ids.ts'
import { maxBytes, readJson } from './json.ts'
import { mapFile, sortOutcomes } from './mapping.ts'
import { type FileReport, ImportError, type ImportReport } from './model.ts'
import { savePlan } from './save.ts'
import * as store from './store.ts'

export type ImportOptions = {
  /** A pool of role kobling_import. */
  pool: Pool
  now: () => Date
  newId: NewId
  onProgress?: (step: { file: string; nth: number; of: number }) => void
  /** The code of the area that owns what comes; else the codes in each file decide. */
  area?: string | undefined
  /** An employee, by id or e-mail address, who gets a relation to each citizen of the files. */
  forEmployee?: string | undefined
  /** The address of the system that the files come from, for references that say none. */
  system?: string | undefined
}

/** Reads FHIR R4 care plans into the citizens' one plan. Never throws for what is in a file: the report says it. */
export async function importFiles(paths: string[], options: ImportOptions): Promise<ImportReport> {
  const files: FileReport[] = []
  for (const [index, path] of paths.entries()) {
    options.onProgress?.({ file: path, nth: index + 1, of: paths.length })
    files.push(await importOne(path, options))
  }
  return { ok: files.every(file => file.ok), files }
}

async function importOne(path: string, options: ImportOptions): Promise<FileReport> {
  try {
    return await importBytes(path, await bytesOf(path), options)
  } catch (error) {
    return {
      file: path,
      ok: false,
      error: asImportError(error).body,
      citizens: [],
      resources: [],
      area: null,
      changed: false,
    }
  }
}

async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(path)
    if (size > maxBytes) throw new ImportError('too_large', { detail: String(maxBytes / 1024 / 1024) })
    return await readFile(path)
  } catch (error) {
    if (error instanceof ImportError) throw error
    throw new ImportError('unreadable', { detail: (error as NodeJS.ErrnoException).code ?? 'EIO' })
  }
}

/** What the database refuses of a file's content is the file's fault; anything else is ours and goes on. */
function asImportError(error: unknown): ImportError {
  if (error instanceof ImportError) return error
  const {
    code = '',
    constraint,
    column,
    table,
  } = error as { code?: string } & Record<string, string | undefined>
  if (/^2[23]/.test(code))
    return new ImportError('database', {
      detail: [table, constraint ?? column, code].filter(Boolean).join(' '),
    })
  throw error
}

async function importBytes(file: string, bytes: Uint8Array, options: ImportOptions): Promise<FileReport> {
  const documents = readJson(bytes)
  const { area, system, newId } = options
  const mapped = mapFile(documents, { area, system, today: toPlainDate(options.now()) })
  const citizens = await inTransaction(options.pool, async tx => {
    await store.oneAtATime(tx)
    const known = await knownAreas(tx, area, options.forEmployee)
    const outcomes = []
    for (const plan of mapped.plans)
      outcomes.push(await savePlan(tx, plan, { ...known, newId, fileName: basename(file) }))
    return outcomes
  })
  const changed = citizens.some(
    one =>
      one.isNew ||
      one.consents > 0 ||
      one.objects.some(object => ['created', 'updated'].includes(object.change)),
  )
  return {
    file,
    ok: true,
    error: null,
    citizens,
    resources: sortOutcomes(mapped.outcomes),
    area: mapped.areaBy,
    changed,
  }
}

async function knownAreas(tx: Tx, given: string | undefined, forEmployee: string | undefined) {
  const areaIds = new Map((await store.areas(tx)).map(one => [one.code, one.id]))
  if (given !== undefined && !areaIds.has(given)) throw new ImportError('unknown_area', { detail: given })
  if (forEmployee === undefined) return { areaIds, employee: undefined }
  const employee = await store.employeeBy(tx, forEmployee)
  if (!employee) throw new ImportError('unknown_employee', { detail: forEmployee })
  return { areaIds, employee }
}
