import type { CallError } from '../call.ts'

/** What follows a change. `onError` is for what must be done; the change's own `error` is what is shown. */
export type Then<Output> = {
  readonly onSuccess?: (output: Output) => void
  readonly onError?: (error: CallError) => void
  readonly onSettled?: () => void
}

/**
 * Does it unless it is under way: a page learns that the first press did something only a moment after the second. What
 * follows hangs on the promise, not on the part of the page that asked, which may be gone when the answer comes. Answers
 * whether it was begun.
 */
export function once<Output>(
  gate: { underWay: boolean },
  work: () => Promise<Output>,
  { onSuccess, onError, onSettled }: Then<Output>,
): boolean {
  if (gate.underWay) return false
  gate.underWay = true
  work()
    .then(onSuccess, onError ?? (() => undefined))
    .finally(() => {
      gate.underWay = false
      onSettled?.()
    })
  return true
}
