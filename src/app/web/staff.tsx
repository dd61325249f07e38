import '../../ui/theme.css'
import { type ReactNode, StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { useText } from '../../platform/i18n/react.tsx'
import { AppShell } from '../../ui/AppShell.tsx'
import { Link } from '../../ui/Link.tsx'
import { Toasts } from '../../ui/Toasts.tsx'
import { Account, DemoBanner } from './account.tsx'
import { Gate } from './gate.tsx'
import { Providers } from './providers.tsx'
import { Pages } from './router.tsx'
import { staffPages } from './routes.staff.tsx'
import { da } from './text.da.ts'
import { en } from './text.en.ts'

function StaffShell({ path, children }: { path: string; children: ReactNode }) {
  const t = useText(da, en)
  const item = (href: string, label: string) => ({ href, label, current: path === href })
  return (
    <AppShell
      words={{ skip: t.skip, home: t.home, nav: t.nav, menu: t.menu }}
      homeHref="/"
      nav={[item('/', t.myWork), item('/plans', t.myPlans), item('/citizens/new', t.newCitizen)]}
      tools={[{ ...item('/search', t.search), icon: 'search' }]}
      account={<Account />}
      banner={<DemoBanner />}
      footer={
        <>
          <Link href="/was">{t.accessibility}</Link>
          <a href="/api/docs">{t.api}</a>
        </>
      }
    >
      <Toasts words={t.toasts}>{children}</Toasts>
    </AppShell>
  )
}

createRoot(document.getElementById('root') as HTMLElement).render(
  <StrictMode>
    <Providers>
      <Gate isOurs={me => me.kind === 'employee'} elsewhere="/my">
        <Pages pages={staffPages} shell={StaffShell} />
      </Gate>
    </Providers>
  </StrictMode>,
)
