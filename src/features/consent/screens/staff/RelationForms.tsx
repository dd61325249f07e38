import { useState } from 'react'
import { useLoad } from '../../../../platform/react/load.ts'
import { useSaving } from '../../../../platform/react/saving.ts'
import { RadioGroup } from '../../../../ui/RadioGroup.tsx'
import { SearchBox } from '../../../../ui/SearchBox.tsx'
import { SelectField } from '../../../../ui/SelectField.tsx'
import { TextArea } from '../../../../ui/TextArea.tsx'
import { useToast } from '../../../../ui/Toasts.tsx'
import { findEmployees } from '../../../organisation/api.ts'
import { useAreas } from '../../../organisation/screens/areas.shared.tsx'
import { addRelation } from '../../../people/api.ts'
import type { endRelation } from '../../api.ts'
import type { Relation } from '../../model.ts'
import { ConsentForm } from '../ConsentForm.tsx'
import { useConsentText } from '../use-consent.tsx'

type FormProps = {
  readonly citizenId: string
  readonly areas: readonly number[]
  readonly onClose: () => void
}

/** Which of one's areas; not asked where there is only one. */
export function AreaField(props: {
  areas: readonly number[]
  value: string
  onChange: (area: string) => void
}) {
  const t = useConsentText()
  const { areaOf } = useAreas()
  if (props.areas.length < 2) return null
  return (
    <SelectField
      label={t.relations.area}
      value={props.value}
      onChange={props.onChange}
      options={props.areas.map(area => ({ value: String(area), label: areaOf(area)?.name ?? '' }))}
    />
  )
}

export function TakeCase({ citizenId, areas, onClose }: FormProps) {
  const t = useConsentText()
  const done = useDone(onClose)
  const [area, setArea] = useState(String(areas[0] ?? ''))
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const saving = useSaving(addRelation)
  const missing = reason.trim() === ''
  const save = () => {
    setTried(true)
    if (missing || area === '') return
    const body = { kind: 'self' as const, areaId: Number(area), reason }
    void saving.run({ params: { citizenId }, body }, { done: done })
  }
  return (
    <ConsentForm
      onClose={onClose}
      title={t.relations.takeTitle}
      button={t.relations.take}
      saving={saving}
      onSubmit={save}
    >
      <p>{t.relations.takeWords}</p>
      <AreaField areas={areas} value={area} onChange={setArea} />
      <TextArea
        label={t.relations.reason}
        hint={t.relations.reasonHint}
        value={reason}
        onChange={setReason}
        maxLength={500}
        error={tried && missing ? t.relations.reasonMissing : saving.wrong('reason')}
      />
    </ConsentForm>
  )
}

export function Assign({ citizenId, areas, onClose }: FormProps) {
  const t = useConsentText()
  const done = useDone(onClose)
  const [area, setArea] = useState(String(areas[0] ?? ''))
  const [query, setQuery] = useState('')
  const [person, setPerson] = useState('')
  const [reason, setReason] = useState('')
  const saving = useSaving(addRelation)
  const { data } = useLoad(findEmployees, { query: { query, area: Number(area) } }, { enabled: area !== '' })
  const save = () => {
    if (person === '' || area === '') return
    const body = { kind: 'assignment' as const, areaId: Number(area), personId: person, reason }
    void saving.run({ params: { citizenId }, body }, { done: done })
  }
  return (
    <ConsentForm
      onClose={onClose}
      title={t.relations.assign}
      button={t.relations.assignDo}
      notYet={person === ''}
      saving={saving}
      onSubmit={save}
    >
      <AreaField areas={areas} value={area} onChange={setArea} />
      <SearchBox
        label={t.add.find}
        value={query}
        onChange={setQuery}
        {...(data && { found: t.add.found(data.items.length) })}
      />
      <RadioGroup
        label={t.relations.assignWho}
        value={person}
        onChange={setPerson}
        options={(data?.items ?? []).map(({ id, name, title }) => ({
          value: id,
          label: name,
          hint: title,
        }))}
      />
      <TextArea
        label={t.relations.assignReason}
        optional={t.sheet.optional}
        value={reason}
        onChange={setReason}
        maxLength={500}
        rows={2}
        error={saving.wrong('reason')}
      />
    </ConsentForm>
  )
}

type EndProps = {
  readonly relation: Relation
  readonly verb: typeof endRelation
  readonly onClose: () => void
}

export function EndRelation({ relation, verb, onClose }: EndProps) {
  const t = useConsentText()
  const done = useDone(onClose)
  const saving = useSaving(verb)
  const { citizenId, id, personName } = relation
  const save = () => void saving.run({ params: { citizenId, relationId: id } }, { done: done })
  return (
    <ConsentForm
      onClose={onClose}
      title={t.relations.endTitle(personName)}
      button={t.relations.end}
      saving={saving}
      onSubmit={save}
    >
      <p>{t.relations.endWords}</p>
    </ConsentForm>
  )
}

/** Says that it is saved, and leaves. */
function useDone(onClose: () => void) {
  const t = useConsentText()
  const toast = useToast()
  return () => {
    toast({ text: t.relations.saved })
    onClose()
  }
}
