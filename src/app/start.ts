import { loadStatutoryPlans } from '../features/plan/statutory.file.ts'
import { type Config, ConfigError } from '../platform/config.ts'
import { openPool } from '../platform/db.ts'
import { buildWeb } from './build-web.ts'
import {
  adminPool,
  type Database,
  openDatabase,
  ownerOnly,
  refuseUnfitLogin,
  withAdmin,
  withClient,
} from './database.ts'
import type { DemoPerson } from './demo/api.ts'
import { demoPersons } from './demo/persons.ts'
import { prepareDemo } from './demo/prepare.ts'
import { demoRoutes } from './demo/routes.ts'
import { loadReferenceData } from './reference-data.ts'
import { buildServer } from './server.ts'
import { keepUp } from './upkeep.ts'

export type Log = (line: string) => void
export type Running = {
  address: string
  /** Whom one can be; nobody in production. */
  signIns: DemoPerson[]
  stop(): Promise<void>
  died: Promise<string>
}

/** The demo: embedded database, the municipality that does not exist, and a sign-in that picks a person. */
export function startDemo(config: Config, log: Log): Promise<Running> {
  return run(config, log, { demo: true })
}

/** Production: no demo sign-in, and only with a login that row security binds. */
export function serve(config: Config, log: Log): Promise<Running> {
  return run(config, log, { demo: false })
}

async function run(config: Config, log: Log, { demo }: { demo: boolean }): Promise<Running> {
  const [database] = await both(openDatabase(config, log), buildWeb())
  const open: (() => Promise<unknown>)[] = [() => database.stop()]
  const stop = async () => {
    while (open.length > 0) await open.pop()?.()
  }
  try {
    await prepare(config, database, log, demo)
    const pool = openPool(database.serverUrl, 'kobling_app')
    open.push(() => pool.end())
    const audit = openPool(database.serverUrl, 'kobling_audit', 1)
    open.push(() => audit.end())
    const statistics = openPool(database.serverUrl, 'kobling_statistics', 1)
    open.push(() => statistics.end())
    const house = await buildServer({
      pool,
      statutory: loadStatutoryPlans(),
      secure: !demo,
      log: true,
      web: true,
    })
    const upkeep = keepUp(pool, audit, statistics, error => house.server.log.error(error))
    open.push(() => upkeep.stop())
    let signIns: DemoPerson[] = []
    if (demo) {
      const admin = adminPool(database.adminUrl)
      open.push(() => admin.end())
      demoRoutes(house, admin, config.idleMinutes)
      signIns = await demoPersons(admin)
    }
    open.push(() => house.server.close())
    const address = await listen(house.server, config.port)
    return { address, signIns, stop, died: database.died }
  } catch (error) {
    await stop()
    throw error
  }
}

async function prepare(config: Config, database: Database, log: Log, demo: boolean) {
  if (demo) ownerOnly(database)
  if (database.owned)
    await withAdmin(database.adminUrl, async admin => {
      await loadReferenceData(admin)
      if (demo) await prepareDemo(admin, log)
    })
  if (demo) return
  if (config.databaseUrl) await refuseUnfitLogin(config.databaseUrl)
  const isDemo = await withClient(database.serverUrl, async client => {
    await client.query('set role kobling_app')
    return client.query(`select from kobling.setting where key = 'demo'`)
  })
  if (isDemo.rowCount)
    throw new ConfigError(
      'This database holds the demo municipality. Set DATA_DIR or DATABASE_URL to one of your own.',
    )
}

async function listen(
  server: { listen(options: { port: number; host: string }): Promise<string> },
  port: number,
) {
  try {
    return (await server.listen({ port, host: process.env.HOST || '127.0.0.1' })).replace(
      '127.0.0.1',
      'localhost',
    )
  } catch (error) {
    const { code } = error as { code?: string }
    if (code === 'EADDRINUSE')
      throw new ConfigError(`Port ${port} is taken. Set PORT to another, or end what is using it.`)
    if (code === 'EACCES')
      throw new ConfigError(`You may not listen on port ${port}. Set PORT to one above 1023.`)
    throw error
  }
}

/** Both, or neither: if one fails, what the other opened is closed. */
async function both(database: Promise<Database>, web: Promise<boolean>): Promise<[Database, boolean]> {
  const [opened, built] = await Promise.allSettled([database, web])
  if (opened.status === 'rejected') throw opened.reason
  if (built.status === 'fulfilled') return [opened.value, built.value]
  await opened.value.stop()
  throw built.reason
}
