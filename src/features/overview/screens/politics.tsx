import { toPlainDate } from '../../../platform/i18n/calendar.ts'
import { useDates, useText } from '../../../platform/i18n/react.tsx'
import { useLoad } from '../../../platform/react/load.ts'
import { Slot } from '../../../platform/react/slots.tsx'
import { Card } from '../../../ui/Card.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { Loading } from '../../../ui/Loading.tsx'
import { listDecided } from '../api.ts'
import type { Decision } from '../model.ts'
import { da } from '../text.da.ts'
import { en } from '../text.en.ts'
import { dayAndYear } from './figures.ts'

/** What politicians decided, what it costs and paid for, and what came of it: together for each thing that it is about. */
export function Decided() {
  const t = useText(da, en)
  const { data, isPending } = useLoad(listDecided, {})
  const loops = Map.groupBy(data?.items ?? [], one => one.loopId)
  return (
    <section className="k-stack" aria-labelledby="decided">
      <div>
        <h2 id="decided">{t.politics.title}</h2>
        <p className="k-meta">{t.politics.lead}</p>
      </div>
      {isPending ? <Loading label={t.loading} /> : null}
      {data?.items.length === 0 ? (
        <EmptyState icon="help" title={t.politics.none}>
          {t.politics.noneBody}
        </EmptyState>
      ) : null}
      {[...loops].map(([id, frames]) => (
        <Loop key={id} frames={frames} />
      ))}
    </section>
  )
}

function Loop({ frames }: { frames: readonly Decision[] }) {
  const t = useText(da, en)
  const [first] = frames
  return (
    <Card level={3} title={first?.title ?? ''}>
      <div className="ov-pair">
        <div className="k-stack">
          {frames.map(one => (
            <Frame key={one.id} of={one} />
          ))}
        </div>
        <div className="k-stack k-stack-s">
          <h4>{t.politics.tried}</h4>
          {first?.experiments.length === 0 ? <p className="k-meta">{t.politics.nothingTried}</p> : null}
          <ul className="k-bullets">
            {first?.experiments.map(({ title, state, came }) => (
              <li key={title}>
                <b>{title}</b>: {t.politics.states[state as keyof typeof da.politics.states]}
                {came ? `. ${came}` : ''}
              </li>
            ))}
          </ul>
        </div>
      </div>
    </Card>
  )
}

function Frame({ of }: { of: Decision }) {
  const t = useText(da, en)
  const dates = useDates()
  const lines = [
    [t.politics.limits, of.limits],
    [t.politics.time, of.timeWords],
    [t.politics.money, `${of.moneyWords} (${t.politics.declared[of.declared]})`],
    [t.politics.costs, of.costs],
    [t.politics.pays, of.pays],
  ].filter(([, words]) => words !== '')
  return (
    <section className="k-stack k-stack-m" aria-label={of.direction}>
      <div>
        <h4 className="ov-words">{of.direction}</h4>
        <p className="k-meta">
          {t.politics.signed(of.signedName, dayAndYear(toPlainDate(new Date(of.madeAt)), dates))}
          {of.endedAt ? ` · ${t.politics.ended}` : ''}
        </p>
      </div>
      <dl className="ov-terms">
        {lines.map(([name, words]) => (
          <div key={name}>
            <dt className="k-meta">{name}</dt>
            <dd className="ov-words">{words}</dd>
          </div>
        ))}
        <div>
          <dt className="k-meta">{t.politics.paid}</dt>
          <dd>
            <Slot name="decided.paid" frameId={of.id} givenKr={of.moneyKr} />
          </dd>
        </div>
      </dl>
    </section>
  )
}
