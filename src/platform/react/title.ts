import { useEffect } from 'react'

/** The page's name in the browser's tab and history. */
export function useTitle(title: string | undefined) {
  useEffect(() => {
    document.title = title === undefined ? 'Kobling' : `${title} · Kobling`
  }, [title])
}
