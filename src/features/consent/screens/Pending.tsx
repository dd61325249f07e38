import { useState } from 'react'
import { useDates } from '../../../platform/i18n/react.tsx'
import { useSaving } from '../../../platform/react/saving.ts'
import { Button } from '../../../ui/Button.tsx'
import { Card } from '../../../ui/Card.tsx'
import { Icon } from '../../../ui/Icon.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { useToast } from '../../../ui/Toasts.tsx'
import { confirmConsent } from '../api.ts'
import type { ConsentOverview, Sharing } from '../model.ts'
import { type Column, choicesOf } from './choices.ts'
import { DraftSheet } from './DraftPanel.tsx'
import { HowField } from './HowField.tsx'
import { Sanction } from './Sanction.tsx'
import { sentencesFor } from './summary.ts'
import { toldOf, useConsent, useConsentText } from './use-consent.tsx'

/** Consents that do not work yet: imported ones nobody has asked about, and those that need the yes of several. */
export function Pending() {
  const { columns } = useConsent()
  return columns.flatMap(column =>
    column.standing === 'waits' && column.open
      ? [<PendingCard key={column.key} column={column} open={column.open} />]
      : [],
  )
}

function PendingCard({ column, open }: { column: Column; open: Sharing }) {
  const t = useConsentText()
  const consent = useConsent()
  const { nameOf, scope, mayDecide, overview } = consent
  const [closing, setClosing] = useState(false)
  const name = nameOf(column)
  const imported = open.confirmedAt === null
  const told = toldOf(consent, column, choicesOf(open.lines))
  return (
    <Card
      title={imported ? t.pending.importTitle(name) : t.pending.jointTitle(name)}
      detail={imported ? t.pending.importWords : t.pending.jointWords}
    >
      <p>{sentencesFor(told, name, { scope, words: t.summary }).join(' ')}</p>
      <p className="k-meta">{t.history.purpose(open.purpose)}</p>
      <Sanction areaId={column.areaId} />
      {mayDecide ? <HowField /> : null}
      <ul className="k-plain-list consent-facts">
        {overview.required.map(party => (
          <Party key={party.partyId} party={party} open={open} />
        ))}
      </ul>
      {mayDecide ? (
        <div>
          <Button kind="ghost" onClick={() => setClosing(true)}>
            {t.pending.no}
          </Button>
        </div>
      ) : null}
      {closing ? (
        <DraftSheet
          column={column}
          draft={{ choices: null, purpose: open.purpose, lastDay: null }}
          onDone={() => setClosing(false)}
        />
      ) : null}
    </Card>
  )
}

type PartyOf = ConsentOverview['required'][number]

export function usePartyName() {
  const t = useConsentText()
  return ({ kind, name }: PartyOf) => {
    const said = name === '' ? t.pending.unnamed[kind] : name
    return kind === 'citizen' || name === '' ? said : t.pending[kind](said)
  }
}

/** Who has said yes, and who has not; with the button of who may say it here. */
function Party({ party, open }: { party: PartyOf; open: Sharing }) {
  const t = useConsentText()
  const dates = useDates()
  const toast = useToast()
  const { citizenId, self, mayDecide, how } = useConsent()
  const name = usePartyName()(party)
  const saving = useSaving(confirmConsent)
  const said = open.parties.find(({ partyId }) => partyId === party.partyId)
  const mine = mayDecide && (!self || party.partyId === citizenId)
  const confirm = () => {
    if (how === '') return
    const input = { params: { citizenId, consentId: open.id }, body: { partyId: party.partyId, how } }
    void saving.run(input, { done: () => toast({ text: t.pending.confirmed }) })
  }
  return (
    <li>
      <Icon name={said ? 'check' : 'hourglass'} />
      <div className="k-stack k-stack-s">
        <span>
          {said ? t.pending.said(name, dates.day(new Date(said.upheldAt))) : t.pending.missing(name)}
        </span>
        {!said && mine ? (
          <div>
            <Button kind="primary" busy={saving.busy} aria-disabled={how === ''} onClick={confirm}>
              {self ? t.pending.yesSelf : t.pending.yes(name)}
            </Button>
          </div>
        ) : null}
        {saving.problem ? (
          <Notice kind="error" live title={t.failed}>
            {saving.problem}
          </Notice>
        ) : null}
      </div>
    </li>
  )
}
