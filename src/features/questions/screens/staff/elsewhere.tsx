import { useState } from 'react'
import { useLoad } from '../../../../platform/react/load.ts'
import { useSaving } from '../../../../platform/react/saving.ts'
import { Button, ButtonLink } from '../../../../ui/Button.tsx'
import { Card } from '../../../../ui/Card.tsx'
import { Link } from '../../../../ui/Link.tsx'
import { SelectField } from '../../../../ui/SelectField.tsx'
import { TextArea } from '../../../../ui/TextArea.tsx'
import { useToast } from '../../../../ui/Toasts.tsx'
import { leadersToPass, passQuestion, withdrawQuestion, writeMessage } from '../../api.ts'
import type { WholeQuestion } from '../../model.ts'
import { FormDialog } from '../form-parts.tsx'
import { useHere } from '../here.ts'

type Of = { readonly question: WholeQuestion }

export function AskBack({ question }: Of) {
  const { t } = useHere()
  const save = useSaving(writeMessage)
  const [open, setOpen] = useState(false)
  const [text, setText] = useState('')
  const send = async () => {
    if (!(await save.run({ params: { questionId: question.id }, body: { kind: 'asked_back', text } }))) return
    setOpen(false)
    setText('')
  }
  return (
    <>
      <Button kind="link" onClick={() => setOpen(true)}>
        {t.answer.back}
      </Button>
      {open ? (
        <FormDialog
          title={t.answer.back}
          button={t.page.send}
          onClose={() => setOpen(false)}
          onSubmit={send}
          busy={save.busy}
          problem={save.problem}
        >
          <TextArea
            label={t.answer.backText}
            hint={t.private}
            error={save.wrong('text')}
            value={text}
            onChange={setText}
          />
        </FormDialog>
      ) : null}
    </>
  )
}

export function PassOn({ question }: Of) {
  const { t } = useHere()
  const toast = useToast()
  const save = useSaving(passQuestion)
  const [open, setOpen] = useState(false)
  const [leaderId, setLeaderId] = useState('')
  const [why, setWhy] = useState('')
  const params = { questionId: question.id }
  const { data } = useLoad(leadersToPass, { params }, { enabled: open })
  const send = async () => {
    if (!(await save.run({ params, body: { leaderId, why } }))) return
    setOpen(false)
    toast({ text: t.answer.passed })
  }
  return (
    <>
      <Button kind="link" onClick={() => setOpen(true)}>
        {t.answer.pass}
      </Button>
      {open ? (
        <FormDialog
          title={t.answer.pass}
          button={t.answer.pass}
          onClose={() => setOpen(false)}
          onSubmit={send}
          busy={save.busy}
          problem={save.problem}
        >
          <SelectField
            label={t.answer.passTo}
            choose={t.answer.choose}
            error={save.wrong('leaderId')}
            value={leaderId}
            onChange={setLeaderId}
            options={(data?.items ?? []).map(one => ({ value: one.id, label: `${one.name}, ${one.title}` }))}
          />
          <TextArea
            label={t.answer.passWhy}
            hint={t.private}
            error={save.wrong('why')}
            value={why}
            onChange={setWhy}
            rows={2}
          />
        </FormDialog>
      ) : null}
    </>
  )
}

/** It is closed for all who wait, and cannot be opened again: so it asks first. */
export function Withdraw({ question }: Of) {
  const { t } = useHere()
  const save = useSaving(withdrawQuestion)
  const [open, setOpen] = useState(false)
  const take = async () => {
    if (await save.run({ params: { questionId: question.id }, seen: question.version })) setOpen(false)
  }
  return (
    <div>
      <Button kind="link" onClick={() => setOpen(true)}>
        {t.page.withdraw}
      </Button>
      {open ? (
        <FormDialog
          title={t.page.withdrawAsk}
          button={t.page.withdrawYes}
          onClose={() => setOpen(false)}
          onSubmit={() => void take()}
          busy={save.busy}
          problem={save.problem}
        >
          <p>{t.page.withdrawBody}</p>
        </FormDialog>
      ) : null}
    </div>
  )
}

/** Presence before paper: the times at which it is brought to a table, and the way there. */
export function ToTable({ question }: Of) {
  const { t, dates } = useHere()
  if (question.state !== 'open') return null
  return (
    <Card title={t.answer.table} tone="well">
      <p>{question.waitsForMe ? t.answer.tableBody : t.answer.tableAsk}</p>
      <ul className="k-plain-list k-stack k-stack-s">
        {question.tables.map(one => (
          <li key={one.id}>
            <Link href={`/table/${one.id}`}>
              {dates.weekdayDayShort(new Date(one.startsAt))} {dates.time(one.startsAt)}, {one.leaderName}
            </Link>
          </li>
        ))}
      </ul>
      <div>
        <ButtonLink href={`/table?question=${question.id}`}>
          {question.waitsForMe ? t.answer.tableBring : t.answer.tableAskButton}
        </ButtonLink>
      </div>
    </Card>
  )
}
