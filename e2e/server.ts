// A demo of its own for the stories: a fresh data folder, a free port, started as a newcomer starts it.
import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { promisify } from 'node:util'

const node = process.execPath
const cli = 'src/app/cli.ts'

export default async function setup() {
  const dataDir = mkdtempSync(join(tmpdir(), 'kobling-story-'))
  const env = { ...process.env, DATA_DIR: dataDir, PORT: '0' }
  // Andreas, as another municipality's system wrote him, comes in by the command line before the server starts.
  const imported = await promisify(execFile)(
    node,
    [cli, 'import', '--json', 'test/fixtures/careplans/kl-dk-Andreas.bundle.json'],
    { env },
  )
  process.env.KOBLING_IMPORT = imported.stdout
  const server = spawn(node, [cli, 'start', '--json'], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  process.env.KOBLING_ADDRESS = await addressOf(server)
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
