import { AreaChip } from '../../../ui/AreaChip.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Card } from '../../../ui/Card.tsx'
import { Switch } from '../../../ui/Switch.tsx'
import { type Column, choicesOf } from './choices.ts'
import { SanctionMark } from './Sanction.tsx'
import { StandingWords } from './StandingWords.tsx'
import { Emphasised } from './Summary.tsx'
import { capital, sentencesFor } from './summary.ts'
import { toldOf, useConsent, useConsentText } from './use-consent.tsx'

type ReceiverListProps = {
  /** Left out where the reader may only read. */
  readonly onClose?: ((column: Column) => void) | undefined
  readonly onOpen?: ((column: Column) => void) | undefined
}

/** The matrix in the form of a list: a switch and a sentence for each receiver. */
export function ReceiverList(props: ReceiverListProps) {
  const t = useConsentText()
  const { columns } = useConsent()
  const groups = [
    { title: t.list.areas, columns: columns.filter(({ kind }) => kind === 'area') },
    { title: t.list.persons, columns: columns.filter(({ kind }) => kind !== 'area') },
  ]
  return groups.map(group =>
    group.columns.length === 0 ? null : (
      <Card key={group.title} title={group.title}>
        <div>
          {group.columns.map(column => (
            <Receiver key={column.key} column={column} {...props} />
          ))}
        </div>
      </Card>
    ),
  )
}

function Receiver({ column, onClose, onOpen }: { column: Column } & ReceiverListProps) {
  const t = useConsentText()
  const consent = useConsent()
  const { nameOf, areas, scope } = consent
  const name = nameOf(column)
  const area = areas.find(({ id }) => id === column.areaId)
  const on = column.standing === 'holds'
  const told = toldOf(consent, column, on && column.open ? choicesOf(column.open.lines) : {})
  const sentence = on
    ? capital(
        sentencesFor(told, column.kind === 'area' ? t.list.they : name, {
          scope,
          words: t.summary,
          many: column.kind === 'area',
        }).join(' '),
      )
    : t.list.nothing
  const label =
    column.kind === 'area' && area ? (
      <AreaChip {...area} />
    ) : (
      <>
        {name}
        {column.about ? <span className="k-meta"> {column.about}</span> : null}
      </>
    )
  return (
    <div className="consent-receiver">
      {onClose && onOpen ? (
        <Switch
          label={label}
          hint={<Emphasised text={sentence} />}
          checked={on}
          onChange={next => (next ? onOpen(column) : onClose(column))}
        />
      ) : (
        <div>
          {label}
          <p>
            <Emphasised text={sentence} />
          </p>
        </div>
      )}
      <StandingWords column={column} />
      <SanctionMark areaId={column.areaId} />
      {on && onOpen ? (
        <div>
          <Button kind="link" aria-label={t.list.exactFor(name)} onClick={() => onOpen(column)}>
            {t.list.exact}
          </Button>
        </div>
      ) : null}
    </div>
  )
}
