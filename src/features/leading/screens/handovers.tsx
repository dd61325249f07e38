import { useState } from 'react'
import { useLocation } from 'wouter'
import { addDays } from '../../../platform/i18n/calendar.ts'
import { copenhagenMoment } from '../../../platform/i18n/workdays.ts'
import { useSaving } from '../../../platform/react/saving.ts'
import { Button } from '../../../ui/Button.tsx'
import { Card } from '../../../ui/Card.tsx'
import { Link } from '../../../ui/Link.tsx'
import { RadioGroup } from '../../../ui/RadioGroup.tsx'
import { SelectField } from '../../../ui/SelectField.tsx'
import { TextArea } from '../../../ui/TextArea.tsx'
import { DateField, TextField } from '../../../ui/TextField.tsx'
import { startHandover } from '../api.ts'
import type { Room } from '../model.ts'
import { FormDialog } from './form.tsx'
import { useHere } from './here.ts'

/** Hand-overs that I see, and the way to begin one. */
export function Handovers({ room }: { room: Room }) {
  const { t, dates } = useHere()
  const [starting, setStarting] = useState(false)
  return (
    <Card
      title={t.handover.title}
      detail={t.handover.startLead}
      action={<Button onClick={() => setStarting(true)}>{t.handover.start}</Button>}
    >
      {room.handovers.length === 0 ? null : (
        <ul className="k-plain-list k-stack k-stack-s">
          {room.handovers.map(one => (
            <li key={one.id}>
              <Link href={`/handover/${one.id}`}>{t.handover.row(one.fromName, one.toName)}</Link>{' '}
              <span className="k-meta">
                {t.handover.left(one.waiting)}. {t.handover.dueOn(dates.day(one.dueOn))}
              </span>
            </li>
          ))}
        </ul>
      )}
      {starting ? <Start leaders={room.leaders} onClose={() => setStarting(false)} /> : null}
    </Card>
  )
}

function Start({ leaders, onClose }: { leaders: Room['leaders']; onClose: () => void }) {
  const { t, dates } = useHere()
  const [, go] = useLocation()
  const save = useSaving(startHandover)
  const [fromId, setFromId] = useState('me')
  const [toId, setToId] = useState('')
  const [dueOn, setDueOn] = useState(addDays(dates.today(), 28))
  const [meetsOn, setMeetsOn] = useState('')
  const [meetsTime, setMeetsTime] = useState('13:00')
  const [meetsWith, setMeetsWith] = useState<'predecessor' | 'leader'>('predecessor')
  const [words, setWords] = useState('')
  const option = (one: Room['leaders'][number]) => ({ value: one.id, label: `${one.name}, ${one.title}` })
  const begin = async () => {
    const begun = await save.run({
      body: {
        fromId: fromId === 'me' ? null : fromId,
        toId,
        dueOn,
        meetsAt: meetsOn ? copenhagenMoment(meetsOn, meetsTime || '13:00') : null,
        meetsWith,
        words,
      },
    })
    if (begun) go(`/handover/${begun.id}`)
  }
  return (
    <FormDialog
      title={t.handover.start}
      button={t.handover.begin}
      busy={save.busy}
      problem={save.problem}
      onClose={onClose}
      onSubmit={begin}
    >
      <SelectField
        label={t.handover.from}
        value={fromId}
        onChange={setFromId}
        options={[{ value: 'me', label: t.handover.me }, ...leaders.filter(one => one.under).map(option)]}
      />
      <SelectField
        label={t.handover.to}
        choose={t.choose}
        error={save.wrong('toId')}
        value={toId}
        onChange={setToId}
        options={leaders.map(option)}
      />
      <DateField label={t.handover.due} error={save.wrong('dueOn')} value={dueOn} onChange={setDueOn} />
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
        <DateField
          label={t.handover.startMeets}
          optional={t.optional}
          value={meetsOn}
          onChange={setMeetsOn}
          error={save.wrong('meetsAt')}
        />
        {meetsOn ? (
          <TextField
            label={t.handover.meetTime}
            type="time"
            width="s"
            value={meetsTime}
            onChange={setMeetsTime}
          />
        ) : null}
      </div>
      <TextArea
        label={t.handover.words}
        hint={t.handover.wordsHint}
        optional={t.optional}
        error={save.wrong('words')}
        value={words}
        onChange={setWords}
        rows={2}
      />
    </FormDialog>
  )
}
