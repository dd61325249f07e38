import { ButtonLink } from '../../../ui/Button.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { usePartyName } from './Pending.tsx'
import { useConsent, useConsentText } from './use-consent.tsx'

/** Whose yes it takes, where it is not the citizen's alone. */
export function Deciders() {
  const t = useConsentText()
  const { overview, self, mayDecide } = useConsent()
  const nameOf = usePartyName()
  const others = overview.required.filter(({ kind }) => kind !== 'citizen')
  if (self && !mayDecide) {
    const names = others.length > 0 ? t.summary.list(others.map(nameOf)) : t.young.others
    return (
      <Notice title={t.young.title} action={<ButtonLink href="/my/say">{t.young.say}</ButtonLink>}>
        {t.young.words(names)}
      </Notice>
    )
  }
  if (others.length === 0) return null
  const mine = self && others.length < overview.required.length
  return (
    <Notice icon="people">
      {mine
        ? t.young.jointSelf(t.summary.list(others.map(nameOf)))
        : t.young.joint(t.summary.list(overview.required.map(nameOf)))}
    </Notice>
  )
}
