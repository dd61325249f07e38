import { useState } from 'react'
import { Slot } from '../../../platform/react/slots.tsx'
import { Icon } from '../../../ui/Icon.tsx'
import { SelectField } from '../../../ui/SelectField.tsx'
import { openDialogue, ownFrame } from '../api.frames.ts'
import type { Frame } from '../model.frame.ts'
import { AskWhyLink } from './ask-why.shared.tsx'
import { DialogueCard } from './dialogue.tsx'
import { AskButton } from './form.tsx'
import { said } from './form-fields.tsx'
import { NextEditionButton, SignFrame } from './frame-form.tsx'
import { useHere } from './here.tsx'
import { editionsOf, framesNow } from './view.ts'

/** The frame that leaders gave, level by level; and beside it what is said not to be doable within it. */
export function FrameSection() {
  const { w, view, me } = useHere()
  const { now, before } = framesNow(view.frames)
  // One's own first, else the one in dialogue, else the one nearest the work.
  const first =
    now.find(one => one.givenToId === me.personId) ??
    now.find(one => view.dialogues.some(d => d.frameId === one.id && d.answeredAt === null)) ??
    now.at(-1)
  const [chosen, setChosen] = useState<string>()
  const frame = now.find(one => one.id === chosen) ?? first
  return (
    <section id="frame" className="k-stack k-stack-m" aria-labelledby="frame-title">
      <div className="k-line k-line-apart">
        <div>
          <h2 id="frame-title">{w.frame.title}</h2>
          <p className="k-meta">{w.frame.lead}</p>
        </div>
        {view.me.leader && view.loop.endedAt === null ? <SignFrame /> : null}
      </div>
      {frame ? (
        <>
          {now.length > 1 ? <Levels frames={now} value={frame.id} onChange={setChosen} /> : null}
          <div className="why-pair">
            <FrameCard frame={frame} />
            <Dialogues frame={frame} />
          </div>
        </>
      ) : (
        <p className="k-meta">{w.frame.none}</p>
      )}
      {before.length > 0 ? (
        <details className="why-details">
          <summary>{w.frame.earlier}</summary>
          {before.map(one => (
            <FrameCard key={one.id} frame={one} />
          ))}
        </details>
      ) : null}
    </section>
  )
}

type LevelsProps = { frames: readonly Frame[]; value: string; onChange: (id: string) => void }

function Levels({ frames, value, onChange }: LevelsProps) {
  const { w, nameOf } = useHere()
  const label = (frame: Frame) =>
    [w.frame.level[frame.level], frame.givenToId ? w.frame.to(nameOf(frame.givenToId)) : ''].join(' ')
  return (
    <SelectField
      label={w.frame.whose}
      width="l"
      value={value}
      onChange={onChange}
      options={frames.map(frame => ({ value: frame.id, label: label(frame) }))}
    />
  )
}

function FrameCard({ frame }: { frame: Frame }) {
  const { w, dates, nameOf } = useHere()
  const to = frame.givenToId ? ` ${w.frame.to(nameOf(frame.givenToId))}` : ''
  const decides = (all: readonly string[]) =>
    all.length === 0 ? undefined : (
      <ul className="k-plain-list">
        {all.map(one => (
          <li key={one}>{one}</li>
        ))}
      </ul>
    )
  const items = [
    { term: w.frame.direction, text: frame.direction },
    { term: w.frame.limits, text: frame.limits || undefined },
    { term: w.frame.time, text: w.frame.until(frame.timeWords, dates.day(frame.untilOn)) },
    { term: w.frame.money, text: frame.moneyWords },
    { term: w.frame.mine, text: decides(frame.decidesMine) },
    { term: w.frame.ours, text: decides(frame.decidesOurs) },
    { term: w.frame.up, text: decides(frame.decidesUp) },
    { term: w.frame.costs, text: frame.costs },
    { term: w.frame.pays, text: frame.pays },
  ].flatMap(({ term, text }) => (text === undefined ? [] : [{ term, text }]))
  return (
    <article className="k-card" aria-label={`${w.frame.level[frame.level]}${to}`}>
      <div className="k-card-head">
        <h3>
          {w.frame.level[frame.level]}
          {to}
        </h3>
        <Declared value={frame.declared} />
      </div>
      <Slot name="leader.waits" objectId={frame.id} />
      <dl className="why-frame">
        {items.map(item => (
          <div key={item.term}>
            <dt>{item.term}</dt>
            <dd>{item.text}</dd>
          </div>
        ))}
      </dl>
      <Slot name="frame.money" frameId={frame.id} />
      <p className="k-meta">
        {w.frame.signed(frame.signedName, dates.day(frame.madeAt))} <Edition frame={frame} />
      </p>
      <Owned frame={frame} />
      {frame.endedAt === null ? (
        <div className="k-line">
          <NextEditionButton frame={frame} />
          <AskWhyLink kind="frame" id={frame.loopId} words={frame.direction} />
        </div>
      ) : null}
    </article>
  )
}

