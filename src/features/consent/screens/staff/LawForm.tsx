import { useState } from 'react'
import { useText } from '../../../../platform/i18n/react.tsx'
import { useMe } from '../../../../platform/react/me.tsx'
import { useSaving } from '../../../../platform/react/saving.ts'
import { Checkbox, CheckboxGroup } from '../../../../ui/CheckboxGroup.tsx'
import { Notice } from '../../../../ui/Notice.tsx'
import { RadioGroup } from '../../../../ui/RadioGroup.tsx'
import { SelectField } from '../../../../ui/SelectField.tsx'
import { TextArea } from '../../../../ui/TextArea.tsx'
import { DateField, TextField } from '../../../../ui/TextField.tsx'
import { useToast } from '../../../../ui/Toasts.tsx'
import { recordLaw } from '../../api.ts'
import type { Depth } from '../../model.ts'
import { da } from '../../text/law.da.ts'
import { en } from '../../text/law.en.ts'
import { PickEmployee } from '../AddReceiver.tsx'
import { ConsentForm } from '../ConsentForm.tsx'
import { emptyLaw, type LawDraft, lawOf, wrongLaw } from '../law.ts'
import { useConsent, useConsentText, useToday } from '../use-consent.tsx'

type Field = {
  readonly draft: LawDraft
  readonly set: (change: Partial<LawDraft>) => void
  /** The words of what is missing, once somebody has tried to save. */
  readonly wrong: (field: keyof ReturnType<typeof wrongLaw>) => string | undefined
}

/** What the request calls the fields that it names otherwise than the form. */
const inBody: Readonly<Record<string, string>> = {
  gives: 'lines',
  hideLaw: 'hidden/law',
  hideDay: 'hidden/lastDay',
}

/** Another law lets one receiver see something: which law, whose, what, from when, and why. */
export function LawForm({ onClose }: { readonly onClose: () => void }) {
  const l = useText(da, en)
  const me = useMe()
  const toast = useToast()
  const today = useToday()
  const { citizenId, themes } = useConsent()
  const [draft, setDraft] = useState(() =>
    emptyLaw(
      today,
      me.areas,
      themes.map(({ bit }) => bit),
    ),
  )
  const [tried, setTried] = useState(false)
  const saving = useSaving(recordLaw)
  const missing = wrongLaw(draft, today)
  const field: Field = {
    draft,
    set: change => setDraft({ ...draft, ...change }),
    wrong: name => {
      const word = missing[name]
      return tried && word ? l[word] : saving.wrong(inBody[name] ?? name)
    },
  }
  const save = () => {
    setTried(true)
    const { receiver } = draft
    if (!receiver || Object.keys(missing).length > 0) return
    const done = () => {
      toast({ text: l.saved })
      onClose()
    }
    void saving.run({ params: { citizenId }, body: lawOf({ ...draft, receiver }) }, { done })
  }
  return (
    <ConsentForm wide onClose={onClose} title={l.title} button={l.save} saving={saving} onSubmit={save}>
      <p>{l.words}</p>
      <Law {...field} />
      <Who {...field} />
      <What {...field} />
      <Hidden {...field} />
    </ConsentForm>
  )
}

function Law({ draft, set, wrong }: Field) {
  const t = useConsentText()
  const l = useText(da, en)
  const today = useToday()
  return (
    <>
      <TextField
        label={l.citation}
        hint={l.citationHint}
        value={draft.citation}
        onChange={citation => set({ citation })}
        maxLength={200}
        error={wrong('citation')}
      />
      <TextArea
        label={l.reason}
        hint={l.reasonHint}
        value={draft.reason}
        onChange={reason => set({ reason })}
        maxLength={500}
        rows={2}
        error={wrong('reason')}
      />
      <div className="k-line">
        <DateField
          label={l.firstDay}
          value={draft.firstDay}
          min={today}
          max="2199-12-31"
          onChange={firstDay => set({ firstDay })}
          error={wrong('firstDay')}
        />
        <DateField
          label={l.lastDay}
          hint={l.lastDayHint}
          optional={t.sheet.optional}
          value={draft.lastDay}
          min={draft.firstDay || today}
          max="2199-12-31"
          onChange={lastDay => set({ lastDay })}
          error={wrong('lastDay')}
        />
      </div>
    </>
  )
}

