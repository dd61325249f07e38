import { Command, CommanderError, InvalidArgumentError } from 'commander'
import { ConfigError } from '../platform/config.ts'
import { SetupError } from '../platform/postgres/setup-error.ts'
import { ReferenceDataError } from './reference-data.ts'
import { version } from './version.ts'

/** 0 done · 1 went wrong · 2 called wrongly · 3 something the caller can put right · 4 the check found something */
const exits = { failed: 1, usage: 2, setup: 3, found: 4 } as const

const say = (line: string) => process.stderr.write(`${line}\n`)
const out = (value: unknown) => process.stdout.write(`${JSON.stringify(value)}\n`)

const count = (value: string) => {
  const number = Number(value.replaceAll('_', ''))
  if (!Number.isInteger(number) || number < 1)
    throw new InvalidArgumentError('It must be a whole number above 0.')
  return number
}

const program = new Command('kobling')
  .description('One plan, across every service, together with the citizen.')
  .version(version)
  .showHelpAfterError('(kobling --help lists what there is)')
  .exitOverride()
  .addHelpText(
    'after',
    `
Settings (environment):
  PORT          where to listen (3000)
  HOST          on which address (localhost)
  DATA_DIR      where the embedded database lies (.data)
  DATABASE_URL  a PostgreSQL server of your own (15 or newer) instead of the embedded one
  IDLE_MINUTES  after how long a session ends by itself (60)

Exit codes: 0 done, 1 went wrong, 2 called wrongly, 3 something to put right (one line says what), 4 a check found something.`,
  )

program
  .command('start')
  .description('the demo: database, a municipality of fiction, and a sign-in that picks a person')
  .option('--json', 'print the address as JSON once it answers')
  .action(async ({ json }: { json?: boolean }) =>
    (await import('./command.start.ts')).start({ demo: true, json, say, out }),
  )

program
  .command('serve')
  .description('production: no demo, and only with a database login that row security binds')
  .option('--json', 'print the address as JSON once it answers')
  .action(async ({ json }: { json?: boolean }) =>
    (await import('./command.start.ts')).start({ demo: false, json, say, out }),
  )

program
  .command('migrate')
  .description('bring the database to the newest layout')
  .option('--json', 'print what ran as JSON')
  .action(async ({ json }: { json?: boolean }) =>
    (await import('./command.database.ts')).migrateCommand({ json, say, out }),
  )

program
  .command('import')
  .description('take in FHIR R4 care plans: files with a CarePlan or a Bundle')
  .argument('<file...>', 'JSON files')
  .option('--area <code>', 'the area that owns what is imported, where the file does not say')
  .option('--for <employee>', 'e-mail or id of the caseworker who gets the case')
  .option('--system <url>', 'the address of the system that the files come from')
  .option('--language <da|en>', 'the language of the report', 'da')
  .option('--json', 'print the report as JSON')
  .action(async (files: string[], options) => {
    const clean = await (await import('./command.import.ts')).importCommand(files, options, { say, out })
    if (!clean) process.exitCode = exits.found
  })

program
  .command('import-themes')
  .description('replace the life themes by those of a FHIR CodeSystem file')
  .argument('<file>', 'a CodeSystem as JSON')
  .option('--json', 'print the result as JSON')
  .action(async (file: string, { json }: { json?: boolean }) =>
    (await import('./command.import.ts')).importThemes(file, { json, say, out }),
  )

program
  .command('bench')
  .description('measure the busiest verbs beside a hand-written floor, in one run')
  .option('--citizens <n>', 'how many citizens', count, 10_000)
  .option('--seconds <n>', 'how long each verb is measured', count, 5)
  .option('--data <folder>', 'keep the database there, and use it again')
  .option('--fill-only', 'make the database and stop')
  .option('--overview', 'measure the leaders’ overview instead, with fifty changes for each citizen')
  .option('--json', 'print the rows as JSON')
  .action(async options =>
    options.overview
      ? (await import('../../bench/overview.ts')).benchOverview(options, { say, out })
      : (await import('../../bench/bench.ts')).bench(options, { say, out }),
  )

program
  .command('audit')
  .description('the log of looks')
  .command('verify')
  .description('read the whole log again and compare it with its chain')
  .option('--json', 'print the verdict as JSON')
  .action(async ({ json }: { json?: boolean }) => {
    const whole = await (await import('./command.database.ts')).verifyCommand({ json, say, out })
    if (!whole) process.exitCode = exits.found
  })

try {
  await program.parseAsync()
} catch (error) {
  process.exitCode = report(error)
}

function report(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : exits.usage
  if (error instanceof SetupError || error instanceof ConfigError || error instanceof ReferenceDataError) {
    say(`kobling: ${error.message}`)
    return exits.setup
  }
  say(`kobling: ${(error as Error)?.stack ?? String(error)}`)
  return exits.failed
}
