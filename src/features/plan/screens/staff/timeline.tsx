import { useState } from 'react'
import { monthStart } from '../../../../platform/i18n/calendar.ts'
import { useLoad } from '../../../../platform/react/load.ts'
import { Button } from '../../../../ui/Button.tsx'
import { citizenColour } from '../../../../ui/hue.ts'
import { SegmentedControl } from '../../../../ui/SegmentedControl.tsx'
import type { TimelineLane, TimelineWords } from '../../../../ui/timeline/lane.ts'
import { Timeline } from '../../../../ui/timeline/Timeline.tsx'
import { getConsent } from '../../../consent/api.ts'
import { useAreas } from '../../../organisation/screens/areas.shared.tsx'
import type { Intervention } from '../../model.interventions.ts'
import { laneLimit } from '../view.consent.ts'
import { timelineItems } from '../view.timeline.ts'
import { teamNow } from '../view.ts'
import { useHere } from './here.tsx'
import { InterventionForm } from './intervention-form.tsx'
import { InterventionShown } from './intervention-shown.tsx'

type Months = '3' | '6' | '12'

/** The plan's time, the whole width: what runs, what is planned, what falls due, area by area. */
export function PlanTimeline() {
  const { view, t, may, dates } = useHere()
  const [months, setMonths] = useState<Months>('6')
  const [form, setForm] = useState<'new' | { open: Intervention } | { change: Intervention }>()
  const lanes = useLanes()
  const words = useTimelineWords()
  const today = dates.today()
  const from = monthStart(today, months === '3' ? -1 : months === '6' ? -2 : -4)
  const open = (id: string) => {
    const intervention = view.objects.intervention.find(i => i.id === id)
    if (intervention) return setForm({ open: intervention })
    const row = document.getElementById(`action-${id}`)
    row?.scrollIntoView({ block: 'center' })
    row?.focus()
  }
  const close = () => setForm(undefined)
  return (
    <>
      <Timeline
        title={t.timeline.title}
        span={{ from, to: monthStart(from, Number(months)) }}
        today={today}
        lanes={lanes}
        words={words}
        onOpen={open}
        actions={
          <>
            {may ? (
              <Button icon="add" onClick={() => setForm('new')}>
                {t.timeline.add}
              </Button>
            ) : null}
            <SegmentedControl
              label={t.timeline.span}
              value={months}
              onChange={setMonths}
              options={[
                { value: '3', label: t.timeline.months3 },
                { value: '6', label: t.timeline.months6 },
                { value: '12', label: t.timeline.year },
              ]}
            />
          </>
        }
      />
      {form === 'new' ? <InterventionForm onClose={close} /> : null}
      {typeof form === 'object' && 'open' in form ? (
        <InterventionShown
          intervention={form.open}
          onClose={close}
          onChange={() => setForm({ change: form.open })}
        />
      ) : null}
      {typeof form === 'object' && 'change' in form ? (
        <InterventionForm intervention={form.change} onClose={close} />
      ) : null}
    </>
  )
}

/** Every area has its lane, full or empty: a lane that cannot be seen looks the same. */
function useLanes(): TimelineLane[] {
  const { view, now, me, t, words: w, dates, first, citizenId } = useHere()
  const { areas } = useAreas()
  const { data: consent } = useLoad(getConsent, { params: { citizenId } })
  const items = timelineItems(view.objects, dates.today(), {
    busy: w.busy,
    intervention: w.intervention,
    agreement: w.agreement,
    noStart: t.timeline.noStart,
    law: w.law.duty,
    due: day => w.when.by(dates.dayShort(day)),
    done: day => w.when.done(dates.day(day)),
    period: (from, to) => {
      if (from && from === to) return dates.day(from)
      if (from && to) return `${dates.day(from)} – ${dates.day(to)}`
      if (from) return t.timeline.since(dates.day(from))
      return to ? t.timeline.until(dates.day(to)) : t.timeline.noDates
    },
  })
  const { lead, others } = teamNow(view, now)
  const team = lead ? [lead, ...others] : others
  const detailOf = (areaId: number): string | undefined => {
    const limit = consent ? laneLimit(consent.sharings, me, areaId) : undefined
    if (limit === 0) return t.timeline.limit[0]
    if (limit === 1 || limit === 2) return t.timeline.limit[limit](first)
    const member = team.find(m => m.areaId === areaId && m.kind === 'employee')
    if (!member?.name) return undefined
    return member.personId === me.personId ? t.timeline.you(member.name) : member.name
  }
  const own: TimelineLane = {
    id: 'own',
    name: t.timeline.own(first),
    glyph: 'person',
    colour: citizenColour,
    detail: t.timeline.ownDetail,
    items: items.get(null) ?? [],
  }
  const shown = areas.filter(a => a.kind === 'municipal' || items.has(a.id) || me.areas.includes(a.id))
  return [
    own,
    ...shown.map(({ id, name, colour, glyph }) => ({
      id: String(id),
      name,
      colour,
      glyph,
      detail: detailOf(id),
      items: items.get(id) ?? [],
    })),
  ]
}

function useTimelineWords(): TimelineWords {
  const { t, dates } = useHere()
  const { today, lanes, showTable, hideTable, columns, kinds, goesOn } = t.timeline
  return {
    today,
    lanes,
    showTable,
    hideTable,
    columns,
    kinds,
    month: first =>
      first.slice(5, 7) === '01' ? `${dates.month(first)} ${first.slice(0, 4)}` : dates.month(first),
    period: (from, to) =>
      from === to ? dates.day(from) : `${dates.day(from)} – ${to ? dates.day(to) : goesOn}`,
  }
}
