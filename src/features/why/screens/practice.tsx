import { Card } from '../../../ui/Card.tsx'
import { DataTable } from '../../../ui/DataTable.tsx'
import { addPractice, endPractice } from '../api.ts'
import type { Practice } from '../model.ts'
import { DoButton } from './do-button.tsx'
import { AskButton } from './form.tsx'
import { orNull, said } from './form-fields.tsx'
import { useHere } from './here.tsx'

const numberOrNull = (text: string) => {
  const number = orNull(text.trim())
  return number === null ? null : Number(number)
}

/** What we say beside what happened, each with where it is known from. */
export function WordsAndPractice() {
  const { w, view } = useHere()
  return (
    <Card title={w.practice.title} action={view.me.inLoop ? <Add /> : undefined}>
      <DataTable
        caption={w.practice.title}
        captionHidden
        rows={view.practice}
        rowKey={row => row.id}
        empty={<p className="k-meta">{view.me.inLoop ? w.practice.none : w.practice.nothing}</p>}
        columns={[
          { key: 'say', header: w.practice.say, rowHeader: true, cell: row => row.weSay },
          { key: 'happened', header: w.practice.happened, cell: row => <Happened row={row} /> },
          { key: 'fits', header: w.practice.fit, narrow: true, cell: row => <Fits row={row} /> },
        ]}
      />
    </Card>
  )
}

function Happened({ row }: { row: Practice }) {
  const { w } = useHere()
  return (
    <>
      {row.happened}
      <p className="k-meta">{w.practice.source(row.source, row.period)}</p>
    </>
  )
}

function Fits({ row }: { row: Practice }) {
  const { w, me, loopId } = useHere()
  return (
    <span className="k-line">
      {w.practice.fits[row.fits]}
      {row.madeBy === me.personId ? (
        <DoButton
          small
          kind="ghost"
          verb={endPractice}
          input={{ params: { loopId, practiceId: row.id }, seen: row.version }}
          label={w.practice.away}
          name={w.practice.awayName(row.weSay)}
        />
      ) : null}
    </span>
  )
}

function Add() {
  const { w, loopId } = useHere()
  return (
    <AskButton
      verb={addPractice}
      small
      icon="add"
      title={w.practice.add}
      label={w.practice.add}
      initial={{ fits: 'not' }}
      fields={[
        { name: 'weSay', kind: 'line', label: w.practice.saying },
        { name: 'happened', kind: 'long', label: w.practice.happening, hint: w.practice.happeningHint },
        { name: 'period', kind: 'line', label: w.practice.period },
        { name: 'source', kind: 'line', label: w.practice.from },
        { name: 'count', kind: 'line', label: w.practice.count, optional: true },
        { name: 'ofAll', kind: 'line', label: w.practice.ofAll, optional: true },
        {
          name: 'fits',
          kind: 'radio',
          label: w.practice.fit,
          options: (['fits', 'not', 'unknown'] as const).map(value => ({
            value,
            label: w.practice.fits[value],
          })),
        },
      ]}
      input={values => ({
        params: { loopId },
        body: {
          weSay: said(values, 'weSay'),
          happened: said(values, 'happened'),
          period: said(values, 'period'),
          source: said(values, 'source'),
          fits: said(values, 'fits') as Practice['fits'],
          count: numberOrNull(said(values, 'count')),
          ofAll: numberOrNull(said(values, 'ofAll')),
        },
      })}
    />
  )
}
