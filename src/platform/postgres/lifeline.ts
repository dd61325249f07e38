import { type ChildProcess, type StdioOptions, spawn, spawnSync } from 'node:child_process'
import type { Account } from './account.ts'

// PostgreSQL must end when Node does, even by kill -9. On Linux the kernel sees to that (parent death signal);
// elsewhere a shell holds the reading end of a pipe from Node and signals when the pipe closes.
//
// The kernel counts the *thread* that started the child as its parent: start PostgreSQL from the main thread, or from
// a worker that lives as long as the database is needed.

export type Order = {
  program: string
  args: string[]
  folder: string
  account: Account | undefined
  output: StdioOptions
  onDeath: 'INT' | 'KILL'
}

export function spawnTied(order: Order): ChildProcess {
  const [program, args] = deathSignalWorks() ? withDeathSignal(order) : [order.program, order.args]
  const child = spawn(program, args, {
    cwd: order.folder,
    stdio: order.output,
    // A session of its own: Ctrl-C reaches Node alone, which drains before it ends the database.
    detached: true,
    // Nothing of the caller's environment (PGPORT, PGDATA, a locale …) changes how the server behaves.
    env: { PATH: process.env.PATH ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' },
    ...order.account,
  })
  if (program === order.program && child.pid !== undefined) watch(child, order.onDeath)
  return child
}

const SHELL = '/bin/sh'

let works: boolean | undefined

function deathSignalWorks(): boolean {
  works ??= process.platform === 'linux' && spawnSync('setpriv', ['--pdeathsig', 'INT', 'true']).status === 0
  return works
}

// If Node died before the signal was armed, nobody would send it any more: the shell looks whether Node is still its
// parent before it becomes the program.
function withDeathSignal(order: Order): [string, string[]] {
  const check = '[ "$PPID" = "$0" ] && exec "$@"'
  const shell = [SHELL, '-c', check, String(process.pid), order.program, ...order.args]
  return ['setpriv', ['--pdeathsig', order.onDeath, ...shell]]
}

function watch(child: ChildProcess, signal: string): void {
  const watcher = spawn(SHELL, ['-c', 'read _; kill -s "$0" "$1"', signal, String(child.pid)], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  })
  watcher.unref()
  if (watcher.stdin && 'unref' in watcher.stdin && typeof watcher.stdin.unref === 'function')
    watcher.stdin.unref()
  watcher.once('error', () => child.kill())
  child.once('exit', () => watcher.kill('SIGKILL'))
}
