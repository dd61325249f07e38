import { countCourses, keepPulse, publishDue } from '../features/overview/jobs.ts'
import { riseLateQuestions } from '../features/questions/jobs.ts'
import { sealAudit } from '../platform/audit/seal.ts'
import type { Pool } from '../platform/db.ts'

const aMinute = 60_000

/**
 * What is done now and then while the server runs: the log's chain is closed, doers who lost sight by date are released, late
 * questions rise a level, statistics are counted and published, and the pulse is kept. One that fails keeps no other back.
 */
export function keepUp(
  app: Pool,
  audit: Pool,
  statistics: Pool,
  onError: (error: unknown) => void,
): { stop(): Promise<void> } {
  const tasks: readonly (() => Promise<unknown>)[] = [
    () => sealAudit(audit),
    () => app.query('select kobling.sweep_released_doers()'),
    () => riseLateQuestions(app, new Date()),
    () => keepFigures(statistics),
  ]
  let running: Promise<unknown> = Promise.resolve()
  const timer = setInterval(() => {
    for (const task of tasks) running = running.then(task).catch(onError)
  }, aMinute)
  return {
    stop: async () => {
      clearInterval(timer)
      await running
    },
  }
}

/** Counts what changed, publishes what is due, and keeps the pulse. */
export async function keepFigures(statistics: Pool): Promise<void> {
  const now = new Date()
  await countCourses(statistics)
  await publishDue(statistics, now)
  await keepPulse(statistics, now)
}
