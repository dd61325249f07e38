import { useState } from 'react'
import { addDays } from '../../../platform/i18n/calendar.ts'
import { copenhagenMoment } from '../../../platform/i18n/workdays.ts'
import { DateField, TextField } from '../../../ui/TextField.tsx'
import { useHere } from './sparring-here.ts'

/** A day and a time being chosen; and how many weeks lie between, where that is chosen too. */
export function useTime(inDays: number, from = '10:00') {
  const { dates } = useHere()
  const [day, setDay] = useState(addDays(dates.today(), inDays))
  const [time, setTime] = useState(from)
  const [asked, setAsked] = useState(false)
  const missing = day === '' || time === ''
  /** The moment that was chosen; nothing where it was not, and then the fields say so. */
  const moment = () => {
    setAsked(true)
    return missing ? undefined : copenhagenMoment(day, time)
  }
  return { day, setDay, time, setTime, missing: asked && missing, moment }
}
type Time = ReturnType<typeof useTime>

type TimeFieldsProps = { time: Time; error: string | undefined }
export function TimeFields({ time, error }: TimeFieldsProps) {
  const { t } = useHere()
  return (
    <div className="k-line">
      <DateField
        label={t.day}
        value={time.day}
        onChange={time.setDay}
        error={time.missing ? t.timeNeeded : error}
        required
      />
      <TextField label={t.time} type="time" width="s" value={time.time} onChange={time.setTime} required />
    </div>
  )
}

type WeeksProps = { value: string; onChange: (value: string) => void; error: string | undefined }
export function Weeks({ value, onChange, error }: WeeksProps) {
  const { t } = useHere()
  return (
    <TextField
      label={t.weeks}
      type="number"
      min={1}
      max={26}
      width="s"
      value={value}
      onChange={onChange}
      error={error}
      required
    />
  )
}
