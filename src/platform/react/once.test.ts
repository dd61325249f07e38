import { expect, test } from 'vitest'
import { CallError } from '../call.ts'
import { once } from './once.ts'

test('a second press while the first is under way does nothing, and a later one does', async () => {
  const gate = { underWay: false }
  const answer = Promise.withResolvers<number>()
  const settled = Promise.withResolvers<void>()
  const told: number[] = []
  const press = (work: () => Promise<number>) =>
    once(gate, work, { onSuccess: told.push.bind(told), onSettled: settled.resolve })
  press(() => answer.promise)
  press(() => Promise.resolve(2))
  answer.resolve(1)
  await settled.promise
  expect(told).toEqual([1])
  press(() => Promise.resolve(3))
  await Promise.resolve()
  expect(told).toEqual([1, 3])
})

test('a refusal is told, and the next press is heard', async () => {
  const gate = { underWay: false }
  const refused = new CallError({ type: 'x', title: 'no', status: 409 })
  const heard = await new Promise(resolve => {
    once(gate, () => Promise.reject(refused), {
      onSuccess: () => resolve('done'),
      onError: resolve,
    })
  })
  expect(heard).toBe(refused)
  await new Promise(resolve => setTimeout(resolve))
  expect(gate.underWay).toBe(false)
})
