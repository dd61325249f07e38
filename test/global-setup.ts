// One throw-away PostgreSQL for the whole test run, migrated once into a template that every test file copies.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { migrate } from '../src/platform/migrate.ts'
import { startEmbedded } from '../src/platform/postgres/embedded.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** The superuser's URL to the test cluster, and the migrated database to copy. */
    cluster: { url: string; template: string }
  }
}

const template = 'kobling_template'

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = mkdtempSync(join(tmpdir(), 'kobling-test-'))
  const cluster = await startEmbedded({ dataDir, durable: false })
  const end = async () => {
    await cluster.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
  try {
    await makeTemplate(cluster.url, cluster.urlFor(template))
  } catch (error) {
    await end()
    throw error
  }
  project.provide('cluster', { url: cluster.url, template })
  return end
}

async function makeTemplate(url: string, templateUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(`create database ${template}`)
    await migrate(templateUrl)
    await client.query(`alter database ${template} with is_template true allow_connections false`)
  } finally {
    await client.end()
  }
}
