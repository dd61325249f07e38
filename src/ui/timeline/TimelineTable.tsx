import { AreaChip } from '../AreaChip.tsx'
import { DataTable } from '../DataTable.tsx'
import type { TimelineLane, TimelineWords } from './lane.ts'
import { isBar, type TimelineItem } from './scale.ts'

type Row = { readonly lane: TimelineLane; readonly item: TimelineItem }

type TimelineTableProps = {
  readonly title: string
  readonly lanes: readonly TimelineLane[]
  readonly words: TimelineWords
}

export function TimelineTable({ title, lanes, words }: TimelineTableProps) {
  const rows: Row[] = lanes.flatMap(lane =>
    lane.items.toSorted((a, b) => a.from.localeCompare(b.from)).map(item => ({ lane, item })),
  )
  return (
    <DataTable
      caption={title}
      captionHidden
      rows={rows}
      rowKey={row => row.item.id}
      columns={[
        { key: 'lane', header: words.columns.lane, cell: row => <AreaChip {...row.lane} plain /> },
        { key: 'what', header: words.columns.what, rowHeader: true, cell: row => row.item.title },
        { key: 'kind', header: words.columns.kind, cell: row => words.kinds[row.item.kind] },
        { key: 'when', header: words.columns.when, cell: row => whenOf(row.item, words) },
      ]}
    />
  )
}

function whenOf(item: TimelineItem, words: TimelineWords): string {
  return words.period(item.from, isBar(item.kind) ? item.to : item.from)
}
