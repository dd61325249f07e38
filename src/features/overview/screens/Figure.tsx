import { type ReactNode, useId, useState } from 'react'
import { useText } from '../../../platform/i18n/react.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Card } from '../../../ui/Card.tsx'
import { type Column, DataTable } from '../../../ui/DataTable.tsx'
import { da } from '../text.da.ts'
import { en } from '../text.en.ts'
import { type About, csvOf, fileName, isHidden } from './figures.ts'

type Value = string | number | null
type FigureProps = {
  readonly title: string
  readonly detail?: ReactNode
  /** The head of the table, and its rows: the first cell names the row, null is what is not shown. */
  readonly header: readonly string[]
  readonly rows: readonly (readonly Value[])[]
  readonly how: string
  readonly source?: ReactNode
  /** Which period, and of whom: for the file, which has no page around it. */
  readonly about: About
  /** What one chooses to see; it stands above the chart and the table alike. */
  readonly choice?: ReactNode
  /** Which rows the chart draws; those whose first number is shown, if not said otherwise. */
  readonly drawn?: (row: readonly Value[]) => boolean
  /** The words where nothing is shown, if there is no larger whole to look at. */
  readonly nothing?: string
  /** The chart; it is a picture of the table and is not read aloud. */
  readonly children: ReactNode
}

/** A figure: its chart or its table, how it is counted, and the numbers as a file. */
export function Figure({
  title,
  detail,
  header,
  rows,
  how,
  source,
  about,
  choice,
  drawn = row => row[1] !== null,
  nothing,
  children,
}: FigureProps) {
  const t = useText(da, en)
  const [asTable, setAsTable] = useState(false)
  const [explained, setExplained] = useState(false)
  const id = useId()
  const told = rows.filter(row => !isHidden(row))
  const hidden = rows.filter(row => (asTable ? isHidden(row) : !drawn(row))).map(row => String(row[0]))
  const named = about.filter(([what]) => what !== t.countedOn)
  const columns: Column<readonly Value[]>[] = header.map((name, at) => ({
    key: name,
    header: name,
    rowHeader: at === 0,
    number: at > 0,
    cell: row => row[at] ?? <Hidden />,
  }))
  const table = (
    <DataTable
      caption={title}
      captionHidden
      columns={columns}
      rows={told}
      rowKey={row => String(row[0])}
      empty={null}
    />
  )
  return (
    <Card
      title={title}
      detail={detail}
      footer={
        <div className="k-stack k-stack-s">
          {source ? <p className="k-meta">{source}</p> : null}
          <div className="ov-tools">
            <Button
              kind="link"
              aria-pressed={asTable}
              aria-label={asTable ? t.chartOf(title) : t.tableOf(title)}
              onClick={() => setAsTable(!asTable)}
            >
              {asTable ? t.asChart : t.asTable}
            </Button>
            <Button
              kind="link"
              aria-expanded={explained}
              aria-controls={id}
              aria-label={t.howOf(title)}
              onClick={() => setExplained(!explained)}
            >
              {t.how}
            </Button>
            <Button
              kind="link"
              aria-label={t.csvOf(title)}
              onClick={() =>
                save(
                  fileName(title, named, 'csv'),
                  csvOf(header, rows, t.hidden, about),
                  'text/csv;charset=utf-8',
                )
              }
            >
              {t.csv}
            </Button>
          </div>
          <p id={id} hidden={!explained} className="k-meta">
            {how}
          </p>
        </div>
      }
    >
      {choice}
      {asTable ? (
        table
      ) : (
        <>
          {children}
          <div className="k-hidden">{table}</div>
        </>
      )}
      {hidden.length > 0 ? (
        <p className="k-meta">
          {hidden.length < rows.length ? t.hiddenRows(hidden.join(' · ')) : (nothing ?? t.allHidden)}
        </p>
      ) : null}
    </Card>
  )
}

export function Hidden() {
  const t = useText(da, en)
  return <span className="ov-hidden">{t.hidden}</span>
}

/** Hands the reader a file that was made here. */
export function save(name: string, content: BlobPart, type: string) {
  const address = URL.createObjectURL(new Blob([content], { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}
