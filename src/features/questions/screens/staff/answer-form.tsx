import { useState } from 'react'
import { addDays } from '../../../../platform/i18n/calendar.ts'
import { useMe } from '../../../../platform/react/me.tsx'
import { useSaving } from '../../../../platform/react/saving.ts'
import { Button } from '../../../../ui/Button.tsx'
import { Card } from '../../../../ui/Card.tsx'
import { Form } from '../../../../ui/Form.tsx'
import { RadioGroup } from '../../../../ui/RadioGroup.tsx'
import { TextArea } from '../../../../ui/TextArea.tsx'
import { useToast } from '../../../../ui/Toasts.tsx'
import { decideQuestion, sayToDecision } from '../../api.ts'
import type { AgreementFields, WholeQuestion } from '../../model.ts'
import { useHere } from '../here.ts'
import { useKept } from '../kept.ts'
import { AgreementParts } from './agreement-parts.tsx'
import { AskBack, PassOn } from './elsewhere.tsx'

type AnswerProps = {
  readonly question: WholeQuestion
  /** The leader at the table in whose name somebody present writes. */
  readonly inNameOf?: { leaderId: string; name: string }
}

type Fields = {
  text: string
  reason: string
  reach: 'case' | 'onward'
  citizenLine: string
  agreement: AgreementFields
}

/** The leader's answer: decision, reason, how far it reaches, and what the citizen reads. */
export function AnswerForm({ question, inNameOf }: AnswerProps) {
  const { t, dates } = useHere()
  const me = useMe()
  const toast = useToast()
  const save = useSaving(decideQuestion)
  const before = question.decision
  // What was tried is asked about to hold from now on: it begins there, in the words of those who tried it.
  const grown = question.suggests
  const leaderId = inNameOf?.leaderId ?? me.personId
  const begin = (): Fields => ({
    text: before?.text ?? '',
    reason: before?.reason ?? grown?.reason ?? '',
    reach: before?.reach ?? (grown ? 'onward' : 'case'),
    citizenLine: before?.citizenLine ?? '',
    agreement: before?.agreement ?? {
      kind: 'procedure',
      title: grown?.title ?? '',
      situations: [question.situation],
      areas: bindable(question),
      ownerId: leaderId,
      reviewOn: addDays(dates.today(), 182),
    },
  })
  const key = ['answer', leaderId, question.id, question.version].join(' ')
  const { fields, change, sent } = useKept(key, begin)
  const { text, reason, reach, citizenLine, agreement } = fields
  const now = question.holders.filter(one => one.untilAt === 'infinity')
  const together = now.length > 1
  const give = async () => {
    const given = await save.run({
      params: { questionId: question.id },
      seen: question.version,
      body: {
        text,
        reason,
        reach,
        citizenLine,
        agreement: reach === 'onward' ? agreement : null,
        ...(inNameOf && { leaderId }),
      },
    })
    if (!given) return
    sent()
    const wrote = inNameOf && !together ? t.answer.wroteDown(inNameOf.name) : t.answer.waiting
    toast({ text: given.answered ? t.answer.given : wrote })
  }
  return (
    <div className="k-card questions-mine k-stack k-stack-m">
      <Form aria-label={t.page.you} problem={save.problem} onSubmit={() => void give()}>
        {inNameOf ? <p>{t.answer.inNameOf(inNameOf.name)}</p> : null}
        <TextArea
          label={t.answer.text}
          hint={t.private}
          error={save.wrong('text')}
          value={text}
          onChange={value => change({ text: value })}
        />
        <TextArea
          label={t.answer.reason}
          hint={t.private}
          error={save.wrong('reason')}
          value={reason}
          onChange={value => change({ reason: value })}
          rows={2}
        />
        <div className="questions-choices">
          <RadioGroup
            label={t.answer.reach}
            value={reach}
            onChange={value => change({ reach: value })}
            options={[
              { value: 'case', label: t.answer.case, hint: t.answer.caseHint },
              { value: 'onward', label: t.answer.onward, hint: t.answer.onwardHint },
            ]}
          />
        </div>
        {reach === 'onward' ? (
          <AgreementParts
            value={agreement}
            onChange={value => change({ agreement: value })}
            owners={now}
            wrong={save.wrong}
            areas={bindable(question)}
          />
        ) : null}
        <TextArea
          label={t.answer.citizen}
          hint={t.answer.citizenHint}
          optional={t.raise.optional}
          error={save.wrong('citizenLine')}
          value={citizenLine}
          onChange={value => change({ citizenLine: value })}
          rows={2}
        />
        <div>
          <Button kind="primary" type="submit" busy={save.busy}>
            {together ? t.answer.giveTogether : t.answer.give}
          </Button>
        </div>
      </Form>
      {/* Outside the form: their dialogs hold forms of their own, and a form in a form sends nothing. */}
      {inNameOf ? null : (
        <div className="k-line">
          <AskBack question={question} />
          <PassOn question={question} />
        </div>
      )}
    </div>
  )
}

