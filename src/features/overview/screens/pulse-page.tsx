import './overview.css'
import { useState } from 'react'
import { addDays } from '../../../platform/i18n/calendar.ts'
import { useDates, useText } from '../../../platform/i18n/react.tsx'
import { useLoad } from '../../../platform/react/load.ts'
import { useSaving } from '../../../platform/react/saving.ts'
import { Button } from '../../../ui/Button.tsx'
import { Card } from '../../../ui/Card.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { ErrorView } from '../../../ui/ErrorBoundary.tsx'
import { Form } from '../../../ui/Form.tsx'
import { focusSoon } from '../../../ui/focus-soon.ts'
import { Loading } from '../../../ui/Loading.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { RadioGroup } from '../../../ui/RadioGroup.tsx'
import { usePage } from '../../../ui/usePage.ts'
import { answerPulse, myPulse } from '../api.ts'
import { da } from '../text.da.ts'
import { en } from '../text.en.ts'

/** Three questions, and in plain words who can see what one answers. */
export function PulsePage() {
  const t = useText(da, en)
  usePage(t.pulse.page.title)
  const { data, error, isPending, refetch } = useLoad(myPulse, {})
  return (
    <div className="k-page k-stack">
      <div>
        <h1>{t.pulse.page.title}</h1>
        <p className="k-meta">{t.pulse.page.lead}</p>
      </div>
      {isPending ? <Loading label={t.loading} /> : null}
      {error ? (
        <ErrorView
          title={t.failed.title}
          kept={t.failed.body}
          action={<Button onClick={() => refetch()}>{t.failed.again}</Button>}
        />
      ) : null}
      {data ? (
        <div className="k-columns">
          <Answering round={data.round} />
          <Card title={t.pulse.page.safeTitle} tone="well">
            <ul className="k-bullets k-stack k-stack-s">
              {t.pulse.page.safe.map(line => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </Card>
        </div>
      ) : null}
    </div>
  )
}

type Round = { month: string; questions: number[]; closesOn: string; answered: boolean } | null
/** Where the focus goes when it is sent. */
const here = 'pulse-answered'
const values = ['1', '2', '3', '4', '5'] as const
type Value = (typeof values)[number]

function Answering({ round }: { round: Round }) {
  const t = useText(da, en)
  const dates = useDates()
  const save = useSaving(answerPulse)
  const [answers, setAnswers] = useState<readonly (Value | '')[]>(['', '', ''])
  const [tried, setTried] = useState(false)
  if (!round)
    return (
      <EmptyState icon="check" title={t.pulse.page.closed}>
        {t.pulse.page.closedBody}
      </EmptyState>
    )
  // Answered in another tab: it is as good as here.
  if (round.answered || save.error?.problem.type === '/problems/pulse_answered')
    return (
      <div id={here} tabIndex={-1}>
        <Notice kind="success" live title={t.pulse.page.done}>
          {t.pulse.page.doneBody}
        </Notice>
      </div>
    )
  const send = async () => {
    setTried(true)
    if (answers.includes('')) return
    await save.run({ body: { month: round.month, answers: answers.map(Number) } })
    focusSoon(here)
  }
  return (
    <Card>
      <Form problem={save.problem} onSubmit={send}>
        {round.questions.map((question, at) => (
          <RadioGroup
            key={question}
            label={t.pulse.statements[question - 1] ?? ''}
            value={answers[at] ?? ''}
            onChange={value => setAnswers(answers.map((old, n) => (n === at ? value : old)))}
            options={values.map(value => ({ value, label: t.pulse.page.scale[Number(value) - 1] ?? value }))}
            error={tried && answers[at] === '' ? t.pulse.page.missing : undefined}
          />
        ))}
        <p className="k-meta">{t.pulse.page.until(dates.day(addDays(round.closesOn, -1)))}</p>
        <div>
          <Button kind="primary" type="submit" busy={save.busy}>
            {t.pulse.page.send}
          </Button>
        </div>
      </Form>
    </Card>
  )
}
