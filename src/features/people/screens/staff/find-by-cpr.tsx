import { useState } from 'react'
import { useLocation } from 'wouter'
import type { z } from 'zod'
import { useText } from '../../../../platform/i18n/react.tsx'
import { Button } from '../../../../ui/Button.tsx'
import { Card } from '../../../../ui/Card.tsx'
import { ErrorSummary } from '../../../../ui/ErrorSummary.tsx'
import { Notice } from '../../../../ui/Notice.tsx'
import { RadioGroup } from '../../../../ui/RadioGroup.tsx'
import { TextField } from '../../../../ui/TextField.tsx'
import { findByCpr } from '../../api.ts'
import { findPurpose } from '../../model.ts'
import { da } from '../../text.da.ts'
import { en } from '../../text.en.ts'
import { beginWith } from './begun.ts'
import { useRefusal, useSubmit } from './submit.ts'
import { TakeCase } from './take-case.tsx'

type Purpose = z.infer<typeof findPurpose>
type Answer = { readonly cpr: string; readonly found: { readonly id: string; readonly name: string } | null }

/** Any citizen by the whole number: the name, and nothing else. Says before it is done that it is written down. */
export function FindByCpr() {
  const t = useText(da, en)
  const [cpr, setCpr] = useState('')
  const [purpose, setPurpose] = useState<Purpose | ''>('')
  const [attempt, setAttempt] = useState(0)
  const [answer, setAnswer] = useState<Answer>()
  const { submit, busy, error, reset } = useSubmit(findByCpr)
  const refusal = useRefusal()(error)
  const cprWrong = error?.problem.errors?.find(one => one.field === 'body/cpr')?.message
  const purposeWrong = attempt > 0 && purpose === '' ? t.cpr.purposeMissing : undefined
  const change = (typed: string) => {
    setCpr(typed)
    setAnswer(undefined)
    reset()
  }
  const find = () => {
    setAttempt(attempt + 1)
    if (purpose === '') return
    submit({ body: { cpr, purpose } }, ({ found }) => setAnswer({ cpr, found }))
  }
  const errors = [
    ...(cprWrong ? [{ fieldId: 'find-cpr', message: `${t.cpr.number}: ${cprWrong}` }] : []),
    ...(purposeWrong ? [{ fieldId: 'find-purpose', message: purposeWrong }] : []),
  ]
  return (
    <Card title={t.cpr.title} detail={t.cpr.detail}>
      <form
        className="k-stack k-stack-m"
        noValidate
        onSubmit={event => {
          event.preventDefault()
          find()
        }}
      >
        <ErrorSummary title={t.summary} errors={errors} attempt={busy ? 0 : attempt} />
        <TextField
          id="find-cpr"
          label={t.cpr.number}
          hint={t.cpr.numberHint}
          error={cprWrong}
          width="m"
          inputMode="numeric"
          autoComplete="off"
          maxLength={20}
          value={cpr}
          onChange={change}
        />
        <RadioGroup
          id="find-purpose"
          label={t.cpr.purpose}
          error={purposeWrong}
          value={purpose}
          onChange={setPurpose}
          options={findPurpose.options.map(value => ({ value, label: t.cpr.purposes[value] }))}
        />
        <Notice icon="eye">{t.cpr.logged}</Notice>
        {refusal ? (
          <Notice kind="error" live>
            {refusal}
          </Notice>
        ) : null}
        <div>
          <Button kind="primary" type="submit" busy={busy ? t.cpr.finding : undefined}>
            {t.cpr.find}
          </Button>
        </div>
      </form>
      {answer?.found ? <TakeCase key={answer.found.id} citizen={answer.found} /> : null}
      {answer && !answer.found ? <Unknown cpr={answer.cpr} /> : null}
    </Card>
  )
}

function Unknown({ cpr }: { cpr: string }) {
  const t = useText(da, en)
  const [, go] = useLocation()
  const create = () => {
    beginWith(cpr)
    go('/citizens/new')
  }
  return (
    <Notice
      live
      title={t.cpr.none}
      action={
        <Button small onClick={create}>
          {t.cpr.create}
        </Button>
      }
    >
      {t.cpr.noneBody}
    </Notice>
  )
}
