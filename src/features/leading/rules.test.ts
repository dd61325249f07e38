import { expect, test } from 'vitest'
import type { ReachedGoals } from './model.ts'
import { nearestFigure } from './rules.ts'

const figure = (of: ReachedGoals['of'], from: string): ReachedGoals => ({
  of,
  areaId: of === 'all' ? null : 1,
  teamName: of === 'team' ? 'Ungejob' : null,
  plans: 38,
  reached: 21,
  from,
  asOf: '2026-11-01',
})

test.each<[string, ReachedGoals[], ReachedGoals | null]>([
  ['nothing is shown where nothing was published', [], null],
  [
    'one’s own team before a newer figure of all',
    [figure('all', '2026-07-01'), figure('team', '2026-04-01')],
    figure('team', '2026-04-01'),
  ],
  [
    'of those as near, the newest',
    [figure('area', '2026-01-01'), figure('area', '2026-07-01'), figure('all', '2026-07-01')],
    figure('area', '2026-07-01'),
  ],
])('%s', (_, figures, nearest) => {
  expect(nearestFigure(figures)).toEqual(nearest)
})
