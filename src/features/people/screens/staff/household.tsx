import { useState } from 'react'
import { useDates, useText } from '../../../../platform/i18n/react.tsx'
import { Button } from '../../../../ui/Button.tsx'
import { Card } from '../../../../ui/Card.tsx'
import { Dialog } from '../../../../ui/Dialog.tsx'
import { Link } from '../../../../ui/Link.tsx'
import { PersonRow } from '../../../../ui/PersonRow.tsx'
import { endHouseholdMember } from '../../api.ts'
import type { Citizen } from '../../model.ts'
import { da } from '../../text.around.da.ts'
import { en } from '../../text.around.en.ts'
import { da as cardDa } from '../../text.da.ts'
import { en as cardEn } from '../../text.en.ts'
import { EndDialog } from './end-dialog.tsx'
import { HouseholdForm } from './household-form.tsx'

/** Whom the citizen lives with, as far as the reader may know. Nothing tells whether there are more. */
export function Household({ citizen }: { citizen: Citizen }) {
  const t = useText(da, en).household
  const card = useText(cardDa, cardEn).card
  const [adding, setAdding] = useState(false)
  const close = () => setAdding(false)
  const mayChange = citizen.version !== null
  return (
    <Card title={t.title} detail={t.detail}>
      {citizen.household.length === 0 ? (
        <p className="k-meta">{t.none}</p>
      ) : (
        <ul className="k-plain-list k-stack k-stack-s">
          {citizen.household.map(one => (
            <li key={one.id}>
              <Lives one={one} citizen={citizen} mayChange={mayChange} />
            </li>
          ))}
        </ul>
      )}
      {mayChange && !citizen.protectedAddress ? (
        <div>
          <Button icon="add" onClick={() => setAdding(true)}>
            {t.add}
          </Button>
        </div>
      ) : null}
      <Dialog open={adding} onClose={close} title={t.add} closeLabel={card.close}>
        <HouseholdForm citizen={citizen} onClose={close} />
      </Dialog>
    </Card>
  )
}

type LivesProps = { one: Citizen['household'][number]; citizen: Citizen; mayChange: boolean }

function Lives({ one, citizen, mayChange }: LivesProps) {
  const t = useText(da, en).household
  const card = useText(cardDa, cardEn)
  const dates = useDates()
  const [ending, setEnding] = useState(false)
  const here = one.id === citizen.id
  return (
    <>
      <PersonRow
        name={one.name}
        size="s"
        citizen
        detail={
          <>
            <div>
              {here ? (
                t.this
              ) : (
                <Link href={`/citizens/${one.id}`} aria-label={card.search.cardFull(one.name)}>
                  {card.search.card}
                </Link>
              )}
            </div>
            <div>{t.since(dates.day(one.fromAt))}</div>
          </>
        }
        actions={
          mayChange ? (
            <Button kind="ghost" aria-label={t.endFull(one.name)} onClick={() => setEnding(true)}>
              {t.end}
            </Button>
          ) : undefined
        }
      />
      {ending ? (
        <EndDialog
          verb={endHouseholdMember}
          input={{ params: { citizenId: citizen.id, memberId: one.id } }}
          onClose={() => setEnding(false)}
          words={{ title: t.endTitle(one.name), body: t.endBody, yes: t.endYes, done: t.ended(one.name) }}
        />
      ) : null}
    </>
  )
}
