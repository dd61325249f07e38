import { useRef } from 'react'
import { useDraft } from '../../../platform/react/draft.ts'

/** A form's fields that outlive a look at another page: an answer offered meanwhile is read, and one comes back. */
export function useKept<Fields extends object>(name: string, begin: () => Fields) {
  const [kept, keep] = useDraft(name)
  const opened = useRef(kept)
  const fields: Fields = kept === '' ? begin() : { ...begin(), ...(JSON.parse(kept) as Partial<Fields>) }
  return {
    fields,
    change: (some: Partial<Fields>) => keep(JSON.stringify({ ...fields, ...some })),
    /** It was sent. */
    sent: () => keep(''),
    /** It was closed: what was typed since it was opened is given up; what was brought back and not touched stays. */
    closed: () => {
      if (kept !== opened.current) keep('')
    },
  }
}
