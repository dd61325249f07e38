import { Card } from '../../../ui/Card.tsx'
import { endorse, proposeAmendment, takeAmendment, withdrawAmendment } from '../api.ts'
import type { Amendment, TextKind } from '../model.ts'
import { mayTake, newestEdition } from '../rules.ts'
import { DoButton } from './do-button.tsx'
import { AskButton } from './form.tsx'
import { orNull, said } from './form-fields.tsx'
import { useHere } from './here.tsx'
import { Stands } from './stands.tsx'
import { pieces, told } from './view.ts'

/** The common wording, edition by edition: what was added is underlined, and says from whom. */
export function Growing({ kind }: { kind: TextKind }) {
  const { w, view } = useHere()
  if (!view.open) return null
  const newest = newestEdition(view.texts, kind)
  return (
    <div className="why-grow">
      <Card title={w.grow.title} detail={newest > 0 ? w.grow.edition(newest) : undefined}>
        <CommonText kind={kind} />
        <Proposals kind={kind} />
        <div>
          <Propose kind={kind} />
        </div>
        <Earlier kind={kind} />
      </Card>
      {newest > 0 ? (
        <Card title={w.grow.stands} footer={<Endorsed newest={newest} />}>
          <Stands kind={kind} />
        </Card>
      ) : null}
    </div>
  )
}

const takenInto = (amendments: readonly Amendment[], texts: readonly { amendmentId: string }[]) =>
  texts.flatMap(text => amendments.find(one => one.id === text.amendmentId) ?? [])

export function CommonText({ kind }: { kind: TextKind }) {
  const { w, view, dates, areaName } = useHere()
  const texts = view.texts.filter(one => one.kind === kind)
  const text = texts.at(-1)
  if (!text) return <p className="k-meta">{kind === 'why' ? w.grow.none : w.task.none}</p>
  const taken = takenInto(view.amendments, texts).filter(
    one => one.added !== '' && text.text.includes(one.added),
  )
  const latest = taken.slice(-2)
  const marks = latest.map(one => ({ words: one.added, letter: one.id }))
  const whose = (one: Amendment) => {
    if (one.outcomeId === null) return w.grow.by(one.added, areaName(one.areaId), dates.day(one.madeAt))
    const outcome = view.outcomes.find(found => found.id === one.outcomeId)
    return w.grow.byCitizen(one.added, outcome?.toldAs ?? w.grow.citizen, dates.day(one.madeAt))
  }
  return (
    <>
      <p className="why-common">
        {pieces(text.text, marks).map(piece =>
          piece.letter ? <ins key={piece.letter}>{piece.text}</ins> : piece.text,
        )}
      </p>
      {latest.length > 0 ? (
        <ul className="k-plain-list k-meta">
          {latest.toReversed().map(one => (
            <li key={one.id}>{whose(one)}</li>
          ))}
        </ul>
      ) : null}
    </>
  )
}

export function Propose({ kind }: { kind: TextKind }) {
  const { w, view, me, loopId, areaName, areas } = useHere()
  const text = view.texts.filter(one => one.kind === kind).at(-1)
  const mine = areas.filter(area => area.kind === 'municipal' && me.areas.includes(area.id))
  const options = mine.map(area => ({ value: String(area.id), label: areaName(area.id) }))
  const words = told(view.outcomes).map(one => ({ value: one.id, label: `»${one.words}« (${one.toldAs})` }))
  if (options.length === 0 || view.loop.endedAt !== null) return null
  const label = text ? w.grow.propose : w.grow.proposeFirst
  return (
    <AskButton
      verb={proposeAmendment}
      icon="edit"
      title={label}
      label={label}
      save={label}
      initial={{ text: text?.text ?? '', areaId: options[0]?.value ?? '' }}
      fields={[
        { name: 'text', kind: 'long', label: w.grow.text },
        { name: 'added', kind: 'line', label: w.grow.added, hint: w.grow.addedHint, optional: true },
        ...(options.length > 1
          ? [{ name: 'areaId', kind: 'radio' as const, label: w.grow.area, options }]
          : []),
        ...(words.length > 0 && kind === 'why'
          ? [
              {
                name: 'outcomeId',
                kind: 'choice' as const,
                label: w.grow.outcome,
                hint: w.grow.outcomeHint,
                optional: true,
                options: words,
              },
            ]
          : []),
      ]}
      input={values => ({
        params: { loopId },
        body: {
          kind,
          onEdition: text?.edition ?? 0,
          text: said(values, 'text'),
          added: said(values, 'added'),
          areaId: Number(said(values, 'areaId')),
          outcomeId: orNull(said(values, 'outcomeId')),
        },
      })}
    />
  )
}

