import { useQueryClient } from '@tanstack/react-query'
import { useAreas } from '../../features/organisation/screens/areas.shared.tsx'
import { signOut } from '../../platform/auth/api.ts'
import { useText } from '../../platform/i18n/react.tsx'
import { forgetDrafts } from '../../platform/react/draft.ts'
import { useChange, useLoad } from '../../platform/react/load.ts'
import { useMe } from '../../platform/react/me.tsx'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { UserChip } from '../../ui/UserChip.tsx'
import { listDemoPersons } from '../demo/api.ts'
import { LanguageChoice } from './language-choice.tsx'
import { da } from './text.da.ts'
import { en } from './text.en.ts'

export function useSignOut() {
  const client = useQueryClient()
  const leave = useChange(signOut)
  return () =>
    leave.mutate(
      {},
      {
        onSettled: () => {
          client.clear()
          forgetDrafts()
          location.assign('/')
        },
      },
    )
}

/** Who I am here, the language, and the way out. */
export function Account() {
  const t = useText(da, en)
  const me = useMe()
  const { areaOf } = useAreas()
  const out = useSignOut()
  const first = areaOf(me.areas[0] ?? null)
  return (
    <>
      <LanguageChoice />
      <UserChip name={me.name} colour={first?.colour} {...(first && { detail: first.name })} />
      <Button kind="ghost" onClick={out}>
        {t.signOut}
      </Button>
    </>
  )
}

/** Says that nothing here is real, where it is not; and lets one be somebody else. */
export function DemoBanner() {
  const t = useText(da, en)
  const out = useSignOut()
  const { data } = useLoad(listDemoPersons, {}, { staleMs: Number.POSITIVE_INFINITY })
  if (!data) return null
  return (
    <Banner
      icon="info"
      action={
        <Button kind="ghost" onClick={out}>
          {t.changePerson}
        </Button>
      }
    >
      {t.demoBanner(data.municipality)}
    </Banner>
  )
}
