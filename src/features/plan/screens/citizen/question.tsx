import { useId, useState } from 'react'
import { useDates } from '../../../../platform/i18n/react.tsx'
import { useDraft } from '../../../../platform/react/draft.ts'
import { useChange, useLoad } from '../../../../platform/react/load.ts'
import { Button, ButtonLink } from '../../../../ui/Button.tsx'
import { focusSoon } from '../../../../ui/focus-soon.ts'
import { Link } from '../../../../ui/Link.tsx'
import { Notice } from '../../../../ui/Notice.tsx'
import { RadioGroup } from '../../../../ui/RadioGroup.tsx'
import { TextArea } from '../../../../ui/TextArea.tsx'
import { useToast } from '../../../../ui/Toasts.tsx'
import { answerAsk, getConsent } from '../../../consent/api.ts'
import type { ConsentOverview, PlanAsk } from '../../../consent/model.ts'
import { ReasonKind, reasonKindOf } from '../../../consent/screens/reason-kind.shared.tsx'
import { useWords } from './my-plan.tsx'
import { Trouble, useLimit } from './saving.tsx'

const aMinute = 60_000

/** Who may see what, as far as the other pages need it. Undefined until it has come. */
export function useMyConsent(citizenId: string) {
  return useLoad(getConsent, { params: { citizenId } }, { staleMs: aMinute }).data
}

/** Does a sharing wait for my yes: an imported one, or one that needs the yes of several? */
export function consentWaits({ sharings, required }: ConsentOverview, me: string): boolean {
  const mine = required.some(party => party.partyId === me)
  return sharings.some(
    s =>
      s.basis === 'consent' &&
      s.endedAt === null &&
      (s.confirmedAt === null || (mine && !s.parties.some(party => party.partyId === me))),
  )
}

export const openAsk = (consent: ConsentOverview | undefined) =>
  consent?.asks.find(ask => ask.answer === null)

type Answer = 'yes' | 'no' | 'later'

/** "Would you like one plan?" is asked once, and answered here. */
export function PlanQuestion({ ask, citizenId }: { ask: PlanAsk; citizenId: string }) {
  const t = useWords()
  const near = useLimit()
  const dates = useDates()
  const id = useId()
  const [answer, setAnswer] = useState<Answer | ''>('')
  const [reason, setReason] = useDraft(`ask:${ask.id}`)
  const [kind, setKind] = useState('')
  const toast = useToast()
  const send = useChange(answerAsk)
  const day = dates.day(ask.askedAt)
  const submit = (answer: Answer) =>
    send.mutate(
      {
        params: { citizenId, askId: ask.id },
        body: { answer, reason, reasonKind: reasonKindOf(answer, kind), how: 'screen' },
      },
      {
        onSuccess: () => {
          setReason('')
          toast({ text: t.question.thanks })
          focusSoon('main')
        },
      },
    )
  return (
    <section className="k-card k-my-ask" aria-labelledby={id}>
      <div>
        <h2 id={id}>{t.question.title}</h2>
        <p className="k-meta">{ask.askedBy ? t.question.by(ask.askedBy, day) : t.question.byNobody(day)}</p>
      </div>
      <p>{t.question.body}</p>
      <form
        className="k-stack k-stack-m"
        onSubmit={event => {
          event.preventDefault()
          if (answer !== '' && !send.isPending) submit(answer)
        }}
      >
        <RadioGroup<Answer>
          label={t.question.title}
          value={answer}
          onChange={setAnswer}
          options={(['yes', 'later', 'no'] as const).map(value => ({ value, label: t.question[value] }))}
        />
        {answer === '' ? null : (
          <>
            <ReasonKind answer={answer} value={kind} onChange={setKind} self />
            <TextArea
              label={t.question.reason}
              hint={t.question.reasonHint}
              optional={t.optional}
              ownWords
              rows={2}
              value={reason}
              onChange={setReason}
              {...near(reason, 1000)}
            />
            <Trouble error={send.error} kept />
            <div>
              <Button kind="primary" type="submit" busy={send.isPending ? t.saving : undefined}>
                {t.question.send[answer]}
              </Button>
            </div>
          </>
        )}
      </form>
    </section>
  )
}

/** What came of the answer, as long as there is no plan yet. */
export function NoPlanYet({ consent }: { consent: ConsentOverview | undefined }) {
  const t = useWords()
  const dates = useDates()
  const last = consent?.asks
    .filter(ask => ask.answer !== null)
    .toSorted((a, b) => (b.answeredAt ?? '').localeCompare(a.answeredAt ?? ''))[0]
  if (openAsk(consent)) return null
  if (last?.answer)
    return (
      <Notice kind="info" live>
        <p>{t.question.answered[last.answer](dates.day(last.answeredAt ?? last.askedAt))}</p>
        {last.answer === 'yes' ? null : (
          <p>
            <Link href="/my/say">{t.question.write}</Link>
          </p>
        )}
      </Notice>
    )
  return (
    <Notice title={t.noPlan.title}>
      <p>{t.noPlan.body}</p>
      <p>{t.noPlan.ask}</p>
      <p>{t.noPlan.body2}</p>
    </Notice>
  )
}

export function ConsentQuestion() {
  const t = useWords()
  return (
    <article className="k-card k-my-ask">
      <p>{t.yes.consent}</p>
      <div>
        <ButtonLink kind="primary" href="/my/consent">
          {t.yes.consentGo}
        </ButtonLink>
      </div>
    </article>
  )
}
