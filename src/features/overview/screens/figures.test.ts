import { expect, test } from 'vitest'
import type { PublishedQuarter, PulseRound } from '../model.ts'
import { csvOf, fileName, flowRows, pulseRows, stuckAt } from './figures.ts'

const quarter = (values: Record<string, number | null>, needCounted = false): PublishedQuarter => ({
  from: '2026-07-01',
  until: '2026-10-01',
  asOf: '2026-11-01',
  needCounted,
  answerDays: [],
  figures: [{ place: 'all', slice: '', numbers: values, days: {} }],
})

test('the flow begins with who was asked, unless who may need it is counted', () => {
  const values = { may_need: 80, asked: 40, yes: 20, plan: null }
  expect(flowRows(quarter(values), undefined, 'all').map(row => row.key)).toEqual(['asked', 'yes', 'plan'])
  expect(flowRows(quarter(values, true), undefined, 'all')).toEqual([
    { key: 'may_need', value: 80, before: null, share: null },
    { key: 'asked', value: 40, before: null, share: 50 },
    { key: 'yes', value: 20, before: null, share: 50 },
    { key: 'plan', value: null, before: null, share: null },
  ])
})
test('it is stuck where fewest go on, and nowhere when most do', () => {
  expect(stuckAt(flowRows(quarter({ asked: 40, yes: 36, plan: 20 }), undefined, 'all'))).toBe('plan')
  expect(stuckAt(flowRows(quarter({ asked: 40, yes: 36, plan: 34 }), undefined, 'all'))).toBeNull()
  expect(stuckAt(flowRows(quarter({ asked: 40, yes: null, plan: 5 }), undefined, 'all'))).toBeNull()
})
test('a question is compared with the round that asked it last', () => {
  const round = (month: string, question: number, agree: number): PulseRound => ({
    month,
    asked: 40,
    answered: 30,
    shares: [{ question, place: 'level:staff', answers: 20, agree }],
  })
  const rounds = [round('2026-11-01', 1, 60), round('2026-10-01', 4, 10), round('2026-09-01', 1, 50)]
  expect(pulseRows(rounds, 1, 'level')).toEqual({
    month: '2026-11-01',
    beforeMonth: '2026-09-01',
    rows: [{ place: 'level:staff', agree: 60, answers: 20, before: 50 }],
  })
  expect(pulseRows(rounds, 2, 'level')).toBeNull()
})
test('a spreadsheet gets no formula and no broken line', () => {
  expect(
    csvOf(
      ['Trin', 'Antal'],
      [
        ['=2+2', 7],
        ['a;"b"', null],
      ],
      'vises ikke',
    ),
  ).toBe('\ufeffTrin;Antal\r\n\'=2+2;7\r\n"a;""b""";vises ikke\r\n')
})
test('a file says in every line what it is of, and is called so', () => {
  const about = [
    ['Hvem', 'Familie: Ungeteamet'],
    ['Kvartal', 'juli–september 2026'],
  ] as const
  expect(csvOf(['Trin', 'Antal'], [['Er spurgt', 7]], 'vises ikke', about)).toBe(
    '\ufeffTrin;Antal;Hvem;Kvartal\r\nEr spurgt;7;Familie: Ungeteamet;juli–september 2026\r\n',
  )
  expect(fileName('Bliver modellen brugt?', about, 'csv')).toBe(
    'Bliver modellen brugt, Familie Ungeteamet, juli–september 2026.csv',
  )
})
