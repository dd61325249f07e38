import { AreaOf } from '../../organisation/screens/areas.shared.tsx'
import { changeDifference, nameDifference, writeWording } from '../api.ts'
import type { Difference, Level, Wording } from '../model.ts'
import { clauses } from '../rules.ts'
import { AskButton } from './form.tsx'
import { chosen, type FieldSpec, said, type Values } from './form-fields.tsx'
import { useHere } from './here.tsx'
import { areasIn, pieces } from './view.ts'

type Writer = { areaId: number | null; level: Level }

/** What each area, and each level in it, thinks the purpose is: hidden from the others until all have written. */
export function WhyCards() {
  const { w, view, dates } = useHere()
  const cards = cardsOf(view.wrote, areasIn(view))
  return (
    <section id="why" className="k-stack k-stack-m" aria-labelledby="why-title">
      <div className="k-line k-line-apart">
        <div>
          <h2 id="why-title">{w.why.title}</h2>
          <p className="k-meta">{view.open ? w.why.shown : w.why.hidden(dates.day(view.loop.opensOn))}</p>
        </div>
        <WriteMine />
      </div>
      <div className="why-cards">
        {cards.map(card => (
          <WhyCard key={`${card.areaId} ${card.level}`} {...card} />
        ))}
      </div>
      {view.open ? <Differences /> : null}
    </section>
  )
}

/** One card for each who wrote, and one for each area that takes part and has not. */
function cardsOf(wrote: readonly Writer[], areas: readonly number[]): Writer[] {
  const silent = areas.filter(area => !wrote.some(one => one.areaId === area))
  return [...wrote, ...silent.map(areaId => ({ areaId, level: 'practice' as const }))]
}

function WhyCard({ areaId, level }: Writer) {
  const { w, view, areaName } = useHere()
  const wording = view.wordings.find(one => one.areaId === areaId && one.level === level)
  const written = view.wrote.some(one => one.areaId === areaId && one.level === level)
  const name = areaId === null ? w.why.directors : areaName(areaId)
  return (
    <article className="k-card why-card" aria-label={`${name}, ${w.why.level[level]}`}>
      <div className="k-line">
        {areaId === null ? <strong>{w.why.directors}</strong> : <AreaOf id={areaId} />}
        <span className="k-meta">{w.why.level[level]}</span>
      </div>
      {wording ? (
        <>
          <Marked wording={wording} />
          {view.open ? null : <p className="k-meta">{w.why.mine}</p>}
          {wording.seenOthers ? <p className="k-meta">{w.why.late}</p> : null}
        </>
      ) : (
        <p className="k-meta">{written ? w.why.written : w.why.notWritten}</p>
      )}
    </article>
  )
}

function Marked({ wording }: { wording: Wording }) {
  const { w, view } = useHere()
  const marks = view.differences.flatMap(one =>
    one.marks
      .filter(mark => mark.wordingId === wording.id)
      .map(mark => ({ words: mark.words, letter: one.letter })),
  )
  return (
    <p className="why-words">
      {pieces(wording.text, marks).map(piece =>
        piece.letter ? (
          <mark key={`${piece.letter} ${piece.text}`}>
            {piece.text}
            <span className="why-letter" aria-hidden="true">
              {piece.letter}
            </span>
            <span className="k-hidden"> ({w.why.sr(piece.letter)})</span>
          </mark>
        ) : (
          piece.text
        ),
      )}
    </p>
  )
}

function WriteMine() {
  const { w, view, loopId, areaName } = useHere()
  const may = view.me.levels.filter(
    ({ areaId, level }) =>
      (areaId === null || view.me.speaksFor.includes(areaId)) &&
      !(view.open && view.wordings.some(one => one.areaId === areaId && one.level === level)),
  )
  const first = may[0]
  if (!first || view.loop.endedAt !== null) return null
  const mine = view.wordings.find(one => one.areaId === first.areaId && one.level === first.level)
  const options = may.map(({ areaId }) => ({
    value: areaId === null ? 'across' : String(areaId),
    label: areaId === null ? w.why.across : areaName(areaId),
  }))
  return (
    <AskButton
      verb={writeWording}
      kind={mine ? 'secondary' : 'primary'}
      icon="edit"
      title={w.why.title}
      label={mine ? w.why.rewrite : w.why.write}
      initial={{ area: options[0]?.value ?? '', text: mine?.text ?? '' }}
      fields={[
        ...(options.length > 1 ? [{ name: 'area', kind: 'radio' as const, label: w.why.area, options }] : []),
        { name: 'text', kind: 'long', label: w.why.text, hint: w.why.textHint },
      ]}
      input={values => {
        const area = said(values, 'area')
        const areaId = area === 'across' ? null : Number(area)
        const seen = view.wordings.find(
          one => one.areaId === areaId && may.some(m => m.areaId === areaId && m.level === one.level),
        )?.version
        return { params: { loopId }, body: { areaId, text: said(values, 'text'), ...(seen && { seen }) } }
      }}
    />
  )
}

