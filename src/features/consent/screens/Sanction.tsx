import { useLanguage } from '../../../platform/i18n/react.tsx'
import { Icon } from '../../../ui/Icon.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { useConsent, useConsentText } from './use-consent.tsx'

/** Said before a yes to an area that must react to what it learns, in the words of the area's own data. */
export function Sanction({ areaId }: { readonly areaId: number | null }) {
  const t = useConsentText()
  const { language } = useLanguage()
  const area = useConsent().areas.find(({ id }) => id === areaId)
  if (!area?.sanction) return null
  return (
    <Notice kind="warn" title={t.sanction.title(area.name)}>
      <p>{area.sanction[language]}</p>
      <p className="k-meta" lang="da">
        {t.sanction.law(area.sanction.law)}
      </p>
    </Notice>
  )
}

/** The short mark in the receiver's column or card. */
export function SanctionMark({ areaId }: { readonly areaId: number | null }) {
  const t = useConsentText()
  const { language } = useLanguage()
  const sanction = useConsent().areas.find(({ id }) => id === areaId)?.sanction
  if (!sanction) return null
  return (
    <span className="consent-mark" title={sanction[language]}>
      <Icon name="warning" size="s" />
      {t.sanction.mark}
    </span>
  )
}