function Who({ draft, set, wrong }: Field) {
  const l = useText(da, en)
  const me = useMe()
  const { areas } = useConsent()
  const [kind, setKind] = useState<'area' | 'employee'>('area')
  const [name, setName] = useState('')
  const { receiver } = draft
  const area = receiver && 'areaId' in receiver ? String(receiver.areaId) : ''
  const others = areas.filter(({ id }) => me.areas.length > 1 || !me.areas.includes(id))
  return (
    <>
      <RadioGroup
        label={l.who}
        row
        value={kind}
        onChange={value => {
          setKind(value)
          set({ receiver: undefined })
        }}
        options={(['area', 'employee'] as const).map(value => ({ value, label: l.kinds[value] }))}
      />
      {kind === 'area' ? (
        <SelectField
          label={l.area}
          value={area}
          onChange={value => set({ receiver: value === '' ? undefined : { areaId: Number(value) } })}
          options={[
            { value: '', label: l.areaChoose },
            ...others.map(one => ({ value: String(one.id), label: one.name })),
          ]}
          error={wrong('receiver')}
        />
      ) : (
        <>
          <PickEmployee
            onPick={column => {
              setName(column.personName ?? '')
              set({ receiver: column.receiver })
            }}
          />
          <p role="status">{receiver ? l.chosen(name) : ''}</p>
          {wrong('receiver') ? <Notice kind="error">{wrong('receiver')}</Notice> : null}
        </>
      )}
    </>
  )
}

const depths: readonly Depth[] = [3, 2, 1]

function What({ draft, set, wrong }: Field) {
  const t = useConsentText()
  const l = useText(da, en)
  const me = useMe()
  const { areas, parts, themes } = useConsent()
  const own = areas.filter(({ id }) => me.areas.includes(id)).map(({ id, name }) => ({ bit: id, name }))
  const bits = (values: readonly string[]) => values.map(Number)
  const group = (rows: readonly { bit: number; name: string }[], values: readonly number[]) => ({
    values: values.map(String),
    options: rows.map(({ bit, name }) => ({ value: String(bit), label: name })),
  })
  const words = { 1: t.depths.times, 2: t.depths.headline, 3: t.depths.all }
  return (
    <>
      {own.length > 1 ? (
        <CheckboxGroup
          label={l.gives}
          hint={l.givesHint}
          {...group(own, draft.gives)}
          onChange={values => set({ gives: bits(values) })}
          error={wrong('gives')}
        />
      ) : null}
      <CheckboxGroup
        label={l.parts}
        {...group(parts, draft.parts)}
        onChange={values => set({ parts: bits(values) })}
        error={wrong('parts')}
      />
      <CheckboxGroup
        label={l.themes}
        hint={l.themesHint}
        row
        {...group(themes, draft.themes)}
        onChange={values => set({ themes: bits(values) })}
      />
      <SelectField
        label={l.depth}
        width="m"
        value={String(draft.depth)}
        onChange={value => set({ depth: Number(value) as Depth })}
        options={depths.map(depth => ({ value: String(depth), label: words[depth as 1 | 2 | 3] }))}
      />
    </>
  )
}

function Hidden({ draft, set, wrong }: Field) {
  const l = useText(da, en)
  const today = useToday()
  return (
    <>
      <Checkbox label={l.hide} hint={l.hideHint} checked={draft.hides} onChange={hides => set({ hides })} />
      {draft.hides ? (
        <>
          <TextField
            label={l.hideLaw}
            value={draft.hideLaw}
            onChange={hideLaw => set({ hideLaw })}
            maxLength={200}
            error={wrong('hideLaw')}
          />
          <DateField
            label={l.hideDay}
            value={draft.hideDay}
            min={today}
            max="2199-12-31"
            onChange={hideDay => set({ hideDay })}
            error={wrong('hideDay')}
          />
        </>
      ) : null}
    </>
  )
}
