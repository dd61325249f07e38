import { useLoad } from '../../../platform/react/load.ts'
import { Notice } from '../../../ui/Notice.tsx'
import { Quote } from '../../../ui/Quote.tsx'
import { myPlans } from '../../plan/api.ts'
import { askOutcome, sayYesFor, tellOutcome } from '../api.frames.ts'
import { readOutcome } from '../api.told.ts'
import type { Outcome } from '../model.frame.ts'
import { DoButton } from './do-button.tsx'
import { AskButton } from './form.tsx'
import { chosen, type FieldSpec, orNull, said } from './form-fields.tsx'
import { useHere } from './here.tsx'
import { told } from './view.ts'

/** The page ends in a citizen's voice, told with their yes. */
export function Outcomes() {
  const { w, view } = useHere()
  const shown = told(view.outcomes)
  const waiting = view.outcomes.filter(one => one.saidYesAt === null)
  return (
    <section id="outcome" className="k-band" aria-labelledby="outcome-title">
      <div className="k-band-inner k-stack k-stack-m">
        <div className="k-line k-line-apart">
          <h2 id="outcome-title">{w.outcome.title}</h2>
          {view.loop.endedAt === null ? <AskCitizen /> : null}
        </div>
        {shown.length === 0 ? <p>{w.outcome.none}</p> : null}
        {shown.map(outcome => (
          <Told key={outcome.id} outcome={outcome} />
        ))}
        {waiting.map(outcome => (
          <Notice key={outcome.id} icon="lock" title={w.outcome.waits}>
            <Quote form="line" words={outcome.words} who={outcome.toldAs} />
            <div>
              <SaidYes outcome={outcome} />
            </div>
          </Notice>
        ))}
      </div>
    </section>
  )
}

/** On the citizen's own screen they press themself; else whoever asked writes down how they said it. */
function SaidYes({ outcome }: { outcome: Outcome }) {
  const { w, loopId } = useHere()
  return (
    <AskButton
      verb={sayYesFor}
      small
      openly={false}
      title={w.outcome.saidYes}
      label={w.outcome.saidYes}
      initial={{ how: 'table' }}
      fields={[
        {
          name: 'how',
          kind: 'radio',
          label: w.outcome.how,
          options: (['table', 'phone', 'paper'] as const).map(value => ({
            value,
            label: w.outcome.hows[value],
          })),
        },
      ]}
      input={values => ({
        params: { loopId, outcomeId: outcome.id },
        seen: outcome.version,
        body: { how: said(values, 'how') as 'table' },
      })}
    >
      <p>{w.outcome.saidYesLead}</p>
    </AskButton>
  )
}

function Told({ outcome }: { outcome: Outcome }) {
  const { w, view, dates, loopId, teamName, listed, t } = useHere()
  const teams = outcome.told.map(one => teamName(one.departmentId))
  const newest = outcome.told.at(-1)
  const heard = view.amendments.some(one => one.outcomeId === outcome.id && one.state === 'taken')
  return (
    <article className="why-told" aria-label={outcome.toldAs}>
      <Quote form="page" words={outcome.words} who={w.outcome.yes(outcome.toldAs)} />
      <div className="why-told-facts">
        <div>
          <h3>{w.outcome.moved}</h3>
          <p>{outcome.moved}</p>
        </div>
        <div>
          <p>{newest ? w.outcome.toldTo(listed(teams), dates.day(newest.madeAt)) : w.outcome.notTold}</p>
          {outcome.readers === null ? null : <p>{w.outcome.readers(outcome.readers)}</p>}
          {heard ? (
            <p>
              {w.outcome.heard}
              <a href="#why">{t.places.names.why}</a>.
            </p>
          ) : null}
          <div className="k-line">
            {outcome.read ? (
              <span className="k-meta">{w.outcome.reading}</span>
            ) : (
              <DoButton
                small
                verb={readOutcome}
                input={{ params: { loopId, outcomeId: outcome.id } }}
                label={w.outcome.read}
              />
            )}
            <Tell outcome={outcome} />
          </div>
        </div>
      </div>
    </article>
  )
}

function Tell({ outcome }: { outcome: Outcome }) {
  const { w, view, loopId } = useHere()
  const done = outcome.told.map(one => one.departmentId)
  const inIt = view.parts.map(part => part.areaId)
  const options = view.departments
    .filter(one => !done.includes(one.id) && inIt.includes(one.areaId))
    .map(one => ({ value: one.id, label: one.name }))
  if (options.length === 0) return null
  return (
    <AskButton
      verb={tellOutcome}
      small
      openly={false}
      title={w.outcome.tell}
      label={w.outcome.tell}
      fields={[{ name: 'departments', kind: 'many', label: w.outcome.teams, options }]}
      input={values => ({
        params: { loopId, outcomeId: outcome.id },
        body: { departments: chosen(values, 'departments') },
      })}
    />
  )
}

function AskCitizen() {
  const { w, view, loopId } = useHere()
  const { data } = useLoad(myPlans, { query: { limit: 100 } }, { staleMs: 60_000 })
  const citizens = (data?.items ?? []).map(one => ({ value: one.citizenId, label: one.citizenName }))
  if (citizens.length === 0) return null
  const experiments = view.experiments.map(one => ({ value: one.id, label: `${one.number}. ${one.title}` }))
  const fields: FieldSpec[] = [
    {
      name: 'citizenId',
      kind: 'choice',
      label: w.outcome.citizen,
      hint: w.outcome.citizenHint,
      options: citizens,
    },
    {
      name: 'words',
      kind: 'long',
      label: w.outcome.words,
      hint: w.outcome.wordsHint,
      ownWords: true,
    },
    { name: 'toldAs', kind: 'line', label: w.outcome.toldAs, hint: w.outcome.toldAsHint },
    { name: 'moved', kind: 'long', label: w.outcome.movedLabel, hint: w.outcome.wordsHint },
    ...(experiments.length > 0
      ? [
          {
            name: 'experimentId',
            kind: 'choice' as const,
            label: w.outcome.experiment,
            optional: true,
            options: experiments,
          },
        ]
      : []),
  ]
  return (
    <AskButton
      verb={askOutcome}
      icon="add"
      openly={false}
      title={w.outcome.ask}
      label={w.outcome.ask}
      fields={fields}
      input={values => ({
        params: { loopId },
        body: {
          citizenId: said(values, 'citizenId'),
          words: said(values, 'words'),
          toldAs: said(values, 'toldAs'),
          moved: said(values, 'moved'),
          experimentId: orNull(said(values, 'experimentId')),
        },
      })}
    >
      <p className="k-meta">{w.outcome.askLead}</p>
    </AskButton>
  )
}
