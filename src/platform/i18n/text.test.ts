import { expect, expectTypeOf, test } from 'vitest'
import type { Text } from './text.ts'

const da = {
  save: 'Gem',
  team: { title: 'Teamet', more: (count: number) => `Se alle ${count}` },
}
type Words = Text<typeof da>

test('another language fills the shape of the Danish one', () => {
  const en: Words = { save: 'Save', team: { title: 'Team', more: count => `See all ${count}` } }
  expect(en.team.more(7)).toBe('See all 7')
  expectTypeOf<Words['save']>().toEqualTypeOf<string>()
  expectTypeOf<Words['team']['more']>().toEqualTypeOf<(count: number) => string>()
})

test('a missing key, a wrong kind of value and a strange key do not fit', () => {
  expectTypeOf<{ save: string }>().not.toExtend<Words>()
  expectTypeOf<{ save: string; team: { title: string } }>().not.toExtend<Words>()
  expectTypeOf<{ save: string; team: { title: string; more: string } }>().not.toExtend<Words>()
  expectTypeOf<{ save: () => string; team: { title: string; more: () => string } }>().not.toExtend<Words>()
  expectTypeOf<keyof Words>().toEqualTypeOf<'save' | 'team'>()
})
