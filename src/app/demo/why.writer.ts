import type { Row } from '../../platform/db.ts'
import type { DemoCalendar } from './calendar.ts'
import { nameId } from './chance.ts'
import { staffId } from './organisation.ts'
import type { Rows, Table } from './rows.ts'
import type { StaffKey } from './staff.ts'

/** Puts a row of a loop in, with who made it and when; its id is made of its name. */
export function loopWriter(rows: Rows, calendar: DemoCalendar, loop: string) {
  const at = (day: number, hour = 10) => calendar.moment(calendar.workday(day), hour)
  return {
    loopId: nameId('loop', loop),
    idOf: (name: string) => nameId('loop', loop, name),
    at,
    add(table: Table, name: string, by: StaffKey, day: number, row: Row) {
      // When a doubt was written is kept nowhere.
      const when = table === 'loop_voice' ? {} : { made_at: at(day) }
      const made = { id: nameId('loop', loop, name), made_by: staffId(by), ...when }
      const inLoop = /^frame_(own|message)$/.test(table) ? {} : { loop_id: nameId('loop', loop) }
      rows.add(table, { ...made, ...inLoop, ...row })
    },
  }
}
export type LoopWriter = ReturnType<typeof loopWriter>
