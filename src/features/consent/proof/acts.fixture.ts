// What acts on consents are put together from.
import type { Outcome, Probe } from '../../../../test/guards/probe.ts'

export const act = (by: string, sql: string, gives: Outcome, given = ''): Probe => ({
  table: 'act',
  by,
  sql,
  gives,
  given,
})

/** So that an act may ask about what its actor does not see: to be made before. */
export const counting = `create function kobling.there_are(rows text) returns bigint language plpgsql volatile security definer as
  $f$ declare n bigint; begin execute 'select count(*) from ' || rows into n; return n; end $f$;
  grant execute on function kobling.there_are(text) to kobling_app;`
/** One row where the act leaves so many of these rows behind. */
export const leaves = (call: string, rows: string, count = 1) =>
  `with did as materialized (select ${call} as x) select from did where kobling.there_are($r$${rows}$r$) = ${count}`

export const consent = (id: string, more: Record<string, string>) => {
  const all: Record<string, string> = {
    id: `'{${id}}'`,
    citizen_id: "'{bo}'",
    basis: "'consent'",
    purpose: "'p'",
    how: "'table'",
    confirmed_at: "'2026-01-01'",
    from_at: "'2026-01-01'",
    ...more,
  }
  return `insert into kobling.sharing (${Object.keys(all).join(', ')}) values (${Object.values(all).join(', ')});`
}
export const lines = (id: string, ...bits: [bit: number, depth: number][]) =>
  `insert into kobling.sharing_line values ${bits.map(([bit, depth]) => `('{${id}}', ${bit}, ${depth})`)};`
export const upheld = (id: string) =>
  `insert into kobling.sharing_party values ('{${id}}', '{bo}', '2026-01-01');`
/** A consent that names stig as somebody of the area that the scene's consent goes to. */
export const personal = (via = 2, id = 'one') =>
  consent(id, { receiver_person: "'{stig}'", via_area: String(via) }) +
  lines(id, [0, 3], [25, 3]) +
  upheld(id)

/** As if they had another sight of it once, or later. */
export const otherwise = (who: string, from: string, until: string) =>
  `insert into kobling.sight select '{${who}}', citizen_id, ${from}, ${until}, own, deny_times, deny_headline, deny_all, more, find,
     whereabouts, self, held_back, on_team, ground from kobling.sight where reader_id = '{anne}';`
export const alsoIn = (who: string, area: number, from = "'2020-01-01'", until = "'infinity'") =>
  `insert into kobling.employment (id, employee_id, area_id, role, from_at, until_at) values (gen_random_uuid(), '{${who}}', ${area}, 'caseworker', ${from}, ${until});`
export const relatedToCis = () =>
  `insert into kobling.relation (id, person_id, citizen_id, area_id, kind) values ('{other}', '{anne}', '{cis}', 0, 'grant');`

/** On the team for an area, where they work. */
export const seat = (who: string, area: number, more = '', of = 'bo') =>
  `insert into kobling.member (id, citizen_id, area_id, author_id, themes, name, kind, person_id, from_at, until_at)
   values (gen_random_uuid(), '{${of}}', ${area}, '{anne}', '{}', 'n', 'employee', '{${who}}', ${more || "now() - interval '1 day', 'infinity'"});`
