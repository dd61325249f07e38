import { useMemo } from 'react'
import { useLanguage } from '../../../platform/i18n/react.tsx'
import { useLoad } from '../../../platform/react/load.ts'
import { listThemes } from '../../consent/api.ts'

const aDay = 86_400_000

type NamedTheme = {
  readonly id: number
  readonly name: string
  readonly about: string
  readonly retired: boolean
}

/** The life themes in the reader's language. Empty until loaded. */
export function useThemes() {
  const { language } = useLanguage()
  const { data } = useLoad(listThemes, {}, { staleMs: aDay })
  return useMemo(() => {
    const themes: NamedTheme[] = (data ?? []).map(theme => ({
      id: theme.id,
      name: language === 'da' ? theme.nameDa : theme.nameEn,
      about: language === 'da' ? theme.aboutDa : theme.aboutEn,
      retired: theme.retired,
    }))
    return {
      /** Those that can be chosen. */
      themes: themes.filter(theme => !theme.retired),
      themeName: (id: number) => themes.find(theme => theme.id === id)?.name ?? '',
    }
  }, [data, language])
}
