import { useText } from '../../../../platform/i18n/react.tsx'
import { useMe } from '../../../../platform/react/me.tsx'
import { SelectField } from '../../../../ui/SelectField.tsx'
import { useAreas } from '../../../organisation/screens/areas.shared.tsx'
import { da } from '../../text.da.ts'
import { en } from '../../text.en.ts'
import { fieldId } from './draft.ts'

/** My areas, by name. Who works in one is not asked which. */
export function useMyAreas() {
  const me = useMe()
  const { areas } = useAreas()
  const mine = areas.filter(area => me.areas.includes(area.id))
  return { mine, only: me.areas.length === 1 ? me.areas[0] : undefined, none: me.areas.length === 0 }
}

type AreaFieldProps = {
  readonly value: number | undefined
  readonly onChange: (area: number) => void
  readonly error: string | undefined
}

export function AreaField({ value, onChange, error }: AreaFieldProps) {
  const t = useText(da, en)
  const { mine, only } = useMyAreas()
  if (only !== undefined) return null
  return (
    <SelectField
      id={fieldId('areaId')}
      label={t.area.label}
      hint={t.area.hint}
      error={error}
      choose={t.choose}
      width="m"
      value={value === undefined ? '' : String(value)}
      onChange={chosen => onChange(Number(chosen))}
      options={mine.map(area => ({ value: String(area.id), label: area.name }))}
    />
  )
}
