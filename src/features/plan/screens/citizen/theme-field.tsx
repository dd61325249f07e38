import { SelectField } from '../../../../ui/SelectField.tsx'
import { useThemes } from '../themes.shared.tsx'
import { useWords } from './my-plan.tsx'

export const themesOf = (theme: string) => (theme === '' ? [] : [Number(theme)])

type ThemeFieldProps = {
  readonly hint: string
  readonly value: string
  readonly onChange: (theme: string) => void
}

/** What part of life it is about decides who can read it. */
export function ThemeField({ hint, value, onChange }: ThemeFieldProps) {
  const t = useWords()
  const { themes } = useThemes()
  return (
    <SelectField
      label={t.goals.about}
      hint={hint}
      optional={t.optional}
      choose={t.goals.noTheme}
      value={value}
      onChange={onChange}
      options={themes.map(({ id, name }) => ({ value: String(id), label: name }))}
    />
  )
}
