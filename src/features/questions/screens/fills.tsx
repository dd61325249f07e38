// What the room puts into the places that the plan's pages leave open (platform/react/slots.tsx).
import { useSaving } from '../../../platform/react/saving.ts'
import './questions.css'
import { useRef, useState } from 'react'
import { useLoad } from '../../../platform/react/load.ts'
import type { SlotProps } from '../../../platform/react/slots.tsx'
import { Button, IconButton } from '../../../ui/Button.tsx'
import { Card } from '../../../ui/Card.tsx'
import { Link } from '../../../ui/Link.tsx'
import { TextArea } from '../../../ui/TextArea.tsx'
import { useToast } from '../../../ui/Toasts.tsx'
import { listAgreements, useAgreement } from '../api.agreements.ts'
import { questionsOfCitizen } from '../api.citizen.ts'
import type { AgreementRow } from '../model.agreements.ts'
import type { CitizensQuestion } from '../model.citizen.ts'
import { situationsIn } from '../rules.ts'
import { FormDialog } from './form-parts.tsx'
import { agreementName, useHere, useLeaderWords } from './here.ts'
import { inTurn } from './in-turn.ts'
import { Raise } from './staff/raise.tsx'

/** Beside a goal, an action or an intervention: ask a leader, and what is settled already. */
export function BesideObject({ citizenId, kind, id, title, areas }: SlotProps['plan.object']) {
  const { t } = useHere()
  const [asking, setAsking] = useState(false)
  const asked = useQuestions(citizenId).filter(one => one.aboutId === id)
  const waiting = asked.filter(one => one.state === 'open')
  const decided = asked.filter(one => one.state === 'answered').slice(0, 2)
  return (
    <div className={`k-stack k-stack-s k-no-print${kind === 'action' ? ' questions-row' : ''}`}>
      {waiting.map(one => (
        <Link key={one.id} href={`/questions/${one.id}`}>
          {t.plan.waits}: {one.wording}
        </Link>
      ))}
      {decided.map(one => (
        <p key={one.id} className="questions-met">
          <b>{t.plan.decided}:</b> {one.decided} <Link href={`/questions/${one.id}`}>{t.plan.all}</Link>
        </p>
      ))}
      {kind === 'intervention' ? null : <Met id={id} title={title} areas={areas} />}
      <div className="questions-ask">
        {kind === 'action' ? (
          <IconButton icon="help" label={t.raise.hereAbout(title)} onClick={() => setAsking(true)} />
        ) : (
          <Button
            kind="link"
            small
            icon="help"
            aria-label={t.raise.hereAbout(title)}
            onClick={() => setAsking(true)}
          >
            {t.raise.here}
          </Button>
        )}
      </div>
      {asking ? (
        <Raise citizenId={citizenId} about={{ kind, id }} title={title} onClose={() => setAsking(false)} />
      ) : null}
    </div>
  )
}

function useQuestions(citizenId: string) {
  return useLoad(questionsOfCitizen, { params: { citizenId } }, { staleMs: 30_000 }).data?.items ?? []
}

/** Working agreements in force whose situation arises in a title, for areas that are there. */
function Met({ id, title, areas }: Pick<SlotProps['plan.object'], 'id' | 'title' | 'areas'>) {
  const { data } = useLoad(listAgreements, { query: { limit: 100 } }, { staleMs: 300_000 })
  const about = situationsIn(title)
  const met = (data?.items ?? []).filter(
    one => one.situations.some(s => about.includes(s)) && one.areas.some(area => areas.includes(area)),
  )
  return (
    <>
      {met.slice(0, 2).map(one => (
        <MetAgreement key={one.id} agreement={one} place={`${one.id} ${id}`} />
      ))}
    </>
  )
}

/** What I have said here while the page is open. It is written down without the place, so nobody can tell it later. */
const saidHere = new Map<string, 'used' | 'told'>()

