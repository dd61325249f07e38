import { readConfig } from '../platform/config.ts'
import { municipality } from './demo/municipality.ts'
import type { Running } from './start.ts'

type Options = {
  demo: boolean
  json: boolean | undefined
  say: (line: string) => void
  out: (value: unknown) => void
}

/** Runs until it is told to stop, or its database is gone. */
export async function start({ demo, json, say, out }: Options): Promise<void> {
  const config = readConfig(process.env)
  const { startDemo, serve } = await import('./start.ts')
  const begun = performance.now()
  const told = toldToStop()
  const running = await (demo ? startDemo : serve)(config, say)
  if (json) out({ address: running.address, seconds: (performance.now() - begun) / 1000 })
  else announce(running, say)
  const died = await Promise.race([told.then(() => undefined), running.died])
  if (died !== undefined) say(`kobling: ${died}`)
  await running.stop()
  process.exitCode = died === undefined ? 0 : 1
  // Whatever still holds the event loop open (an idle keep-alive) must not keep the program.
  process.exit()
}

/** A signal while things are still opening waits until they can be closed again. */
function toldToStop(): Promise<void> {
  return new Promise(resolve => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve())
    // npm's shell and our launcher end at a kill without passing it on: their orphan has been told to stop.
    const parent = process.ppid
    if (process.env.npm_lifecycle_event ?? process.env.KOBLING_LAUNCHED)
      setInterval(() => process.ppid !== parent && resolve(), 500).unref()
  })
}

function announce({ address, signIns }: Running, say: (line: string) => void) {
  say(`Kobling answers on ${address}`)
  if (signIns.length === 0) return
  say(`\n${municipality.en}. Open the address and choose who you want to be:`)
  for (const { name, role, areas } of signIns)
    say(`  ${name.padEnd(28)} ${[role, ...areas].filter(Boolean).join(', ')}`)
  say('\nCtrl-C ends it. What you write stays in the data folder until the next start.')
}
