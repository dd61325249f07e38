import { useDates, useText } from '../../../platform/i18n/react.tsx'
import type { PublishedQuarter } from '../model.ts'
import { da } from '../text.da.ts'
import { en } from '../text.en.ts'
import { aboutOf, answerRows } from './about.ts'
import { Bar } from './charts.tsx'
import { Figure } from './Figure.tsx'

type Shown = { quarter: PublishedQuarter; before: PublishedQuarter | undefined }

/** How long half of the questions waited with a leader, of all and by level. Of the whole municipality. */
export function AnswerTimes({ quarter, before }: Shown) {
  const t = useText(da, en)
  const dates = useDates()
  const then = answerRows(before, t)
  const rows = answerRows(quarter, t)
  const most = Math.max(1, ...rows.map(row => row.median ?? 0))
  return (
    <Figure
      title={t.answers.title}
      detail={t.answers.detail}
      header={[t.answers.level, t.answers.days, t.was]}
      rows={rows.map(row => [
        row.name,
        row.median,
        then.find(one => one.level === row.level)?.median ?? null,
      ])}
      how={t.answers.how}
      about={aboutOf(quarter, t, dates, t.allAreas)}
      nothing={t.answers.none}
    >
      {rows.map(row =>
        row.median === null ? null : (
          <Bar
            key={row.level}
            label={row.name}
            value={row.median}
            of={most}
            look={row.level === 'all' ? 'first' : undefined}
          />
        ),
      )}
    </Figure>
  )
}
