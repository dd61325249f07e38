// Reading the file of statutory plans; its shape is in statutory.ts, which browsers load too.
import { readFileSync } from 'node:fs'
import { type StatutoryPlans, statutoryFile } from './statutory.ts'

const shipped = new URL('../../../data/statutory-plans.json', import.meta.url)

/** Reads the file whole. Throws one line that names file and field where it is wrong. */
export function loadStatutoryPlans(file: string | URL = shipped): StatutoryPlans {
  const read = statutoryFile.safeParse(parseJson(file))
  if (read.success) return read.data.plans
  const issue = read.error.issues[0]
  throw new Error(`${nameOf(file)}: ${issue?.path.join('.') || 'the file'}: ${issue?.message}`)
}

function parseJson(file: string | URL): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    throw new Error(`${nameOf(file)}: ${(error as Error).message}`, { cause: error })
  }
}

const nameOf = (file: string | URL) => (file instanceof URL ? file.pathname : file)
