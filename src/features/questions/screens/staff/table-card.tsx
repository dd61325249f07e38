import { useRef, useState } from 'react'
import { useSaving } from '../../../../platform/react/saving.ts'
import { Button } from '../../../../ui/Button.tsx'
import { DateBlock } from '../../../../ui/DateBlock.tsx'
import { StatusFlag } from '../../../../ui/StatusFlag.tsx'
import { answerTable } from '../../api.tables.ts'
import type { TableTime } from '../../model.tables.ts'
import { useBegun } from '../begun.ts'
import { useHere } from '../here.ts'
import { Refused } from '../refused.tsx'
import { MoveTable } from './table-forms.tsx'

type Of = { readonly table: TableTime }

const flags = {
  asked: 'waits-us',
  offered: 'waits-us',
  coming: 'active',
  kept: 'done',
  declined: 'not-yet',
} as const

/** When and where, whether it is agreed, and why it was moved. */
export function When({ table }: Of) {
  const { t, dates } = useHere()
  const day = new Date(table.startsAt)
  return (
    <>
      <div className="k-line questions-when-where">
        <DateBlock
          month={dates.monthShort(day)}
          day={Number(dates.day(day).match(/\d+/)?.[0])}
          weekday={dates.weekdayShort(day)}
          tone={table.state === 'coming' ? 'brand' : 'quiet'}
        />
        <span>
          {dates.weekdayDay(day)} {dates.time(table.startsAt)}
          {table.place ? <span className="questions-under k-meta">{table.place}</span> : null}
          <span className="questions-under">
            <StatusFlag kind={flags[table.state]}>{t.table.states[table.state]}</StatusFlag>
          </span>
        </span>
      </div>
      {table.words ? <p>{table.words}</p> : null}
      {table.movedFrom ? (
        <p className="k-meta">{t.table.moved(dates.day(new Date(table.movedFrom)), table.movedWhy)}</p>
      ) : null}
    </>
  )
}

/** Whether the leader comes, moves it with a reason, or it was kept. */
export function Say({ table }: Of) {
  const { t } = useHere()
  const save = useSaving(answerTable)
  const [moving, setMoving] = useState(false)
  // The button that said it goes away with it: one goes on at what is left to say.
  const here = useRef<HTMLDivElement>(null)
  const say = async (what: 'coming' | 'kept' | 'declined') => {
    if (await save.run({ params: { tableId: table.id }, seen: table.version, body: { say: what } }))
      here.current?.focus()
  }
  const begun = useBegun(table.startsAt)
  const open = table.state === 'asked' || table.state === 'offered'
  return (
    <div ref={here} tabIndex={-1} className="k-stack k-stack-s">
      <Refused words={save.problem} />
      <div className="k-line">
        {open && (table.mine || table.state === 'offered') ? (
          <Button kind="primary" busy={save.busy} onClick={() => say('coming')}>
            {table.mine ? t.table.coming : t.table.yesPlease}
          </Button>
        ) : null}
        {table.mine && table.state !== 'kept' ? (
          <Button kind="link" onClick={() => setMoving(true)}>
            {t.table.other}
          </Button>
        ) : null}
        {table.mine && table.state === 'asked' ? (
          <Button kind="link" onClick={() => say('declined')}>
            {t.table.cannot}
          </Button>
        ) : null}
        {begun && (table.state === 'coming' || table.state === 'offered') ? (
          <Button busy={save.busy} onClick={() => say('kept')}>
            {t.table.kept}
          </Button>
        ) : null}
      </div>
      {moving ? <MoveTable table={table} onClose={() => setMoving(false)} /> : null}
    </div>
  )
}
