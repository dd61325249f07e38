import { useState } from 'react'
import { useLocation } from 'wouter'
import { useSaving } from '../../../platform/react/saving.ts'
import { Button } from '../../../ui/Button.tsx'
import { FormDialog } from '../../../ui/FormDialog.tsx'
import { useToast } from '../../../ui/Toasts.tsx'
import { endTalk, holdTalk, moveTalk } from '../api.sparring.ts'
import type { Talk } from '../model.sparring.ts'
import { useHere } from './sparring-here.ts'
import { TimeFields, useTime, Weeks } from './sparring-time.tsx'

type Of = { readonly talk: Talk }
type FormProps = Of & { readonly onClose: () => void }
const forms = { hold: HoldForm, move: MoveForm, end: EndForm }

/** What the two do with an open talk: it was held, it is moved, there are to be no more of them. */
export function TalkActs({ talk }: Of) {
  const { t } = useHere()
  const [open, setOpen] = useState<keyof typeof forms>()
  const Form = open && forms[open]
  return (
    <div className="k-line">
      <Button onClick={() => setOpen('hold')}>{t.held}</Button>
      <Button icon="calendar" onClick={() => setOpen('move')}>
        {t.move}
      </Button>
      <Button kind="link" onClick={() => setOpen('end')}>
        {t.end}
      </Button>
      {Form ? <Form talk={talk} onClose={() => setOpen(undefined)} /> : null}
    </div>
  )
}

function HoldForm({ talk, onClose }: FormProps) {
  const { t } = useHere()
  const [, go] = useLocation()
  const save = useSaving(holdTalk)
  const time = useTime(talk.weeks * 7)
  const send = async () => {
    const nextAt = time.moment()
    if (!nextAt) return
    const next = await save.run({ params: { talkId: talk.id }, body: { nextAt }, seen: talk.version })
    if (next) go(`/sparring/${next.id}`)
  }
  return (
    <FormDialog
      title={t.heldTitle}
      button={t.heldSave}
      words={t}
      busy={save.busy}
      problem={save.problem}
      onClose={onClose}
      onSubmit={send}
    >
      <TimeFields time={time} error={save.wrong('nextAt')} />
    </FormDialog>
  )
}

function MoveForm({ talk, onClose }: FormProps) {
  const { t } = useHere()
  const toast = useToast()
  const save = useSaving(moveTalk)
  const time = useTime(7)
  const [weeks, setWeeks] = useState(String(talk.weeks))
  const send = async () => {
    const nextAt = time.moment()
    if (!nextAt) return
    const body = { nextAt, weeks: Number(weeks) }
    if (!(await save.run({ params: { talkId: talk.id }, body, seen: talk.version }))) return
    toast({ text: t.moveDone })
    onClose()
  }
  return (
    <FormDialog
      title={t.moveTitle}
      button={t.moveSave}
      words={t}
      busy={save.busy}
      problem={save.problem}
      onClose={onClose}
      onSubmit={send}
    >
      <TimeFields time={time} error={save.wrong('nextAt')} />
      <Weeks value={weeks} onChange={setWeeks} error={save.wrong('weeks')} />
    </FormDialog>
  )
}

function EndForm({ talk, onClose }: FormProps) {
  const { t } = useHere()
  const save = useSaving(endTalk)
  const send = async () => {
    if (await save.run({ params: { talkId: talk.id }, seen: talk.version })) onClose()
  }
  return (
    <FormDialog
      title={t.endTitle}
      button={t.endSave}
      words={t}
      busy={save.busy}
      problem={save.problem}
      onClose={onClose}
      onSubmit={send}
    >
      <p>{t.endBody(talk.withName)}</p>
    </FormDialog>
  )
}
