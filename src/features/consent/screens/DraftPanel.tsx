import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useLoad } from '../../../platform/react/load.ts'
import { useSaving } from '../../../platform/react/saving.ts'
import { Button } from '../../../ui/Button.tsx'
import { Card } from '../../../ui/Card.tsx'
import { Checkbox } from '../../../ui/CheckboxGroup.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { Loading } from '../../../ui/Loading.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { useToast } from '../../../ui/Toasts.tsx'
import { giveConsent, previewConsent, withdrawConsent } from '../api.ts'
import type { Consequence } from '../model.ts'
import { Consequences } from './Consequences.tsx'
import { type Column, type Draft, linesOf } from './choices.ts'
import { HowField } from './HowField.tsx'
import { Sanction } from './Sanction.tsx'
import { useConsent, useConsentText } from './use-consent.tsx'

type DraftProps = { readonly column: Column; readonly draft: Draft; readonly onDone: () => void }

/** A change for one receiver: what it does, and a yes or leaving it. Nothing is changed before the yes. */
function useDraft({ column, draft, onDone }: DraftProps) {
  const t = useConsentText()
  const toast = useToast()
  const { citizenId, bits, how, nameOf, self } = useConsent()
  const [keep, setKeep] = useState<string[]>([])
  const seen = useRef(column.open?.id ?? null)
  const name = nameOf(column)
  const given = draft.choices === null ? [] : linesOf(draft.choices, bits)
  const lines = given.length > 0 ? given : null
  const { receiver } = column
  const preview = useLoad(previewConsent, {
    params: { citizenId },
    body: { receiver, lines, lastDay: lines ? draft.lastDay : null, keep },
  })
  const give = useSaving(giveConsent)
  const close = useSaving(withdrawConsent)
  const changed = give.error?.status === 409
  const ready = how !== '' && preview.data !== undefined && (lines !== null || column.open !== undefined)
  const save = () => {
    if (how === '') return
    const then = (words: string) => ({
      done: () => {
        toast({ text: words })
        onDone()
      },
    })
    if (lines) {
      const { purpose, lastDay } = draft
      // Once told that it was changed meanwhile, one answers to what is shown now.
      const replaces = changed ? (column.open?.id ?? null) : seen.current
      const body = { receiver, lines, purpose, lastDay, how, keep, replaces }
      void give.run({ params: { citizenId }, body }, then(t.saved(name)))
    } else if (column.open)
      void close.run(
        { params: { citizenId, consentId: column.open.id }, body: { keep, how } },
        then(t.closed(name)),
      )
  }
  // Staff may not see every consent: the one that is in the way may be such a one.
  const hidden = changed && !self && column.open === undefined
  return {
    preview,
    keep,
    setKeep,
    save,
    ready,
    closes: lines === null,
    busy: give.busy ?? close.busy,
    problem: hidden ? t.hiddenConsent : (give.problem ?? close.problem),
  }
}

function Body({ column, state }: { column: Column; state: ReturnType<typeof useDraft> }) {
  const t = useConsentText()
  const { preview, keep, closes, problem } = state
  // Personal consents that would end stay listed once they are kept, so that the tick can be taken back.
  const known = useRef(new Map<string, Consequence['endsToo'][number]>())
  for (const ending of preview.data?.endsToo ?? []) known.current.set(ending.id, ending)
  return (
    <div className="k-stack k-stack-m">
      {closes ? null : <Sanction areaId={column.areaId} />}
      {preview.data ? <Consequences consequence={preview.data} column={column} /> : null}
      {preview.isPending ? <Loading label={t.consequence.loading} /> : null}
      {preview.error ? (
        <Notice
          kind="error"
          live
          title={t.consequence.failed}
          action={<Button onClick={() => preview.refetch()}>{t.again}</Button>}
        >
          {preview.error.problem.detail ?? preview.error.problem.errors?.[0]?.message}
        </Notice>
      ) : null}
      {closes && known.current.size > 0 ? (
        <div>
          <h3>{t.consequence.endsToo}</h3>
          {[...known.current.values()].map(({ id, name }) => (
            <Checkbox
              key={id}
              label={t.consequence.keep(name)}
              hint={t.consequence.keepHint}
              checked={keep.includes(id)}
              onChange={on => state.setKeep(on ? [...keep, id] : keep.filter(kept => kept !== id))}
            />
          ))}
        </div>
      ) : null}
      <HowField />
      {problem ? (
        <Notice kind="error" live title={t.failed}>
          {problem}
        </Notice>
      ) : null}
    </div>
  )
}

function Buttons({
  name,
  state,
  onLeave,
}: {
  name: string
  state: ReturnType<typeof useDraft>
  onLeave: () => void
}) {
  const t = useConsentText()
  const { preview, closes, ready, busy, save } = state
  const limits = (preview.data?.less.length ?? 0) > 0 && preview.data?.more.length === 0
  const yes = closes
    ? t.consequence.yesClose(name)
    : limits
      ? t.consequence.yesLess(name)
      : t.consequence.yesChange(name)
  return (
    <>
      <Button kind="primary" busy={busy} aria-disabled={!ready} onClick={save}>
        {yes}
      </Button>
      <Button kind="ghost" onClick={onLeave}>
        {t.cancel}
      </Button>
    </>
  )
}

const useTitleOf = (column: Column, closes: boolean) => {
  const t = useConsentText()
  const name = useConsent().nameOf(column)
  return closes ? t.consequence.closeTitle(name) : t.consequence.changeTitle(name)
}

/** Beside the matrix. The focus stays in the matrix while more cells are chosen; what happens is read aloud. */
export function DraftPanel(props: DraftProps) {
  const { column, onDone } = props
  const state = useDraft(props)
  const name = useConsent().nameOf(column)
  const panel = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // Braces: some browsers answer a promise, which React would take for a clean-up.
    panel.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  return (
    <div ref={panel} aria-live="polite">
      <Card tone="stop" title={useTitleOf(column, state.closes)}>
        <Body column={column} state={state} />
        <div className="k-line">
          <Buttons name={name} state={state} onLeave={onDone} />
        </div>
      </Card>
    </div>
  )
}

/** The same as a sheet, for a phone. */
export function DraftSheet({
  onBack,
  ...props
}: DraftProps & { readonly onBack?: (() => void) | undefined }) {
  const t = useConsentText()
  const { column, onDone } = props
  const state = useDraft(props)
  const name = useConsent().nameOf(column)
  const back: ReactNode = onBack ? (
    <Button kind="ghost" icon="arrowBack" onClick={onBack}>
      {t.back}
    </Button>
  ) : null
  return (
    <Dialog
      open
      onClose={onDone}
      closeLabel={t.close}
      title={useTitleOf(column, state.closes)}
      actions={
        <>
          <Buttons name={name} state={state} onLeave={onDone} />
          {back}
        </>
      }
    >
      <Body column={column} state={state} />
    </Dialog>
  )
}
