import { useState } from 'react'
import { useDates } from '../../../platform/i18n/react.tsx'
import { useSaving } from '../../../platform/react/saving.ts'
import { Button } from '../../../ui/Button.tsx'
import { Card } from '../../../ui/Card.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { unquoted } from '../../../ui/Quote.tsx'
import { RadioGroup } from '../../../ui/RadioGroup.tsx'
import { TextArea } from '../../../ui/TextArea.tsx'
import { useToast } from '../../../ui/Toasts.tsx'
import { Written } from '../../../ui/Written.tsx'
import { answerAsk, askForPlan } from '../api.ts'
import type { PlanAsk } from '../model.ts'
import { HowField } from './HowField.tsx'
import { ReasonKind, ReasonName, reasonKindOf } from './reason-kind.shared.tsx'
import { useConsent, useConsentText, useHowWords } from './use-consent.tsx'

/** The question of one plan itself: a yes of its own, apart from who may see what. */
export function AskCard() {
  const t = useConsentText()
  const { overview, self, citizen, mayDecide } = useConsent()
  const [newest, ...before] = overview.asks
  const open = newest && newest.answer === null ? newest : undefined
  return (
    <Card title={t.ask.title} detail={t.ask.explain}>
      {newest ? null : <p>{self ? t.ask.noneSelf : t.ask.none(citizen)}</p>}
      {newest && !open ? <Answered ask={newest} /> : null}
      {open ? <Question ask={open} /> : null}
      {!self && !open && mayDecide ? <AskNow again={newest !== undefined} /> : null}
      {before.some(({ answer }) => answer) ? (
        <details>
          <summary>{t.ask.before}</summary>
          {before.map(ask => (
            <Answered key={ask.id} ask={ask} />
          ))}
        </details>
      ) : null}
    </Card>
  )
}

function Answered({ ask }: { ask: PlanAsk }) {
  const t = useConsentText()
  const dates = useDates()
  const howWords = useHowWords()
  if (!ask.answer || !ask.answeredAt || !ask.how) return null
  return (
    <div>
      <strong>{t.ask.answers[ask.answer]}</strong>
      <p className="k-meta">{t.ask.answered(dates.day(new Date(ask.answeredAt)), howWords(ask.how, null))}</p>
      <ReasonName kind={ask.reasonKind} />
      {ask.reason ? (
        <p className="k-own-words">
          <Written>»{unquoted(ask.reason)}«</Written>
        </p>
      ) : null}
    </div>
  )
}

function AskNow({ again }: { again: boolean }) {
  const t = useConsentText()
  const toast = useToast()
  const { citizenId, citizen } = useConsent()
  const ask = useSaving(askForPlan)
  return (
    <>
      <div>
        <Button
          busy={ask.busy}
          onClick={() =>
            void ask.run({ params: { citizenId } }, { done: () => toast({ text: t.ask.askedNow(citizen) }) })
          }
        >
          {again ? t.ask.askAgain : t.ask.askNow(citizen)}
        </Button>
      </div>
      {ask.problem ? (
        <Notice kind="error" live title={t.failed}>
          {ask.problem}
        </Notice>
      ) : null}
    </>
  )
}

type Answer = 'yes' | 'no' | 'later'
const answers: readonly Answer[] = ['yes', 'no', 'later']

function Question({ ask }: { ask: PlanAsk }) {
  const t = useConsentText()
  const dates = useDates()
  const toast = useToast()
  const { citizenId, how, mayDecide, self } = useConsent()
  const [answer, setAnswer] = useState<Answer | ''>('')
  const [reason, setReason] = useState('')
  const [kind, setKind] = useState('')
  const [tried, setTried] = useState(false)
  const saving = useSaving(answerAsk)
  const day = dates.day(new Date(ask.askedAt))
  const save = () => {
    setTried(true)
    if (answer === '' || how === '') return
    const body = { answer, reason, reasonKind: reasonKindOf(answer, kind), how }
    const done = () => toast({ text: t.ask.saved })
    void saving.run({ params: { citizenId, askId: ask.id }, body }, { done })
  }
  return (
    <>
      <p className="k-meta">{ask.askedBy ? t.ask.asked(ask.askedBy, day) : t.ask.askedNobody(day)}</p>
      {mayDecide ? (
        <>
          <RadioGroup
            label={t.ask.question}
            value={answer}
            onChange={setAnswer}
            options={answers.map(value => ({ value, label: t.ask[value] }))}
            error={tried && answer === '' ? t.ask.missing : undefined}
          />
          <ReasonKind answer={answer} value={kind} onChange={setKind} self={self} />
          <TextArea
            label={t.ask.reason}
            hint={t.ask.reasonHint}
            optional={t.sheet.optional}
            value={reason}
            onChange={setReason}
            maxLength={1000}
            rows={2}
            ownWords
          />
          <HowField />
          {saving.problem ? (
            <Notice kind="error" live title={t.failed}>
              {saving.problem}
            </Notice>
          ) : null}
          <div>
            <Button kind="primary" busy={saving.busy} aria-disabled={how === ''} onClick={save}>
              {t.ask.answer}
            </Button>
          </div>
        </>
      ) : null}
    </>
  )
}
