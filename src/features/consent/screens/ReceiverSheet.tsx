import { useId, useState } from 'react'
import { useMe } from '../../../platform/react/me.tsx'
import { Button } from '../../../ui/Button.tsx'
import { FormDialog } from '../../../ui/FormDialog.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { TextArea } from '../../../ui/TextArea.tsx'
import { DateField } from '../../../ui/TextField.tsx'
import type { Depth } from '../model.ts'
import {
  type Choices,
  type Column,
  type Draft,
  depthOf,
  draftOf,
  isAreaBit,
  isWhole,
  showsSomething,
} from './choices.ts'
import { useDepthWord } from './PlanDepth.tsx'
import { Sanction } from './Sanction.tsx'
import { type Row, useConsent, useConsentText, useToday } from './use-consent.tsx'

type ReceiverSheetProps = {
  readonly column: Column
  /** What was being thought about already, if anything. */
  readonly draft: Draft | undefined
  readonly onDraft: (draft: Draft) => void
  readonly onClose: () => void
}

/** All rows for one receiver, with purpose and period. Nothing is saved here: next comes what it does. */
export function ReceiverSheet({ column, draft, onDraft, onClose }: ReceiverSheetProps) {
  const t = useConsentText()
  const { parts, themes, areas, nameOf, citizen } = useConsent()
  const today = useToday()
  const name = nameOf(column)
  const givers = areas
    .filter(({ id }) => id !== column.areaId)
    .map(area => ({ bit: area.id, name: area.name, about: '' }))
  const [begin] = useState(
    () =>
      draft ??
      draftOf(column, {
        today,
        purpose: t.sheet.purposeDefault(name),
        areas: givers.map(({ bit }) => ({ id: bit })),
      }),
  )
  const [choices, setChoices] = useState<Choices>(begin.choices ?? {})
  const [purpose, setPurpose] = useState(begin.purpose)
  const [lastDay, setLastDay] = useState(begin.lastDay ?? '')
  const [tried, setTried] = useState(false)
  // What the reader cannot see stays as it is; one can only let more give.
  const me = useMe()
  const unknown = isWhole(column) ? [] : givers.map(({ bit }) => bit).filter(bit => !me.areas.includes(bit))
  const wrong = {
    nothing: !showsSomething(choices),
    purpose: purpose.trim() === '' ? t.sheet.purposeMissing : undefined,
    lastDay: lastDay !== '' && lastDay < today ? t.sheet.lastDayPast : undefined,
  }
  const set = (rows: readonly Row[], depth: Depth) =>
    setChoices({ ...choices, ...Object.fromEntries(rows.map(({ bit }) => [bit, depth])) })
  const next = () => {
    setTried(true)
    if (wrong.nothing || wrong.purpose || wrong.lastDay) return
    onDraft({ choices, purpose: purpose.trim(), lastDay: lastDay === '' ? null : lastDay })
  }
  return (
    <FormDialog
      wide
      onClose={onClose}
      title={t.sheet.title(name)}
      button={t.sheet.seeWhat}
      words={t}
      busy={undefined}
      problem={tried && wrong.nothing ? t.sheet.nothingChosen : undefined}
      onSubmit={next}
    >
      <Sanction areaId={column.areaId} />
      <Rows title={t.sheet.partsTitle} rows={parts} choices={choices} onSet={set} />
      <Rows title={t.sheet.themesTitle} hint={t.matrix.lowest} rows={themes} choices={choices} onSet={set} />
      {unknown.length > 0 ? <Notice>{t.sheet.askGivers(citizen)}</Notice> : null}
      <Rows
        title={t.sheet.areasTitle}
        unknown={unknown}
        hint={t.sheet.areasHint}
        rows={givers}
        choices={choices}
        onSet={set}
      />
      <TextArea
        label={t.sheet.purpose}
        hint={t.sheet.purposeHint}
        value={purpose}
        onChange={setPurpose}
        maxLength={500}
        rows={2}
        error={tried ? wrong.purpose : undefined}
      />
      <DateField
        label={t.sheet.lastDay}
        hint={t.sheet.lastDayHint}
        optional={t.sheet.optional}
        value={lastDay}
        min={today}
        max="2199-12-31"
        onChange={setLastDay}
        error={tried ? wrong.lastDay : undefined}
      />
      {column.open ? (
        <div>
          <Button kind="danger" onClick={() => onDraft({ ...begin, choices: null })}>
            {t.sheet.closeFor(name)}
          </Button>
        </div>
      ) : null}
    </FormDialog>
  )
}

type RowsProps = {
  readonly title: string
  readonly hint?: string
  readonly rows: readonly Row[]
  readonly choices: Choices
  /** Rows whose answer the reader does not see: it stays, unless they are let in too. */
  readonly unknown?: readonly number[]
  readonly onSet: (rows: readonly Row[], depth: Depth) => void
}

function Rows({ title, hint, rows, choices, unknown = [], onSet }: RowsProps) {
  const t = useConsentText()
  const word = useDepthWord()
  const group = useId()
  if (rows.length === 0) return null
  const depths = isAreaBit(rows[0]?.bit ?? 0) ? areaDepths : allDepths
  return (
    <section aria-labelledby={group}>
      <h3 id={group}>{title}</h3>
      {hint ? <p className="k-meta">{hint}</p> : null}
      <div className="k-line">
        <span className="k-meta">{t.sheet.setAll}</span>
        {[3, 0].map(depth => (
          <Button key={depth} kind="link" onClick={() => onSet(rows, depth as Depth)}>
            {word(rows[0]?.bit ?? 0, depth as Depth)}
          </Button>
        ))}
      </div>
      {rows.map(row => (
        <fieldset key={row.bit} className="consent-sheet-row" aria-labelledby={`${group}-${row.bit}`}>
          <div>
            <span id={`${group}-${row.bit}`} className="k-label">
              {row.name}
            </span>
            {row.about ? <p className="k-meta">{row.about}</p> : null}
          </div>
          <div className="consent-depths">
            {depths.map(depth => (
              <label key={depth}>
                <input
                  type="radio"
                  name={`${group}-${row.bit}-depth`}
                  checked={depthOf(choices, row.bit) === depth}
                  onChange={() => onSet([row], depth)}
                />
                <span>
                  {depth === 0 && unknown.includes(row.bit) ? t.sheet.asItIs : word(row.bit, depth)}
                </span>
              </label>
            ))}
          </div>
        </fieldset>
      ))}
    </section>
  )
}

const allDepths: readonly Depth[] = [3, 2, 1, 0]
const areaDepths: readonly Depth[] = [3, 0]
