import { useState } from 'react'
import { addDays } from '../../../../platform/i18n/calendar.ts'
import { useMe } from '../../../../platform/react/me.tsx'
import { useSaving } from '../../../../platform/react/saving.ts'
import { CheckboxGroup } from '../../../../ui/CheckboxGroup.tsx'
import { TextArea } from '../../../../ui/TextArea.tsx'
import { DateField, TextField } from '../../../../ui/TextField.tsx'
import { addGuidance } from '../../api.agreements.ts'
import type { Situation } from '../../model.ts'
import { FormDialog, useSituations } from '../form-parts.tsx'
import { useHere } from '../here.ts'

/** Guidance on professional discretion: written by a leader for an area they lead; it never binds. */
export function AddGuidance({ onClose }: { onClose: () => void }) {
  const { t, dates, areaOf } = useHere()
  const me = useMe()
  const save = useSaving(addGuidance)
  const situations = useSituations()
  const [title, setTitle] = useState('')
  const [text, setText] = useState('')
  const [reason, setReason] = useState('')
  const [chosen, setChosen] = useState<Situation[]>([])
  const [areas, setAreas] = useState(me.areas.map(String))
  const [reviewOn, setReviewOn] = useState(addDays(dates.today(), 182))
  const send = async () => {
    const body = { title, text, reason, situations: chosen, areas: areas.map(Number), reviewOn }
    if (await save.run({ body })) onClose()
  }
  return (
    <FormDialog
      title={t.agreements.addGuidance}
      button={t.agreements.save}
      onClose={onClose}
      onSubmit={send}
      busy={save.busy}
      problem={save.problem}
      wide
    >
      <p>{t.agreements.individually}</p>
      <TextField
        label={t.answer.agreementTitle}
        hint={t.private}
        error={save.wrong('title')}
        value={title}
        onChange={setTitle}
        width="full"
      />
      <TextArea label={t.answer.guidance} error={save.wrong('text')} value={text} onChange={setText} />
      <TextArea
        label={t.agreements.why}
        error={save.wrong('reason')}
        value={reason}
        onChange={setReason}
        rows={2}
      />
      <CheckboxGroup
        label={t.answer.areas}
        error={save.wrong('areas')}
        values={areas}
        onChange={setAreas}
        options={me.areas.map(id => ({ value: String(id), label: areaOf(id)?.name ?? '' }))}
        row
      />
      <CheckboxGroup<Situation>
        label={t.answer.situationsLabel}
        error={save.wrong('situations')}
        values={chosen}
        onChange={setChosen}
        options={situations}
        row
      />
      <DateField
        label={t.answer.review}
        error={save.wrong('reviewOn')}
        value={reviewOn}
        onChange={setReviewOn}
      />
    </FormDialog>
  )
}
