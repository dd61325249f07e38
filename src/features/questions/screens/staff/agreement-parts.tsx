import { CheckboxGroup } from '../../../../ui/CheckboxGroup.tsx'
import { RadioGroup } from '../../../../ui/RadioGroup.tsx'
import { SelectField } from '../../../../ui/SelectField.tsx'
import { DateField, TextField } from '../../../../ui/TextField.tsx'
import type { AgreementFields, Situation } from '../../model.ts'
import { useSituations } from '../form-parts.tsx'
import { useHere } from '../here.ts'

type Parts = {
  readonly value: AgreementFields
  readonly onChange: (value: AgreementFields) => void
  readonly owners: readonly { leaderId: string; name: string }[]
  /** Those that can be bound. */
  readonly areas: readonly number[]
  readonly wrong: (field: string) => string | undefined
}

/** For whom an answer holds from now on, who looks after it, and when it is looked at again. */
export function AgreementParts({ value, onChange, owners, areas, wrong }: Parts) {
  const { t, areaOf } = useHere()
  const situations = useSituations()
  const set = (part: Partial<AgreementFields>) => onChange({ ...value, ...part })
  return (
    <fieldset className="k-card k-card-well k-stack k-stack-m">
      <legend className="k-hidden">{t.answer.onward}</legend>
      <RadioGroup
        label={t.answer.kind}
        value={value.kind}
        onChange={kind => set({ kind })}
        options={[
          { value: 'procedure', label: t.answer.procedure, hint: t.answer.procedureHint },
          { value: 'guidance', label: t.answer.guidance, hint: t.answer.guidanceHint },
        ]}
        row
      />
      <TextField
        label={t.answer.agreementTitle}
        hint={t.private}
        error={wrong('agreement/title')}
        value={value.title}
        onChange={title => set({ title })}
        width="full"
      />
      <CheckboxGroup
        label={t.answer.areas}
        error={wrong('agreement/areas')}
        values={value.areas.map(String)}
        onChange={chosen => set({ areas: chosen.map(Number) })}
        options={areas.map(id => ({ value: String(id), label: areaOf(id)?.name ?? '' }))}
        row
      />
      <CheckboxGroup<Situation>
        label={t.answer.situationsLabel}
        error={wrong('agreement/situations')}
        values={value.situations}
        onChange={chosen => set({ situations: chosen })}
        options={situations}
        row
      />
      <div className="k-line">
        <SelectField
          label={t.answer.owner}
          value={value.ownerId}
          onChange={ownerId => set({ ownerId })}
          options={owners.map(one => ({ value: one.leaderId, label: one.name }))}
          width="l"
        />
        <DateField
          label={t.answer.review}
          error={wrong('agreement/reviewOn')}
          value={value.reviewOn}
          onChange={reviewOn => set({ reviewOn })}
        />
      </div>
    </fieldset>
  )
}
