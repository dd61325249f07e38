import { describe, expect, test } from 'vitest'
import { changedIn, differences } from '../../../platform/changes.ts'
import { actionChange } from '../model.actions.ts'
import { goalChange } from '../model.goals.ts'
import { interventionChange } from '../model.interventions.ts'
import { pictureChange } from '../model.notes.ts'
import { wordsChange } from '../model.words.ts'
import { da } from '../text/edit.da.ts'
import { ofPlan } from './changed.ts'

const { together, onlyChanged } = ofPlan

const before = { title: 'Ringe', dueOn: null, themes: [3, 1], doerKind: 'nobody', doerId: null, rhythm: null }
const mine = { title: 'Ringe', dueOn: '2026-12-01', themes: [1, 3], rhythm: '' }

test('what says the same is not changed, however it is written', () => {
  expect([...changedIn(mine, before)]).toEqual(['dueOn'])
  expect([...changedIn({ themes: [] }, { themes: null })]).toEqual([])
})

test('who does it goes together', () => {
  const doer = { doerKind: 'nobody', doerId: 'x', doerName: 'Bo' }
  expect([...changedIn({ ...mine, ...doer }, { ...before, doerName: 'Bo' }, together)].toSorted()).toEqual([
    'doerId',
    'doerKind',
    'doerName',
    'dueOn',
  ])
})

test('over another’s change goes only what was changed, and how the citizen said yes to it', () => {
  const body = { ...mine, saidYesHow: 'table' }
  expect(onlyChanged(body, mine, new Set(['dueOn']))).toEqual({ dueOn: '2026-12-01' })
  expect(onlyChanged(body, mine, new Set(['title']))).toEqual({ title: 'Ringe', saidYesHow: 'table' })
  expect(onlyChanged({ to: 'paused' }, {}, new Set())).toEqual({ to: 'paused' })
})

describe('what differs between two who changed the same', () => {
  const goal = {
    title: 'Arbejde',
    why: 'Fordi',
    themes: [1],
    areas: [2],
    later: false,
    targetOn: null,
    state: 'active',
  }
  const form = { title: 'Arbejde', why: 'Fordi', themes: [1], areas: [2], later: false, targetOn: null }
  const by = (mine: object, theirs: object, tied: string[][] = []) =>
    differences(goal, { ...form, ...mine }, { ...goal, ...theirs }, [...together, ...tied]).map(one => [
      one.fields,
      one.by,
    ])

  test('is asked about only where both changed it to something else', () => {
    expect(by({ title: 'Job' }, { title: 'Uddannelse' })).toEqual([[['title'], 'both']])
    expect(by({ title: 'Job' }, { title: 'Job' })).toEqual([])
    expect(by({ title: 'Job', why: 'Penge' }, { title: 'Uddannelse', why: 'Penge', later: true })).toEqual([
      [['title'], 'both'],
      [['later'], 'theirs'],
    ])
  })

  test('is told field by field with whose it is, whatever the field', () => {
    expect(by({ themes: [1, 4] }, { areas: [] })).toEqual([
      [['themes'], 'mine'],
      [['areas'], 'theirs'],
    ])
    expect(by({ targetOn: '2026-12-01' }, { state: 'paused' })).toEqual([
      [['targetOn'], 'mine'],
      [['state'], 'theirs'],
    ])
  })

  test('goes together where the fields are one thing', () => {
    expect(by({ title: 'Job' }, { why: 'Penge' }, [['title', 'why']])).toEqual([[['title', 'why'], 'both']])
    const doers = { doerKind: 'citizen', doerId: null, doerName: '' }
    const [mine, theirs] = [
      { ...doers, doerKind: 'relative', doerName: 'Mor' },
      { ...doers, doerKind: 'employee', doerId: 'x', doerName: 'Bo' },
    ]
    expect(differences(doers, mine, theirs, together)).toEqual([
      { fields: ['doerKind', 'doerId', 'doerName'], by: 'both' },
    ])
  })

  test('is nobody’s but theirs in a field that the form left out', () => {
    expect(differences({ provider: 'A' }, {}, { provider: 'B' })).toEqual([
      { fields: ['provider'], by: 'theirs' },
    ])
  })
})

test('every field that can be changed has a name to be shown by', () => {
  const changes = [goalChange, actionChange, interventionChange, pictureChange, wordsChange]
  const fields = new Set(changes.flatMap(change => Object.keys(change.shape)))
  const unsaid = ['saidYesHow', 'doerId'] // a yes is about others' fields; who does it is shown by name
  expect([...fields].filter(field => !unsaid.includes(field) && !(field in da.clash.fields))).toEqual([])
})