function Differences() {
  const { w, view, loopId } = useHere()
  const { markFields, marksOf } = useMarks()
  return (
    <div className="k-stack k-stack-s">
      {view.differences.length === 0 ? <p className="k-meta">{w.why.noDifferences}</p> : null}
      <ul className="why-differences" aria-label={w.why.differences}>
        {view.differences.map(one => (
          <DifferenceLine key={one.id} difference={one} />
        ))}
      </ul>
      {view.me.inLoop ? (
        <div>
          <AskButton
            verb={nameDifference}
            small
            icon="add"
            title={w.why.name}
            label={w.why.name}
            fields={[
              { name: 'title', kind: 'line', label: w.why.differenceTitle, hint: w.why.differenceTitleHint },
              { name: 'about', kind: 'long', label: w.why.differenceAbout, optional: true },
              ...markFields,
            ]}
            input={values => ({
              params: { loopId },
              body: { title: said(values, 'title'), about: said(values, 'about'), marks: marksOf(values) },
            })}
          />
        </div>
      ) : null}
    </div>
  )
}

function DifferenceLine({ difference }: { difference: Difference }) {
  const { w, view, loopId } = useHere()
  const { markFields, marksOf, marked } = useMarks()
  const { id, letter, title, about, state, version } = difference
  return (
    <li>
      <span className="why-letter" aria-hidden="true">
        {letter}
      </span>
      <span>
        <span className="k-hidden">{w.why.sr(letter)}: </span>
        <strong>{title}</strong> {about} <span className="k-meta">{w.why.states[state]}.</span>{' '}
        {view.me.inLoop ? (
          <AskButton
            verb={changeDifference}
            kind="link"
            small
            title={w.why.changeName(letter)}
            name={w.why.changeName(letter)}
            label={w.why.change}
            initial={{ title, about, state, ...marked(difference.marks) }}
            fields={[
              { name: 'title', kind: 'line', label: w.why.differenceTitle },
              { name: 'about', kind: 'long', label: w.why.differenceAbout, optional: true },
              {
                name: 'state',
                kind: 'radio',
                label: w.why.state,
                options: (['open', 'in_wording', 'kept'] as const).map(value => ({
                  value,
                  label: w.why.states[value],
                })),
              },
              ...markFields,
            ]}
            input={values => ({
              params: { loopId, differenceId: id },
              seen: version,
              body: {
                title: said(values, 'title'),
                about: said(values, 'about'),
                state: said(values, 'state') as typeof state,
                marks: marksOf(values),
              },
            })}
          />
        ) : null}
      </span>
    </li>
  )
}

type Mark = Difference['marks'][number]

/** Which words of which wording show the difference: chosen among its pieces, so that they stand there. */
function useMarks() {
  const { w, view, areaName } = useHere()
  const fieldOf = (wordingId: string) => `marks ${wordingId}`
  const marked = (marks: readonly Mark[]): Values =>
    Object.fromEntries(
      view.wordings.map(one => [
        fieldOf(one.id),
        marks.filter(mark => mark.wordingId === one.id).map(mark => mark.words),
      ]),
    )
  const markFields: FieldSpec[] = view.wordings.map(one => ({
    name: fieldOf(one.id),
    kind: 'many',
    label: w.why.marks(one.areaId === null ? w.why.directors : areaName(one.areaId), w.why.level[one.level]),
    optional: true,
    options: [...new Set(clauses(one.text))].map(words => ({ value: words, label: `»${words}«` })),
    theirs: ({ marks }) => marked((marks ?? []) as Mark[])[fieldOf(one.id)],
  }))
  const marksOf = (values: Values): Mark[] =>
    view.wordings
      .flatMap(one => chosen(values, fieldOf(one.id)).map(words => ({ wordingId: one.id, words })))
      .slice(0, 12)
  return { markFields, marksOf, marked }
}
