import './form.css'
import { useState } from 'react'
import { useText } from '../../../../platform/i18n/react.tsx'
import { CheckboxGroup } from '../../../../ui/CheckboxGroup.tsx'
import { RadioGroup } from '../../../../ui/RadioGroup.tsx'
import { SelectField } from '../../../../ui/SelectField.tsx'
import { TextArea } from '../../../../ui/TextArea.tsx'
import { DateField, TextField } from '../../../../ui/TextField.tsx'
import { useToast } from '../../../../ui/Toasts.tsx'
import { useAreas } from '../../../organisation/screens/areas.shared.tsx'
import { addIntervention, changeIntervention } from '../../api.interventions.ts'
import type { Intervention } from '../../model.interventions.ts'
import { needsYesToRetheme } from '../../rules.ts'
import { da } from '../../text/edit.da.ts'
import { en } from '../../text/edit.en.ts'
import { HowField, MyAreaField, type StaffHow, ThemesField } from './fields.tsx'
import { FormDialog } from './form-dialog.tsx'
import { useHere } from './here.tsx'
import { type Save, useSave } from './save.tsx'

function useFields(i?: Intervention) {
  const [values, setValues] = useState({
    title: i?.title ?? '',
    catalogueTitle: i?.catalogueTitle ?? '',
    legalBasis: i?.legalBasis ?? '',
    provider: i?.provider ?? '',
    about: i?.about ?? '',
    state: i?.state ?? ('active' as const),
    startsOn: i?.startsOn ?? '',
    endsOn: i?.endsOn ?? '',
    goalIds: [...(i?.goalIds ?? [])],
    themes: [...(i?.themes ?? [])],
  })
  const set = (some: Partial<typeof values>) => setValues(before => ({ ...before, ...some }))
  const body = { ...values, startsOn: values.startsOn || null, endsOn: values.endsOn || null }
  return { values, set, body }
}

type FormProps = { intervention?: Intervention; onClose: () => void }

/** What an area does with and for the citizen, under which law, for which goals. */
export function InterventionForm({ intervention, onClose }: FormProps) {
  return intervention ? <Change intervention={intervention} onClose={onClose} /> : <Add onClose={onClose} />
}

function Add({ onClose }: { onClose: () => void }) {
  const e = useText(da, en)
  const { citizenId, me } = useHere()
  const { areas } = useAreas()
  const toast = useToast()
  const save = useSave(addIntervention)
  const { values, set, body } = useFields()
  const [areaId, setAreaId] = useState(me.areas[0] ?? 0)
  const [also, setAlso] = useState('')
  const done = () => {
    onClose()
    toast({ text: e.intervention.added })
  }
  const alsoAreaId = also === '' ? null : Number(also)
  return (
    <FormDialog
      wide
      onClose={onClose}
      title={e.intervention.addTitle}
      button={e.intervention.addButton}
      save={save}
      onSubmit={() => save.run({ params: { citizenId }, body: { ...body, areaId, alsoAreaId } }, { done })}
    >
      <MyAreaField value={areaId} onChange={setAreaId} error={save.wrong('areaId')} />
      <Fields values={values} set={set} save={save} />
      <SelectField
        label={e.intervention.also}
        hint={e.intervention.alsoHint}
        optional={e.optional}
        value={also}
        onChange={setAlso}
        choose={e.intervention.alsoNone}
        options={areas.filter(a => a.id !== areaId).map(a => ({ value: String(a.id), label: a.name }))}
      />
      <ThemesField value={values.themes} onChange={themes => set({ themes })} error={save.wrong('themes')} />
    </FormDialog>
  )
}

