import { useState } from 'react'
import type { CallError } from '../../../../platform/call.ts'
import type { Difference } from '../../../../platform/changes.ts'
import type { Clash } from '../../../../platform/react/saving.ts'
import { Button } from '../../../../ui/Button.tsx'
import { Notice } from '../../../../ui/Notice.tsx'
import { Quote } from '../../../../ui/Quote.tsx'
import { useWords } from './my-plan.tsx'

/** Why it was not saved, in the words of whoever knows best. What was typed stays where it was typed. */
function useTroubleWords() {
  const t = useWords()
  return ({ problem }: CallError) => {
    if (problem.status === 0) return t.failed.offline
    if (problem.status === 401) return t.failed.signedOut
    return problem.errors?.[0]?.message ?? problem.detail ?? (problem.title || t.failed.other)
  }
}

type TroubleProps = {
  readonly error: CallError | null | undefined
  /** What was typed is kept in this tab, also while one signs in again. */
  readonly kept?: boolean
}

export function Trouble({ error, kept = false }: TroubleProps) {
  const t = useWords()
  const wordsOf = useTroubleWords()
  if (!error) return null
  if (kept && error.status === 401)
    return (
      <Notice kind="error" live title={t.failed.notSaved}>
        <p>{t.failed.signedOutKept}</p>
        <Button onClick={() => location.reload()}>{t.failed.signIn}</Button>
      </Notice>
    )
  return (
    <Notice kind="error" live title={t.failed.notSaved}>
      <p>{wordsOf(error)}</p>
    </Notice>
  )
}

/** What both changed, one text at a time: which of the two holds. */
export function useOneByOne(clash: Clash | undefined) {
  const [said, setSaid] = useState<{ of: Clash; mine: readonly Difference[]; count: number }>()
  if (!clash) return undefined
  const { mine, count } = said?.of === clash ? said : { mine: [], count: 0 }
  const asked = clash.differing.filter(one => one.by === 'both')
  const one = asked[count]
  if (!one) return undefined
  const answer = (kept: readonly Difference[]) =>
    count + 1 < asked.length
      ? setSaid({ of: clash, mine: kept, count: count + 1 })
      : clash.settle(new Set(kept))
  const [field = ''] = one.fields
  return {
    field,
    now: String(clash.theirs[field] ?? ''),
    mine: String(clash.mine[field] ?? ''),
    onMine: () => answer([...mine, one]),
    onTheirs: () => answer(mine),
  }
}

type BothSidesProps = {
  /** Which text, where there are several. */
  readonly label?: string
  readonly now: string
  readonly mine: string
  readonly onMine: () => void
  readonly onTheirs: () => void
}

export function BothSides({ label, now, mine, onMine, onTheirs }: BothSidesProps) {
  const t = useWords()
  return (
    <div className="k-stack k-stack-m" role="alert">
      <Notice kind="warn" title={t.conflict.title}>
        <p>{t.conflict.body}</p>
        {label === undefined ? null : (
          <p>
            <b>{label}</b>
          </p>
        )}
      </Notice>
      <Quote label={t.conflict.now} words={now} />
      <Quote label={t.conflict.mine} words={mine} />
      <div className="k-my-buttons">
        <Button kind="primary" onClick={onMine}>
          {t.conflict.keepMine}
        </Button>
        <Button onClick={onTheirs}>{t.conflict.keepTheirs}</Button>
      </div>
    </div>
  )
}

type FormButtonsProps = {
  readonly save: string
  readonly busy: string | undefined
  readonly cancel: string
  readonly onCancel: () => void
}

export function FormButtons({ save, busy, cancel, onCancel }: FormButtonsProps) {
  return (
    <div className="k-my-buttons">
      <Button kind="primary" type="submit" busy={busy}>
        {save}
      </Button>
      <Button kind="ghost" onClick={onCancel}>
        {cancel}
      </Button>
    </div>
  )
}

/** How much more can be written, once that matters: for the TextArea. */
export function useLimit() {
  const t = useWords()
  return (value: string, limit: number) =>
    value.length > limit - 200 ? { limit, counter: t.left } : undefined
}
