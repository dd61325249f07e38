import { useState } from 'react'
import { useLoad } from '../../../platform/react/load.ts'
import { useSaving } from '../../../platform/react/saving.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { Form } from '../../../ui/Form.tsx'
import { PersonRow } from '../../../ui/PersonRow.tsx'
import { RadioGroup } from '../../../ui/RadioGroup.tsx'
import { SearchBox } from '../../../ui/SearchBox.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { findEmployees } from '../../organisation/api.ts'
import { addCompanion } from '../../people/api.ts'
import { type Column, columnOf, keyOfReceiver } from './choices.ts'
import { useConsent, useConsentText } from './use-consent.tsx'

type Kind = 'area' | 'external' | 'employee' | 'companion'
const kinds: readonly Kind[] = ['area', 'external', 'employee', 'companion']

type PickProps = { readonly onPick: (column: Column) => void }

/** Who else may see: an area, somebody outside, a certain employee, or somebody of the citizen's own. */
export function AddReceiver({ onPick, onClose }: PickProps & { readonly onClose: () => void }) {
  const t = useConsentText()
  const [kind, setKind] = useState<Kind | ''>('')
  const hints: Partial<Record<Kind, string>> = {
    external: t.add.externalHint,
    companion: t.add.companionHint,
  }
  return (
    <Dialog open onClose={onClose} closeLabel={t.close} title={t.add.title}>
      <div className="k-stack k-stack-m">
        <RadioGroup
          label={t.add.kind}
          value={kind}
          onChange={setKind}
          options={kinds.map(value => {
            const hint = hints[value]
            return { value, label: t.add[value], ...(hint !== undefined && { hint }) }
          })}
        />
        {kind === 'area' || kind === 'external' ? (
          <PickArea external={kind === 'external'} onPick={onPick} />
        ) : null}
        {kind === 'employee' ? <PickEmployee onPick={onPick} /> : null}
        {kind === 'companion' ? <NewCompanion onPick={onPick} /> : null}
      </div>
    </Dialog>
  )
}

function PickArea({ external, onPick }: PickProps & { external: boolean }) {
  const t = useConsentText()
  const { areas, columns, overview, now } = useConsent()
  const left = areas.filter(
    ({ id, kind }) =>
      (kind === 'external') === external && !columns.some(({ key }) => key === keyOfReceiver({ areaId: id })),
  )
  if (left.length === 0) return <p>{t.add.noneLeft}</p>
  return (
    <div className="k-stack k-stack-s">
      {left.map(({ id, name }) => (
        <Button key={id} wide onClick={() => onPick(columnOf(overview, { areaId: id }, now))}>
          {name}
        </Button>
      ))}
    </div>
  )
}

/** A certain employee, by search, as somebody of one of their areas. */
export function PickEmployee({ onPick }: PickProps) {
  const t = useConsentText()
  const { areas, overview, now } = useConsent()
  const [query, setQuery] = useState('')
  const { data } = useLoad(findEmployees, { query: { query } }, { enabled: query.trim().length > 1 })
  const rows = (query.trim().length > 1 ? (data?.items ?? []) : []).flatMap(employee =>
    employee.areas.map(areaId => ({ employee, area: areas.find(({ id }) => id === areaId), areaId })),
  )
  const pick = (personId: string, name: string, areaId: number, title: string) =>
    onPick({
      ...columnOf(overview, { personId, viaAreaId: areaId }, now),
      personName: name,
      about: title,
    })
  return (
    <>
      <SearchBox
        label={t.add.find}
        value={query}
        onChange={setQuery}
        {...(data && query.trim().length > 1 && { found: t.add.found(rows.length) })}
      />
      {rows.map(({ employee: { id, name, title }, area, areaId }) => (
        <PersonRow
          key={`${id}${areaId}`}
          name={name}
          detail={[title, area?.name].filter(Boolean).join(', ')}
          colour={area?.colour}
          actions={
            <Button aria-label={t.add.pick(name)} onClick={() => pick(id, name, areaId, title)}>
              {t.add.choose}
            </Button>
          }
        />
      ))}
    </>
  )
}

function NewCompanion({ onPick }: PickProps) {
  const t = useConsentText()
  const { citizenId, overview, now } = useConsent()
  const [name, setName] = useState('')
  const [relation, setRelation] = useState('')
  const [tried, setTried] = useState(false)
  const saving = useSaving(addCompanion)
  const save = () => {
    setTried(true)
    if (name.trim() === '' || relation.trim() === '') return
    const done = ({ id }: { id: string }) =>
      onPick({
        ...columnOf(overview, { personId: id, viaAreaId: null }, now),
        personName: name.trim(),
        about: relation.trim(),
      })
    void saving.run({ params: { citizenId }, body: { name, relation } }, { done })
  }
  return (
    <Form problem={saving.problem} notSaved={t.failed} onSubmit={save}>
      <TextField
        label={t.add.name}
        value={name}
        onChange={setName}
        maxLength={200}
        error={tried && name.trim() === '' ? t.add.nameMissing : saving.wrong('name')}
      />
      <TextField
        label={t.add.relation}
        hint={t.add.relationHint}
        value={relation}
        onChange={setRelation}
        maxLength={80}
        error={tried && relation.trim() === '' ? t.add.relationMissing : saving.wrong('relation')}
      />
      <div>
        <Button kind="primary" type="submit" busy={saving.busy}>
          {t.add.next}
        </Button>
      </div>
    </Form>
  )
}
