import type { CallError } from '../../../../platform/call.ts'
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

export function Trouble({ error }: { readonly error: CallError | null }) {
  const t = useWords()
  const wordsOf = useTroubleWords()
  if (!error) return null
  return (
    <Notice kind="error" live title={t.failed.notSaved}>
      <p>{wordsOf(error)}</p>
    </Notice>
  )
}

/** What is there now, where somebody changed it while it was being changed here. */
export function conflictOf<T>(error: CallError | null): (T & { version: number }) | undefined {
  return error?.status === 409 && error.problem.current
    ? (error.problem.current as T & { version: number })
    : undefined
}

type BothSidesProps = {
  readonly now: string
  readonly mine: string
  readonly onMine: () => void
  readonly onTheirs: () => void
}

export function BothSides({ now, mine, onMine, onTheirs }: BothSidesProps) {
  const t = useWords()
  return (
    <div className="k-stack k-stack-m" role="alert">
      <Notice kind="warn" title={t.conflict.title}>
        <p>{t.conflict.body}</p>
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
