import { useState } from 'react'
import { Avatar } from '../../../ui/Avatar.tsx'
import { StatusFlag } from '../../../ui/StatusFlag.tsx'
import { sayDialogue } from '../api.frames.ts'
import type { Dialogue, Message } from '../model.frame.ts'
import { AskButton } from './form.tsx'
import { said } from './form-fields.tsx'
import { NextEdition, NextEditionButton } from './frame-form.tsx'
import { useHere } from './here.tsx'

/** What is not doable, what was said to it, and by when who answers. */
export function DialogueCard({ dialogue }: { dialogue: Dialogue }) {
  const { w, view, dates, nameOf } = useHere()
  const messages = view.messages.filter(one => one.dialogueId === dialogue.id)
  const { answeredAt, holderId, dueNow, risen, meanwhile } = dialogue
  return (
    <article className="k-stack k-stack-s why-dialogue" aria-label={w.frame.notDoable}>
      <ol className="k-plain-list k-stack k-stack-m">
        <li>
          <Said by={dialogue.madeBy} at={dialogue.madeAt} text={dialogue.missing} />
        </li>
        {messages.map(message => (
          <li key={message.id}>
            <Said by={message.madeBy} at={message.madeAt} text={message.text} kind={message.kind} />
          </li>
        ))}
      </ol>
      {risen > 0 && answeredAt === null ? <p className="k-meta">{w.frame.risen(risen)}</p> : null}
      <div className="k-line k-line-apart">
        {answeredAt ? (
          <StatusFlag kind="done">{w.frame.answered(dates.day(answeredAt))}</StatusFlag>
        ) : (
          <StatusFlag kind="waits-decision">
            {w.frame.due(dates.weekdayDay(dueNow), nameOf(holderId))}
          </StatusFlag>
        )}
        {meanwhile === '' ? null : <span className="k-meta">{w.frame.meanwhileLine(meanwhile)}</span>}
      </div>
      {view.me.leader ? <Say dialogue={dialogue} /> : null}
      <NextToCome dialogue={dialogue} />
    </article>
  )
}

type SaidProps = { by: string; at: string; text: string; kind?: Message['kind'] }

function Said({ by, at, text, kind = 'say' }: SaidProps) {
  const { w, dates, nameOf, titleOf } = useHere()
  return (
    <div className="why-said">
      <Avatar name={nameOf(by)} size="m" />
      <div>
        <p>
          <strong>{nameOf(by)}</strong>{' '}
          <span className="k-meta">
            {titleOf(by)}, {dates.dayShort(at)}
            {kind === 'say' ? '' : ` · ${w.frame.kinds[kind]}`}
          </span>
        </p>
        <p>{text}</p>
      </div>
    </div>
  )
}

/** Answered that the frame is changed: until its next edition is signed, that is said here, and signed from here. */
function NextToCome({ dialogue }: { dialogue: Dialogue }) {
  const { w, view } = useHere()
  const changed = view.messages.some(one => one.dialogueId === dialogue.id && one.kind === 'changed')
  const frame = view.frames.find(one => one.id === dialogue.frameId)
  const next = view.frames.find(one => one.replacesId === dialogue.frameId)
  if (!changed || !frame) return null
  if (next) return <p>{w.frame.nextSigned}</p>
  return (
    <div className="k-line">
      <StatusFlag kind="waits-decision">{w.frame.nextWaits}</StatusFlag>
      <NextEditionButton frame={frame} primary />
    </div>
  )
}

function Say({ dialogue }: { dialogue: Dialogue }) {
  const { w, view } = useHere()
  const [changing, setChanging] = useState(false)
  const kinds = dialogue.mine ? (['answer', 'changed', 'ask', 'say'] as const) : (['say'] as const)
  const frame = view.frames.find(one => one.id === dialogue.frameId)
  return (
    <div>
      {changing && frame ? <NextEdition frame={frame} onClose={() => setChanging(false)} /> : null}
      <AskButton
        verb={sayDialogue}
        kind={dialogue.mine ? 'primary' : 'secondary'}
        small
        title={w.frame.notDoable}
        label={dialogue.mine ? w.frame.reply : w.frame.say}
        initial={{ kind: dialogue.mine ? '' : 'say' }}
        onSaved={(_, values) => setChanging(said(values, 'kind') === 'changed')}
        fields={[
          ...(kinds.length > 1
            ? [
                {
                  name: 'kind',
                  kind: 'radio' as const,
                  label: w.frame.sayKind,
                  options: kinds.map(value => ({ value, label: w.frame.kinds[value] })),
                },
              ]
            : []),
          { name: 'text', kind: 'long', label: w.frame.text },
        ]}
        input={values => ({
          params: { dialogueId: dialogue.id },
          body: { kind: said(values, 'kind') as Message['kind'], text: said(values, 'text') },
        })}
      />
    </div>
  )
}
