import { useEffect, useRef } from 'react'
import { languageName } from '../../../../platform/i18n/language-name.ts'
import { useDates, useLanguage, useText } from '../../../../platform/i18n/react.tsx'
import { useLoad } from '../../../../platform/react/load.ts'
import { Button } from '../../../../ui/Button.tsx'
import { Card } from '../../../../ui/Card.tsx'
import { DataTable } from '../../../../ui/DataTable.tsx'
import { listTargetGroups } from '../../api.ts'
import type { Citizen, CitizenChange } from '../../model.ts'
import { da } from '../../text.da.ts'
import { en } from '../../text.en.ts'
import { detailsOf, draftOf, shownCpr } from './draft.ts'

type BothVersionsProps = {
  readonly change: CitizenChange
  readonly theirs: Citizen
  readonly busy: boolean
  readonly onMine: () => void
  readonly onTheirs: () => void
}

/** Two corrected the same citizen: the fields that I changed, as I have them and as they are now. */
export function BothVersions({ change, theirs, busy, onMine, onTheirs }: BothVersionsProps) {
  const t = useText(da, en)
  const ref = useRef<HTMLDivElement>(null)
  useEffect(() => {
    ref.current?.focus()
  }, [])
  const say = useValueWords()
  const now = detailsOf(draftOf(theirs))
  const labels: Record<string, string> = t.fields
  const rows = (Object.keys(change) as (keyof CitizenChange)[]).map(field => ({
    field,
    name: labels[field] ?? field,
    mine: say(field, change[field]),
    theirs: say(field, now[field]),
  }))
  return (
    <div role="alert" tabIndex={-1} ref={ref}>
      <Card title={t.clash.title} tone="stop" as="div">
        <p>{t.clash.body}</p>
        <DataTable
          caption={t.clash.title}
          captionHidden
          rows={rows}
          rowKey={row => row.field}
          columns={[
            { key: 'field', header: t.clash.field, rowHeader: true, cell: row => row.name },
            { key: 'mine', header: t.clash.mine, cell: row => <Lines of={row.mine} /> },
            { key: 'theirs', header: t.clash.theirs, cell: row => <Lines of={row.theirs} /> },
          ]}
        />
        <div className="k-line">
          <Button kind="primary" onClick={onMine} busy={busy ? t.saving : undefined}>
            {t.clash.keepMine}
          </Button>
          <Button onClick={onTheirs}>{t.clash.keepTheirs}</Button>
        </div>
      </Card>
    </div>
  )
}

function Lines({ of }: { of: readonly string[] }) {
  return <span className="people-lines">{of.join('\n')}</span>
}

/** A field's value in words, one line for each thing in it. */
function useValueWords() {
  const t = useText(da, en)
  const dates = useDates()
  const { language } = useLanguage()
  const { data: groups = [] } = useLoad(listTargetGroups, {}, { staleMs: 86_400_000 })
  const groupName = (code: string) => {
    const group = groups.find(one => one.code === code)
    return (language === 'da' ? group?.nameDa : group?.nameEn) ?? code
  }
  return (field: keyof CitizenChange, value: CitizenChange[keyof CitizenChange]): string[] => {
    if (value === null || value === undefined || value === '') return [t.clash.nothing]
    if (typeof value === 'boolean') return [value ? t.card.yes : t.card.no]
    if (typeof value === 'string') {
      if (field === 'language') return [languageName(value, language)]
      if (field === 'cpr') return [shownCpr(value)]
      return [field === 'birthDate' || field === 'diedOn' ? dates.day(value) : value]
    }
    const words = value.map(one =>
      typeof one === 'string'
        ? groupName(one)
        : [t.contact.kinds[one.kind], one.value, one.note].filter(Boolean).join(' '),
    )
    return words.length > 0 ? words : [t.clash.nothing]
  }
}
