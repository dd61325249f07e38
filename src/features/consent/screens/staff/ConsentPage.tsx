import '../consent.css'
import { useState } from 'react'
import { useParams } from 'wouter'
import { useText } from '../../../../platform/i18n/react.tsx'
import { Breadcrumbs } from '../../../../ui/Breadcrumbs.tsx'
import { Button } from '../../../../ui/Button.tsx'
import { Notice } from '../../../../ui/Notice.tsx'
import { usePage } from '../../../../ui/usePage.ts'
import { da } from '../../text/law.da.ts'
import { en } from '../../text/law.en.ts'
import { AskCard } from '../AskCard.tsx'
import { Changing } from '../Changing.tsx'
import {
  type Column,
  choicesNow,
  columnOf,
  type Draft,
  draftOf,
  isWhole,
  sameChoices,
  withCell,
} from '../choices.ts'
import { Deciders } from '../Deciders.tsx'
import { DraftPanel } from '../DraftPanel.tsx'
import { Endings } from '../Endings.tsx'
import { OpenEmergency } from '../emergency.shared.tsx'
import { Grounds, HowSaid } from '../Grounds.tsx'
import { History } from '../History.tsx'
import { Matrix } from '../Matrix.tsx'
import { NotLoaded } from '../NotLoaded.tsx'
import { Pending } from '../Pending.tsx'
import { PeriodCard } from '../PeriodCard.tsx'
import { ReceiverList } from '../ReceiverList.tsx'
import { Summary } from '../Summary.tsx'
import { ConsentProvider, useConsent, useConsentOf, useConsentText, useToday } from '../use-consent.tsx'
import { useNarrow } from '../use-narrow.ts'
import { LawForm } from './LawForm.tsx'
import { Relations } from './Relations.tsx'

/** Who may see what, together with the citizen at the table, on the phone or from paper. */
export function StaffConsent() {
  const { citizenId = '' } = useParams()
  const t = useConsentText()
  const { consent, error, again } = useConsentOf(citizenId)
  usePage(consent ? t.titleOf(consent.citizen) : t.title)
  if (!consent)
    return <NotLoaded error={error} again={again} unknown={<NoSight citizenId={citizenId} again={again} />} />
  return (
    <ConsentProvider consent={consent}>
      <Band />
      <Page />
    </ConsentProvider>
  )
}

function NoSight({ citizenId, again }: { citizenId: string; again: () => void }) {
  return (
    <div className="k-stack">
      <Relations citizenId={citizenId} />
      <OpenEmergency citizenId={citizenId} onOpened={again} />
    </div>
  )
}

function Band() {
  const t = useConsentText()
  const { citizen, citizenId, mayDecide, overview } = useConsent()
  return (
    <div className="k-band">
      <div className="k-band-inner consent-band">
        <div className="k-stack k-stack-m">
          <Breadcrumbs
            label={t.backToPlan}
            crumbs={[
              { label: overview.citizen.name, href: `/citizens/${citizenId}/plan` },
              { label: t.title },
            ]}
          />
          <h1>{t.titleOf(citizen)}</h1>
          <Summary />
          <p className="k-meta">{mayDecide ? t.together(citizen) : t.citizenRead(citizen)}</p>
          <p className="k-meta">{t.onlyYourSide(citizen)}</p>
        </div>
        <PeriodCard />
      </div>
    </div>
  )
}

/** For who works with the citizen: the server says no to others, and to areas that are not theirs to give. */
function RecordLaw() {
  const l = useText(da, en)
  const { mayDecide } = useConsent()
  const [open, setOpen] = useState(false)
  if (!mayDecide) return null
  return (
    <div>
      <Button icon="document" onClick={() => setOpen(true)}>
        {l.record}
      </Button>
      {open ? <LawForm onClose={() => setOpen(false)} /> : null}
    </div>
  )
}

/** The changes that are being thought about, by receiver. */
function useDrafts() {
  const t = useConsentText()
  const today = useToday()
  const { nameOf } = useConsent()
  const [drafts, setDrafts] = useState<Readonly<Record<string, { column: Column; draft: Draft }>>>({})
  const leave = (key: string) => setDrafts(({ [key]: _, ...rest }) => rest)
  const draft = (column: Column, draft: Draft) => setDrafts({ ...drafts, [column.key]: { column, draft } })
  const cell = (column: Column, bit: number, depth: 0 | 1 | 2 | 3) => {
    const purpose = t.sheet.purposeDefault(nameOf(column))
    const begin = drafts[column.key]?.draft ?? draftOf(column, { today, purpose, areas: [] })
    const next = withCell(begin, bit, depth)
    if (sameChoices(next.choices ?? {}, choicesNow(column))) leave(column.key)
    else draft(column, next)
  }
  return { drafts, draft, cell, leave }
}

function Page() {
  const t = useConsentText()
  const { mayDecide, columns, overview, now, nameOf, citizenId } = useConsent()
  const narrow = useNarrow()
  const { drafts, draft, cell, leave } = useDrafts()
  const byKey = Object.fromEntries(Object.entries(drafts).map(([key, { draft }]) => [key, draft]))
  const partly = columns.filter(column => !isWhole(column))
  return (
    <div className="k-page k-stack">
      <Deciders />
      <Endings />
      <div className="k-columns">
        <div className="k-stack">
          <Changing onDraft={narrow ? undefined : draft} drafts={byKey}>
            {({ choose, close }) =>
              narrow ? (
                <ReceiverList {...(mayDecide && { onOpen: choose, onClose: close })} />
              ) : (
                <Matrix drafts={byKey} {...(mayDecide && { onCell: cell, onColumn: choose })} />
              )
            }
          </Changing>
          {mayDecide && partly.length > 0 ? (
            <Notice>{t.matrix.partOnly(t.summary.list(partly.map(nameOf)))}</Notice>
          ) : null}
          <div className="k-cards">
            <Grounds record={<RecordLaw />} />
            <HowSaid />
          </div>
          <Relations citizenId={citizenId} />
        </div>
        <div className="k-stack consent-side">
          <div className="k-stack consent-drafts">
            {Object.entries(drafts).map(([key, { column, draft }]) => (
              <DraftPanel
                key={key}
                // As it is now, should somebody else have changed it meanwhile.
                column={
                  columns.find(known => known.key === key) ?? { ...column, ...openNow(overview, column, now) }
                }
                draft={draft}
                onDone={() => leave(key)}
              />
            ))}
          </div>
          <Pending />
          <AskCard />
          <History />
        </div>
      </div>
    </div>
  )
}

const openNow = (overview: Parameters<typeof columnOf>[0], column: Column, now: Date) => {
  const { open, last, standing } = columnOf(overview, column.receiver, now)
  return { open, last, standing }
}
