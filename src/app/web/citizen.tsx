import '../../ui/theme.css'
import { type ReactNode, StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { useText } from '../../platform/i18n/react.tsx'
import { CitizenShell } from '../../ui/CitizenShell.tsx'
import type { IconName } from '../../ui/icons.ts'
import { Link } from '../../ui/Link.tsx'
import { Toasts } from '../../ui/Toasts.tsx'
import { DemoBanner, useSignOut } from './account.tsx'
import { Gate } from './gate.tsx'
import { LanguageChoice } from './language-choice.tsx'
import { keepForOffline, OfflineBanner } from './offline.tsx'
import { Providers } from './providers.tsx'
import { Pages } from './router.tsx'
import { citizenPages } from './routes.citizen.tsx'
import { da } from './text.da.ts'
import { en } from './text.en.ts'

function MyShell({ path, children }: { path: string; children: ReactNode }) {
  const t = useText(da, en)
  const out = useSignOut()
  const item = (href: string, label: string, icon: IconName) => ({
    href,
    label,
    icon,
    current: path === href,
  })
  return (
    <CitizenShell
      words={{ skip: t.skip, home: t.home, nav: t.nav }}
      homeHref="/my"
      nav={[
        item('/my', t.my.week, 'calendar'),
        item('/my/goals', t.my.goals, 'flag'),
        item('/my/people', t.my.people, 'people'),
        item('/my/say', t.my.say, 'chat'),
      ]}
      tools={<LanguageChoice />}
      banner={
        <>
          <OfflineBanner />
          <DemoBanner />
        </>
      }
      footer={
        <>
          <Link href="/my/was">{t.accessibility}</Link>
          <button type="button" className="k-link" onClick={out}>
            {t.signOut}
          </button>
        </>
      }
    >
      <Toasts words={t.toasts}>{children}</Toasts>
    </CitizenShell>
  )
}

keepForOffline()

createRoot(document.getElementById('root') as HTMLElement).render(
  <StrictMode>
    <Providers>
      <Gate isOurs={me => me.kind === 'citizen'} elsewhere="/">
        <Pages pages={citizenPages} shell={MyShell} />
      </Gate>
    </Providers>
  </StrictMode>,
)
