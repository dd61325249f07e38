// A demo of its own for the stories: a fresh data folder, a free port, started as a newcomer starts it.
import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { promisify } from 'node:util'

const node = process.execPath
const cli = 'src/app/cli.ts'
const andreas = 'test/fixtures/careplans/kl-dk-Andreas.bundle.json'

export default async function setup() {
  const dataDir = mkdtempSync(join(tmpdir(), 'kobling-story-'))
  const env = { ...process.env, DATA_DIR: dataDir, PORT: '0' }
  const server = spawn(node, [cli, 'start', '--json'], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  const address = await addressOf(server)
  process.env.KOBLING_ADDRESS = address
  // Andreas, as another municipality's system wrote him, comes in by the command line while the demo runs.
  const caseworker = await caseworkerIn(address, 'Social')
  await promisify(execFile)(
    node,
    [cli, 'import', '--json', '--area', 'social', '--for', caseworker, andreas],
    { env },
  )
  return async () => {
    const ended = new Promise(resolve => server.once('exit', resolve))
    server.kill('SIGTERM')
    await ended
    rmSync(dataDir, { recursive: true, force: true })
  }
}

async function addressOf(server: ChildProcess): Promise<string> {
  if (!server.stdout) throw new Error('the server says nothing')
  for await (const line of createInterface(server.stdout))
    return (JSON.parse(line) as { address: string }).address
  throw new Error('the server ended before it answered')
}

/** The first demo person who works in an area. The stories find the same one. */
async function caseworkerIn(address: string, area: string): Promise<string> {
  const { persons } = (await (await fetch(`${address}/api/session/demo`)).json()) as {
    persons: { id: string; areas: string[] }[]
  }
  return persons.find(person => person.areas.includes(area))?.id ?? ''
}
