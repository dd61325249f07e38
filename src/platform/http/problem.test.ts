import { expect, test } from 'vitest'
import { z } from 'zod'
import { fieldErrors } from './problem.ts'

const shape = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('self'), reason: z.string().min(1) }),
  z.strictObject({ kind: z.literal('other'), personId: z.uuid() }),
])
const errorsOf = (value: unknown) =>
  fieldErrors(shape.safeParse(value, { reportInput: true }).error?.issues ?? [], 'body')

test.each([{}, { kind: 'neither', reason: 'x' }])(
  'of several shapes it says which field chooses: %j',
  value => {
    expect(errorsOf(value)).toEqual([{ field: 'body/kind', code: 'choice', limit: 'self, other' }])
  },
)

test('of the shape that was chosen it names the fields', () => {
  expect(errorsOf({ kind: 'other' })).toEqual([{ field: 'body/personId', code: 'required' }])
  // Somebody who chose nobody in a list: not that nothing is no valid key.
  expect(errorsOf({ kind: 'other', personId: '' })).toEqual([{ field: 'body/personId', code: 'required' }])
  expect(errorsOf({ kind: 'other', personId: 'x' })).toEqual([{ field: 'body/personId', code: 'uuid' }])
  expect(errorsOf({ kind: 'self', reason: '', more: 1 })).toEqual([
    { field: 'body/reason', code: 'required' },
    { field: 'body/more', code: 'unknown' },
  ])
})
