// What every part of a story needs to become rows, and the columns that all objects share.
import type { DemoCalendar } from './calendar.ts'
import { momentId, nameId, numberOf } from './chance.ts'
import { type AreaCode, areaIds, type ThemeCode, themeIds } from './municipality.ts'
import { staffId } from './organisation.ts'
import type { Rows, Table } from './rows.ts'
import { areaOf } from './staff.ts'
import type { Story, Writer } from './story.ts'

export const citizenId = (key: string) => nameId('citizen', key)
export const companionId = (key: string) => nameId('companion', key)
export const representationId = (key: string) => nameId('representation', key)

/** What the parts of a story need to become rows. */
export type Telling = {
  rows: Rows
  calendar: DemoCalendar
  story: Story
  citizen: string
  person(writer: Writer): string
  companion(key: string): { id: string; name: string; relation: string }
  /** When a writer wrote on that day: staff in office hours of a working day, the citizen in the evening. */
  written(writer: Writer, day: number, what: string): string
  themes(codes: ThemeCode[] | null): number[] | null
  area(writer: Writer): number | null
}

export function newTelling(rows: Rows, calendar: DemoCalendar, story: Story): Telling {
  const citizen = citizenId(story.key)
  return {
    rows,
    calendar,
    story,
    citizen,
    person: writer => (writer === 'self' ? citizen : staffId(writer)),
    companion(key) {
      const found = story.companions?.find(companion => companion.key === key)
      if (!found) throw new Error(`${story.key} has no companion ${key}`)
      return { ...found, id: companionId(key) }
    },
    written(writer, day, what) {
      const chance = (below: number, of: string) => numberOf(below, story.key, what, of)
      return writer === 'self'
        ? calendar.moment(calendar.day(day), 18 + chance(3, 'hour'), chance(60, 'minute'))
        : calendar.moment(calendar.workday(day), 8 + chance(7, 'hour'), chance(60, 'minute'))
    },
    themes: codes => codes?.map(code => themeIds[code]) ?? null,
    area: writer => (writer === 'self' ? null : areaIds[areaOf(writer)]),
  }
}

/** What every object has; the moment it was written is also when each depth of it was last touched. */
export function objectRow(
  telling: Telling,
  table: Table,
  key: string,
  from: { by: Writer; day: number; themes: ThemeCode[] | null; also?: AreaCode; touched?: string },
) {
  const at = telling.written(from.by, from.day, `${table} ${key}`)
  const touched = from.touched ?? at
  return {
    id: momentId(at, telling.story.key, table, key),
    citizen_id: telling.citizen,
    area_id: telling.area(from.by),
    also_area_id: from.also === undefined ? null : areaIds[from.also],
    author_id: telling.person(from.by),
    themes: telling.themes(from.themes),
    created_at: at,
    updated_at: touched,
    touched_times_at: touched,
    touched_headline_at: touched,
    touched_all_at: touched,
  }
}
