import { useState } from 'react'
import { addDays, monthStart } from '../../platform/i18n/calendar.ts'
import { createDates } from '../../platform/i18n/dates.ts'
import { Button } from '../Button.tsx'
import { Notice } from '../Notice.tsx'
import { SegmentedControl } from '../SegmentedControl.tsx'
import type { TimelineLane, TimelineWords } from '../timeline/lane.ts'
import { Timeline } from '../timeline/Timeline.tsx'
import { areas } from './areas.ts'

const today = '2026-11-23'
const dates = createDates('da', () => new Date('2026-11-23T08:00:00Z'))

const words: TimelineWords = {
  today: 'i dag',
  lanes: 'Tidslinjens rækker',
  showTable: 'Vis som tabel',
  hideTable: 'Skjul tabel',
  columns: { lane: 'Område', what: 'Hvad', kind: 'Slags', when: 'Hvornår' },
  kinds: {
    bar: 'Indsats',
    planned: 'Planlagt',
    duty: 'Lovkrav med frist',
    meeting: 'Aftale eller møde',
    held: 'Holdt',
    'times-only': 'Kun tider deles',
  },
  month: first =>
    first.endsWith('-01-01') ? `${dates.month(first)} ${first.slice(0, 4)}` : dates.month(first),
  period: (from, to) =>
    from === to ? dates.day(from) : `${dates.day(from)} – ${to === undefined ? 'fortsætter' : dates.day(to)}`,
}

const lanes: TimelineLane[] = [
  {
    id: 'shared',
    name: 'Fælles',
    glyph: 'rings',
    colour: '#123B4A',
    detail: 'møder om planen',
    items: [
      {
        id: 's1',
        kind: 'held',
        from: '2026-10-14',
        title: 'Fælles møde',
        label: '',
        spoken: 'Fælles møde 14. oktober, holdt',
      },
      {
        id: 's2',
        kind: 'meeting',
        from: '2026-12-03',
        title: 'Fælles møde',
        label: '3. dec.',
        spoken: 'fælles møde',
      },
      {
        id: 's3',
        kind: 'meeting',
        from: '2027-01-21',
        title: 'Fælles møde',
        label: '21. jan.',
        spoken: 'fælles møde',
      },
    ],
  },
  {
    id: 'own',
    name: 'Maja og netværk',
    glyph: 'person',
    colour: '#6B4A12',
    detail: 'eget og frivilligt',
    items: [
      {
        id: 'o1',
        kind: 'bar',
        from: '2026-10-28',
        title: 'Havehold i Grønne Hænder',
        label: 'Havehold i Grønne Hænder',
        detail: 'onsdage, frivilligt',
        spoken: 'onsdage, fra 28. oktober',
      },
    ],
  },
  {
    ...areas.social,
    id: 'social',
    detail: 'Henrik Dahl',
    items: [
      {
        id: 'so1',
        kind: 'bar',
        from: '2026-05-01',
        title: 'Bostøtte, 3 timer om ugen',
        label: 'Bostøtte, 3 timer om ugen',
        spoken: 'siden 1. maj',
      },
      {
        id: 'so2',
        kind: 'duty',
        from: '2027-01-15',
        title: 'Opfølgning',
        label: 'Opfølgning 15. jan.',
        spoken: 'lovkrav',
      },
    ],
  },
  {
    ...areas.family,
    id: 'family',
    detail: 'Maja deler overskrifter',
    items: [
      {
        id: 'f1',
        kind: 'bar',
        from: '2026-10-20',
        to: '2027-02-24',
        title: 'Familiebehandling hver anden uge',
        label: 'Familiebehandling hver anden uge',
        spoken: 'til 24. februar',
      },
      {
        id: 'f2',
        kind: 'held',
        from: '2026-10-28',
        title: 'Samtale',
        label: '',
        spoken: 'Samtale 28. oktober, holdt',
      },
      {
        id: 'f3',
        kind: 'meeting',
        from: '2026-12-10',
        title: 'Samtale 10. december kl. 10',
        label: '',
        spoken: 'Samtale 10. december kl. 10, to aftaler oven i hinanden',
        clash: 1,
      },
      {
        id: 'f4',
        kind: 'duty',
        from: '2027-02-05',
        title: 'Barnets plan',
        label: 'Barnets plan 5. feb.',
        spoken: 'lovkrav',
      },
    ],
  },
  {
    ...areas.job,
    id: 'job',
    detail: 'Samira Yilmaz (dig)',
    items: [
      {
        id: 'j1',
        kind: 'bar',
        from: '2026-09-01',
        to: '2027-01-08',
        title: 'Jobafklaring',
        label: 'Jobafklaring',
        spoken: 'til 8. januar',
      },
      {
        id: 'j2',
        kind: 'planned',
        from: '2027-01-11',
        to: '2027-03-25',
        title: 'Praktik på gartneri, 4 timer om ugen',
        label: 'Praktik på gartneri, 4 timer om ugen',
        detail: 'venter på afklaring',
        spoken: 'planlagt fra 11. januar',
      },
      {
        id: 'j3',
        kind: 'duty',
        from: '2026-12-10',
        title: 'Samtale',
        label: 'Samtale senest 10. dec.',
        spoken: 'lovkrav, to aftaler oven i hinanden',
        clash: 1,
      },
    ],
  },
  {
    ...areas.health,
    id: 'health',
    detail: 'Maja deler kun tider',
    items: [
      {
        id: 'h1',
        kind: 'times-only',
        from: '2026-11-02',
        to: '2027-01-22',
        title: 'Optaget',
        label: 'Optaget',
        spoken: '2. november til 22. januar',
      },
    ],
  },
  {
    ...areas.housing,
    id: 'housing',
    detail: 'Birthe Holm',
    items: [
      {
        id: 'b1',
        kind: 'bar',
        from: '2026-11-17',
        to: '2027-01-31',
        title: 'Afdrag på huslejen',
        label: 'Afdrag på huslejen',
        detail: 'tre rater',
        spoken: 'tre rater, til 31. januar',
      },
      {
        id: 'b2',
        kind: 'duty',
        from: '2027-03-28',
        title: 'Genhusning',
        label: 'Genhusning 28. marts',
        spoken: 'lovkrav',
      },
    ],
  },
]

