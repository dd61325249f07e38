import type { ReactNode } from 'react'
import { useDates, useLanguage, useText } from '../../../../platform/i18n/react.tsx'
import { useLoad } from '../../../../platform/react/load.ts'
import { Card } from '../../../../ui/Card.tsx'
import { Checkbox, CheckboxGroup } from '../../../../ui/CheckboxGroup.tsx'
import { FieldGroup, useFieldIds } from '../../../../ui/Field.tsx'
import { SelectField } from '../../../../ui/SelectField.tsx'
import { DateField, TextField } from '../../../../ui/TextField.tsx'
import { listTargetGroups } from '../../api.ts'
import { da } from '../../text.da.ts'
import { en } from '../../text.en.ts'
import { ContactFields } from './contact-fields.tsx'
import { birthDateIn, type Draft, fieldId, type Wrong } from './draft.ts'
import { languageOptions } from './languages.ts'

export type FieldsProps = {
  readonly draft: Draft
  readonly onChange: (draft: Draft) => void
  readonly wrong: readonly Wrong[]
  /** Somebody who is known already: then also the day of death. */
  readonly known?: boolean
}

/** What is known about a citizen: the same fields when created and when corrected. */
export function CitizenFields(props: FieldsProps) {
  const t = useText(da, en)
  const { draft, onChange, wrong } = props
  return (
    <>
      <Card title={t.create.who}>
        <Who {...props} />
      </Card>
      <Card title={t.fields.meet}>
        <Meet {...props} />
      </Card>
      <Card title={t.fields.contacts}>
        <Checkbox
          label={t.fields.protectedAddress}
          hint={t.hints.protectedAddress}
          checked={draft.protectedAddress}
          onChange={protectedAddress => onChange({ ...draft, protectedAddress })}
        />
        <ContactFields
          contacts={draft.contacts}
          hidden={draft.protectedAddress}
          wrong={wrong}
          onChange={contacts => onChange({ ...draft, contacts })}
        />
      </Card>
    </>
  )
}

const wrongWith = (wrong: readonly Wrong[], field: string) => wrong.find(one => one.field === field)?.message

function Who({ draft, onChange, wrong, known }: FieldsProps) {
  const t = useText(da, en)
  const dates = useDates()
  const born = birthDateIn(draft.cpr)
  const text = (field: 'name' | 'cpr' | 'birthDate' | 'diedOn') => ({
    id: fieldId(field),
    label: t.fields[field],
    value: draft[field],
    error: wrongWith(wrong, field),
    onChange: (value: string) => onChange({ ...draft, [field]: value }),
  })
  return (
    <>
      <TextField {...text('name')} autoComplete="off" maxLength={200} required />
      <TextField
        {...text('cpr')}
        hint={t.hints.cpr}
        optional={t.optional}
        width="m"
        autoComplete="off"
        inputMode="numeric"
        maxLength={20}
      />
      {born === undefined || wrongWith(wrong, 'birthDate') ? (
        <DateField
          {...text('birthDate')}
          hint={t.hints.birthDate}
          optional={t.optional}
          max={dates.today()}
        />
      ) : (
        <p className="k-meta" role="status">
          {t.hints.fromCpr(dates.day(born))}
        </p>
      )}
      <TargetGroups draft={draft} onChange={onChange} wrong={wrong} />
      {known ? (
        <DateField {...text('diedOn')} hint={t.hints.diedOn} optional={t.optional} max={dates.today()} />
      ) : null}
    </>
  )
}

function TargetGroups({ draft, onChange, wrong }: FieldsProps) {
  const t = useText(da, en)
  const { language } = useLanguage()
  const { data = [] } = useLoad(listTargetGroups, {}, { staleMs: 86_400_000 })
  if (data.length === 0) return null
  return (
    <CheckboxGroup
      id={fieldId('targetGroups')}
      label={t.fields.targetGroups}
      hint={t.hints.targetGroups}
      optional={t.optional}
      error={wrongWith(wrong, 'targetGroups')}
      values={[...draft.targetGroups]}
      onChange={targetGroups => onChange({ ...draft, targetGroups })}
      options={data.map(group => ({
        value: group.code,
        label: language === 'da' ? group.nameDa : group.nameEn,
      }))}
    />
  )
}

function Meet({ draft, onChange, wrong }: FieldsProps) {
  const t = useText(da, en)
  const { language } = useLanguage()
  return (
    <>
      <SelectField
        id={fieldId('language')}
        label={t.fields.language}
        value={draft.language}
        error={wrongWith(wrong, 'language')}
        width="m"
        onChange={chosen => onChange({ ...draft, language: chosen })}
        options={languageOptions(language, draft.language)}
      />
      <Grouped label={t.fields.meet}>
        <Checkbox
          label={t.fields.interpreter}
          checked={draft.interpreter}
          onChange={interpreter => onChange({ ...draft, interpreter })}
        />
        <Checkbox
          label={t.fields.easyReading}
          checked={draft.easyReading}
          onChange={easyReading => onChange({ ...draft, easyReading })}
        />
      </Grouped>
    </>
  )
}

/** Boxes that belong together, under a name that is heard; the card has already shown it. */
function Grouped({ label, children }: { label: string; children: ReactNode }) {
  const words = { label }
  const ids = useFieldIds(words)
  return (
    <FieldGroup words={words} ids={ids} className="people-grouped">
      <div className="k-options">{children}</div>
    </FieldGroup>
  )
}