type MetProps = { readonly agreement: AgreementRow; readonly place: string }
function MetAgreement({ agreement, place }: MetProps) {
  const { t } = useHere()
  const toast = useToast()
  const save = useSaving(useAgreement)
  const [said, setSaid] = useState(saidHere.get(place))
  const [telling, setTelling] = useState(false)
  const guidance = agreement.kind === 'guidance'
  // The button that said it is gone: whoever pressed it goes on at what was said.
  const just = useRef(false)
  const say = (what: 'used' | 'told') => {
    just.current = true
    saidHere.set(place, what)
    setSaid(what)
  }
  const use = async () => {
    const saved = await save.run({ params: { agreementId: agreement.id }, body: { what: 'used' } })
    if (saved) say('used')
    else toast({ kind: 'failed', text: save.problem ?? t.failed.title })
  }
  return (
    <div className="questions-met">
      <p>
        <b>{t.agreements.settled}</b>{' '}
        <Link href={`/agreements/${agreement.id}`}>{agreementName(t, agreement)}</Link>
      </p>
      {guidance ? <p className="k-meta">{t.agreements.individually}</p> : null}
      <div className="k-line">
        {said ? (
          <span
            ref={words => {
              if (just.current) words?.focus()
              just.current = false
            }}
            tabIndex={-1}
            className="k-meta"
          >
            {said === 'used' ? t.agreements.used : guidance ? t.agreements.departed : t.agreements.didNotFit}
          </span>
        ) : (
          <Button small busy={save.busy} onClick={use}>
            {t.agreements.use}
          </Button>
        )}
        {said === 'told' ? null : (
          <Button small kind="link" onClick={() => setTelling(true)}>
            {guidance ? t.agreements.depart : t.agreements.notFit}
          </Button>
        )}
      </div>
      {telling ? (
        <NotFit agreement={agreement} onTold={() => say('told')} onClose={() => setTelling(false)} />
      ) : null}
    </div>
  )
}

type NotFitProps = { agreement: AgreementRow; onTold: () => void; onClose: () => void }
function NotFit({ agreement, onTold, onClose }: NotFitProps) {
  const { t } = useHere()
  const toast = useToast()
  const save = useSaving(useAgreement)
  const [reason, setReason] = useState('')
  const what = agreement.kind === 'guidance' ? 'departed' : 'not_fit'
  const send = async () => {
    if (!(await save.run({ params: { agreementId: agreement.id }, body: { what, reason } }))) return
    onTold()
    onClose()
    toast({ text: t.agreements.told })
  }
  return (
    <FormDialog
      title={agreement.kind === 'guidance' ? t.agreements.depart : t.agreements.notFit}
      button={t.page.send}
      onClose={onClose}
      onSubmit={send}
      busy={save.busy}
      problem={save.problem}
    >
      <TextArea
        label={t.agreements.tell}
        hint={t.private}
        error={save.wrong('reason')}
        value={reason}
        onChange={setReason}
        rows={2}
      />
    </FormDialog>
  )
}

/** At the top of the plan: what waits on a decision, and what was decided lately. */
export function PlanQuestions({ citizenId }: SlotProps['plan.top']) {
  const { t, dates } = useHere()
  const leader = useLeaderWords()
  const withWhom = (one: CitizensQuestion) =>
    inTurn(
      one.waitsFor.map(two => (two.name ? `${two.name}, ${leader(two)}` : leader(two))),
      t.page.and,
    )
  const all = useQuestions(citizenId)
  const open = all.filter(one => one.state === 'open')
  const decided = all.filter(one => one.state === 'answered').slice(0, 3)
  if (open.length + decided.length === 0) return null
  return (
    <>
      {open.length > 0 ? (
        <Card title={t.plan.waits} tone="well">
          <ul className="k-plain-list k-stack k-stack-s">
            {open.map(one => (
              <li key={one.id}>
                <Link href={`/questions/${one.id}`}>{one.wording}</Link>
                {one.dueOn ? (
                  <span className="questions-under k-meta">
                    {t.plan.waitsWith(withWhom(one), dates.day(one.dueOn))}
                  </span>
                ) : null}
              </li>
            ))}
          </ul>
        </Card>
      ) : null}
      {decided.length > 0 ? (
        <Card title={t.plan.decided} tone="well">
          <ul className="k-plain-list k-stack k-stack-s">
            {decided.map(one => (
              <li key={one.id}>
                <Link href={`/questions/${one.id}`}>{one.wording}</Link>
                <span className="questions-under">{one.decided}</span>
              </li>
            ))}
          </ul>
        </Card>
      ) : null}
    </>
  )
}

export function OnConsent({ citizenId }: SlotProps['plan.consent']) {
  const { t } = useHere()
  const [asking, setAsking] = useState(false)
  return (
    <div className="k-no-print">
      <Button kind="link" small icon="help" onClick={() => setAsking(true)}>
        {t.raise.here}
      </Button>
      {asking ? (
        <Raise citizenId={citizenId} about={{ kind: 'consent', id: null }} onClose={() => setAsking(false)} />
      ) : null}
    </div>
  )
}
