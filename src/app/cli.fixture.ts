import { spawn } from 'node:child_process'
import { join } from 'node:path'

export const cli = join(import.meta.dirname, 'cli.ts')

type Ended = { code: number | null; out: string; said: string }

/** Runs the program and keeps what it says. `answers`: the address, once `--json` has printed it. */
export function follow(program: string, args: string[], env: Record<string, string>) {
  const child = spawn(program, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let [out, said] = ['', '']
  child.stdout.on('data', chunk => {
    out += chunk
  })
  child.stderr.on('data', chunk => {
    said += chunk
  })
  const ended = new Promise<Ended>(resolve => child.once('close', code => resolve({ code, out, said })))
  const answers = new Promise<string>((resolve, reject) => {
    child.stdout.on(
      'data',
      () => out.startsWith('{') && out.includes('\n') && resolve(JSON.parse(out).address),
    )
    child.once('close', () => reject(new Error(said)))
  })
  answers.catch(() => undefined)
  return { child, ended, answers }
}
