// Every check there is, one after another, and one line at the end that counts them all.
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

type Count = { passed: number; failed: number; skipped: number }
type Check = { name: string; command: string[]; count: (ended: number) => Count }

const results = mkdtempSync(join(tmpdir(), 'kobling-results-'))
const whole = (ended: number): Count => ({
  passed: ended === 0 ? 1 : 0,
  failed: ended === 0 ? 0 : 1,
  skipped: 0,
})

/** A runner that writes no readable result counts as one failure, so that a crash never looks like success. */
function read<T>(file: string, ended: number, count: (result: T) => Count): Count {
  try {
    const counted = count(JSON.parse(readFileSync(join(results, file), 'utf8')) as T)
    const silent = counted.passed + counted.failed === 0 || (ended !== 0 && counted.failed === 0)
    return silent ? { ...counted, failed: counted.failed + 1 } : counted
  } catch {
    return { passed: 0, failed: 1, skipped: 0 }
  }
}

type Vitest = { numPassedTests: number; numFailedTests: number; numPendingTests: number }
type Playwright = { stats: { expected: number; unexpected: number; flaky: number; skipped: number } }

const checks: Check[] = [
  { name: 'types', command: ['tsc', '--noEmit'], count: whole },
  { name: 'lint', command: ['biome', 'check', '--error-on-warnings', '.'], count: whole },
  { name: 'import rules', command: ['node', 'test/import-rules.ts'], count: whole },
  {
    name: 'unit and route tests',
    command: [
      'vitest',
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${join(results, 'vitest.json')}`,
    ],
    count: ended =>
      read<Vitest>('vitest.json', ended, result => ({
        passed: result.numPassedTests,
        failed: result.numFailedTests,
        skipped: result.numPendingTests,
      })),
  },
  {
    name: 'browser stories',
    command: ['playwright', 'test'],
    count: ended =>
      read<Playwright>('playwright.json', ended, ({ stats }) => ({
        passed: stats.expected,
        failed: stats.unexpected + stats.flaky,
        skipped: stats.skipped,
      })),
  },
]

function run([command = '', ...given]: string[]): Promise<number> {
  const env = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_NAME: join(results, 'playwright.json') }
  return new Promise(resolve => {
    const child = spawn(join('node_modules', '.bin', command), given, {
      stdio: ['ignore', 'inherit', 'inherit'],
      env,
    })
    child.on('error', () => resolve(1))
    child.on('close', code => resolve(code ?? 1))
  })
}

const total: Count = { passed: 0, failed: 0, skipped: 0 }
const failing: string[] = []
for (const { name, command, count } of checks) {
  console.log(`\n── ${name}`)
  const counted = count(await run(command))
  for (const key of ['passed', 'failed', 'skipped'] as const) total[key] += counted[key]
  if (counted.failed > 0) failing.push(name)
}
rmSync(results, { recursive: true })
if (failing.length > 0) console.log(`\nFailed: ${failing.join(', ')}`)
console.log(
  `${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`,
)
process.exitCode = total.failed > 0 ? 1 : 0
