import type { Pool } from '../src/platform/db.ts'

/** How large the world of a measurement is: some 30 citizens to each employee's area work, 36 objects a citizen. */
export type WorldSize = { citizens: number; employees: number; areas: number }

export const sizeFor = (citizens: number): WorldSize => ({
  citizens,
  employees: Math.max(30, Math.round((citizens * 3) / 100)),
  areas: 6,
})

/**
 * Fills an empty database, all of it in the database itself. Every citizen has relations in three areas, a team of three,
 * a consent for each of the three areas, and 36 objects: 4 words, 5 goals, 12 actions, 4 interventions, 6 notes, 5 pictures.
 * Ids are made from a counter, so that the measurement can name them: see `ids`.
 */
export async function fillWorld(admin: Pool, size: WorldSize, onStep: (line: string) => void): Promise<void> {
  const client = await admin.connect()
  try {
    await client.query('begin')
    await client.query(`set local session_replication_role = replica`) // no triggers: sight and the masks are made below
    for (const [what, sql] of steps(size)) {
      onStep(what)
      await client.query(sql)
    }
    await client.query('commit')
    onStep('sight')
    await rebuildAll(admin, size.citizens)
    onStep('statistics')
    await client.query('vacuum analyze')
  } finally {
    client.release()
  }
}

/** Sight in slices on two connections, so that no transaction grows with the municipality. */
async function rebuildAll(admin: Pool, citizens: number) {
  const slice = 500
  let next = 1
  const worker = async () => {
    for (let from = next; from <= citizens; from = next) {
      next += slice
      await admin.query(
        `select kobling.rebuild_sight(array_agg(${idSql('c', 'n')})) from generate_series($1::int, $2::int) n`,
        [from, Math.min(from + slice - 1, citizens)],
      )
    }
  }
  await Promise.all([worker(), worker()])
}

const kinds: Record<string, string> = {
  e: '1',
  c: '2',
  g: '3',
  a: '4',
  w: '5',
  i: '6',
  n: '7',
  p: '8',
  r: '9',
  s: 'a',
  m: 'b',
}

/** The id of the nth of a kind: kind and number in fixed places. */
export const idOf = (kind: keyof typeof kinds, n: number) =>
  `0000000${kinds[kind]}-0000-7000-8000-${n.toString(16).padStart(12, '0')}`
const idSql = (kind: keyof typeof kinds, n: string) =>
  `('0000000${kinds[kind]}-0000-7000-8000-' || lpad(to_hex(${n}), 12, '0'))::uuid`

/** The three employees of a citizen, one for each of three areas. */
export const employeeOf = (citizen: number, nth: number, { employees }: WorldSize) =>
  ((citizen * 3 + nth * 7) % employees) + 1

