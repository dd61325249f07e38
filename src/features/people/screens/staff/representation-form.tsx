import { useRef, useState } from 'react'
import { useDates, useText } from '../../../../platform/i18n/react.tsx'
import { Button } from '../../../../ui/Button.tsx'
import { CheckboxGroup } from '../../../../ui/CheckboxGroup.tsx'
import { useFirstWrong } from '../../../../ui/first-wrong.ts'
import { Notice } from '../../../../ui/Notice.tsx'
import { RadioGroup } from '../../../../ui/RadioGroup.tsx'
import { SelectField } from '../../../../ui/SelectField.tsx'
import { DateField, TextField } from '../../../../ui/TextField.tsx'
import { useToast } from '../../../../ui/Toasts.tsx'
import { addRepresentation } from '../../api.ts'
import {
  type Citizen,
  type RepresentationKind,
  type RepresentedAct,
  representationKind,
  representedAct,
} from '../../model.ts'
import { da } from '../../text.around.da.ts'
import { en } from '../../text.around.en.ts'
import { da as cardDa } from '../../text.da.ts'
import { en as cardEn } from '../../text.en.ts'
import { useRefusal, useSubmit } from './submit.ts'

const another = 'another'

/** Who it is, and what they may: the law that fits the kind stands there from the start. */
export function RepresentationForm({ citizen, onClose }: { citizen: Citizen; onClose: () => void }) {
  const t = useText(da, en).representations
  const card = useText(cardDa, cardEn)
  const dates = useDates()
  const toast = useToast()
  const [kind, setKind] = useState<RepresentationKind>('guardian')
  const [who, setWho] = useState<string>(citizen.companions.length > 0 ? '' : another)
  const [named, setNamed] = useState('')
  const [law, setLaw] = useState<string>(t.laws.guardian)
  const [acts, setActs] = useState<RepresentedAct[]>(['personal', 'contact', 'sharing'])
  const [fromOn, setFromOn] = useState(dates.today())
  const [untilOn, setUntilOn] = useState('')
  const { submit, busy, error } = useSubmit(addRepresentation)
  const refusal = useRefusal()(error)
  const form = useRef<HTMLFormElement>(null)
  useFirstWrong(form, error)
  const wrong = (field: string) =>
    error?.problem.errors?.find(one => one.field.startsWith(`body/${field}`))?.message
  const chosen = citizen.companions.find(({ id }) => id === who)
  const name = chosen?.name ?? (who === another ? named : '')
  const choose = (next: RepresentationKind) => {
    if (law === t.laws[kind]) setLaw(t.laws[next])
    if (next === 'custody') setActs([...representedAct.options])
    setKind(next)
  }
  const body = {
    kind,
    name,
    personId: chosen?.id ?? null,
    legalBasis: law,
    acts,
    fromOn,
    untilOn: untilOn || null,
  }
  const send = () =>
    submit({ params: { citizenId: citizen.id }, body }, () => {
      toast({ text: t.added(name) })
      onClose()
    })
  return (
    <form
      ref={form}
      className="k-stack k-stack-m"
      noValidate
      onSubmit={event => {
        event.preventDefault()
        send()
      }}
    >
      {refusal ? (
        <Notice kind="error" live title={card.failed.title}>
          {refusal}
        </Notice>
      ) : null}
      <RadioGroup
        label={t.kind}
        value={kind}
        onChange={choose}
        options={representationKind.options.map(value => ({ value, label: t.kinds[value] }))}
      />
      {citizen.companions.length > 0 ? (
        <SelectField
          label={t.who}
          hint={t.whoHint}
          error={who === another ? undefined : wrong('name')}
          value={who}
          onChange={setWho}
          choose={card.choose}
          options={[
            ...citizen.companions.map(one => ({ value: one.id, label: `${one.name}, ${one.relation}` })),
            { value: another, label: t.another },
          ]}
        />
      ) : null}
      {who === another ? (
        <TextField
          label={t.name}
          value={named}
          onChange={setNamed}
          error={wrong('name')}
          autoComplete="off"
          maxLength={200}
        />
      ) : null}
      <TextField
        label={t.legalBasis}
        hint={t.legalBasisHint}
        value={law}
        onChange={setLaw}
        error={wrong('legalBasis')}
        maxLength={300}
      />
      <CheckboxGroup
        label={t.acts}
        values={acts}
        onChange={setActs}
        error={wrong('acts')}
        options={representedAct.options.map(value => ({ value, label: t.actNames[value] }))}
      />
      <div className="k-line">
        <DateField
          label={t.from}
          value={fromOn}
          onChange={setFromOn}
          error={wrong('fromOn')}
          max={dates.today()}
        />
        <DateField
          label={t.until}
          optional={card.optional}
          value={untilOn}
          onChange={setUntilOn}
          error={wrong('untilOn')}
          min={dates.today()}
        />
      </div>
      {kind !== 'power_of_attorney' && acts.includes('sharing') ? <Notice>{t.asks}</Notice> : null}
      <div className="k-line">
        <Button kind="primary" type="submit" busy={busy ? card.saving : undefined}>
          {t.save}
        </Button>
        <Button kind="ghost" onClick={onClose}>
          {card.cancel}
        </Button>
      </div>
    </form>
  )
}
