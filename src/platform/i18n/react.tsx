import { createContext, type ReactNode, use, useEffect, useMemo } from 'react'
import { createDates, type Dates } from './dates.ts'
import type { Language } from './language.ts'
import type { Text } from './text.ts'

type Speaking = {
  readonly language: Language
  readonly setLanguage: (language: Language) => void
  readonly dates: Dates
}

const SpeakingContext = createContext<Speaking | undefined>(undefined)

const wallClock = () => new Date()

type LanguageProviderProps = {
  readonly language: Language
  /** Remember the choice (a cookie, so that the server answers in the same language) and hand it back. */
  readonly onLanguage: (language: Language) => void
  readonly now?: () => Date
  readonly children: ReactNode
}

export function LanguageProvider({ language, onLanguage, now = wallClock, children }: LanguageProviderProps) {
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  const value = useMemo(
    () => ({ language, setLanguage: onLanguage, dates: createDates(language, now) }),
    [language, onLanguage, now],
  )
  return <SpeakingContext value={value}>{children}</SpeakingContext>
}

function useSpeaking(): Speaking {
  const speaking = use(SpeakingContext)
  if (!speaking) throw new Error('Put a LanguageProvider around what speaks')
  return speaking
}

export function useLanguage() {
  const { language, setLanguage } = useSpeaking()
  return { language, setLanguage }
}

/** The feature's words in the reader's language: `const t = useText(da, en)`. */
export function useText<T>(da: T, en: Text<T>): Text<T> {
  const { language } = useSpeaking()
  // Danish is the pattern that Text<T> is made from, so it always fits it.
  return language === 'da' ? (da as Text<T>) : en
}

export function useDates(): Dates {
  return useSpeaking().dates
}
