import './consent.css'
import { Fragment } from 'react'
import { useConsent, useConsentText, useSummary } from './use-consent.tsx'

/** Who may see what, in sentences, with what limits it in bold. */
export function Summary() {
  const t = useConsentText()
  const consent = useConsent()
  const { sentences, noTheme } = useSummary(consent)
  // Who sees none of them does not know that there are none.
  if (!consent.self && consent.overview.sharings.length === 0) return <p>{t.nobodyForYou}</p>
  if (sentences.length === 0)
    return (
      <div className="consent-summary">
        <p>{t.nobody}</p>
        <p className="k-meta">{t.nobodyInvite}</p>
      </div>
    )
  return (
    <div className="consent-summary">
      {sentences.flat().map(sentence => (
        <p key={sentence}>
          <Emphasised text={sentence} />
        </p>
      ))}
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
