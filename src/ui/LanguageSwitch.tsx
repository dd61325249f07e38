import './LanguageSwitch.css'
import { Icon } from './Icon.tsx'

type LanguageSwitchProps<L extends string> = {
  /** What the group is called: "Sprog". */
  readonly label: string
  readonly value: L
  /** Each language by its own name, in itself. */
  readonly options: readonly { readonly value: L; readonly name: string }[]
  readonly onChange: (value: L) => void
}

export function LanguageSwitch<L extends string>({
  label,
  value,
  options,
  onChange,
}: LanguageSwitchProps<L>) {
  return (
    <fieldset className="k-language" aria-label={label}>
      <Icon name="language" />
      {options.map(option => (
        <button
          key={option.value}
          type="button"
          lang={option.value}
          aria-pressed={option.value === value}
          onClick={() => onChange(option.value)}
        >
          {option.name}
        </button>
      ))}
    </fieldset>
  )
}
