import { describeError, describeReport } from '../features/interop/describe.ts'
import { importFiles } from '../features/interop/import.ts'
import { ImportError } from '../features/interop/model.ts'
import { loadThemes } from '../features/interop/themes.ts'
import { ConfigError } from '../platform/config.ts'
import { isLanguage } from '../platform/i18n/language.ts'
import { newId } from '../platform/ids.ts'
import { type Voice, withDatabase, withPool } from './command.database.ts'
import { ownerOnly, withAdmin } from './database.ts'
import { loadReferenceData } from './reference-data.ts'

type Options = { area?: string; for?: string; system?: string; language: string; json?: boolean }

/** True if every file was taken in. A file that cannot be read changes nothing, and the others go on. */
export async function importCommand(
  files: string[],
  options: Options,
  { say, out }: Voice,
): Promise<boolean> {
  const { language } = options
  if (!isLanguage(language)) throw new ConfigError('--language is da or en.')
  const report = await withDatabase(say, async database => {
    if (database.owned) await withAdmin(database.adminUrl, loadReferenceData)
    return withPool(database, 'kobling_import', pool =>
      importFiles(files, {
        pool,
        now: () => new Date(),
        newId,
        area: options.area,
        forEmployee: options.for,
        system: options.system,
        onProgress: ({ file, nth, of }) => say(`${nth}/${of} ${file}`),
      }),
    )
  })
  if (options.json) out(report)
  else for (const line of describeReport(report, language)) process.stdout.write(`${line}\n`)
  return report.ok
}

export async function importThemes(
  file: string,
  { json, say, out }: Voice & { json: boolean | undefined },
): Promise<void> {
  const report = await withDatabase(say, database => {
    ownerOnly(database)
    return withAdmin(database.adminUrl, pool => loadThemes(file, { pool }))
  }).catch(error => {
    throw themesError(file, error)
  })
  if (json) out(report)
  else
    say(
      Object.entries(report)
        .map(([what, found]) => `${what}: ${JSON.stringify(found)}`)
        .join('\n'),
    )
}

/** What is wrong with the file, in one line for whoever chose it. */
function themesError(file: string, error: unknown): unknown {
  if (error instanceof ImportError) return new ConfigError(`${file}: ${describeError(error.body, 'en')}`)
  if ((error as NodeJS.ErrnoException).code === 'ENOENT') return new ConfigError(`${file} does not exist.`)
  return error
}
