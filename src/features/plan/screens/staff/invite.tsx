import { useDeferredValue, useState } from 'react'
import { useText } from '../../../../platform/i18n/react.tsx'
import { useLoad } from '../../../../platform/react/load.ts'
import { RadioGroup } from '../../../../ui/RadioGroup.tsx'
import { SelectField } from '../../../../ui/SelectField.tsx'
import { TextField } from '../../../../ui/TextField.tsx'
import { useToast } from '../../../../ui/Toasts.tsx'
import { findEmployees } from '../../../organisation/api.ts'
import type { Employee } from '../../../organisation/model.ts'
import { useAreas } from '../../../organisation/screens/areas.shared.tsx'
import { addMember } from '../../api.team.ts'
import { da } from '../../text/edit.da.ts'
import { en } from '../../text/edit.en.ts'
import { FormDialog } from './form-dialog.tsx'
import { useHere } from './here.tsx'
import { useSave } from './save.tsx'

type Kind = 'employee' | 'relative' | 'volunteer'

/** A colleague by search; a relative or volunteer by name. */
export function Invite({ onClose }: { onClose: () => void }) {
  const e = useText(da, en)
  const { citizenId, me, first } = useHere()
  const toast = useToast()
  const save = useSave(addMember)
  const [kind, setKind] = useState<Kind>('employee')
  const [chosen, setChosen] = useState<Employee>()
  const [areaId, setAreaId] = useState<number>()
  const [name, setName] = useState('')
  const [role, setRole] = useState('')
  const [phone, setPhone] = useState('')
  const [asked, setAsked] = useState(false)
  const area = areaId ?? chosen?.areas[0]
  const submit = () => {
    setAsked(true)
    const who = kind === 'employee' ? (chosen?.name ?? '') : name
    const done = () => {
      onClose()
      toast({ text: e.invite.done(who) })
    }
    if (kind !== 'employee')
      return save.run(
        { params: { citizenId }, body: { kind, name, role, phone, areaId: me.areas[0] ?? null } },
        { done },
      )
    if (!chosen || area === undefined) return
    save.run({ params: { citizenId }, body: { kind, personId: chosen.id, areaId: area, role } }, { done })
  }
  return (
    <FormDialog
      onClose={onClose}
      title={e.invite.title}
      button={e.invite.button}
      save={save}
      onSubmit={submit}
    >
      <RadioGroup
        label={e.invite.kind}
        row
        value={kind}
        onChange={setKind}
        options={(['employee', 'relative', 'volunteer'] as const).map(value => ({
          value,
          label: e.invite.kinds[value],
        }))}
      />
      {kind === 'employee' ? (
        <>
          <EmployeeSearch
            chosen={chosen}
            onChoose={setChosen}
            error={asked && !chosen ? e.invite.chooseFirst : save.wrong('personId')}
          />
          {chosen && chosen.areas.length > 1 ? (
            <AreaChoice employee={chosen} value={area} onChange={setAreaId} />
          ) : null}
          <p className="k-hint">{e.invite.consentHint(first)}</p>
        </>
      ) : (
        <>
          <TextField label={e.invite.name} value={name} onChange={setName} error={save.wrong('name')} />
          <TextField
            label={e.invite.phone}
            optional={e.optional}
            type="tel"
            value={phone}
            onChange={setPhone}
            error={save.wrong('phone')}
          />
        </>
      )}
      <TextField
        label={e.invite.role}
        hint={e.invite.roleHint}
        optional={e.optional}
        value={role}
        onChange={setRole}
        error={save.wrong('role')}
      />
    </FormDialog>
  )
}

function AreaChoice(props: {
  employee: Employee
  value: number | undefined
  onChange: (area: number) => void
}) {
  const e = useText(da, en)
  const { areaOf } = useAreas()
  return (
    <SelectField
      label={e.invite.area}
      value={props.value === undefined ? '' : String(props.value)}
      onChange={value => props.onChange(Number(value))}
      options={props.employee.areas.map(id => ({ value: String(id), label: areaOf(id)?.name ?? '' }))}
    />
  )
}

type SearchProps = {
  readonly chosen: Employee | undefined
  readonly onChoose: (employee: Employee) => void
  readonly error: string | undefined
}

function EmployeeSearch({ chosen, onChoose, error }: SearchProps) {
  const e = useText(da, en)
  const { me } = useHere()
  const { areaOf } = useAreas()
  const [text, setText] = useState('')
  const query = useDeferredValue(text.trim())
  const { data } = useLoad(findEmployees, { query: { query, limit: 8 } }, { enabled: query.length > 1 })
  const found = query.length > 1 ? (data?.items ?? []).filter(it => it.id !== me.personId) : []
  const options = (chosen && !found.some(it => it.id === chosen.id) ? [chosen, ...found] : found).map(it => ({
    value: it.id,
    label: it.name,
    hint: [it.title, ...it.areas.map(id => areaOf(id)?.name)].filter(Boolean).join(' · '),
  }))
  return (
    <>
      <TextField
        label={e.invite.search}
        hint={e.invite.searchHint}
        value={text}
        onChange={setText}
        type="search"
        error={error}
      />
      {options.length > 0 ? (
        <RadioGroup
          label={e.invite.found}
          value={chosen?.id ?? ''}
          onChange={id => {
            const one = found.find(it => it.id === id) ?? chosen
            if (one) onChoose(one)
          }}
          options={options}
        />
      ) : null}
      <p role="status" className="k-meta">
        {query.length > 1 && data && found.length === 0 ? e.invite.none : ''}
      </p>
    </>
  )
}
