import { z } from 'zod'
import { pageOf, pageQuery, verb } from '../../platform/api.ts'
import { area, areaId, employee } from './model.ts'

export const listAreas = verb({
  method: 'GET',
  path: '/api/areas',
  tag: 'Organisation',
  summary: 'The welfare areas of this municipality, and external organisations',
  who: ['employee', 'citizen', 'companion'],
  audit: { none: 'names of areas say nothing about a citizen' },
  output: z.array(area),
})

export const findEmployees = verb({
  method: 'GET',
  path: '/api/employees',
  tag: 'Organisation',
  summary: 'Employees by name or title, to invite or assign',
  who: ['employee', 'citizen'],
  audit: { none: 'the staff directory says nothing about a citizen' },
  query: z.object({
    query: z.string().trim().max(100).default(''),
    area: z.coerce.number().pipe(areaId).optional(),
    ...pageQuery,
  }),
  output: pageOf(employee),
})
