import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, gzipSync } from 'node:zlib'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const root = here('../../')
const made = here('../../dist/web/')
const mark = `${made}made-from`

/** Builds the web apps if what they are made from has changed since the last build. True if it did. */
export async function buildWeb(): Promise<boolean> {
  const now = fingerprint()
  if (existsSync(mark) && readFileSync(mark, 'utf8') === now) return false
  await runVite()
  compress()
  writeFileSync(mark, now)
  return true
}

/** In a process of its own: what the build needs of memory, the server should not keep. */
async function runVite(): Promise<void> {
  const vite = fileURLToPath(new URL('bin/vite.js', import.meta.resolve('vite/package.json')))
  const given = ['build', '--config', `${root}vite.config.ts`, '--logLevel', 'error']
  const child = spawn(process.execPath, [vite, ...given], {
    cwd: root,
    // Whoever builds: within a test React would come in its form for development, half as heavy again.
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  child.stderr.on('data', chunk => {
    said += chunk
  })
  const code = await new Promise<number | null>((resolve, reject) =>
    child.once('error', reject).once('close', resolve),
  )
  if (code !== 0) throw new Error(`The web apps cannot be built:\n${said}`)
}

/** Names, sizes and times of the sources and of the lock file. */
function fingerprint(): string {
  const hash = createHash('sha256')
  for (const path of [...filesBelow(here('../')), `${root}package-lock.json`, `${root}vite.config.ts`]) {
    const { size, mtimeMs } = statSync(path)
    hash.update(`${path} ${size} ${mtimeMs}\n`)
  }
  return hash.digest('hex')
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && /\.(tsx?|css|html|svg|webmanifest)$/.test(entry.name))
    .map(entry => `${entry.parentPath}/${entry.name}`)
    .sort()
}

/** Beside each text file its compressed forms, so that none is compressed while somebody waits. */
function compress() {
  const files = readdirSync(made, { recursive: true, withFileTypes: true })
  for (const entry of files) {
    if (!entry.isFile() || !/\.(js|css|html|svg|webmanifest)$/.test(entry.name)) continue
    const path = `${entry.parentPath}/${entry.name}`
    const content = readFileSync(path)
    writeFileSync(`${path}.gz`, gzipSync(content, { level: 9 }))
    writeFileSync(`${path}.br`, brotliCompressSync(content))
  }
}
