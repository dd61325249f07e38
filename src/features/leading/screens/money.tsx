import { useSaving } from '../../../platform/react/saving.ts'
import './leading.css'
import { useState } from 'react'
import { useLoad } from '../../../platform/react/load.ts'
import type { SlotProps } from '../../../platform/react/slots.tsx'
import { Button } from '../../../ui/Button.tsx'
import { TextArea } from '../../../ui/TextArea.tsx'
import { DateField, TextField } from '../../../ui/TextField.tsx'
import { useToast } from '../../../ui/Toasts.tsx'
import { noteMoney, readMoney, strikeMoney } from '../api.money.ts'
import type { MoneyEntry } from '../model.money.ts'
import { FormDialog } from './form.tsx'
import { useHere } from './here.ts'
import { Used } from './used.tsx'

/** What was used of a frame's money, with the sum; who holds the frame notes it. Nothing for who may not see it. */
export function MoneyOfFrame({ frameId }: SlotProps['frame.money']) {
  const { t } = useHere()
  const data = useLoad(readMoney, { params: { frameId } }).data?.money
  const [noting, setNoting] = useState(false)
  if (!data || (data.givenKr === null && data.entries.length === 0 && !data.mine)) return null
  const { givenKr, usedKr } = data
  return (
    <div className="k-stack k-stack-s">
      <Used usedKr={usedKr} givenKr={givenKr} />
      {data.entries.length === 0 ? null : (
        <details>
          <summary>{t.money.list(data.entries.length)}</summary>
          <ul className="k-plain-list k-stack k-stack-s leading-money">
            {data.entries.map(one => (
              <Entry key={one.id} entry={one} mine={data.mine} />
            ))}
          </ul>
        </details>
      )}
      {data.mine ? (
        <div>
          <Button small icon="add" onClick={() => setNoting(true)}>
            {t.money.note}
          </Button>
        </div>
      ) : null}
      {noting ? <NoteForm frameId={frameId} onClose={() => setNoting(false)} /> : null}
    </div>
  )
}

function Entry({ entry, mine }: { entry: MoneyEntry; mine: boolean }) {
  const { t, dates } = useHere()
  const [striking, setStriking] = useState(false)
  const said = (
    <>
      {t.money.kr(entry.amountKr)} {entry.usedFor}
    </>
  )
  return (
    <li>
      {entry.struck ? <s>{said}</s> : said}
      <span className="k-meta leading-under">
        {t.money.by(dates.day(entry.usedOn), entry.madeBy)}
        {entry.struck
          ? ` ${t.money.struck(entry.struck.by, dates.day(new Date(entry.struck.at)), entry.struck.why)}`
          : ''}
      </span>
      {mine && !entry.struck ? (
        <Button
          kind="link"
          small
          aria-label={t.money.named(t.money.strike, t.money.kr(entry.amountKr), entry.usedFor)}
          onClick={() => setStriking(true)}
        >
          {t.money.strike}
        </Button>
      ) : null}
      {striking ? <StrikeForm entry={entry} onClose={() => setStriking(false)} /> : null}
    </li>
  )
}

function NoteForm({ frameId, onClose }: { frameId: string; onClose: () => void }) {
  const { t, dates } = useHere()
  const toast = useToast()
  const save = useSaving(noteMoney)
  const [amount, setAmount] = useState('')
  const [usedOn, setUsedOn] = useState(dates.today())
  const [usedFor, setUsedFor] = useState('')
  const send = async () => {
    // Written as one writes it here: 12.500 or 12 500.
    const amountKr = Number(amount.replace(/[.,\s]/g, ''))
    if (!(await save.run({ params: { frameId }, body: { amountKr, usedOn, usedFor } }))) return
    toast({ text: t.saved })
    onClose()
  }
  return (
    <FormDialog
      title={t.money.note}
      button={t.save}
      busy={save.busy}
      problem={save.problem}
      onClose={onClose}
      onSubmit={send}
    >
      <TextField
        label={t.money.amount}
        hint={t.money.amountHint}
        inputMode="numeric"
        width="m"
        value={amount}
        onChange={setAmount}
        error={save.wrong('amountKr')}
      />
      <DateField
        label={t.money.day}
        value={usedOn}
        onChange={setUsedOn}
        max={dates.today()}
        error={save.wrong('usedOn')}
      />
      <TextField
        label={t.money.for}
        hint={t.handover.wordsHint}
        value={usedFor}
        onChange={setUsedFor}
        error={save.wrong('usedFor')}
      />
    </FormDialog>
  )
}

function StrikeForm({ entry, onClose }: { entry: MoneyEntry; onClose: () => void }) {
  const { t } = useHere()
  const save = useSaving(strikeMoney)
  const [why, setWhy] = useState('')
  const send = async () => {
    if (await save.run({ params: { entryId: entry.id }, body: { why } })) onClose()
  }
  return (
    <FormDialog
      title={t.money.named(t.money.strike, t.money.kr(entry.amountKr), entry.usedFor)}
      button={t.money.strike}
      busy={save.busy}
      problem={save.problem}
      onClose={onClose}
      onSubmit={send}
    >
      <p>{t.money.strikeBody}</p>
      <TextArea
        label={t.money.why}
        optional={t.optional}
        value={why}
        onChange={setWhy}
        error={save.wrong('why')}
        rows={2}
      />
    </FormDialog>
  )
}
