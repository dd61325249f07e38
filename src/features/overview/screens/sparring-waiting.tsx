import { useState } from 'react'
import { useSaving } from '../../../platform/react/saving.ts'
import { Button } from '../../../ui/Button.tsx'
import { FormDialog } from '../../../ui/FormDialog.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { PersonRow } from '../../../ui/PersonRow.tsx'
import { StatusFlag } from '../../../ui/StatusFlag.tsx'
import { TextArea } from '../../../ui/TextArea.tsx'
import { useToast } from '../../../ui/Toasts.tsx'
import { answerSparring, dropSparring } from '../api.sparring.ts'
import type { SparringAsk } from '../model.sparring.ts'
import { upperFirst, useHere, useMoment } from './sparring-here.ts'
import { TimeFields, useTime } from './sparring-time.tsx'

type Of = { readonly ask: SparringAsk }

/** Something asked or offered that is no talk yet: mine to answer, mine to wait for, or declined. */
export function Waiting({ ask }: Of) {
  const { t } = useHere()
  const moment = useMoment()
  const name = ask.withName
  const what = ask.mine
    ? ask.kind === 'ask'
      ? t.waiting.myAsk(name)
      : t.waiting.myOffer(name)
    : t.waiting[ask.kind](name)
  const theirs = ask.mine ? ask.reply : ask.words
  return (
    <div className="k-stack k-stack-s">
      <PersonRow
        name={name}
        detail={
          <>
            {ask.withTitle}
            <br />
            {what}. {ask.mine && ask.myTurn ? `${t.waiting.proposes(name)}.` : ''}
            {ask.declined ? null : (
              <>
                <br />
                {t.waiting.when(upperFirst(moment(ask.nextAt)), t.every(ask.weeks))}
              </>
            )}
            {theirs ? (
              <>
                <br />
                <span className="ov-words">{t.waiting.wrote(theirs)}</span>
              </>
            ) : null}
          </>
        }
      />
      <div className="k-line">
        <Flag ask={ask} />
        {ask.myTurn ? <Answers ask={ask} /> : null}
        {ask.mine ? <Drop ask={ask} /> : null}
      </div>
    </div>
  )
}

function Flag({ ask }: Of) {
  const { t } = useHere()
  if (ask.declined) return <StatusFlag kind="done">{t.waiting.declined(ask.withName)}</StatusFlag>
  if (ask.myTurn) return <StatusFlag kind="waits-us">{t.waiting.waitsMe}</StatusFlag>
  return <StatusFlag kind="waits-decision">{t.waiting.waits(ask.withName)}</StatusFlag>
}

function Answers({ ask }: Of) {
  const { t } = useHere()
  const toast = useToast()
  const save = useSaving(answerSparring)
  const [form, setForm] = useState<'no' | 'later'>()
  const named = (act: string) => t.waiting.named(act, ask.withName)
  const yes = async () => {
    const done = await save.run({ params: { askId: ask.id }, seen: ask.version, body: { answer: 'yes' } })
    if (done) toast({ text: t.waiting.agreed })
  }
  return (
    <>
      <Button kind="primary" small busy={save.busy} aria-label={named(t.waiting.yes)} onClick={yes}>
        {t.waiting.yes}
      </Button>
      <Button small aria-label={named(t.waiting.later)} onClick={() => setForm('later')}>
        {t.waiting.later}
      </Button>
      <Button kind="link" small aria-label={named(t.waiting.no)} onClick={() => setForm('no')}>
        {t.waiting.no}
      </Button>
      {save.problem ? (
        <Notice kind="error" live>
          {save.problem}
        </Notice>
      ) : null}
      {form ? <AnswerForm ask={ask} answer={form} onClose={() => setForm(undefined)} /> : null}
    </>
  )
}

type AnswerFormProps = Of & { readonly answer: 'no' | 'later'; readonly onClose: () => void }
function AnswerForm({ ask, answer, onClose }: AnswerFormProps) {
  const { t } = useHere()
  const toast = useToast()
  const save = useSaving(answerSparring)
  const [words, setWords] = useState('')
  const time = useTime(21)
  const later = answer === 'later'
  const send = async () => {
    const nextAt = later ? time.moment() : undefined
    if (later && !nextAt) return
    const body = nextAt ? ({ answer: 'later', nextAt, words } as const) : ({ answer: 'no', words } as const)
    if (!(await save.run({ params: { askId: ask.id }, seen: ask.version, body }))) return
    toast({ text: t.waiting.answered })
    onClose()
  }
  return (
    <FormDialog
      title={later ? t.waiting.laterTitle(ask.withName) : t.waiting.noTitle(ask.withName)}
      button={later ? t.waiting.later : t.waiting.no}
      words={t}
      busy={save.busy}
      problem={save.problem}
      onClose={onClose}
      onSubmit={send}
    >
      {later ? <TimeFields time={time} error={save.wrong('nextAt')} /> : null}
      <TextArea
        label={t.waiting.noWords}
        optional={t.optional}
        value={words}
        onChange={setWords}
        error={save.wrong('words')}
        rows={2}
      />
    </FormDialog>
  )
}

function Drop({ ask }: Of) {
  const { t } = useHere()
  const save = useSaving(dropSparring)
  const label = ask.declined ? t.waiting.clear : t.waiting.takeBack
  return (
    <>
      <Button
        kind="link"
        small
        busy={save.busy}
        aria-label={t.waiting.named(label, ask.withName)}
        onClick={() => save.run({ params: { askId: ask.id } })}
      >
        {label}
      </Button>
      {save.problem ? (
        <Notice kind="error" live>
          {save.problem}
        </Notice>
      ) : null}
    </>
  )
}
