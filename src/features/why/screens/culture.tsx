import { useState } from 'react'
import { SegmentedControl } from '../../../ui/SegmentedControl.tsx'
import { writeCulture } from '../api.ts'
import type { LoopView } from '../model.frame.ts'
import { type Element, element as elements } from '../model.ts'
import { ExperimentForm } from './experiments.tsx'
import { AskButton } from './form.tsx'
import { type FieldSpec, said, type Values } from './form-fields.tsx'
import { useHere } from './here.tsx'
import { experimentFrom, type Web, websOf } from './view.ts'

/** The cultural web in one's own words: by team, or all side by side; a gap can become an experiment. */
export function Culture() {
  const { w, view, areaName, teamName } = useHere()
  const webs = websOf(view.culture)
  const [chosen, setChosen] = useState('')
  const shown = chosen === 'both' ? webs : webs.filter(web => web.key === (chosen || webs[0]?.key))
  const nameOf = (web: Web) => teamName(web.departmentId) || areaName(web.areaId)
  const options = [
    ...webs.map(web => ({ value: web.key, label: nameOf(web) })),
    { value: 'both', label: w.culture.both },
  ]
  return (
    <section id="culture" className="k-card" aria-labelledby="culture-title">
      <div className="k-card-head">
        <div>
          <h2 id="culture-title" className="k-card-title">
            {w.culture.title}
          </h2>
          <p className="k-meta">{w.culture.lead}</p>
        </div>
        <div className="k-line">
          {webs.length > 1 ? (
            <SegmentedControl
              label={w.culture.teams}
              value={chosen || (webs[0]?.key ?? '')}
              options={options}
              onChange={setChosen}
            />
          ) : null}
          <Write />
        </div>
      </div>
      {webs.length === 0 ? (
        <p className="k-meta">{view.me.inLoop ? w.culture.none : w.culture.nothing}</p>
      ) : null}
      {shown.map(web => (
        <Strip key={web.key} web={web} name={nameOf(web)} />
      ))}
    </section>
  )
}

function Strip({ web, name }: { web: Web; name: string }) {
  const { w, view, dates, nameOf } = useHere()
  const mayWrite = view.me.speaksFor.includes(web.areaId) && view.loop.endedAt === null
  const newest = [...web.cells.values()].toSorted((a, b) => b.madeAt.localeCompare(a.madeAt))[0]
  return (
    <>
      <p className="k-meta">
        <strong>{name}.</strong>{' '}
        {newest ? w.culture.by(nameOf(newest.madeBy), dates.day(newest.madeAt)) : null}
      </p>
      {/* Who cannot drag must be able to scroll by keys. */}
      <section className="k-scroll" aria-label={`${w.culture.title}: ${name}`} {...focusable}>
        <table className="k-table why-web">
          <caption className="k-hidden">{`${w.culture.title}: ${name}`}</caption>
          <thead>
            <tr>
              <td />
              {elements.options.map(element => (
                <th key={element} scope="col" className={gapClass(web, element, view.experiments)}>
                  {w.culture.elements[element]}
                  {mayWrite ? (
                    <WriteElement
                      label={w.culture.writeShort}
                      name={w.culture.writeName(w.culture.elements[element], name)}
                      initial={{
                        team: web.key,
                        element,
                        is: web.cells.get(`${element} is`)?.text ?? '',
                        wish: web.cells.get(`${element} wish`)?.text ?? '',
                      }}
                    />
                  ) : null}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {(['is', 'wish'] as const).map(side => (
              <tr key={side}>
                <th scope="row">{w.culture[side]}</th>
                {elements.options.map(element => (
                  <td key={element} className={gapClass(web, element, view.experiments)}>
                    {web.cells.get(`${element} ${side}`)?.text ?? (
                      <span className="k-meta">{w.culture.empty}</span>
                    )}
                    {side === 'wish' ? <Gap web={web} element={element} /> : null}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  )
}

const focusable = { tabIndex: 0 }

const gapClass = (web: Web, element: Element, experiments: Parameters<typeof experimentFrom>[2]) =>
  experimentFrom(web, element, experiments) ? 'why-gap' : undefined

function Gap({ web, element }: { web: Web; element: Element }) {
  const { w, view } = useHere()
  const [open, setOpen] = useState(false)
  const wish = web.cells.get(`${element} wish`)
  const became = experimentFrom(web, element, view.experiments)
  if (became)
    return (
      <p>
        <a href="#experiments">{w.culture.became(became.title)}</a>
      </p>
    )
  if (!wish || !web.cells.has(`${element} is`) || !view.me.inLoop) return null
  return (
    <p>
      <button
        type="button"
        className="k-button k-button-link k-button-small why-try"
        aria-label={w.culture.tryName(w.culture.elements[element])}
        onClick={() => setOpen(true)}
      >
        {w.culture.tryIt}
      </button>
      {open ? <ExperimentForm from={wish} onClose={() => setOpen(false)} /> : null}
    </p>
  )
}

function Write() {
  const { w, view, mine, areaName } = useHere()
  if (mine.length === 0 || view.loop.endedAt !== null) return null
  const teams = view.departments.filter(one => view.me.speaksFor.includes(one.areaId))
  const options = [
    ...teams.map(one => ({ value: one.id, label: one.name })),
    ...view.me.speaksFor.map(id => ({ value: `area ${id}`, label: w.culture.wholeArea(areaName(id)) })),
  ]
  const fields: FieldSpec[] = [
    { name: 'team', kind: 'choice', label: w.culture.team, options },
    {
      name: 'element',
      kind: 'radio',
      label: w.culture.element,
      options: elements.options.map(value => ({
        value,
        label: w.culture.elements[value],
        hint: w.culture.hints[value],
      })),
    },
  ]
  return <WriteElement label={w.culture.write} initial={{ team: options[0]?.value ?? '' }} fields={fields} />
}

type WriteElementProps = {
  readonly label: string
  readonly name?: string
  readonly initial: Values
  readonly fields?: readonly FieldSpec[]
}

/** One element of the web, as it is and as we want it, in one go. */
function WriteElement({ label, name, initial, fields = [] }: WriteElementProps) {
  const { w, view, loopId } = useHere()
  return (
    <AskButton
      verb={writeCulture}
      small
      {...(name ? { kind: 'link' as const, name } : { icon: 'edit' as const })}
      title={name ?? w.culture.write}
      label={label}
      initial={initial}
      fields={[
        ...fields,
        { name: 'is', kind: 'long', label: w.culture.is, optional: true },
        { name: 'wish', kind: 'long', label: w.culture.wish, optional: true },
      ]}
      input={values => {
        const element = said(values, 'element') as Element
        const whose = whoseOf(said(values, 'team'), view)
        const there = websOf(view.culture).find(web => web.key === keyOf(whose))?.cells
        const seen = {
          is: there?.get(`${element} is`)?.version,
          wish: there?.get(`${element} wish`)?.version,
        }
        const texts = { is: said(values, 'is'), wish: said(values, 'wish') }
        return { params: { loopId }, body: { ...whose, element, ...texts, seen } }
      }}
    />
  )
}

type Whose = { areaId: number; departmentId: string | null }
const keyOf = ({ areaId, departmentId }: Whose) => departmentId ?? `area ${areaId}`

/** A team, or a whole area, from what was chosen. */
function whoseOf(chosen: string, view: Pick<LoopView, 'departments'>): Whose {
  if (chosen.startsWith('area ')) return { areaId: Number(chosen.slice(5)), departmentId: null }
  return { areaId: view.departments.find(one => one.id === chosen)?.areaId ?? -1, departmentId: chosen }
}
