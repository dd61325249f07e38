import { useEffect, useState } from 'react'

/** The longest that a browser's timer waits. */
const longest = 2_147_000_000

/** Has the moment come? Turns by itself while the page is open. */
export function useBegun(startsAt: string): boolean {
  const left = new Date(startsAt).getTime() - Date.now()
  const [, again] = useState(0)
  useEffect(() => {
    if (left <= 0 || left > longest) return
    const timer = setTimeout(() => again(n => n + 1), left)
    return () => clearTimeout(timer)
  }, [left])
  return left <= 0
}
