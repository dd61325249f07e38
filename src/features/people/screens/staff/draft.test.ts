import { expect, test } from 'vitest'
import {
  birthDateIn,
  changeOf,
  changeOnto,
  type Draft,
  detailsOf,
  draftOf,
  emptyDraft,
  wrongIn,
} from './draft.ts'

const draft = (more: Partial<Draft>): Draft => ({ ...emptyDraft, name: 'Maja', ...more })

test('the birth date comes from the number, and from the field where there is none', () => {
  expect(birthDateIn('031291-1234')).toBe('1991-12-03')
  expect(detailsOf(draft({ cpr: '031291 1234', birthDate: '1990-01-01' }))).toMatchObject({
    cpr: '0312911234',
    birthDate: '1991-12-03',
  })
  expect(detailsOf(draft({ birthDate: '1990-01-01' }))).toMatchObject({ cpr: null, birthDate: '1990-01-01' })
  expect(detailsOf(draft({ cpr: '0312' }))).toMatchObject({ cpr: '0312', birthDate: null })
})

test('contacts that were never filled in are not sent, and errors find the row they are about', () => {
  const typed = draft({
    contacts: [
      { key: 4, kind: 'phone', value: ' ', note: '' },
      { key: 7, kind: 'email', value: '', note: 'only mornings' },
    ],
  })
  expect(detailsOf(typed).contacts).toEqual([{ kind: 'email', value: '', note: 'only mornings' }])
  const problem = {
    type: '',
    title: '',
    status: 400,
    errors: [
      { field: 'body/contacts/0/value', code: 'required', message: 'missing' },
      { field: 'body/targetGroups/0', code: 'unknown_choice', message: 'unknown' },
    ],
  }
  expect(wrongIn(problem, typed)).toEqual([
    { field: 'contacts/7/value', message: 'missing' },
    { field: 'targetGroups', message: 'unknown' },
  ])
})

test('only what was changed is sent', () => {
  const citizen = {
    id: 'c',
    name: 'Maja',
    birthDate: '1991-12-03',
    cpr: '0312911234',
    language: 'da',
    interpreter: false,
    easyReading: false,
    protectedAddress: false,
    diedOn: null,
    targetGroups: ['adults'],
    contacts: [{ id: 'k', kind: 'phone' as const, value: '12345678', note: '' }],
    companions: [],
    representations: [],
    household: [],
    version: 3,
  }
  const before = draftOf(citizen)
  expect(changeOf(before, before)).toEqual({})
  expect(changeOf(before, { ...before, name: ' Maja Holm ', interpreter: true })).toEqual({
    name: 'Maja Holm',
    interpreter: true,
  })
  expect(changeOf(before, { ...before, contacts: [] })).toEqual({ contacts: [] })
})

test('contacts of two people are put together; what I removed stays removed', () => {
  const contact = (key: number, value: string) => ({ key, kind: 'phone' as const, value, note: '' })
  const before = draft({ contacts: [contact(0, '1'), contact(1, '2')] })
  const after = { ...before, contacts: [contact(1, '2'), contact(2, '3')] }
  const theirs = { ...before, contacts: [...before.contacts, contact(2, '4'), contact(3, '3')] }
  const change = changeOnto(before, changeOf(before, after), theirs)
  expect(change.contacts?.map(({ value }) => value)).toEqual(['2', '4', '3'])
  expect(changeOnto(before, { name: 'Maja Holm' }, theirs)).toEqual({ name: 'Maja Holm' })
})
