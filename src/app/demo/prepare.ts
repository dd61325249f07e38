import type { Pool } from '../../platform/db.ts'
import { municipality } from './municipality.ts'
import { publishDemo } from './overview.ts'
import { seedDemo } from './seed.ts'

/** Fills an empty database with the municipality of fiction, and marks it as that. What is there is kept. */
export async function prepareDemo(admin: Pool, log: (line: string) => void): Promise<void> {
  const now = new Date()
  const made = await seedDemo(admin, { now })
  if (made) await publishDemo(admin, now)
  await admin.query(
    `insert into kobling.setting (key, value) values ('demo', 'true'), ('municipality', $1) on conflict (key) do nothing`,
    [JSON.stringify(municipality)],
  )
  if (made)
    log(
      `Made ${municipality.en}: ${made.employees} employees, ${made.citizens} citizens, ${made.plans} plans`,
    )
}
