import { useRef, useState } from 'react'

/** What was typed and not sent, while the page is open: in memory alone, for it may be about a citizen. */
const drafts = new Map<string, object>()

/** A form's fields that outlive a look at another page: an answer offered meanwhile is read, and one comes back. */
export function useKept<Fields extends object>(key: string, begin: () => Fields) {
  const [fields, show] = useState(() => (drafts.get(key) as Fields | undefined) ?? begin())
  const opened = useRef(fields)
  const now = useRef(fields)
  const change = (some: Partial<Fields>) => {
    now.current = { ...now.current, ...some }
    drafts.set(key, now.current)
    show(now.current)
  }
  return {
    fields,
    change,
    /** It was sent. */
    sent: () => drafts.delete(key),
    /** It was closed: what was typed since it was opened is given up; what was brought back and not touched stays. */
    closed: () => {
      if (now.current !== opened.current) drafts.delete(key)
    },
  }
}