/** The areas that those who answer can bind: all it concerns, if somebody answers for all. */
function bindable({ areas, holders }: WholeQuestion): number[] {
  const now = holders.filter(one => one.untilAt === 'infinity')
  return now.some(one => one.areaId === null)
    ? areas
    : areas.filter(area => now.some(one => one.areaId === area))
}

/** What each leader has said to the answer, and what I say for my own area. */
export function Together({ question }: { question: WholeQuestion }) {
  const { t, areaOf } = useHere()
  const me = useMe()
  const now = question.holders.filter(one => one.untilAt === 'infinity')
  const mine = now.find(one => one.leaderId === me.personId)
  const alone = now.length < 2
  if (question.state !== 'open' || (alone && !(question.decision && mine))) return null
  return (
    <Card
      title={alone ? t.answer.decidedThere : mine ? t.answer.together : t.answer.theyTogether}
      detail={alone ? t.answer.decidedThereWhy : mine ? t.answer.togetherWhy : t.answer.theyTogetherWhy}
    >
      <ul className="k-plain-list k-stack k-stack-s">
        {now.map(one => (
          <li key={one.leaderId}>
            <b>{one.name}</b> <span className="k-meta">{areaOf(one.areaId)?.name}</span>
            <span className="questions-under">
              {t.answer.said[one.said ?? 'none']}
              {one.condition ? `: ${one.condition}` : ''}
            </span>
          </li>
        ))}
      </ul>
      {mine && question.decision && mine.said !== 'yes' ? <SayIt question={question} /> : null}
    </Card>
  )
}

function SayIt({ question }: { question: WholeQuestion }) {
  const { t } = useHere()
  const toast = useToast()
  const save = useSaving(sayToDecision)
  const [said, setSaid] = useState<'yes' | 'yes_if' | 'not_yet' | ''>('')
  const [missing, setMissing] = useState<string>()
  const [condition, setCondition] = useState('')
  const say = async () => {
    setMissing(said === '' ? t.answer.chooseWhat : undefined)
    if (said === '') return
    const given = await save.run({
      params: { questionId: question.id },
      seen: question.version,
      body: { said, condition: said === 'yes' ? '' : condition },
    })
    if (given) toast({ text: given.answered ? t.answer.given : t.answer.waiting })
  }
  return (
    <Form
      className="k-stack k-stack-s"
      aria-label={t.answer.yourYes}
      problem={missing ?? save.problem}
      onSubmit={() => void say()}
    >
      <blockquote className="questions-met">
        <p className="questions-kept">{question.decision?.text}</p>
        <p className="k-meta">{question.decision?.reason}</p>
      </blockquote>
      <RadioGroup
        label={t.answer.yourYes}
        error={said === '' ? missing : undefined}
        value={said}
        onChange={setSaid}
        options={(['yes', 'yes_if', 'not_yet'] as const).map(value => ({
          value,
          label: t.answer.said[value],
        }))}
      />
      {said === 'yes' || said === '' ? null : (
        <TextArea
          label={t.answer.condition}
          hint={t.private}
          error={save.wrong('condition')}
          value={condition}
          onChange={setCondition}
          rows={2}
        />
      )}
      <div>
        <Button kind="primary" type="submit" busy={save.busy}>
          {t.answer.sayIt}
        </Button>
      </div>
    </Form>
  )
}
