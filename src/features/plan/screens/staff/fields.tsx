import './form.css'
import { useText } from '../../../../platform/i18n/react.tsx'
import { CheckboxGroup } from '../../../../ui/CheckboxGroup.tsx'
import { RadioGroup } from '../../../../ui/RadioGroup.tsx'
import { SelectField } from '../../../../ui/SelectField.tsx'
import type { How } from '../../../consent/model.ts'
import { useAreas } from '../../../organisation/screens/areas.shared.tsx'
import { da } from '../../text/edit.da.ts'
import { en } from '../../text/edit.en.ts'
import { useThemes } from '../themes.shared.tsx'
import { useHere } from './here.tsx'

type ThemesFieldProps = {
  readonly value: readonly number[]
  readonly onChange: (themes: number[]) => void
  readonly error?: string | undefined
}

/** Which parts of life it is about: consent goes by them. */
export function ThemesField({ value, onChange, error }: ThemesFieldProps) {
  const e = useText(da, en)
  const { themes } = useThemes()
  return (
    <CheckboxGroup
      label={e.themes.label}
      hint={e.themes.hint}
      error={error}
      row
      values={value.map(String)}
      onChange={values => onChange(values.map(Number))}
      options={themes.map(theme => ({ value: String(theme.id), label: theme.name }))}
    />
  )
}

export type StaffHow = Exclude<How, 'screen'> | ''

type HowFieldProps = {
  readonly value: StaffHow
  readonly onChange: (how: StaffHow) => void
  readonly label: string
  readonly hint?: string
  /** "Not asked yet" can be chosen: then it waits for the citizen's yes. */
  readonly notYet?: boolean
  readonly error?: string | undefined
}

/** How the citizen said yes. Staff cannot tick the citizen's own screen. */
export function HowField({ value, onChange, label, hint, notYet, error }: HowFieldProps) {
  const e = useText(da, en)
  const hows = (['table', 'phone', 'paper'] as const).map(how => ({
    value: how as string,
    label: e.how[how],
  }))
  const options = notYet ? [{ value: 'not', label: e.how.notYet }, ...hows] : hows
  return (
    <RadioGroup
      label={label}
      {...(hint === undefined ? {} : { hint })}
      error={error}
      row
      value={value === '' && notYet ? 'not' : value}
      onChange={how => onChange(how === 'not' ? '' : (how as StaffHow))}
      options={options}
    />
  )
}

/** In which of my areas I write; not asked of who works in one. */
export function MyAreaField(props: {
  value: number | null
  onChange: (area: number) => void
  error?: string | undefined
}) {
  const e = useText(da, en)
  const { me } = useHere()
  const { areas } = useAreas()
  if (me.areas.length < 2) return null
  return (
    <SelectField
      label={e.myArea.label}
      hint={e.myArea.hint}
      error={props.error}
      value={props.value === null ? '' : String(props.value)}
      onChange={value => props.onChange(Number(value))}
      options={areas.filter(a => me.areas.includes(a.id)).map(a => ({ value: String(a.id), label: a.name }))}
    />
  )
}

/** The areas that work on it. */
export function AreasField(props: { value: readonly number[]; onChange: (areas: number[]) => void }) {
  const e = useText(da, en)
  const { areas } = useAreas()
  return (
    <CheckboxGroup
      label={e.areas.label}
      row
      values={props.value.map(String)}
      onChange={values => props.onChange(values.map(Number))}
      options={areas.map(area => ({ value: String(area.id), label: area.name }))}
    />
  )
}
