import { useState } from 'react'
import type { CallError } from '../../../../platform/call.ts'
import type { Then } from '../../../../platform/react/once.ts'
import { Button } from '../../../../ui/Button.tsx'
import { Notice } from '../../../../ui/Notice.tsx'
import { Quote } from '../../../../ui/Quote.tsx'
import { changedIn, differences, pick } from '../changed.ts'
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
  readonly error: CallError | null
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

type Texts = Readonly<Record<string, string>>
type Met = {
  readonly mine: Texts
  readonly now: Texts
  readonly version: number
  readonly ask: readonly string[]
}
type Send = (texts: Texts, seen: number, then: Then<unknown>) => void

/**
 * Saves what was written over what was read. Where somebody else saved meanwhile, what only one of the two changed is put
 * together; `both` asks about what both changed, one text at a time.
 */
export function useTogether(
  read: { readonly texts: Texts; readonly version: number },
  send: Send,
  done: () => void,
) {
  const [first] = useState(read)
  const [met, setMet] = useState<Met>()
  const save = (mine: Texts, before = first) => {
    let failed: CallError | undefined
    setMet(undefined)
    send(mine, before.version, {
      onSuccess: done,
      onError: error => {
        failed = error
      },
      onSettled: () => failed && refused(failed, mine, before.texts),
    })
  }
  const refused = ({ status, problem }: CallError, mine: Texts, before: Texts) => {
    const current = problem.current as (Texts & { version: number }) | undefined
    if (status !== 409 || !current) return
    const now = Object.fromEntries(Object.keys(mine).map(key => [key, current[key] ?? '']))
    const ask = differences(before, mine, now).flatMap(one => (one.by === 'both' ? one.fields : []))
    // What I did not change is theirs.
    go({
      mine: { ...now, ...pick(mine, changedIn(mine, before)) } as Texts,
      now,
      version: current.version,
      ask,
    })
  }
  const go = (next: Met) => {
    if (next.ask.length > 0) return setMet(next)
    const left = pick(next.mine, changedIn(next.mine, next.now)) as Texts
    if (Object.keys(left).length === 0) return done()
    save(left, { texts: next.now, version: next.version })
  }
  const [field = '', ...ask] = met?.ask ?? []
  const both = met && {
    field,
    now: met.now[field] ?? '',
    mine: met.mine[field] ?? '',
    onMine: () => go({ ...met, ask }),
    onTheirs: () => go({ ...met, ask, mine: { ...met.mine, [field]: met.now[field] ?? '' } }),
  }
  return { save: (mine: Texts) => save(mine), both }
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