function Change({ intervention, onClose }: { intervention: Intervention; onClose: () => void }) {
  const e = useText(da, en)
  const { view, citizenId, first } = useHere()
  const toast = useToast()
  const save = useSave(changeIntervention)
  const { values, set, body } = useFields(intervention)
  const [how, setHow] = useState<StaffHow>('')
  const [before] = useState(intervention)
  const seen = before.version ?? 1
  const asks = needsYesToRetheme(intervention.themes, values.themes) || save.asksYes
  // Goals that the reader cannot see stay tied, and an unseen provider stays what it is.
  const unseen = (intervention.goalIds ?? []).filter(id => !view.objects.goal.some(goal => goal.id === id))
  const { provider, ...rest } = body
  const mine = {
    ...rest,
    goalIds: [...new Set([...unseen, ...body.goalIds])],
    ...(intervention.provider !== null && { provider }),
  }
  const input = { ...mine, ...(asks && how && { saidYesHow: how }) }
  const done = () => {
    onClose()
    toast({ text: e.save.saved })
  }
  return (
    <FormDialog
      wide
      onClose={onClose}
      title={e.intervention.change}
      button={e.save.save}
      save={save}
      onSubmit={() =>
        save.run(
          { params: { citizenId, interventionId: intervention.id }, body: input, seen },
          { mine, before, done },
        )
      }
    >
      <Fields values={values} set={set} save={save} />
      <ThemesField value={values.themes} onChange={themes => set({ themes })} error={save.wrong('themes')} />
      {asks ? (
        <HowField
          label={e.themes.yes(first)}
          hint={e.themes.yesHint}
          value={how}
          onChange={setHow}
          error={save.wrong('saidYesHow')}
        />
      ) : null}
    </FormDialog>
  )
}

type Values = ReturnType<typeof useFields>['values']

function Fields({ values, set, save }: { values: Values; set: (some: Partial<Values>) => void; save: Save }) {
  const e = useText(da, en)
  const { view, words: w } = useHere()
  const goals = view.objects.goal.filter(
    g => g.title !== null && g.replacesId === null && g.state !== 'ended',
  )
  return (
    <>
      <TextField
        label={e.intervention.title}
        hint={e.intervention.titleHint}
        value={values.title}
        onChange={title => set({ title })}
        error={save.wrong('title')}
      />
      <TextField
        label={e.intervention.catalogue}
        hint={e.intervention.catalogueHint}
        optional={e.optional}
        value={values.catalogueTitle}
        onChange={catalogueTitle => set({ catalogueTitle })}
        error={save.wrong('catalogueTitle')}
      />
      <div className="plan-fields">
        <TextField
          label={e.intervention.law}
          optional={e.optional}
          value={values.legalBasis}
          onChange={legalBasis => set({ legalBasis })}
          error={save.wrong('legalBasis')}
        />
        <TextField
          label={e.intervention.provider}
          optional={e.optional}
          value={values.provider}
          onChange={provider => set({ provider })}
          error={save.wrong('provider')}
        />
        <DateField
          label={e.intervention.starts}
          optional={e.optional}
          value={values.startsOn}
          onChange={startsOn => set({ startsOn })}
          error={save.wrong('startsOn')}
        />
        <DateField
          label={e.intervention.ends}
          optional={e.optional}
          value={values.endsOn}
          onChange={endsOn => set({ endsOn })}
          error={save.wrong('endsOn')}
        />
      </div>
      <RadioGroup
        label={e.intervention.state}
        row
        value={values.state}
        onChange={state => set({ state })}
        options={(['planned', 'active', 'ended'] as const).map(value => ({
          value,
          label: w.interventionState[value],
        }))}
      />
      <TextArea
        label={e.intervention.about}
        optional={e.optional}
        rows={2}
        value={values.about}
        onChange={about => set({ about })}
        error={save.wrong('about')}
      />
      {goals.length > 0 ? (
        <CheckboxGroup
          label={e.intervention.goals}
          values={values.goalIds}
          onChange={goalIds => set({ goalIds })}
          options={goals.map(goal => ({ value: goal.id, label: goal.title ?? '' }))}
        />
      ) : null}
    </>
  )
}
