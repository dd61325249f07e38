import { languageName } from '../../../../platform/i18n/language-name.ts'

/** Those that are spoken most at Danish citizens' desks; any other that a citizen already has is kept. */
const common =
  'da en ar bs de es et fa fi fr fo hi hr hu is it kl ku lt lv nl no pa pl ps pt ro ru so sq sr sv sw ta th ti tl tr uk ur vi zh'

/** Danish first, then by name. */
export function languageOptions(inLanguage: string, current: string) {
  const codes = new Set([...common.split(' '), current])
  codes.delete('da')
  const options = [...codes]
    .map(code => ({ value: code, label: languageName(code, inLanguage) }))
    .sort((a, b) => a.label.localeCompare(b.label, inLanguage))
  return [{ value: 'da', label: languageName('da', inLanguage) }, ...options]
}
