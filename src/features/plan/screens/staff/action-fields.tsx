import './form.css'
import { useState } from 'react'
import { useText } from '../../../../platform/i18n/react.tsx'
import { RadioGroup } from '../../../../ui/RadioGroup.tsx'
import { SelectField } from '../../../../ui/SelectField.tsx'
import { DateField, TextField } from '../../../../ui/TextField.tsx'
import type { Action } from '../../model.actions.ts'
import { da } from '../../text/edit.da.ts'
import { en } from '../../text/edit.en.ts'
import { teamNow } from '../view.ts'
import { useHere } from './here.tsx'
import type { Save } from './save.tsx'

/** Who can be picked to do it: the citizen, the reader, the team, and those without an account by name. */
export function useDoers() {
  const e = useText(da, en)
  const { view, now, me, first } = useHere()
  const { lead, others } = teamNow(view, now)
  const team = lead ? [lead, ...others] : others
  const options = [
    { value: 'citizen', label: first },
    { value: `employee:${me.personId}`, label: e.action.me(me.name) },
    ...team
      .filter(m => m.personId !== me.personId)
      .map(m => ({ value: `${m.kind}:${m.personId ?? m.name}`, label: m.name ?? '' })),
    { value: 'relative:', label: e.action.otherRelative },
    { value: 'volunteer:', label: e.action.otherVolunteer },
    { value: 'nobody', label: e.action.nobodyYet },
  ]
  const seen = new Set<string>()
  return options.filter(o => !seen.has(o.value) && seen.add(o.value))
}

const isId = (text: string) => /^[0-9a-f-]{36}$/i.test(text)
type DoerKind = NonNullable<Action['doerKind']>

/** What the pick says to the server. A name goes along, so that it stays readable when the person has left the team. */
export function doerBody(
  value: string,
  name: string,
  options: readonly { value: string; label: string }[],
  myName: string,
) {
  const [kind = 'nobody', who = ''] = value.split(/:(.*)/su) as [DoerKind, string?]
  if (kind === 'citizen' || kind === 'nobody') return { doerKind: kind, doerId: null, doerName: '' }
  if (isId(who)) {
    const label = options.find(o => o.value === value)?.label ?? ''
    return {
      doerKind: kind,
      doerId: who,
      doerName: kind === 'employee' && label !== '' ? nameFrom(label, myName) : label,
    }
  }
  return { doerKind: kind, doerId: null, doerName: who || name }
}

const nameFrom = (label: string, myName: string) => (label.includes(myName) ? myName : label)

export const doerValue = (action: Action): string => {
  if (action.doerKind === null || action.doerKind === 'nobody') return 'nobody'
  if (action.doerKind === 'citizen') return 'citizen'
  return `${action.doerKind}:${action.doerId ?? action.doerName ?? ''}`
}

/** The fields of an action beyond who and what, kept together. */
export function useActionMore(action?: Action) {
  const [duty, setDuty] = useState<'voluntary' | 'duty'>(action?.duty ?? 'voluntary')
  const [dutyLaw, setDutyLaw] = useState(action?.dutyLaw ?? '')
  const [waitsOn, setWaitsOn] = useState<NonNullable<Action['waitsOn']>>(action?.waitsOn ?? 'none')
  const [rhythm, setRhythm] = useState(action?.rhythm ?? '')
  const [startsOn, setStartsOn] = useState(action?.startsOn ?? '')
  return {
    body: { duty, dutyLaw: duty === 'duty' ? dutyLaw : '', waitsOn, rhythm, startsOn: startsOn || null },
    state: {
      duty,
      setDuty,
      dutyLaw,
      setDutyLaw,
      waitsOn,
      setWaitsOn,
      rhythm,
      setRhythm,
      startsOn,
      setStartsOn,
    },
    reset: () => {
      setDuty('voluntary')
      setDutyLaw('')
      setWaitsOn('none')
      setRhythm('')
      setStartsOn('')
    },
  }
}

export function ActionMore({
  state,
  save,
}: {
  state: ReturnType<typeof useActionMore>['state']
  save: Save
}) {
  const e = useText(da, en)
  const { words: w, first } = useHere()
  return (
    <div className="plan-fields">
      <TextField
        label={e.action.rhythm}
        hint={e.action.rhythmHint}
        optional={e.optional}
        value={state.rhythm}
        onChange={state.setRhythm}
        error={save.wrong('rhythm')}
      />
      <DateField
        label={e.action.starts}
        optional={e.optional}
        value={state.startsOn}
        onChange={state.setStartsOn}
        error={save.wrong('startsOn')}
      />
      <SelectField
        label={e.action.waits}
        value={state.waitsOn}
        onChange={state.setWaitsOn}
        options={(['none', 'us', 'citizen', 'decision', 'later'] as const).map(value => ({
          value,
          label: value === 'citizen' ? w.flag.citizen(first) : w.flag[value],
        }))}
      />
      <RadioGroup
        label={e.action.duty}
        hint={e.action.dutyHint}
        row
        value={state.duty}
        onChange={state.setDuty}
        options={[
          { value: 'voluntary', label: w.law.voluntary },
          { value: 'duty', label: w.law.duty },
        ]}
      />
      {state.duty === 'duty' ? (
        <TextField
          label={e.action.law}
          hint={e.action.lawHint}
          value={state.dutyLaw}
          onChange={state.setDutyLaw}
          error={save.wrong('dutyLaw')}
        />
      ) : null}
    </div>
  )
}
