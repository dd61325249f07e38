import { resolve } from 'node:path'

/** A setting that cannot be used, said in one line to whoever set it. */
export class ConfigError extends Error {}

export type Config = {
  port: number
  dataDir: string
  /** A server of the municipality's own; undefined: the embedded one. */
  databaseUrl: string | undefined
  idleMinutes: number
}

export function readConfig(env: NodeJS.ProcessEnv): Config {
  return {
    port: wholeNumber(env, 'PORT', 3000, 0, 65_535),
    dataDir: resolve(env.DATA_DIR || '.data'),
    databaseUrl: env.DATABASE_URL || undefined,
    idleMinutes: wholeNumber(env, 'IDLE_MINUTES', 60, 1, 1440),
  }
}

function wholeNumber(
  env: NodeJS.ProcessEnv,
  name: string,
  otherwise: number,
  from: number,
  to: number,
): number {
  const given = env[name]
  if (given === undefined || given === '') return otherwise
  const value = Number(given)
  if (!Number.isInteger(value) || value < from || value > to) {
    throw new ConfigError(`${name} must be a whole number from ${from} to ${to}, not "${given}".`)
  }
  return value
}