const counts = [4, 4, 3, 4, 2, 3, 2, 2, 3, 2, 3, 2, 2, 0, 1, 6, 3, 3, 2, 3, 2, 2, 3, 2, 2]
const weeks = counts.map((count, at) => ({
  start: addDays('2026-10-05', at * 7),
  count,
  ...(count > 4 ? { mark: 2 } : {}),
}))

export function TimelinePart() {
  const [months, setMonths] = useState<'3' | '6' | '12'>('6')
  const from = months === '3' ? '2026-11-01' : '2026-10-01'
  return (
    <Timeline
      title="Tidslinje"
      span={{ from, to: monthStart(from, Number(months)) }}
      today={today}
      lanes={lanes}
      words={words}
      actions={
        <SegmentedControl
          label="Hvor lang tid"
          value={months}
          onChange={setMonths}
          options={[
            { value: '3', label: '3 måneder' },
            { value: '6', label: '6 måneder' },
            { value: '12', label: '1 år' },
          ]}
        />
      }
      load={{
        label: 'Aftaler om ugen',
        detail: 'stiplet: jeres grænse, 4',
        summary: 'To til fire aftaler om ugen. Uge 3 har seks, to over jeres grænse.',
        limit: 4,
        weeks,
      }}
    >
      <div className="k-cards">
        <Notice
          kind="error"
          number={1}
          title="10. december: to aftaler oven i hinanden."
          action={<Button small>Foreslå ny tid</Button>}
        >
          Job kl. 9.30 og Familie kl. 10.
        </Notice>
        <Notice
          kind="error"
          number={2}
          title="Uge 3: seks aftaler på fire dage."
          action={<Button small>Se ugen</Button>}
        >
          Det er to over den grænse, I har aftalt med Maja.
        </Notice>
      </div>
    </Timeline>
  )
}