/** Which edition of it this is, and whether another holds now. */
function Edition({ frame }: { frame: Frame }) {
  const { w, view, dates } = useHere()
  const number = editionsOf(view.frames, frame).length
  const next = view.frames.find(one => one.replacesId === frame.id)
  return (
    <>
      {number > 1 || next ? w.frame.edition(number) : null}{' '}
      {next ? w.frame.replacedBy(number + 1, dates.day(next.madeAt)) : null}
    </>
  )
}

/** Text, no switch: it was declared beforehand. */
function Declared({ value }: { value: Frame['declared'] }) {
  const { w } = useHere()
  return (
    <p className="k-line k-meta">
      {(['investment', 'neutral', 'saving'] as const).map(one =>
        one === value ? (
          <strong key={one} className="why-declared">
            <Icon name="dot" size="s" /> <span className="k-hidden">{w.frame.declaredAs('')}</span>
            {w.frame.declared[one]}
          </strong>
        ) : (
          <span key={one} className="why-declared" aria-hidden="true">
            <Icon name="circle" size="s" /> {w.frame.declared[one]}
          </span>
        ),
      )}
    </p>
  )
}

function Owned({ frame }: { frame: Frame }) {
  const { w, view, me, dates, nameOf } = useHere()
  const owns = view.owns.filter(one => one.frameId === frame.id)
  const mine = frame.givenToId === me.personId && frame.endedAt === null
  return (
    <>
      {owns.map(one => (
        <p key={one.id}>
          <span className="k-meta">{w.frame.owned(nameOf(one.madeBy), dates.day(one.madeAt))}</span>{' '}
          {one.words}
        </p>
      ))}
      {owns.length === 0 && frame.endedAt === null && frame.givenToId && frame.level !== 'politicians' ? (
        <p className="k-meta">{w.frame.notOwned(nameOf(frame.givenToId))}</p>
      ) : null}
      {mine ? (
        <div>
          <AskButton
            verb={ownFrame}
            icon="edit"
            title={owns.some(one => one.madeBy === me.personId) ? w.frame.ownAgain : w.frame.own}
            label={owns.some(one => one.madeBy === me.personId) ? w.frame.ownAgain : w.frame.own}
            initial={{ words: owns.find(one => one.madeBy === me.personId)?.words ?? '' }}
            fields={[{ name: 'words', kind: 'long', label: w.frame.ownWords }]}
            input={values => ({ params: { frameId: frame.id }, body: { words: said(values, 'words') } })}
          />
        </div>
      ) : null}
    </>
  )
}

function Dialogues({ frame }: { frame: Frame }) {
  const { w, view } = useHere()
  // What was said of the editions before stays beside the one that came of it.
  const editions = editionsOf(view.frames, frame).map(one => one.id)
  const all = view.dialogues.filter(one => editions.includes(one.frameId))
  return (
    <div className="k-card">
      <div>
        <h3>{w.frame.notDoable}</h3>
        <p className="k-meta">{w.frame.open}</p>
      </div>
      {all.map(dialogue => (
        <DialogueCard key={dialogue.id} dialogue={dialogue} />
      ))}
      {view.me.leader && view.loop.endedAt === null ? (
        <div>
          <AskButton
            verb={openDialogue}
            icon="edit"
            title={w.frame.notDoable}
            label={w.frame.write}
            fields={[
              { name: 'missing', kind: 'long', label: w.frame.missing, hint: w.frame.missingHint },
              { name: 'meanwhile', kind: 'long', label: w.frame.meanwhile, optional: true },
            ]}
            input={values => ({
              params: { frameId: frame.id },
              body: { missing: said(values, 'missing'), meanwhile: said(values, 'meanwhile') },
            })}
          />
        </div>
      ) : null}
    </div>
  )
}
