import { useEffect, useRef } from 'react'

/** How often a page that stays open asks what others have done meanwhile. */
export const freshMs = 30_000

/**
 * Whether something is being written on the page: then nothing is loaded anew under it. A form in a dialog is about what it was
 * opened on, and a part of the page that another has done away with would take along what is typed in it.
 */
export const isBeingWritten = (page: Document): boolean =>
  page.querySelector('dialog[open]') !== null ||
  page.activeElement?.matches('textarea, input:not([type="radio"], [type="checkbox"])') === true

/** Asks again now and then while the page is looked at and nobody writes on it. */
export function useFresh(again: () => unknown, everyMs: number | undefined): void {
  const newest = useRef(again)
  newest.current = again
  useEffect(() => {
    if (everyMs === undefined) return
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible' && navigator.onLine && !isBeingWritten(document))
        newest.current()
    }, everyMs)
    return () => clearInterval(timer)
  }, [everyMs])
}
