import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cli, follow } from './cli.fixture.ts'

let dataDir: string
beforeAll(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'kobling-cli-'))
})
afterAll(() => rmSync(dataDir, { recursive: true, force: true }))

const run = (args: string[], env: Record<string, string> = {}) =>
  follow(process.execPath, [cli, ...args], { DATA_DIR: dataDir, ...env })

const names = async (address: string) =>
  (
    (await (await fetch(`${address}/api/session/demo`)).json()) as { persons: { name: string }[] }
  ).persons.map(person => person.name)

describe('the program', () => {
  test('--help lists what there is', async () => {
    const { code, out } = await run(['--help']).ended
    expect(code).toBe(0)
    for (const command of ['start', 'serve', 'migrate', 'import', 'bench', 'audit'])
      expect(out).toContain(command)
  })

  test.each([[['nonsense']], [['import']], [['bench', '--citizens', 'many']], [['start', '--wrong']]])(
    '%j is called wrongly: 2',
    async args => {
      const { code, said } = await run(args).ended
      expect(code).toBe(2)
      expect(said).toContain('error:')
    },
  )

  test('a setting that cannot be used: one line, 3', async () => {
    const { code, said } = await run(['start'], { PORT: 'door' }).ended
    expect(code).toBe(3)
    expect(said.trim()).toBe('kobling: PORT must be a whole number from 0 to 65535, not "door".')
  })
})

describe('the demo', () => {
  test('starts, keeps what was written over a kill, and ends when told, leaving nothing', async () => {
    const first = run(['start', '--json'], { PORT: '0' })
    const people = await names(await first.answers)
    expect(people.length).toBeGreaterThan(10)
    first.child.kill('SIGKILL')
    await first.ended
    const second = run(['start', '--json'], { PORT: '0' })
    expect(await names(await second.answers)).toEqual(people)
    second.child.kill('SIGTERM')
    expect((await second.ended).code).toBe(0)
    const verified = await run(['audit', 'verify', '--json']).ended
    expect(verified.code).toBe(0)
    expect(JSON.parse(verified.out)).toMatchObject({ broken: [] })
  }, 120_000)

  test('ends when the shell that npm put between is killed', async () => {
    const script = `"${process.execPath}" "${cli}" start --json; true`
    const shell = follow('sh', ['-c', script], { PORT: '0', npm_lifecycle_event: 'start' })
    const address = await shell.answers
    shell.child.kill('SIGKILL')
    await shell.ended
    await expect(fetch(address)).rejects.toThrow()
  }, 60_000)

  test('a taken port: one line that says what to do, and the folder is free again', async () => {
    const other = createServer()
    await new Promise<void>(resolve => other.listen(0, 'localhost', () => resolve()))
    const { port } = other.address() as { port: number }
    const { code, said } = await run(['start'], { PORT: String(port) }).ended
    other.close()
    expect(code).toBe(3)
    expect(said).toContain(`Port ${port} is taken. Set PORT to another`)
  }, 60_000)

  test('production refuses the demo’s database, and a login that row security does not bind', async () => {
    const { code, said } = await run(['serve'], { PORT: '0' }).ended
    expect(code).toBe(3)
    expect(said).toContain('demo municipality')
  }, 60_000)

  test('a file that is no care plan changes nothing: 4', async () => {
    const { code, out } = await run(['import', '--json', 'package.json']).ended
    expect(code).toBe(4)
    expect(JSON.parse(out)).toMatchObject({ ok: false })
  }, 60_000)
})
