import { useLanguage, useText } from '../../platform/i18n/react.tsx'
import { LanguageSwitch } from '../../ui/LanguageSwitch.tsx'
import { da } from './text.da.ts'
import { en } from './text.en.ts'

const languages = [
  { value: 'da', name: 'Dansk' },
  { value: 'en', name: 'English' },
] as const

export function LanguageChoice() {
  const t = useText(da, en)
  const { language, setLanguage } = useLanguage()
  return <LanguageSwitch label={t.language} value={language} options={languages} onChange={setLanguage} />
}
