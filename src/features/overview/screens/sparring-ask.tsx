import { useState } from 'react'
import { useSaving } from '../../../platform/react/saving.ts'
import { FormDialog } from '../../../ui/FormDialog.tsx'
import { RadioGroup } from '../../../ui/RadioGroup.tsx'
import { SelectField } from '../../../ui/SelectField.tsx'
import { TextArea } from '../../../ui/TextArea.tsx'
import { useToast } from '../../../ui/Toasts.tsx'
import { askSparring } from '../api.sparring.ts'
import type { Other } from '../model.sparring.ts'
import { useHere } from './sparring-here.ts'
import { TimeFields, useTime, Weeks } from './sparring-time.tsx'

/** Asks a leader by name, or offers: a first day and a rhythm, and what it is to be about. */
export function AskForm({ others, onClose }: { others: readonly Other[]; onClose: () => void }) {
  const { t } = useHere()
  const toast = useToast()
  const save = useSaving(askSparring)
  const [kind, setKind] = useState<'ask' | 'offer'>('ask')
  const [otherId, setOtherId] = useState('')
  const [words, setWords] = useState('')
  const [weeks, setWeeks] = useState('6')
  const time = useTime(14)
  const send = async () => {
    const nextAt = time.moment()
    if (!nextAt) return
    const body = { kind, otherId, words, nextAt, weeks: Number(weeks) }
    if (!(await save.run({ body }))) return
    toast({ text: t.ask.sent })
    onClose()
  }
  const options = others.map(({ id, name, title, standing }) => ({
    value: id,
    label: `${name}, ${t.person(title, t.standing[standing])}`,
  }))
  return (
    <FormDialog
      title={t.ask.button}
      button={t.ask.send}
      words={t}
      busy={save.busy}
      problem={save.problem}
      onClose={onClose}
      onSubmit={send}
    >
      <RadioGroup
        label={t.ask.kind}
        value={kind}
        onChange={setKind}
        options={(['ask', 'offer'] as const).map(value => ({ value, label: t.ask.kinds[value] }))}
        row
      />
      <SelectField
        label={t.ask.who}
        hint={options.length === 0 ? t.ask.noneLeft : t.ask.whoHint}
        value={otherId}
        onChange={setOtherId}
        choose={t.choose}
        error={save.wrong('otherId')}
        options={options}
      />
      <TextArea
        label={t.ask.words}
        hint={t.ask.wordsHint}
        optional={t.optional}
        value={words}
        onChange={setWords}
        error={save.wrong('words')}
        rows={2}
      />
      <TimeFields time={time} error={save.wrong('nextAt')} />
      <Weeks value={weeks} onChange={setWeeks} error={save.wrong('weeks')} />
    </FormDialog>
  )
}
