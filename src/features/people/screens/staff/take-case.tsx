import { useEffect, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { useText } from '../../../../platform/i18n/react.tsx'
import { useMe } from '../../../../platform/react/me.tsx'
import { Button } from '../../../../ui/Button.tsx'
import { ErrorSummary } from '../../../../ui/ErrorSummary.tsx'
import { Link } from '../../../../ui/Link.tsx'
import { Notice } from '../../../../ui/Notice.tsx'
import { PersonRow } from '../../../../ui/PersonRow.tsx'
import { TextArea } from '../../../../ui/TextArea.tsx'
import { useToast } from '../../../../ui/Toasts.tsx'
import { addRelation } from '../../api.ts'
import { da } from '../../text.da.ts'
import { en } from '../../text.en.ts'
import { AreaField, useMyAreas } from './area-field.tsx'
import { emptyDraft, fieldId, wrongIn } from './draft.ts'
import { useRefusal, useSubmit } from './submit.ts'
import { useSummary } from './summary.ts'

/** The name that was found, and the way to work with them: oneself, in one's area, with a reason. */
export function TakeCase({ citizen }: { citizen: { readonly id: string; readonly name: string } }) {
  const t = useText(da, en)
  const { none } = useMyAreas()
  const reviews = useMe().roles.includes('data_protection_officer')
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    heading.current?.focus()
  }, [])
  return (
    <section className="k-stack k-stack-m" aria-labelledby="take-case">
      <PersonRow name={citizen.name} detail={t.cpr.found} citizen />
      <h3 id="take-case" tabIndex={-1} ref={heading}>
        {t.take.title(citizen.name)}
      </h3>
      {reviews ? <Link href={`/citizens/${citizen.id}/looks`}>{t.take.readLog(citizen.name)}</Link> : null}
      {none ? <p>{t.area.none}</p> : <Form citizen={citizen} />}
    </section>
  )
}

function Form({ citizen }: { citizen: { readonly id: string; readonly name: string } }) {
  const t = useText(da, en)
  const [, go] = useLocation()
  const toast = useToast()
  const { only } = useMyAreas()
  const [chosen, choose] = useState<number>()
  const [reason, setReason] = useState('')
  const [attempt, setAttempt] = useState(0)
  const { submit, busy, error } = useSubmit(addRelation)
  const refusal = useRefusal()(error)
  const missing = attempt > 0 ? missingIn(chosen ?? only, reason) : []
  const said = wrongIn(error?.problem, emptyDraft)
  const wrong = [...missing.map(field => ({ field, message: t.take.missing })), ...said]
  const summary = useSummary(wrong, emptyDraft)
  const message = (field: string) => wrong.find(one => one.field === field)?.message
  const planOf = `/citizens/${citizen.id}/plan`
  const send = () => {
    const areaId = chosen ?? only
    setAttempt(attempt + 1)
    if (areaId === undefined || missingIn(areaId, reason).length > 0) return
    submit({ params: { citizenId: citizen.id }, body: { kind: 'self', areaId, reason } }, () => {
      toast({ text: t.take.taken(citizen.name) })
      go(planOf)
    })
  }
  return (
    <form
      className="k-stack k-stack-m"
      noValidate
      onSubmit={event => {
        event.preventDefault()
        send()
      }}
    >
      <p>{t.take.body}</p>
      <ErrorSummary title={t.summary} errors={summary} attempt={busy ? 0 : attempt} />
      {refusal ? (
        <Notice kind="error" live title={t.failed.title}>
          <p>{refusal}</p>
          {error?.status === 422 ? <Link href={planOf}>{t.plan}</Link> : null}
        </Notice>
      ) : null}
      <AreaField value={chosen} onChange={choose} error={message('areaId')} />
      <TextArea
        id={fieldId('reason')}
        label={t.take.reason}
        error={message('reason')}
        value={reason}
        rows={2}
        onChange={setReason}
      />
      <div>
        <Button kind="primary" type="submit" busy={busy ? t.saving : undefined}>
          {t.take.button}
        </Button>
      </div>
    </form>
  )
}

/** The server takes one of two shapes here, and cannot say which field of the one is missing. */
function missingIn(areaId: number | undefined, reason: string): string[] {
  return [...(areaId === undefined ? ['areaId'] : []), ...(reason.trim() === '' ? ['reason'] : [])]
}