function steps({ citizens, employees, areas }: WorldSize): [string, string][] {
  const eachCitizen = `generate_series(1, ${citizens}) c`
  const eachWork = `${eachCitizen}, generate_series(0, 2) k, lateral (select (c * 3 + k * 7) % ${employees} + 1 as e) x,
    lateral (select (x.e % ${areas})::smallint as area) y`
  const words = `'Jeg vil have ro derhjemme, så jeg kan være der for mine børn, og en dag vil jeg arbejde igen. Nummer '`
  const object = (part: number, own: boolean) => `
    (case when ${own} then 0 else 1::bigint << y.area end),
    (1::bigint << ${part} | 1::bigint << (30 + (c + k) % 9) | case when ${own} then 1::bigint << 54 else 1::bigint << y.area end)`
  const base = 'id, citizen_id, area_id, themes, author_id, owns, need'
  const common = (kind: keyof typeof kinds, per: number, part: number, own: boolean) => `
    ${idSql(kind, `(c - 1) * ${per} + k + 1`)}, ${idSql('c', 'c')}, ${own ? 'null' : 'y.area'}, array[(30 + (c + k) % 9)::smallint],
    ${own ? idSql('c', 'c') : idSql('e', 'x.e')}, ${object(part, own)}`
  const rows = (per: number) => `from ${eachCitizen}, generate_series(0, ${per - 1}) k,
    lateral (select (c * 3 + k % 3 * 7) % ${employees} + 1 as e) x, lateral (select (x.e % ${areas})::smallint as area) y`
  return [
    [
      'areas',
      `insert into kobling.area (id, code, name_da, name_en, colour, glyph) select n, 'area_' || chr(97 + n), 'Område ' || n, 'Area ' || n, '#2A62C4', 'heart' from generate_series(0, ${areas - 1}) n on conflict do nothing`,
    ],
    [
      'themes',
      `insert into kobling.theme (id, code, name_da, name_en) select n, 't' || n, 'Tema', 'Theme' from generate_series(30, 38) n on conflict do nothing`,
    ],
    [
      'rules',
      `insert into kobling.consent_rule values ('citizen', 16, null, 'bench'), ('custody', 0, 18, 'bench'), ('guardian', 18, null, 'bench') on conflict do nothing`,
    ],
    [
      'employees',
      `insert into kobling.person (id, kind, name) select ${idSql('e', 'n')}, 'employee', 'Medarbejder ' || n from generate_series(1, ${employees}) n`,
    ],
    [
      '',
      `insert into kobling.employee (id, title) select ${idSql('e', 'n')}, 'Rådgiver' from generate_series(1, ${employees}) n`,
    ],
    [
      '',
      `insert into kobling.employment (id, employee_id, area_id, role) select ${idSql('e', 'n')}, ${idSql('e', 'n')}, n % ${areas}, 'caseworker' from generate_series(1, ${employees}) n`,
    ],
    [
      'citizens',
      `insert into kobling.person (id, kind, name) select ${idSql('c', 'c')}, 'citizen', 'x' from ${eachCitizen}`,
    ],
    [
      '',
      `insert into kobling.citizen (id, name, birth_date) select ${idSql('c', 'c')},
        (array['Maja','Anders','Fatima','Jens','Sofie','Mohammed','Ingrid','Lars','Aisha','Peter'])[c % 10 + 1] || ' ' ||
        (array['Holm','Lund','Krogh','Bach','Winther','Dahl','Munk','Friis','Juhl','Skov','Toft'])[c % 11 + 1] || ' ' || c, '1985-05-05' from ${eachCitizen}`,
    ],
    [
      '',
      `insert into kobling.plan (citizen_id, lead_id) select ${idSql('c', 'c')}, ${idSql('e', `(c * 3) % ${employees} + 1`)} from ${eachCitizen}`,
    ],
    [
      'relations',
      `insert into kobling.relation (id, person_id, citizen_id, area_id, kind) select ${idSql('r', '(c - 1) * 3 + k + 1')}, ${idSql('e', 'x.e')}, ${idSql('c', 'c')}, y.area, 'assignment' from ${eachWork}`,
    ],
    [
      'team',
      `insert into kobling.member (${base}, person_id, name, kind) select ${common('m', 3, 29, false)}, ${idSql('e', 'x.e')}, 'Medarbejder ' || x.e, 'employee' ${rows(3)}`,
    ],
    [
      'consents',
      `insert into kobling.sharing (id, citizen_id, basis, receiver_area, purpose, how, confirmed_at) select distinct on (c, y.area) ${idSql('s', '(c - 1) * 3 + k + 1')}, ${idSql('c', 'c')}, 'consent', y.area, 'Én plan', 'table', now() from ${eachWork}`,
    ],
    [
      '',
      `insert into kobling.sharing_line (sharing_id, bit, depth) select s.id, b, case when b between 31 and 32 then 2 else 3 end from kobling.sharing s, generate_series(0, 38) b where b < ${areas} or b between 24 and 29 or b between 30 and 37`,
    ],
    [
      '',
      `insert into kobling.sharing_party (sharing_id, party_id) select id, citizen_id from kobling.sharing`,
    ],
    [
      'words',
      `insert into kobling.words (${base}, kind, text) select ${common('w', 4, 24, true)}, (array['dream','matters','works','know'])[k + 1], ${words} || k ${rows(4)}`,
    ],
    [
      'goals',
      `insert into kobling.goal (${base}, title, why, state, position) select ${common('g', 5, 24, true)}, ${words} || k, ${words}, 'active', k ${rows(5)}`,
    ],
    [
      'actions',
      `insert into kobling.action (${base}, goal_id, title, doer_id, doer_name, waits_on, due_on, state, done_on) select ${common('a', 12, 25, false)},
        ${idSql('g', '(c - 1) * 5 + k % 5 + 1')}, 'Ringer til boligselskabet og aftaler afdrag, nummer ' || k, ${idSql('e', 'x.e')}, 'Medarbejder',
        (array['none','us','citizen'])[k % 3 + 1], current_date + (c + k) % 60, case when k < 6 then 'open' else 'done' end, case when k < 6 then null else current_date - 5 end ${rows(12)}`,
    ],
    [
      'interventions',
      `insert into kobling.intervention (${base}, title, catalogue_title, legal_basis, starts_on, ends_on) select ${common('i', 4, 26, false)}, 'Bostøtte, 3 timer om ugen', 'Bostøtte', '§ 85', current_date - 30, current_date + 200 ${rows(4)}`,
    ],
    [
      'notes',
      `insert into kobling.note (${base}, text, about_kind, about_id) select ${common('n', 6, 27, false)}, ${words} || k, 'goal', ${idSql('g', '(c - 1) * 5 + k % 5 + 1')} ${rows(6)}`,
    ],
    [
      'pictures',
      `insert into kobling.picture (${base}, text) select ${common('p', 5, 27, false)}, ${words} || k ${rows(5)}`,
    ],
  ]
}
