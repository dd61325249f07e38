import { useState } from 'react'
import { clockTime, toPlainDate } from '../../../platform/i18n/calendar.ts'
import { copenhagenMoment } from '../../../platform/i18n/workdays.ts'
import { useSaving } from '../../../platform/react/saving.ts'
import { Button } from '../../../ui/Button.tsx'
import { RadioGroup } from '../../../ui/RadioGroup.tsx'
import { DateField, TextField } from '../../../ui/TextField.tsx'
import { meetHandover } from '../api.ts'
import type { Handover } from '../model.ts'
import { FormDialog } from './form.tsx'
import { useHere } from './here.ts'

/** When the new leader meets about what is handed over, and with whom. */
export function Meeting({ handover }: { handover: Handover }) {
  const { t } = useHere()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button icon="calendar" onClick={() => setOpen(true)}>
        {handover.meetsAt ? t.handover.meetChange : t.handover.meet}
      </Button>
      {open ? <MeetingForm handover={handover} onClose={() => setOpen(false)} /> : null}
    </>
  )
}

function MeetingForm({ handover, onClose }: { handover: Handover; onClose: () => void }) {
  const { t } = useHere()
  const save = useSaving(meetHandover)
  const at = handover.meetsAt ? new Date(handover.meetsAt) : undefined
  const [day, setDay] = useState(at ? toPlainDate(at) : '')
  const [time, setTime] = useState(at ? clockOf(at) : '13:00')
  const [meetsWith, setMeetsWith] = useState(handover.meetsWith)
  const send = async () => {
    const meetsAt = day && time ? copenhagenMoment(day, time) : null
    const input = {
      params: { handoverId: handover.id },
      body: { meetsAt, meetsWith },
      seen: handover.version,
    }
    if (await save.run(input)) onClose()
  }
  return (
    <FormDialog
      title={t.handover.meet}
      button={t.save}
      busy={save.busy}
      problem={save.problem}
      onClose={onClose}
      onSubmit={send}
    >
      <RadioGroup
        label={t.handover.meets}
        value={meetsWith}
        onChange={setMeetsWith}
        options={(['predecessor', 'leader'] as const).map(value => ({
          value,
          label: t.handover.meetsWith[value],
        }))}
        row
      />
      <div className="k-line">
        <DateField label={t.handover.meetDay} value={day} onChange={setDay} error={save.wrong('meetsAt')} />
        <TextField label={t.handover.meetTime} type="time" width="s" value={time} onChange={setTime} />
      </div>
    </FormDialog>
  )
}

function clockOf(at: Date): string {
  const { hour, minute } = clockTime(at)
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}
