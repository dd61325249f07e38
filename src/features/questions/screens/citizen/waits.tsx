import { useRef, useState } from 'react'
import { useLoad } from '../../../../platform/react/load.ts'
import { useMe } from '../../../../platform/react/me.tsx'
import type { SlotProps } from '../../../../platform/react/slots.tsx'
import { Button } from '../../../../ui/Button.tsx'
import { Card } from '../../../../ui/Card.tsx'
import { useFirstWrong } from '../../../../ui/first-wrong.ts'
import { StatusFlag } from '../../../../ui/StatusFlag.tsx'
import { TextArea } from '../../../../ui/TextArea.tsx'
import { useToast } from '../../../../ui/Toasts.tsx'
import { answerReading, questionsOfCitizen, writeView } from '../../api.ts'
import type { CitizensQuestion } from '../../model.ts'
import { Refused } from '../form-parts.tsx'
import { inTurn, useHere, useLeaderWords, useSaving } from '../saving.ts'

/** In plain words: that something waits, for whom, until when; and what was decided. */
export function MyQuestions({ citizenId }: SlotProps['citizen.week']) {
  const { t } = useHere()
  const { data } = useLoad(questionsOfCitizen, { params: { citizenId } })
  const shown = (data?.items ?? []).filter(one => one.state !== 'withdrawn').slice(0, 6)
  if (shown.length === 0) return null
  return (
    <section className="k-stack k-stack-m" aria-labelledby="my-questions">
      <h2 id="my-questions">{t.citizen.title}</h2>
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
          <StatusFlag kind="done">{t.citizen.decided}</StatusFlag>
          <p>{question.decided}</p>
        </>
      ) : (
        <>
          <p>{t.citizen.waits(inTurn(question.waitsFor.map(leader), t.page.and))}</p>
          <p>{question.dueOn ? t.citizen.by(dates.day(question.dueOn)) : t.citizen.noDay}</p>
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
  const { leaderId, name, answer, refusedAt } = reading
  const say = async (said: 'yes' | 'no') => {
    const params = { questionId: question.id, leaderId }
    if (await save.run({ params, body: { answer: said } })) toast({ text: t.citizen.readSaved })
  }
  return (
    <div className="k-stack k-stack-s">
      <Refused words={save.problem} />
      {answer === null ? (
        <>
          <p>{t.citizen.readAsk(name, leader(reading))}</p>
          {refusedAt ? <p>{t.citizen.readAgain(dates.day(new Date(refusedAt)))}</p> : null}
          <p className="k-meta">{t.citizen.readWhy}</p>
          <div className="k-line">
            <Button kind="primary" busy={save.busy} onClick={() => say('yes')}>
              {t.citizen.readYes}
            </Button>
            <Button onClick={() => say('no')}>{t.citizen.readNo}</Button>
          </div>
        </>
      ) : (
        <>
          <p>{answer === 'yes' ? t.citizen.reads(name) : t.citizen.readsNot(name)}</p>
          <div>
            <Button kind="link" busy={save.busy} onClick={() => say(answer === 'yes' ? 'no' : 'yes')}>
              {answer === 'yes' ? t.citizen.readStop : t.citizen.readLater}
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
  const save = useSaving(writeView)
  const form = useRef<HTMLFormElement>(null)
  useFirstWrong(form, save.problem)
  const [text, setText] = useState(question.myView ?? '')
  const send = async () => {
    if (await save.run({ params: { questionId: question.id }, body: { text } }))
      toast({ text: t.citizen.viewSaved })
  }
  return (
    <form
      ref={form}
      className="k-stack k-stack-s"
      noValidate
      onSubmit={event => {
        event.preventDefault()
        void send()
      }}
    >
      <p>{t.citizen.viewAsk}</p>
      <Refused words={save.problem} />
      <TextArea
        label={t.citizen.view}
        hint={t.citizen.viewHint}
        error={save.wrong('text')}
        value={text}
        onChange={setText}
        ownWords
        rows={2}
      />
      <div>
        <Button type="submit" busy={save.busy}>
          {t.citizen.viewSave}
        </Button>
      </div>
    </form>
  )
}
