import './DateBlock.css'

type DateBlockProps = {
  readonly month: string
  readonly day: number | string
  readonly weekday: string
  readonly tone?: 'brand' | 'quiet'
}

/** A leaf of the calendar. The full date stands in words beside it, so this one is not read aloud. */
export function DateBlock({ month, day, weekday, tone = 'brand' }: DateBlockProps) {
  return (
    <span className={`k-date k-date-${tone}`} aria-hidden="true">
      <span>{month}</span>
      <b>{day}</b>
      <span>{weekday}</span>
    </span>
  )
}
