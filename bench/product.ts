// The product as it is served, in a process of its own, as the floor is.
import { buildServer } from '../src/app/server.ts'
import { loadStatutoryPlans } from '../src/features/plan/statutory.file.ts'
import { openPool } from '../src/platform/db.ts'

const [url = ''] = process.argv.slice(2)
const { server } = await buildServer({ pool: openPool(url, 'kobling_app'), statutory: loadStatutoryPlans() })
await server.listen({ port: 0, host: '127.0.0.1' })
process.send?.({ port: (server.server.address() as { port: number }).port })
process.on('disconnect', () => process.exit())
