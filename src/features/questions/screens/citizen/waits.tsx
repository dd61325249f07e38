import { useState } from 'react'
import { useDraftOver } from '../../../../platform/react/draft.ts'
import { useLoad } from '../../../../platform/react/load.ts'
import { useMe } from '../../../../platform/react/me.tsx'
import { useSaving } from '../../../../platform/react/saving.ts'
import type { SlotProps } from '../../../../platform/react/slots.tsx'
import { Button } from '../../../../ui/Button.tsx'
import { Card } from '../../../../ui/Card.tsx'
import { Form } from '../../../../ui/Form.tsx'
import { focusSoon } from '../../../../ui/focus-soon.ts'
import { StatusFlag } from '../../../../ui/StatusFlag.tsx'
import { TextArea } from '../../../../ui/TextArea.tsx'
import { useToast } from '../../../../ui/Toasts.tsx'
import { Asked } from '../../../plan/screens/citizen/asked.shared.tsx'
import { answerReading, questionsOfCitizen, writeView } from '../../api.citizen.ts'
import type { CitizensQuestion } from '../../model.citizen.ts'
import { inTurn } from '../in-turn.ts'
import { Refused } from '../refused.tsx'
import { inOrder, readingId, toAnswer, viewId } from './asked.ts'
import { useHere, useLeaderWords } from './here.ts'

/** Near the top: what I am asked about the questions that wait. */
export function AskedMe({ citizenId }: SlotProps['citizen.asked']) {
  const { t } = useHere()
  const me = useMe()
  const { data } = useLoad(questionsOfCitizen, { params: { citizenId } })
  if (me.personId !== citizenId) return null
  return toAnswer(data?.items ?? []).map(({ question, reading }) =>
    reading ? (
      <Asked
        key={readingId(question, reading)}
        words={t.asked.reading(reading.name)}
        go={t.asked.go}
        to={readingId(question, reading)}
      />
    ) : (
      <Asked
        key={viewId(question)}
        words={t.asked.view(question.wording)}
        go={t.asked.go}
        to={viewId(question)}
      />
    ),
  )
}

/** In plain words: that something waits, for whom, until when; and what was decided. */
export function MyQuestions({ citizenId }: SlotProps['citizen.week']) {
  const { t } = useHere()
  const { data } = useLoad(questionsOfCitizen, { params: { citizenId } })
  const shown = inOrder(data?.items ?? [])
  if (shown.length === 0) return null
  return (
    <section className="k-stack k-stack-m" aria-labelledby="my-questions">
      <h2 id="my-questions">{t.title}</h2>
      {shown.map(one => (
        <One key={one.id} question={one} mine={citizenId} />
      ))}
    </section>
  )
}

function One({ question, mine }: { question: CitizensQuestion; mine: string }) {
  const { t, dates } = useHere()
  const leader = useLeaderWords()
  const me = useMe()
  return (
    <Card as="article" level={3} title={question.wording}>
      {question.decided ? (
        <>
          <StatusFlag kind="done">{t.decided}</StatusFlag>
          <p>{question.decided}</p>
        </>
      ) : (
        <>
          <p>{t.waits(inTurn(question.waitsFor.map(leader), t.and))}</p>
          <p>{question.dueOn ? t.by(dates.day(question.dueOn)) : t.noDay}</p>
          {me.personId === mine
            ? question.readings.map(one => <MayRead key={one.leaderId} question={question} reading={one} />)
            : null}
          {question.kind === 'disagreement' && me.personId === mine ? <MyView question={question} /> : null}
        </>
      )}
    </Card>
  )
}

/** May this leader read it? A yes can be taken back, and works no longer than the question is open. */
function MayRead({
  question,
  reading,
}: {
  question: CitizensQuestion
  reading: CitizensQuestion['readings'][number]
}) {
  const { t, dates } = useHere()
  const leader = useLeaderWords()
  const toast = useToast()
  const save = useSaving(answerReading)
  const { leaderId, name, answer, refusedAt, metOn } = reading
  const id = readingId(question, reading)
  const say = async (said: 'yes' | 'no') => {
    const params = { questionId: question.id, leaderId }
    if (!(await save.run({ params, body: { answer: said } }))) return
    toast({ text: said === 'yes' ? t.readYesSaved(name) : t.readNoSaved(name) })
    focusSoon(id)
  }
  return (
    <div className="k-stack k-stack-s">
      <Refused words={save.problem} />
      {answer === null ? (
        <>
          <p id={id} tabIndex={-1}>
            {t.readAsk(name, leader(reading))}
          </p>
          {refusedAt ? <p>{t.readAgain(dates.day(new Date(refusedAt)))}</p> : null}
          <p className="k-meta">{t.readWhy}</p>
          <div className="k-line">
            <Button kind="primary" busy={save.busy} onClick={() => say('yes')}>
              {t.readYes}
            </Button>
            <Button onClick={() => say('no')}>{t.readNo}</Button>
          </div>
        </>
      ) : (
        <>
          <p id={id} tabIndex={-1}>
            {answer === 'yes' ? t.reads(name) : t.readsNot(name)}
          </p>
          {metOn ? <p>{t.readYesMet(dates.day(metOn))}</p> : null}
          <div>
            <Button
              kind="link"
              busy={save.busy}
              aria-label={`${answer === 'yes' ? t.readStop : t.readLater}: ${name}`}
              onClick={() => say(answer === 'yes' ? 'no' : 'yes')}
            >
              {answer === 'yes' ? t.readStop : t.readLater}
            </Button>
          </div>
        </>
      )}
    </div>
  )
}

/** The citizen's own side of a disagreement: writing it is the yes to the leader reading it. */
function MyView({ question }: { question: CitizensQuestion }) {
  const { t } = useHere()
  const toast = useToast()
  const save = useSaving(writeView, { signedOut: t.signedOut, codes: t.codes })
  const before = question.myView ?? ''
  const [text, setText, forget] = useDraftOver(`view:${question.id}`, before)
  const [empty, setEmpty] = useState(false)
  const gone = text.trim() === ''
  const send = async () => {
    setEmpty(gone && before === '')
    if (gone && before === '') return
    if (!(await save.run({ params: { questionId: question.id }, body: { text } }))) return
    forget()
    toast({ text: gone ? t.viewGone : t.viewSaved })
  }
  return (
    <Form className="k-stack k-stack-s" problem={save.problem} onSubmit={() => void send()}>
      <p>{t.viewAsk}</p>
      <TextArea
        label={t.view}
        hint={t.viewHint}
        id={viewId(question)}
        error={save.wrong('text') ?? (empty && gone ? t.viewEmpty : undefined)}
        value={text}
        onChange={setText}
        ownWords
        rows={2}
      />
      <div>
        <Button type="submit" busy={save.busy}>
          {gone && before !== '' ? t.viewDelete : t.viewSave}
        </Button>
      </div>
    </Form>
  )
}