export function Proposals({ kind }: { kind: TextKind }) {
  const { w, view, me, loopId, dates, areaName } = useHere()
  const newest = newestEdition(view.texts, kind)
  const open = view.amendments.filter(
    one => one.kind === kind && one.state === 'proposed' && one.onEdition === newest,
  )
  if (open.length === 0) return null
  const actor = { id: me.personId, speaksFor: view.me.speaksFor }
  return (
    <div className="k-stack k-stack-s">
      <h3>{w.grow.proposals}</h3>
      {open.map(one => (
        <article
          key={one.id}
          className="why-proposal"
          aria-label={w.grow.from(areaName(one.areaId), dates.day(one.madeAt))}
        >
          <p>
            {pieces(one.text, [{ words: one.added, letter: 'a' }]).map(piece =>
              piece.letter ? <ins key={piece.text}>{piece.text}</ins> : piece.text,
            )}
          </p>
          <p className="k-meta">{w.grow.from(areaName(one.areaId), dates.day(one.madeAt))}</p>
          <div className="k-line">
            {mayTake(one, actor, newest) ? (
              <DoButton
                small
                verb={takeAmendment}
                input={{ params: { loopId, amendmentId: one.id } }}
                label={w.grow.take}
                name={w.grow.takeName(areaName(one.areaId))}
              />
            ) : null}
            {one.madeBy === me.personId ? (
              <DoButton
                small
                kind="ghost"
                verb={withdrawAmendment}
                input={{ params: { loopId, amendmentId: one.id } }}
                label={w.grow.back}
              />
            ) : null}
          </div>
        </article>
      ))}
    </div>
  )
}

function Earlier({ kind }: { kind: TextKind }) {
  const { w, view, dates } = useHere()
  const earlier = view.texts.filter(one => one.kind === kind).slice(0, -1)
  if (earlier.length === 0) return null
  return (
    <details className="why-details">
      <summary>{w.grow.earlier}</summary>
      <ol className="k-plain-list k-stack k-stack-s">
        {earlier.toReversed().map(one => (
          <li key={one.edition}>
            <p className="k-meta">{w.grow.earlierLine(one.edition, dates.day(one.madeAt))}</p>
            <p>{one.text}</p>
          </li>
        ))}
      </ol>
    </details>
  )
}

function Endorsed({ newest }: { newest: number }) {
  const { w, view, me, loopId, dates, nameOf, titleOf } = useHere()
  const last = view.endorsements.toSorted((a, b) => b.edition - a.edition)[0]
  const mine = view.endorsements.some(one => one.edition === newest && one.madeBy === me.personId)
  return (
    <>
      {last ? (
        <span>
          {w.grow.endorsed(nameOf(last.madeBy), titleOf(last.madeBy), last.edition, dates.day(last.madeAt))}{' '}
          {last.words === '' ? null : `»${last.words}« `}
          {last.edition < newest ? w.grow.endorsedNew : null}
        </span>
      ) : (
        <span>{w.grow.notEndorsed}</span>
      )}
      {view.me.mayEndorse && !mine ? (
        <AskButton
          verb={endorse}
          small
          title={w.grow.endorse}
          label={w.grow.endorse}
          save={w.grow.endorse}
          fields={[
            {
              name: 'words',
              kind: 'long',
              label: w.grow.endorseWords,
              hint: w.grow.endorseHint,
              optional: true,
            },
          ]}
          input={values => ({ params: { loopId }, body: { edition: newest, words: said(values, 'words') } })}
        />
      ) : null}
    </>
  )
}
