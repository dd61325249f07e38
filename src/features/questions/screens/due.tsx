import { daysBetween } from '../../../platform/i18n/calendar.ts'
import { StatusFlag } from '../../../ui/StatusFlag.tsx'
import { useHere } from './here.ts'

/** By when an answer is promised, and how long that is from today. That it is late is said, and nobody is named for it. */
export function Due({ on, short = false }: { on: string; short?: boolean }) {
  const { t, dates } = useHere()
  const left = daysBetween(dates.today(), on)
  const day = short ? dates.weekdayDayShort(on) : t.page.due(dates.weekdayDay(on))
  return (
    <StatusFlag kind={left < 0 ? 'waits-decision' : 'waits-us'}>
      {`${day}, ${left < 0 ? t.page.overdue : t.page.inDays(left)}`}
    </StatusFlag>
  )
}
