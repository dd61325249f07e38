import { startSession } from '../../platform/auth/store.ts'
import type { Pool } from '../../platform/db.ts'
import { invalidField } from '../../platform/http/problem.ts'
import { type House, openRoute } from '../../platform/http/route.ts'
import { setSession } from '../../platform/http/session.ts'
import { listDemoPersons, signInDemo } from './api.ts'
import { municipality } from './municipality.ts'
import { demoPersons } from './persons.ts'

const hours = 12

type Person = { id: string; kind: 'employee' | 'citizen' | 'companion' }

/** Anybody in the demo, imported citizens too, not only those on the list. */
const findPerson = async (admin: Pool, id: string) =>
  (await admin.query<Person>('select id, kind from kobling.person where id = $1', [id])).rows[0]

/** Signing in as anybody: only `start` mounts this, and the database must say that it is a demo. */
export function demoRoutes(house: House, admin: Pool, idleMinutes: number) {
  openRoute(house, listDemoPersons, async ({ language }) => ({
    municipality: municipality[language],
    persons: await demoPersons(admin),
  }))

  openRoute(house, signInDemo, async ({ tx, body, reply }) => {
    const person = await findPerson(admin, body.person)
    if (!person) throw invalidField('body/person', 'choice')
    setSession(reply, await startSession(tx, person.id, { idleMinutes, hours }), false)
    return { person: person.id, kind: person.kind }
  })
}
