import { Slot } from '../../../platform/react/slots.tsx'
import { DataTable } from '../../../ui/DataTable.tsx'
import { Icon } from '../../../ui/Icon.tsx'
import type { IconName } from '../../../ui/icons.ts'
import { addExperiment, moveExperiment } from '../api.frames.ts'
import type { LoopView } from '../model.frame.ts'
import type { CultureEntry, ExperimentState } from '../model.ts'
import { useAgreements } from './agreements.ts'
import { DoButton } from './do-button.tsx'
import { AskButton, WhyForm } from './form.tsx'
import { type FieldSpec, orNull, said, type Values } from './form-fields.tsx'
import { useHere } from './here.tsx'
import { Onward } from './onward.tsx'
import { areasIn, framesNow } from './view.ts'

type Row = LoopView['experiments'][number]

const icons: Record<ExperimentState, IconName> = {
  running: 'sync',
  waits: 'help',
  keep: 'check',
  change: 'edit',
  stop: 'close',
}

/** What was expected beside what was seen. A stop is as plain as a keep. */
export function Experiments() {
  const { w, view } = useHere()
  return (
    <section id="experiments" className="k-card" aria-labelledby="experiments-title">
      <div className="k-card-head">
        <div>
          <h2 id="experiments-title" className="k-card-title">
            {w.experiments.title}
          </h2>
          <p className="k-meta">{w.experiments.lead}</p>
        </div>
        {view.me.inLoop && view.loop.endedAt === null ? <Add /> : null}
      </div>
      <DataTable
        caption={w.experiments.title}
        captionHidden
        rows={view.experiments}
        rowKey={row => row.id}
        empty={<p className="k-meta">{w.experiments.none}</p>}
        columns={[
          {
            key: 'what',
            header: w.experiments.columns.what,
            rowHeader: true,
            cell: row => <What row={row} />,
          },
          { key: 'expects', header: w.experiments.columns.expects, cell: row => <Expects row={row} /> },
          { key: 'saw', header: w.experiments.columns.saw, cell: row => row.came },
          { key: 'now', header: w.experiments.columns.now, narrow: true, cell: row => <Now row={row} /> },
        ]}
      />
    </section>
  )
}

function What({ row }: { row: Row }) {
  const { w, dates } = useHere()
  return (
    <>
      {row.number}. {row.title}
      <Slot name="leader.waits" objectId={row.id} />
      <p className="k-meta">
        {row.whoIn}, {w.experiments.period(dates.dayShort(row.fromOn), dates.dayShort(row.untilOn))}
      </p>
    </>
  )
}

function Expects({ row }: { row: Row }) {
  const { w } = useHere()
  return (
    <>
      {row.expects}
      <p className="k-meta">{w.experiments.seeing(row.seeBy)}</p>
      {row.weStop === '' ? null : <p className="k-meta">{w.experiments.stopping(row.weStop)}</p>}
    </>
  )
}

function Now({ row }: { row: Row }) {
  const { w, view, loopId } = useHere()
  const may = view.me.inLoop && !['keep', 'stop'].includes(row.state)
  const at = { params: { loopId, experimentId: row.id }, seen: row.version }
  const agreements = useAgreements(areasIn(view)).map(one => ({
    value: one.id,
    label: `${one.number}. ${one.title}`,
  }))
  return (
    <div className="k-stack k-stack-s">
      <span className={`why-now why-now-${row.state}`}>
        <Icon name={icons[row.state]} size="s" /> {w.experiments.state[row.state]}
      </span>
      {may && row.state !== 'running' ? (
        <DoButton
          small
          verb={moveExperiment}
          input={{ ...at, body: { to: 'running' } }}
          label={row.state === 'waits' ? w.experiments.begin : w.experiments.goOn}
          name={w.experiments.beginName(
            row.state === 'waits' ? w.experiments.begin : w.experiments.goOn,
            row.title,
          )}
        />
      ) : null}
      {may && row.state !== 'waits' ? (
        <AskButton
          verb={moveExperiment}
          small
          title={w.experiments.settleName(row.title)}
          name={w.experiments.settleName(row.title)}
          label={w.experiments.settle}
          initial={{ came: row.came }}
          fields={[
            { name: 'came', kind: 'long', label: w.experiments.came },
            ...(agreements.length > 0
              ? [
                  {
                    name: 'agreementId',
                    kind: 'choice' as const,
                    label: w.experiments.agreement,
                    optional: true,
                    options: agreements,
                  },
                ]
              : []),
            {
              name: 'to',
              kind: 'radio',
              label: w.experiments.to,
              options: (['keep', 'change', 'stop'] as const).map(value => ({
                value,
                label: w.experiments.state[value],
              })),
            },
          ]}
          input={values => ({
            ...at,
            body: {
              to: said(values, 'to') as 'keep' | 'change' | 'stop',
              came: said(values, 'came'),
              agreementId: orNull(said(values, 'agreementId')),
            },
          })}
        />
      ) : null}
      <Onward row={row} />
    </div>
  )
}

function useExperimentFields(): FieldSpec[] {
  const { w, view, nameOf } = useHere()
  const frames = framesNow(view.frames).now.map(one => ({
    value: one.id,
    label: `${w.frame.level[one.level]} ${one.givenToId ? w.frame.to(nameOf(one.givenToId)) : ''}`.trim(),
  }))
  return [
    { name: 'title', kind: 'line', label: w.experiments.title_ },
    { name: 'expects', kind: 'long', label: w.experiments.expects },
    { name: 'seeBy', kind: 'long', label: w.experiments.seeBy },
    { name: 'whoIn', kind: 'line', label: w.experiments.whoIn },
    {
      name: 'weStop',
      kind: 'long',
      label: w.experiments.weStop,
      hint: w.experiments.weStopHint,
      optional: true,
    },
    { name: 'fromOn', kind: 'day', label: w.experiments.from },
    { name: 'untilOn', kind: 'day', label: w.experiments.until },
    ...(frames.length > 0
      ? [
          {
            name: 'waitsFrameId',
            kind: 'choice' as const,
            label: w.experiments.waits,
            optional: true,
            options: frames,
          },
        ]
      : []),
  ]
}

const bodyOf = (values: Values, cultureEntryId: string | null) => ({
  title: said(values, 'title'),
  expects: said(values, 'expects'),
  seeBy: said(values, 'seeBy'),
  whoIn: said(values, 'whoIn'),
  weStop: said(values, 'weStop'),
  fromOn: said(values, 'fromOn'),
  untilOn: said(values, 'untilOn'),
  waitsFrameId: orNull(said(values, 'waitsFrameId')),
  cultureEntryId,
})

function Add() {
  const { w, loopId, dates } = useHere()
  const fields = useExperimentFields()
  return (
    <AskButton
      verb={addExperiment}
      icon="add"
      title={w.experiments.add}
      label={w.experiments.add}
      initial={{ fromOn: dates.today() }}
      fields={fields}
      input={values => ({ params: { loopId }, body: bodyOf(values, null) })}
    />
  )
}

/** The same form, from a gap in the cultural web: its wish is where it begins. */
export function ExperimentForm({ from, onClose }: { from: CultureEntry; onClose: () => void }) {
  const { w, t, loopId, dates } = useHere()
  const fields = useExperimentFields()
  return (
    <WhyForm
      verb={addExperiment}
      title={w.experiments.add}
      button={t.save}
      initial={{ title: from.text.slice(0, 200), fromOn: dates.today() }}
      fields={fields}
      input={values => ({ params: { loopId }, body: bodyOf(values, from.id) })}
      onClose={onClose}
    />
  )
}
