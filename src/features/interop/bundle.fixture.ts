// Small care plans for tests: a Bundle about one made-up citizen, to be changed as a test needs.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import type { FhirObject } from './model.ts'

const folder = mkdtempSync(join(tmpdir(), 'kobling-import-'))
afterAll(() => rmSync(folder, { recursive: true }))
let number = 0

/** Writes a file and answers its path. */
export function fileOf(content: unknown): string {
  const path = join(folder, `plan-${++number}.json`)
  writeFileSync(
    path,
    typeof content === 'string' || content instanceof Uint8Array ? content : JSON.stringify(content),
  )
  return path
}

const base = 'https://journal.example/fhir'

export type Parts = {
  id?: string
  patient?: FhirObject
  plan?: FhirObject
  goal?: FhirObject
  more?: FhirObject[]
}

export function bundleOf({ id = '1', patient, plan, goal, more = [] }: Parts = {}): FhirObject {
  const resources: FhirObject[] = [
    { resourceType: 'Patient', id: `p${id}`, name: [{ given: ['Bodil'], family: 'Prøve' }], ...patient },
    {
      resourceType: 'CarePlan',
      id: `c${id}`,
      status: 'active',
      intent: 'plan',
      subject: { reference: `Patient/p${id}` },
      goal: [{ reference: `Goal/g${id}` }],
      activity: [activity('Ring til banken', id), activity('Gå en tur', id)],
      ...plan,
    },
    {
      resourceType: 'Goal',
      id: `g${id}`,
      lifecycleStatus: 'active',
      description: { text: 'Jeg vil have styr på mine penge' },
      subject: { reference: `Patient/p${id}` },
      ...goal,
    },
    ...more,
  ]
  const entry = resources.map(resource => ({
    fullUrl: `${base}/${resource.resourceType}/${resource.id}`,
    resource,
  }))
  return { resourceType: 'Bundle', type: 'collection', entry }
}

export const activity = (description: string, id = '1', more: FhirObject = {}): FhirObject => ({
  detail: { status: 'in-progress', description, goal: [{ reference: `Goal/g${id}` }], ...more },
})
