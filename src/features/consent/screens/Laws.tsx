import { useState } from 'react'
import { useDates, useText } from '../../../platform/i18n/react.tsx'
import { useMe } from '../../../platform/react/me.tsx'
import { useSaving } from '../../../platform/react/saving.ts'
import { Button } from '../../../ui/Button.tsx'
import { Icon } from '../../../ui/Icon.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { useToast } from '../../../ui/Toasts.tsx'
import { endLaw } from '../api.ts'
import type { Sharing } from '../model.ts'
import { da } from '../text/law.da.ts'
import { en } from '../text/law.en.ts'
import { ConsentForm } from './ConsentForm.tsx'
import { lastDayOf } from './choices.ts'
import { lawsOf } from './law.ts'
import { useConsent, useConsentText } from './use-consent.tsx'

/** What is shared under another law: by which, to whom, why; and, for staff of an area that gives, its end. */
export function Laws() {
  const { overview, now } = useConsent()
  return lawsOf(overview, now).map(law => <Law key={law.id} law={law} />)
}

function Law({ law }: { law: Sharing }) {
  const t = useConsentText()
  const l = useText(da, en)
  const dates = useDates()
  const me = useMe()
  const { areas, self, now } = useConsent()
  const [ending, setEnding] = useState(false)
  const last = lastDayOf(law)
  const who = areas.find(({ id }) => id === law.receiverArea)?.name ?? law.receiverName ?? t.unknownPerson
  const until = last === null ? '' : t.grounds.lawUntil(dates.day(last))
  const from = new Date(law.fromAt)
  const mine = !self && law.lines.some(({ bit }) => bit < 24 && me.areas.includes(bit))
  return (
    <li>
      <Icon name="document" />
      <div className="k-stack k-stack-s">
        <span>
          {t.grounds.law(who, law.citation ?? '', until)} {t.grounds.purposeOf(law.purpose)}{' '}
          {from > now ? l.begins(dates.day(from)) : ''} {law.takenBy ? l.by(law.takenBy) : ''}
        </span>
        <Held law={law} />
        {mine ? (
          <div>
            <Button small aria-label={l.endFor(who)} onClick={() => setEnding(true)}>
              {l.end}
            </Button>
          </div>
        ) : null}
      </div>
      {ending ? <EndLaw law={law} who={who} onClose={() => setEnding(false)} /> : null}
    </li>
  )
}

/** That the citizen may not be told yet; or, to the citizen afterwards, why not before. */
function Held({ law }: { law: Sharing }) {
  const l = useText(da, en)
  const dates = useDates()
  const { self, now } = useConsent()
  if (law.hiddenUntil === null || law.hiddenLaw === null) return null
  if (self || new Date(law.hiddenUntil) <= now)
    return <span className="k-meta">{l.wasHidden(law.hiddenLaw)}</span>
  const day = lastDayOf({ untilAt: law.hiddenUntil })
  return <Notice kind="warn">{l.hiddenUntil(law.hiddenLaw, day ? dates.day(day) : '')}</Notice>
}

function EndLaw({ law, who, onClose }: { law: Sharing; who: string; onClose: () => void }) {
  const l = useText(da, en)
  const toast = useToast()
  const { citizenId } = useConsent()
  const saving = useSaving(endLaw)
  const save = () =>
    void saving.run(
      { params: { citizenId, lawId: law.id } },
      {
        done: () => {
          toast({ text: l.ended })
          onClose()
        },
      },
    )
  return (
    <ConsentForm
      onClose={onClose}
      title={l.endTitle(who)}
      button={l.end}
      kind="danger"
      saving={saving}
      onSubmit={save}
    >
      <p>{l.endWords}</p>
    </ConsentForm>
  )
}
