import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { chooseLanguage } from '../../platform/auth/api.ts'
import { call } from '../../platform/call.ts'
import { isLanguage, type Language, negotiateLanguage } from '../../platform/i18n/language.ts'
import { LanguageProvider } from '../../platform/i18n/react.tsx'
import { shouldRetry } from '../../platform/react/load.ts'

/** Without a net one is told so at once, rather than left waiting until it comes back. */
const networkMode = 'always'
const client = new QueryClient({
  defaultOptions: {
    queries: { networkMode, retry: shouldRetry, refetchOnWindowFocus: true, refetchOnReconnect: true },
    mutations: { networkMode },
  },
})

/** What every page stands in: the language, and what has been loaded. */
export function Providers({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState(chosenLanguage)
  const remember = async (next: Language) => {
    setLanguage(next)
    await call(chooseLanguage, { body: { language: next } }).catch(() => undefined) // it is remembered next time
    await client.invalidateQueries()
  }
  return (
    <QueryClientProvider client={client}>
      <LanguageProvider language={language} onLanguage={remember}>
        {children}
      </LanguageProvider>
    </QueryClientProvider>
  )
}

function chosenLanguage(): Language {
  const cookie = /(?:^|; )language=(\w+)/.exec(document.cookie)?.[1]
  return isLanguage(cookie) ? cookie : negotiateLanguage(navigator.languages.join(','))
}
