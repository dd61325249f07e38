import './consent.css'
import { Fragment, useState } from 'react'
import { Button } from '../../../ui/Button.tsx'
import { useConsent, useConsentText, useSummary } from './use-consent.tsx'
import { useNarrow } from './use-narrow.ts'

/** How many are told of on a phone before the rest is asked for. */
const few = 2

/** Who may see what, in sentences, with what limits it in bold. */
export function Summary() {
  const t = useConsentText()
  const consent = useConsent()
  const { sentences, noTheme } = useSummary(consent)
  const narrow = useNarrow()
  const [all, setAll] = useState(false)
  // Who sees none of them does not know that there are none.
  if (!consent.self && consent.overview.sharings.length === 0) return <p>{t.nobodyForYou}</p>
  if (sentences.length === 0)
    return (
      <div className="consent-summary">
        <p>{t.nobody}</p>
        <p className="k-meta">{t.nobodyInvite}</p>
      </div>
    )
  const every = sentences.flat()
  const long = narrow && every.length > few + 1
  return (
    <div className="consent-summary">
      {every.slice(0, long && !all ? few : undefined).map(sentence => (
        <p key={sentence}>
          <Emphasised text={sentence} />
        </p>
      ))}
      {long ? (
        <div>
          <Button kind="link" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? t.summaryLess : t.summaryRest(every.length - few)}
          </Button>
        </div>
      ) : null}
      {noTheme ? <p className="k-meta">{t.noTheme}</p> : null}
    </div>
  )
}

export function Emphasised({ text }: { readonly text: string }) {
  const { emphasis } = useConsentText()
  let at = 0
  return text.split(new RegExp(`(${emphasis})`)).map((piece, odd) => {
    at += piece.length
    return odd % 2 === 1 ? <strong key={at}>{piece}</strong> : <Fragment key={at}>{piece}</Fragment>
  })
}
