import { useText } from '../../../../platform/i18n/react.tsx'
import { useLoad } from '../../../../platform/react/load.ts'
import { useMe } from '../../../../platform/react/me.tsx'
import { ButtonLink } from '../../../../ui/Button.tsx'
import { Notice } from '../../../../ui/Notice.tsx'
import { emergenciesToReview } from '../../api.ts'
import { da } from '../../text.emergencies.da.ts'
import { en } from '../../text.emergencies.en.ts'

const reviewers = ['team_leader', 'head_of_department', 'director', 'data_protection_officer']

/** For who reviews: that something waits. Nothing waits, or somebody else reviews: nothing is shown. */
export function EmergenciesWait() {
  const { roles } = useMe()
  return roles.some(role => reviewers.includes(role)) ? <Waiting /> : null
}

function Waiting() {
  const t = useText(da, en)
  const { data } = useLoad(emergenciesToReview, {})
  if (!data || data.length === 0) return null
  return (
    <Notice kind="warn" title={t.card} action={<ButtonLink href="/emergencies">{t.go}</ButtonLink>}>
      {t.count(data.length)}
    </Notice>
  )
}
