import { useState } from 'react'
import { useLocation } from 'wouter'
import { addDays } from '../../../../platform/i18n/calendar.ts'
import { copenhagenMoment } from '../../../../platform/i18n/workdays.ts'
import { useLoad } from '../../../../platform/react/load.ts'
import { useSaving } from '../../../../platform/react/saving.ts'
import { SelectField } from '../../../../ui/SelectField.tsx'
import { TextArea } from '../../../../ui/TextArea.tsx'
import { DateField, TextField } from '../../../../ui/TextField.tsx'
import { useToast } from '../../../../ui/Toasts.tsx'
import { answerTable, setTable, tableChoices } from '../../api.tables.ts'
import type { TableTime } from '../../model.tables.ts'
import { FormDialog } from '../form-parts.tsx'
import { useHere } from '../here.ts'

type When = { day: string; time: string }
/** A day and a clock time as they are in Denmark. */
function WhenFields({
  value,
  onChange,
  error,
}: {
  value: When
  onChange: (value: When) => void
  error: string | undefined
}) {
  const { t } = useHere()
  return (
    <div className="k-line">
      <DateField
        label={t.table.day}
        error={error}
        value={value.day}
        onChange={day => onChange({ ...value, day })}
      />
      <TextField
        label={t.table.time}
        type="time"
        width="s"
        value={value.time}
        onChange={time => onChange({ ...value, time })}
      />
    </div>
  )
}

const rhythms = ['once', 'weekly', 'fortnightly', 'monthly'] as const
type Often = (typeof rhythms)[number]
/** A quarter of a year ahead, or so. */
const regular: Record<Often, { everyWeeks: number; times: number }> = {
  once: { everyWeeks: 1, times: 1 },
  weekly: { everyWeeks: 1, times: 12 },
  fortnightly: { everyWeeks: 2, times: 6 },
  monthly: { everyWeeks: 4, times: 3 },
}

type SetProps = {
  readonly state: 'asked' | 'offered'
  readonly bring?: string | undefined
  readonly onClose: () => void
}

export function SetTable({ state, bring, onClose }: SetProps) {
  const { t, dates } = useHere()
  const toast = useToast()
  const [, go] = useLocation()
  const save = useSaving(setTable)
  const { data } = useLoad(tableChoices, {})
  const [leaderId, setLeaderId] = useState('')
  const [departmentId, setDepartmentId] = useState('')
  const [when, setWhen] = useState<When>({ day: addDays(dates.today(), 7), time: '10:00' })
  const [often, setOften] = useState<Often>('once')
  const [place, setPlace] = useState('')
  const [words, setWords] = useState('')
  const leader = leaderId || data?.leaders[0]?.id || ''
  const team = departmentId || data?.departments.find(one => one.mine)?.id || data?.departments[0]?.id || ''
  const send = async () => {
    const set = await save.run({
      body: {
        state,
        startsAt: copenhagenMoment(when.day, when.time),
        place,
        words,
        ...(state === 'asked' ? { leaderId: leader || null } : { departmentId: team || null }),
        questionIds: bring ? [bring] : [],
        ...regular[often],
      },
    })
    if (!set) return
    onClose()
    toast({ text: t.table.sent })
    go(`/table/${set.id}`)
  }
  return (
    <FormDialog
      title={state === 'asked' ? t.table.ask : t.table.offer}
      button={t.table.send}
      onClose={onClose}
      onSubmit={send}
      busy={save.busy}
      problem={save.problem}
    >
      {state === 'asked' ? (
        <SelectField
          label={t.table.leader}
          error={save.wrong('leaderId')}
          value={leader}
          onChange={setLeaderId}
          options={(data?.leaders ?? []).map(one => ({ value: one.id, label: `${one.name}, ${one.title}` }))}
        />
      ) : (
        <SelectField
          label={t.table.team}
          error={save.wrong('departmentId')}
          value={team}
          onChange={setDepartmentId}
          options={(data?.departments ?? []).map(one => ({ value: one.id, label: one.name }))}
        />
      )}
      <WhenFields value={when} onChange={setWhen} error={save.wrong('startsAt')} />
      {state === 'offered' ? (
        <SelectField
          label={t.table.often}
          hint={t.table.oftenHint}
          value={often}
          onChange={setOften}
          options={rhythms.map(value => ({ value, label: t.table.oftens[value] }))}
        />
      ) : null}
      <TextField
        label={t.table.place}
        optional={t.raise.optional}
        error={save.wrong('place')}
        value={place}
        onChange={setPlace}
        width="full"
      />
      <TextArea
        label={t.table.words}
        hint={t.private}
        optional={t.raise.optional}
        error={save.wrong('words')}
        value={words}
        onChange={setWords}
        rows={2}
      />
    </FormDialog>
  )
}

export function MoveTable({ table, onClose }: { table: TableTime; onClose: () => void }) {
  const { t, dates } = useHere()
  const save = useSaving(answerTable)
  const [when, setWhen] = useState<When>({ day: addDays(dates.today(), 7), time: '10:00' })
  const [why, setWhy] = useState('')
  const send = async () => {
    const moved = await save.run({
      params: { tableId: table.id },
      seen: table.version,
      body: { say: 'moved', startsAt: copenhagenMoment(when.day, when.time), why },
    })
    if (moved) onClose()
  }
  return (
    <FormDialog
      title={t.table.other}
      button={t.table.move}
      onClose={onClose}
      onSubmit={send}
      busy={save.busy}
      problem={save.problem}
    >
      <WhenFields value={when} onChange={setWhen} error={save.wrong('startsAt')} />
      <TextArea label={t.table.moveWhy} error={save.wrong('why')} value={why} onChange={setWhy} rows={2} />
    </FormDialog>
  )
}
