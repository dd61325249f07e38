import { useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import { useLoad } from '../../../../platform/react/load.ts'
import { useMe } from '../../../../platform/react/me.tsx'
import { useSaving } from '../../../../platform/react/saving.ts'
import { Checkbox, CheckboxGroup } from '../../../../ui/CheckboxGroup.tsx'
import { Link } from '../../../../ui/Link.tsx'
import { Notice } from '../../../../ui/Notice.tsx'
import { SelectField } from '../../../../ui/SelectField.tsx'
import { TextArea } from '../../../../ui/TextArea.tsx'
import { useToast } from '../../../../ui/Toasts.tsx'
import { findSimilar, raiseQuestion } from '../../api.ts'
import type { About, Situation } from '../../model.ts'
import { situationsIn } from '../../rules.ts'
import { FormDialog, useAreaOptions, useSituations } from '../form-parts.tsx'
import { agreementName, useHere } from '../here.ts'
import { inTurn } from '../in-turn.ts'
import { useKept } from '../kept.ts'

type RaiseProps = {
  readonly onClose: () => void
  readonly citizenId?: string
  readonly about?: About
  /** What it is raised from, to guess what it is about. */
  readonly title?: string
}

type Fields = {
  wording: string
  blocks: string
  chosen?: Situation
  others: string[]
  disagree: boolean
  view: string
  caseText: string
}
const begin = (): Fields => ({
  wording: '',
  blocks: '',
  others: [],
  disagree: false,
  view: '',
  caseText: '',
})

/** Ask a leader. What resembles it and is settled already is offered while one writes. */
export function Raise({ onClose, citizenId, about, title = '' }: RaiseProps) {
  const { t, dates } = useHere()
  const toast = useToast()
  const [, go] = useLocation()
  const me = useMe()
  const save = useSaving(raiseQuestion)
  const place = [citizenId, about?.kind, about?.id].join(' ')
  const { fields, change, ...kept } = useKept(`raise ${place}`, begin)
  const { wording, blocks, chosen, others, disagree, view, caseText } = fields
  const areaOptions = useAreaOptions(me.areas[0])
  const situations = useSituations()
  const guessed = situationsIn(wording)[0] ?? situationsIn(title)[0]
  const situation = chosen ?? guessed ?? (about?.kind === 'consent' ? 'consent' : 'other')
  const send = async () => {
    const sent = await save.run({
      body: {
        kind: disagree ? 'disagreement' : 'question',
        wording,
        blocks,
        situation,
        otherAreas: others.map(Number),
        caseText,
        view: disagree ? view : '',
        ...(citizenId !== undefined && { citizenId }),
        ...(about !== undefined && { about }),
      },
    })
    if (!sent) return
    kept.sent()
    onClose()
    const who = inTurn(
      sent.holders.map(one => one.name),
      t.page.and,
    )
    toast({
      text: t.raise.sent(who, dates.day(sent.holders[0]?.dueOn ?? '')),
      action: { label: t.raise.see, onAction: () => go(`/questions/${sent.id}`) },
    })
  }
  return (
    <FormDialog
      title={t.raise.title}
      button={t.raise.send}
      onClose={() => {
        kept.closed()
        onClose()
      }}
      onSubmit={send}
      busy={save.busy}
      problem={save.problem}
      wide
    >
      {title ? <p className="k-meta">{t.raise.about(title)}</p> : null}
      <TextArea
        label={t.raise.wording}
        hint={t.raise.wordingHint}
        error={save.wrong('wording')}
        value={wording}
        onChange={value => change({ wording: value })}
        rows={2}
      />
      <Settled text={wording} situation={situation} />
      <TextArea
        label={t.raise.blocks}
        hint={t.raise.blocksHint}
        optional={t.raise.optional}
        error={save.wrong('blocks')}
        value={blocks}
        onChange={value => change({ blocks: value })}
        rows={2}
      />
      <SelectField
        label={t.raise.situation}
        value={situation}
        onChange={value => change({ chosen: value })}
        options={situations}
        width="l"
      />
      <CheckboxGroup
        label={t.raise.others}
        error={save.wrong('otherAreas')}
        values={others}
        onChange={value => change({ others: value })}
        options={areaOptions}
        row
      />
      {others.length > 0 ? (
        <Checkbox
          label={t.raise.disagree}
          hint={t.raise.disagreeHint}
          checked={disagree}
          onChange={value => change({ disagree: value })}
        />
      ) : null}
      {disagree ? (
        <TextArea
          label={t.raise.view}
          hint={t.private}
          error={save.wrong('view')}
          value={view}
          onChange={value => change({ view: value })}
        />
      ) : null}
      {citizenId === undefined ? null : (
        <TextArea
          label={t.raise.caseText}
          hint={t.raise.caseHint}
          optional={t.raise.optional}
          error={save.wrong('caseText')}
          value={caseText}
          onChange={value => change({ caseText: value })}
          rows={2}
        />
      )}
    </FormDialog>
  )
}

/** What is settled already and resembles what is being written. */
function Settled({ text, situation }: { text: string; situation: Situation }) {
  const { t } = useHere()
  const words = useAfterPause(text.trim(), 400)
  const { data } = useLoad(findSimilar, { body: { text: words, situation } }, { enabled: words.length > 5 })
  if (words.length <= 5 || !data || data.agreements.length + data.questions.length === 0) return null
  return (
    <Notice icon="success" title={t.raise.found} live>
      <ul className="k-plain-list k-stack k-stack-s">
        {data.agreements.slice(0, 3).map(one => (
          <li key={one.id}>
            <Link href={`/agreements/${one.id}`}>{agreementName(t, one)}</Link>
          </li>
        ))}
        {data.questions.slice(0, 3).map(one => (
          <li key={one.id}>
            <Link href={`/questions/${one.id}`}>{one.wording}</Link>
            <p className="k-meta">{one.decided}</p>
          </li>
        ))}
      </ul>
    </Notice>
  )
}

function useAfterPause(value: string, pauseMs: number): string {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pauseMs)
    return () => clearTimeout(timer)
  }, [value, pauseMs])
  return settled
}
