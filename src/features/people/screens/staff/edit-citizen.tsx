import { useEffect, useRef, useState } from 'react'
import { useText } from '../../../../platform/i18n/react.tsx'
import { Button } from '../../../../ui/Button.tsx'
import { ErrorSummary } from '../../../../ui/ErrorSummary.tsx'
import { Notice } from '../../../../ui/Notice.tsx'
import { useToast } from '../../../../ui/Toasts.tsx'
import { changeCitizen } from '../../api.ts'
import type { Citizen } from '../../model.ts'
import { da } from '../../text.da.ts'
import { en } from '../../text.en.ts'
import { BothVersions } from './both-versions.tsx'
import { CitizenFields } from './citizen-fields.tsx'
import { changeOf, changeOnto, draftOf, wrongIn } from './draft.ts'
import { useRefusal, useSubmit } from './submit.ts'
import { useSummary } from './summary.ts'

type EditProps = { readonly citizen: Citizen; readonly onClose: () => void }

/** Corrects what is known. The version that was opened counts, also when the page loads a newer one meanwhile. */
export function EditCitizen({ citizen, onClose }: EditProps) {
  const t = useText(da, en)
  const toast = useToast()
  const [before] = useState(citizen)
  const [draft, setDraft] = useState(() => draftOf(citizen))
  const [attempt, setAttempt] = useState(0)
  const { submit, busy, error, reset } = useSubmit(changeCitizen)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    heading.current?.focus()
  }, [])
  const theirs = error?.status === 409 ? (error.problem.current as Citizen | undefined) : undefined
  const refusal = useRefusal()(error)
  const wrong = wrongIn(error?.problem, draft)
  const summary = useSummary(wrong, draft)
  const mine = changeOf(draftOf(before), draft)
  const change = theirs ? changeOnto(draftOf(before), mine, draftOf(theirs)) : mine
  const close = () => {
    onClose()
    requestAnimationFrame(() => document.getElementById('citizen-edit')?.focus())
  }
  const save = (seen: number | null) => {
    if (Object.keys(change).length === 0) {
      toast({ text: t.card.nothing })
      close()
      return
    }
    setAttempt(attempt + 1)
    submit({ params: { citizenId: citizen.id }, body: change, ...(seen !== null && { seen }) }, () => {
      toast({ text: t.card.saved })
      close()
    })
  }
  return (
    <form
      className="people-form k-stack"
      noValidate
      onSubmit={event => {
        event.preventDefault()
        save(before.version)
      }}
    >
      <h1 tabIndex={-1} ref={heading}>
        {t.card.editTitle(before.name)}
      </h1>
      {theirs ? (
        <BothVersions
          change={change}
          theirs={theirs}
          busy={busy}
          onMine={() => save(theirs.version)}
          onTheirs={() => {
            reset()
            close()
          }}
        />
      ) : null}
      <ErrorSummary title={t.summary} errors={summary} attempt={busy ? 0 : attempt} />
      {refusal && !theirs ? (
        <Notice kind="error" live title={t.failed.title}>
          {refusal}
        </Notice>
      ) : null}
      {theirs ? null : (
        <>
          <CitizenFields draft={draft} onChange={setDraft} wrong={wrong} known />
          <div className="k-line">
            <Button kind="primary" type="submit" busy={busy ? t.saving : undefined}>
              {t.card.save}
            </Button>
            <Button kind="ghost" onClick={close}>
              {t.cancel}
            </Button>
          </div>
        </>
      )}
    </form>
  )
}
