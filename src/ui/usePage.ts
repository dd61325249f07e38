import { useEffect } from 'react'

let pages = 0

/**
 * Each page names itself. After a move inside the app the focus goes to the top of the new page, as it would after a load;
 * the first page is left alone, since the browser has just done so, and an address that names a place on the page goes there.
 */
export function usePage(title: string | undefined) {
  useEffect(() => {
    document.title = title === undefined ? 'Kobling' : `${title} · Kobling`
  }, [title])
  useEffect(() => {
    pages += 1
    if (pages === 1 || document.getElementById(location.hash.slice(1))) return
    document.getElementById('main')?.focus({ preventScroll: true })
    window.scrollTo(0, 0)
  }, [])
}
