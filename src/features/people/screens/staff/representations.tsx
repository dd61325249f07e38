import { useState } from 'react'
import { useDates, useText } from '../../../../platform/i18n/react.tsx'
import { Button } from '../../../../ui/Button.tsx'
import { Card } from '../../../../ui/Card.tsx'
import { Dialog } from '../../../../ui/Dialog.tsx'
import { PersonRow } from '../../../../ui/PersonRow.tsx'
import { endRepresentation } from '../../api.ts'
import type { Citizen, Representation } from '../../model.ts'
import { da } from '../../text.around.da.ts'
import { en } from '../../text.around.en.ts'
import { da as cardDa } from '../../text.da.ts'
import { en as cardEn } from '../../text.en.ts'
import { EndDialog } from './end-dialog.tsx'
import { RepresentationForm } from './representation-form.tsx'

/** Custody, guardians and powers of attorney: who, by which law, in what, until when. */
export function Representations({ citizen }: { citizen: Citizen }) {
  const t = useText(da, en).representations
  const card = useText(cardDa, cardEn).card
  const [adding, setAdding] = useState(false)
  const close = () => setAdding(false)
  return (
    <Card title={t.title} detail={t.detail}>
      {citizen.representations.length === 0 ? (
        <p className="k-meta">{t.none}</p>
      ) : (
        <ul className="k-plain-list k-stack k-stack-s">
          {citizen.representations.map(one => (
            <li key={one.id}>
              <Stands one={one} citizen={citizen} />
            </li>
          ))}
        </ul>
      )}
      {citizen.version === null ? null : (
        <div>
          <Button icon="add" onClick={() => setAdding(true)}>
            {t.add}
          </Button>
        </div>
      )}
      <Dialog open={adding} onClose={close} title={t.add} closeLabel={card.close}>
        <RepresentationForm citizen={citizen} onClose={close} />
      </Dialog>
    </Card>
  )
}

function Stands({ one, citizen }: { one: Representation; citizen: Citizen }) {
  const t = useText(da, en).representations
  const dates = useDates()
  const [ending, setEnding] = useState(false)
  const from = dates.day(one.fromAt)
  // The period ends with the midnight after its last day.
  const last = one.untilAt === 'infinity' ? null : new Date(Date.parse(one.untilAt) - 1)
  const lines = [
    [t.kinds[one.kind], one.legalBasis].filter(Boolean).join(', '),
    one.acts.map(act => t.actWords[act]).join(', '),
    last === null ? t.since(from) : t.period(from, dates.day(last)),
  ]
  return (
    <>
      <PersonRow
        name={one.name}
        size="s"
        detail={lines.map(line => <div key={line}>{line}</div>)}
        actions={
          citizen.version === null ? undefined : (
            <Button kind="ghost" aria-label={t.endFull(one.name)} onClick={() => setEnding(true)}>
              {t.end}
            </Button>
          )
        }
      />
      {ending ? (
        <EndDialog
          verb={endRepresentation}
          input={{ params: { citizenId: citizen.id, representationId: one.id } }}
          onClose={() => setEnding(false)}
          words={{ title: t.endTitle(one.name), body: t.endBody, yes: t.endYes, done: t.ended(one.name) }}
        />
      ) : null}
    </>
  )
}
