import '../../ui/theme.css'
import { type ReactNode, StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Redirect } from 'wouter'
import { useAreas } from '../../features/organisation/screens/areas.shared.tsx'
import { countQuestions } from '../../features/questions/api.ts'
import { useText } from '../../platform/i18n/react.tsx'
import { useLoad } from '../../platform/react/load.ts'
import { useMe } from '../../platform/react/me.tsx'
import { SlotFillsProvider } from '../../platform/react/slots.tsx'
import { AppShell } from '../../ui/AppShell.tsx'
import { Link } from '../../ui/Link.tsx'
import { Toasts } from '../../ui/Toasts.tsx'
import { Account, DemoBanner } from './account.tsx'
import { Gate } from './gate.tsx'
import { isFor, staffNav } from './nav.ts'
import { Providers } from './providers.tsx'
import { Pages } from './router.tsx'
import { staffPages } from './routes.staff.tsx'
import { staffFills } from './slots.staff.tsx'
import { da } from './text.da.ts'
import { en } from './text.en.ts'
import { loadAnewAfterUpdate } from './updated.ts'

function StaffShell({ path, children }: { path: string; children: ReactNode }) {
  const t = useText(da, en)
  const me = useMe()
  const { data } = useLoad(countQuestions, {}, { staleMs: 60_000, freshMs: 120_000 })
  const { waiting = 0, askedBack = 0, agreements = 0 } = data ?? {}
  const { areaOf } = useAreas()
  const outside = me.areas.length > 0 && me.areas.every(id => areaOf(id)?.kind === 'external')
  return (
    <AppShell
      words={{ skip: t.skip, home: t.home, nav: t.nav, menu: t.menu }}
      homeHref="/"
      nav={staffNav(path, me.roles, t, { questions: waiting + askedBack, agreements }, outside)}
      tools={
        me.roles.includes('politician')
          ? []
          : [{ href: '/search', label: t.search, current: path === '/search', icon: 'search' }]
      }
      account={<Account />}
      banner={<DemoBanner />}
      footer={
        <>
          <Link href="/was">{t.accessibility}</Link>
          <a href="/api/docs">{t.api}</a>
        </>
      }
    >
      <Toasts words={t.toasts}>{isFor(me.roles, path) ? children : <Redirect to="/overview" />}</Toasts>
    </AppShell>
  )
}

loadAnewAfterUpdate()
createRoot(document.getElementById('root') as HTMLElement).render(
  <StrictMode>
    <Providers>
      <Gate isOurs={me => me.kind === 'employee'} elsewhere="/my">
        <SlotFillsProvider value={staffFills}>
          <Pages pages={staffPages} shell={StaffShell} />
        </SlotFillsProvider>
      </Gate>
    </Providers>
  </StrictMode>,
)
