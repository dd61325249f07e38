// Departments and employees as rows.
import { areaColumns } from '../reference-data.ts'
import type { DemoCalendar } from './calendar.ts'
import { nameId, numberOf } from './chance.ts'
import { areaIds, demoAreas } from './municipality.ts'
import type { Rows } from './rows.ts'
import { departments, employee, type StaffKey, staffKeys } from './staff.ts'

export const staffId = (key: StaffKey) => nameId('employee', key)
export const departmentId = (key: string) => nameId('department', key)

export function addOrganisation(rows: Rows, calendar: DemoCalendar): void {
  for (const [at, area] of demoAreas.entries()) rows.add('area', areaColumns(area, area.id + at))
  for (const [key, { area, name }] of Object.entries(departments))
    rows.add('department', { id: departmentId(key), area_id: areaIds[area], name })
  for (const key of staffKeys) addEmployee(rows, calendar, key)
}

function addEmployee(rows: Rows, calendar: DemoCalendar, key: StaffKey): void {
  const { name, title, department, role, level, leader, area } = employee(key)
  const id = staffId(key)
  rows.add('person', { id, kind: 'employee', name })
  rows.add('employee', { id, title, phone: phoneOf(key), email: `${slug(name)}@fjordby.example` })
  rows.add('employment', {
    id: nameId('employment', key),
    employee_id: id,
    area_id: area === null ? null : areaIds[area],
    department_id: department === null ? null : departmentId(department),
    role,
    level,
    from_at: calendar.moment(calendar.day(-420 - numberOf(2000, 'employed', key)), 8),
  })
  if (leader !== null) rows.add('leads', { leader_id: staffId(leader as StaffKey), employee_id: id })
}

/** No number in Denmark begins with 10. */
export const phoneOf = (key: string) =>
  `10 ${String(100_000 + numberOf(900_000, 'phone', key)).replace(/(..)(?=.)/g, '$1 ')}`

const slug = (name: string) =>
  name
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'oe')
    .replaceAll('å', 'aa')
    .replace(/[^a-z]+/g, '.')

/** The leader who assigns cases in somebody's department; a leader's own are assigned by hers. */
export function assignerOf(key: StaffKey): StaffKey {
  const { leader } = employee(key)
  if (leader === null) throw new Error(`${key} has no leader`)
  return leader as StaffKey
}
