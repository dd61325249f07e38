import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { CallError, call } from '../../../platform/call.ts'
import { forgetAnswers } from '../../../platform/react/load.ts'
import { useProblemWords, useSavingText } from '../../../platform/react/saving.ts'
import { giveConsent, withdrawConsent } from '../api.ts'
import { type Column, choicesOf, linesOf } from './choices.ts'
import { useConsent } from './use-consent.tsx'

/** The same step for several receivers, one after the other. It stops at the first that is refused. */
function useEach() {
  const { saving } = useSavingText()
  const problemWords = useProblemWords()
  const client = useQueryClient()
  const running = useRef(false)
  const [state, setState] = useState<{ busy: boolean; problem?: string }>({ busy: false })
  const run = async (columns: readonly Column[], step: (column: Column) => Promise<unknown>) => {
    if (running.current) return false
    running.current = true
    setState({ busy: true })
    try {
      for (const column of columns) await step(column)
      setState({ busy: false })
      return true
    } catch (error) {
      if (!(error instanceof CallError)) throw error
      setState({ busy: false, problem: problemWords(error) })
      return false
    } finally {
      running.current = false
      await forgetAnswers(client)
    }
  }
  return { run, busy: state.busy ? saving : undefined, problem: state.problem }
}

/** Gives the same again until another day. */
export function useExtend() {
  const { citizenId, how, bits } = useConsent()
  const each = useEach()
  return {
    ...each,
    run: (columns: readonly Column[], lastDay: string | null) =>
      each.run(columns, async ({ open, receiver }) => {
        if (!open || how === '') return
        const lines = linesOf(choicesOf(open.lines), bits)
        const body = { receiver, lines, purpose: open.purpose, lastDay, how, keep: [], replaces: open.id }
        await call(giveConsent, { params: { citizenId }, body })
      }),
  }
}

/** Closes for each. */
export function useWithdrawAll() {
  const { citizenId, how } = useConsent()
  const each = useEach()
  return {
    ...each,
    run: (columns: readonly Column[]) =>
      each.run(columns, async ({ open }) => {
        if (!open || how === '') return
        await call(withdrawConsent, { params: { citizenId, consentId: open.id }, body: { keep: [], how } })
      }),
  }
}
