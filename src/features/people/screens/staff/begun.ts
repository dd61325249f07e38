import { useState } from 'react'
import { type Draft, emptyDraft } from './draft.ts'

export type Begun = {
  readonly draft: Draft
  readonly areaId: number | undefined
  readonly reason: string
}

const nothing: Begun = { draft: emptyDraft, areaId: undefined, reason: '' }

/**
 * A new citizen that somebody has begun to write. It lives in the page's memory only: it is there after a step back,
 * and gone when the window is closed or somebody else signs in.
 */
let begunHere = nothing

/** From the search: nobody should type the number again. */
export function beginWith(cpr: string) {
  begunHere = { ...nothing, draft: { ...emptyDraft, cpr } }
}

export function useBegun() {
  const [begun, setBegun] = useState(begunHere)
  const [kept, setKept] = useState(() => begunHere.draft.name !== '' || begunHere.reason !== '')
  const set = (next: Begun) => {
    begunHere = next
    setBegun(next)
  }
  return {
    begun,
    /** Something was written here before the page was left. */
    kept,
    change: (more: Partial<Begun>) => set({ ...begunHere, ...more }),
    forget: () => {
      set(nothing)
      setKept(false)
    },
  }
}
