import { useState } from 'react'
import { SegmentedControl } from '../../../ui/SegmentedControl.tsx'
import { writeCulture } from '../api.ts'
import { type Element, element as elements } from '../model.ts'
import { ExperimentForm } from './experiments.tsx'
import { AskButton } from './form.tsx'
import { said } from './form-fields.tsx'
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
      {webs.length === 0 ? <p className="k-meta">{w.culture.none}</p> : null}
      {shown.map(web => (
        <Strip key={web.key} web={web} name={nameOf(web)} />
      ))}
    </section>
  )
}

function Strip({ web, name }: { web: Web; name: string }) {
  const { w, view, dates, nameOf } = useHere()
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
  const { w, view, loopId, mine, areaName } = useHere()
  if (mine.length === 0 || view.loop.endedAt !== null) return null
  const teams = view.departments.filter(one => view.me.speaksFor.includes(one.areaId))
  const options = [
    ...teams.map(one => ({ value: one.id, label: one.name })),
    ...view.me.speaksFor.map(id => ({ value: `area ${id}`, label: w.culture.wholeArea(areaName(id)) })),
  ]
  return (
    <AskButton
      verb={writeCulture}
      small
      icon="edit"
      title={w.culture.write}
      label={w.culture.write}
      initial={{ team: options[0]?.value ?? '', side: 'is' }}
      fields={[
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
        {
          name: 'side',
          kind: 'radio',
          label: w.culture.side,
          options: (['is', 'wish'] as const).map(value => ({ value, label: w.culture[value] })),
        },
        { name: 'text', kind: 'long', label: w.culture.text },
      ]}
      input={values => {
        const team = said(values, 'team')
        const whole = team.startsWith('area ')
        const areaId = whole ? Number(team.slice(5)) : (teams.find(one => one.id === team)?.areaId ?? -1)
        return {
          params: { loopId },
          body: {
            areaId,
            departmentId: whole ? null : team,
            element: said(values, 'element') as Element,
            side: said(values, 'side') as 'is' | 'wish',
            text: said(values, 'text'),
          },
        }
      }}
    />
  )
}
