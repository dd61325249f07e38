import { useLanguage, useText } from '../../../platform/i18n/react.tsx'
import { useLoad } from '../../../platform/react/load.ts'
import { SelectField } from '../../../ui/SelectField.tsx'
import { listRefusalReasons } from '../api.ts'
import { da } from '../text/reasons.da.ts'
import { en } from '../text/reasons.en.ts'

const aDay = 86_400_000

type ReasonKindProps = {
  readonly answer: 'yes' | 'no' | 'later' | ''
  readonly value: string
  readonly onChange: (kind: string) => void
  /** The citizen chooses on a screen of their own. */
  readonly self: boolean
  readonly error?: string | undefined
}

/** The kind of reason for a no or a later, from a short list, beside the citizen's own words. */
export function ReasonKind({ answer, value, onChange, self, error }: ReasonKindProps) {
  const t = useText(da, en)
  const { language } = useLanguage()
  const { data } = useLoad(listRefusalReasons, {}, { staleMs: aDay })
  if (!data || (answer !== 'no' && answer !== 'later')) return null
  return (
    <SelectField
      label={t.label}
      hint={self ? t.mine : t.theirs}
      optional={t.optional}
      choose={t.choose}
      error={error}
      value={value}
      onChange={onChange}
      options={data.map(({ code, nameDa, nameEn }) => ({
        value: code,
        label: language === 'da' ? nameDa : nameEn,
      }))}
    />
  )
}

/** What is sent: a kind only with a no or a later. */
export const reasonKindOf = (answer: 'yes' | 'no' | 'later', kind: string) =>
  answer === 'yes' || kind === '' ? null : kind

/** The name of a kind that was chosen, for who reads the answer. */
export function ReasonName({ kind }: { readonly kind: string | null }) {
  const { language } = useLanguage()
  const { data } = useLoad(listRefusalReasons, {}, { staleMs: aDay })
  const found = data?.find(({ code }) => code === kind)
  if (!found) return null
  return <p>{language === 'da' ? found.nameDa : found.nameEn}</p>
}
