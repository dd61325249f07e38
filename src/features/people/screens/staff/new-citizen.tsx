import './people.css'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { useText } from '../../../../platform/i18n/react.tsx'
import { Button } from '../../../../ui/Button.tsx'
import { Card } from '../../../../ui/Card.tsx'
import { EmptyState } from '../../../../ui/EmptyState.tsx'
import { ErrorSummary } from '../../../../ui/ErrorSummary.tsx'
import { Link } from '../../../../ui/Link.tsx'
import { Notice } from '../../../../ui/Notice.tsx'
import { TextArea } from '../../../../ui/TextArea.tsx'
import { useToast } from '../../../../ui/Toasts.tsx'
import { usePage } from '../../../../ui/usePage.ts'
import { createCitizen } from '../../api.ts'
import { da } from '../../text.da.ts'
import { en } from '../../text.en.ts'
import { AreaField, useMyAreas } from './area-field.tsx'
import { useBegun } from './begun.ts'
import { CitizenFields } from './citizen-fields.tsx'
import { type Draft, detailsOf, fieldId, wrongIn } from './draft.ts'
import { useRefusal, useSubmit } from './submit.ts'
import { useSummary } from './summary.ts'

/** Creates a citizen and the case that begins with it; then on to the plan. */
export function NewCitizen() {
  const t = useText(da, en)
  usePage(t.create.title)
  const { none } = useMyAreas()
  return (
    <div className="k-page people-form">
      <h1>{t.create.title}</h1>
      {none ? <EmptyState icon="lock" title={t.area.none} /> : <Form />}
    </div>
  )
}

function Form() {
  const t = useText(da, en)
  const [, go] = useLocation()
  const toast = useToast()
  const { only, mine } = useMyAreas()
  const { begun, change, forget, kept } = useBegun()
  const { draft, areaId = only, reason } = begun
  const { submit, busy, error } = useSubmit(createCitizen)
  const refusal = useRefusal()(error)
  const [attempt, setAttempt] = useState(0)
  const wrong = wrongIn(error?.problem, draft)
  const summary = useSummary(wrong, draft)
  const message = (field: string) => wrong.find(one => one.field === field)?.message
  const areaName = mine.find(area => area.id === only)?.name
  const send = () => {
    const { diedOn: _, ...details } = detailsOf(draft)
    setAttempt(attempt + 1)
    // Without an area the server says which field is missing, in the same words as for the others.
    submit({ body: { ...details, areaId: areaId as number, reason } }, ({ citizenId }) => {
      forget()
      toast({ text: t.create.created(details.name) })
      go(`/citizens/${citizenId}/plan`, { replace: true })
    })
  }
  return (
    <form
      className="k-stack"
      noValidate
      onSubmit={event => {
        event.preventDefault()
        send()
      }}
    >
      <p>{t.create.lead}</p>
      {kept ? (
        <Notice action={<Button onClick={forget}>{t.create.again}</Button>}>{t.create.kept}</Notice>
      ) : null}
      <ErrorSummary title={t.summary} errors={summary} attempt={busy ? 0 : attempt} />
      {refusal ? (
        <Notice kind="error" live title={t.failed.title}>
          <p>{refusal}</p>
          {error?.status === 422 ? <Link href="/search">{t.create.exists}</Link> : null}
        </Notice>
      ) : null}
      <CitizenFields draft={draft} onChange={(next: Draft) => change({ draft: next })} wrong={wrong} />
      <Card title={t.create.access}>
        <p>
          {t.create.accessBody} {areaName ? t.create.inArea(areaName) : null}
        </p>
        <AreaField value={areaId} onChange={area => change({ areaId: area })} error={message('areaId')} />
        <TextArea
          id={fieldId('reason')}
          label={t.fields.reason}
          hint={t.create.reasonHint}
          error={message('reason')}
          value={reason}
          required
          rows={2}
          onChange={typed => change({ reason: typed })}
        />
      </Card>
      <div className="k-line">
        <Button kind="primary" type="submit" busy={busy ? t.saving : undefined}>
          {t.create.button}
        </Button>
      </div>
    </form>
  )
}
