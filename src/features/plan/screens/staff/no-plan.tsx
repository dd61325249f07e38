import './one-plan.css'
import { useState } from 'react'
import { useText } from '../../../../platform/i18n/react.tsx'
import { useLoad } from '../../../../platform/react/load.ts'
import { Button } from '../../../../ui/Button.tsx'
import { Card } from '../../../../ui/Card.tsx'
import { unquoted } from '../../../../ui/Quote.tsx'
import { RadioGroup } from '../../../../ui/RadioGroup.tsx'
import { TextArea } from '../../../../ui/TextArea.tsx'
import { useToast } from '../../../../ui/Toasts.tsx'
import { answerAsk, askForPlan, getConsent } from '../../../consent/api.ts'
import type { PlanAsk } from '../../../consent/model.ts'
import { ReasonKind, ReasonName, reasonKindOf } from '../../../consent/screens/reason-kind.shared.tsx'
import { startPlan } from '../../api.ts'
import { da } from '../../text/edit.da.ts'
import { en } from '../../text/edit.en.ts'
import { HowField, type StaffHow } from './fields.tsx'
import { FormDialog } from './form-dialog.tsx'
import { useHere } from './here.tsx'
import { useSave } from './save.tsx'
import { Several } from './several.tsx'

/** There is no plan until the citizen has said yes to one. Who has not asked asks; who got a no sees it, and why. */
export function NoPlan() {
  const e = useText(da, en)
  const { may, first, citizenId, dates, words: w } = useHere()
  const { data } = useLoad(getConsent, { params: { citizenId } })
  const asks = (data?.asks ?? []).toSorted((a, b) => b.askedAt.localeCompare(a.askedAt))
  const open = asks.find(ask => ask.answer === null)
  const answered = asks
    .filter(ask => ask.answer !== null)
    .toSorted((a, b) => (b.answeredAt ?? '').localeCompare(a.answeredAt ?? ''))
  const newest = answered[0]
  return (
    <Card title={e.noPlan.title(first)} tone="voice">
      <p>{e.noPlan.body(first)}</p>
      <Several />
      {answered.length > 0 ? (
        <ul className="plan-asks">
          {answered.map(ask => (
            <li key={ask.id}>
              <p>
                <b>{e.noPlan.said[ask.answer ?? 'later'](first)}</b>{' '}
                <span className="k-meta">
                  {ask.answeredAt ? dates.day(ask.answeredAt) : ''} {ask.how ? w.how[ask.how] : ''}
                </span>
              </p>
              <ReasonName kind={ask.reasonKind} />
              {ask.reason ? <p className="k-own-words">»{unquoted(ask.reason)}«</p> : null}
            </li>
          ))}
        </ul>
      ) : null}
      {open ? <p>{e.noPlan.asked(open.askedBy ?? '', dates.day(open.askedAt), first)}</p> : null}
      {may ? <Next open={open} yes={newest?.answer === 'yes'} /> : null}
    </Card>
  )
}

/** Start, take down the answer, or ask: whichever comes next. */
function Next({ open, yes }: { open: PlanAsk | undefined; yes: boolean }) {
  const e = useText(da, en)
  const { citizenId, first } = useHere()
  const toast = useToast()
  const ask = useSave(askForPlan)
  const start = useSave(startPlan)
  const [answering, setAnswering] = useState(false)
  const params = { citizenId }
  if (yes) {
    return (
      <div className="k-line">
        <Button
          kind="primary"
          busy={start.busy}
          onClick={() => start.run({ params }, { tell: true, done: () => toast({ text: e.noPlan.started }) })}
        >
          {e.noPlan.start}
        </Button>
      </div>
    )
  }
  if (open) {
    return (
      <div className="k-line">
        <Button kind="primary" onClick={() => setAnswering(true)}>
          {e.noPlan.answer(first)}
        </Button>
        {answering ? <Answer ask={open} onClose={() => setAnswering(false)} /> : null}
      </div>
    )
  }
  return (
    <div className="k-line">
      <Button
        kind="primary"
        busy={ask.busy}
        onClick={() =>
          ask.run({ params }, { tell: true, done: () => toast({ text: e.noPlan.askedNow(first) }) })
        }
      >
        {e.noPlan.ask(first)}
      </Button>
    </div>
  )
}

function Answer({ ask, onClose }: { ask: PlanAsk; onClose: () => void }) {
  const e = useText(da, en)
  const { citizenId, first } = useHere()
  const save = useSave(answerAsk)
  // Nothing is chosen beforehand: a yes is somebody's own.
  const [answer, setAnswer] = useState<'yes' | 'no' | 'later' | ''>('')
  const [missing, setMissing] = useState<string>()
  const [reason, setReason] = useState('')
  const [kind, setKind] = useState('')
  const [how, setHow] = useState<StaffHow>('table')
  const send = () => {
    setMissing(answer === '' ? e.noPlan.choose(first) : undefined)
    if (answer === '') return
    const body = { answer, reason, reasonKind: reasonKindOf(answer, kind), how: how || ('table' as const) }
    save.run({ params: { citizenId, askId: ask.id }, body }, { done: onClose })
  }
  return (
    <FormDialog
      onClose={onClose}
      title={e.noPlan.answer(first)}
      button={e.save.save}
      save={save}
      missing={missing}
      onSubmit={send}
    >
      <RadioGroup
        label={e.noPlan.question(first)}
        error={answer === '' ? missing : undefined}
        value={answer}
        onChange={setAnswer}
        options={(['yes', 'no', 'later'] as const).map(value => ({ value, label: e.noPlan.answers[value] }))}
      />
      <ReasonKind
        answer={answer}
        value={kind}
        onChange={setKind}
        self={false}
        error={save.wrong('reasonKind')}
      />
      <TextArea
        label={e.noPlan.reason(first)}
        hint={e.noPlan.reasonHint(first)}
        optional={e.optional}
        rows={2}
        ownWords
        value={reason}
        onChange={setReason}
        error={save.wrong('reason')}
      />
      <HowField label={e.noPlan.how(first)} value={how} onChange={setHow} error={save.wrong('how')} />
    </FormDialog>
  )
}
