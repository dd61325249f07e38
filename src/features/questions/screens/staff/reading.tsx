import { useState } from 'react'
import { useMe } from '../../../../platform/react/me.tsx'
import { useSaving } from '../../../../platform/react/saving.ts'
import { Button } from '../../../../ui/Button.tsx'
import { Card } from '../../../../ui/Card.tsx'
import { RadioGroup } from '../../../../ui/RadioGroup.tsx'
import { DateField } from '../../../../ui/TextField.tsx'
import { useToast } from '../../../../ui/Toasts.tsx'
import { answerReading } from '../../api.citizen.ts'
import { askToRead } from '../../api.ts'
import type { WholeQuestion } from '../../model.ts'
import { FormDialog } from '../form-parts.tsx'
import { useHere } from '../here.ts'
import { Refused } from '../refused.tsx'

type Of = { readonly question: WholeQuestion }

/** Whether the leader may read the case: asked of the citizen, who answers for each leader by name. */
export function Reading({ question }: Of) {
  const { t, dates } = useHere()
  const me = useMe()
  const toast = useToast()
  const save = useSaving(askToRead)
  const { readings, mayAskToRead, waitsForMe, cases } = question
  const seesCase = cases.some(one => !one.byYes)
  if (question.state !== 'open' || (readings.length === 0 && !mayAskToRead)) return null
  const ask = async () => {
    if (await save.run({ params: { questionId: question.id } })) toast({ text: t.reading.sent })
  }
  return (
    <Card title={t.reading.title}>
      {waitsForMe && cases.length === 0 ? <p>{t.reading.without}</p> : null}
      <ul className="k-plain-list k-stack k-stack-s">
        {readings.map(one => (
          <li key={one.leaderId}>
            <p>
              {one.leaderId === me.personId && one.answer === null
                ? t.reading.asked
                : t.reading[one.answer ?? 'waits'](one.name)}
            </p>
            {one.answer === null && one.refusedAt ? (
              <p className="k-meta">{t.reading.before(dates.day(new Date(one.refusedAt)))}</p>
            ) : null}
            {one.metOn ? <p className="k-meta">{t.reading.met(dates.day(one.metOn))}</p> : null}
            {seesCase && one.answer !== 'no' ? <Record question={question} one={one} /> : null}
          </li>
        ))}
      </ul>
      <Refused words={save.problem} />
      {mayAskToRead ? (
        <div>
          <Button busy={save.busy} onClick={ask}>
            {readings.some(one => one.answer === 'no')
              ? t.reading.askAgain
              : waitsForMe && !seesCase
                ? t.reading.ask
                : t.reading.askFor}
          </Button>
        </div>
      ) : null}
    </Card>
  )
}

type Answer = 'yes' | 'no'
type How = 'table' | 'phone' | 'paper'

/** What the citizen said elsewhere than on their own screen. */
function Record({ question, one }: Of & { one: WholeQuestion['readings'][number] }) {
  const { leaderId, name } = one
  const { t, dates } = useHere()
  const toast = useToast()
  const save = useSaving(answerReading)
  const [open, setOpen] = useState(false)
  // What the citizen has said stands: a no can be added at any time, a yes only where nothing is said yet.
  const sayable = one.answer === null ? (['yes', 'no'] as const) : (['no'] as const)
  const [answer, setAnswer] = useState<Answer | ''>(sayable.length === 1 ? 'no' : '')
  const [missing, setMissing] = useState<string>()
  const [how, setHow] = useState<How>('table')
  const [metOn, setMetOn] = useState('')
  // Over a no on the citizen's own screen: at a meeting since then.
  const met = answer === 'yes' && one.ownNoAt !== null
  const send = async () => {
    setMissing(answer === '' ? t.reading.choose : undefined)
    if (answer === '') return
    const params = { questionId: question.id, leaderId }
    if (
      !(await save.run({ params, body: { answer, how: met ? 'table' : how, metOn: (met && metOn) || null } }))
    )
      return
    setOpen(false)
    toast({ text: t.reading.recorded })
  }
  return (
    <>
      {one.answer === null ? (
        <Button kind="link" small aria-label={`${t.reading.record}: ${name}`} onClick={() => setOpen(true)}>
          {t.reading.record}
        </Button>
      ) : (
        <Button kind="link" small onClick={() => setOpen(true)}>
          {t.reading.recordNo(name)}
        </Button>
      )}
      {open ? (
        <FormDialog
          title={t.reading.recordFor(name)}
          button={t.agreements.save}
          onClose={() => setOpen(false)}
          onSubmit={send}
          busy={save.busy}
          problem={missing ?? save.problem}
        >
          <RadioGroup
            label={t.reading.answer}
            error={answer === '' ? missing : undefined}
            value={answer}
            onChange={setAnswer}
            options={sayable.map(value => ({ value, label: t.reading.answers[value] }))}
            row
          />
          {met && one.ownNoAt ? (
            <>
              <p>{t.reading.ownNo(dates.day(new Date(one.ownNoAt)))}</p>
              <DateField
                label={t.reading.metOn}
                value={metOn}
                onChange={setMetOn}
                error={save.wrong('metOn')}
              />
            </>
          ) : (
            <RadioGroup
              label={t.reading.how}
              value={how}
              onChange={setHow}
              options={(['table', 'phone', 'paper'] as const).map(value => ({
                value,
                label: t.reading.hows[value],
              }))}
            />
          )}
        </FormDialog>
      ) : null}
    </>
  )
}
