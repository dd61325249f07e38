#!/usr/bin/env node
// Runs the program with the Node that the project brings, whichever Node started this file.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const at = path => fileURLToPath(new URL(path, import.meta.url))
const own = at('../node_modules/.bin/node')
const { status, signal } = spawnSync(
  existsSync(own) ? own : process.execPath,
  [at('../src/app/cli.ts'), ...process.argv.slice(2)],
  { stdio: 'inherit', env: { ...process.env, KOBLING_LAUNCHED: '1' } },
)
process.exitCode = signal ? 1 : (status ?? 1)
