import '../../ui/theme.css'
import { type ReactNode, StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { useText } from '../../platform/i18n/react.tsx'
import { useMe } from '../../platform/react/me.tsx'
import { SlotFillsProvider } from '../../platform/react/slots.tsx'
import type { NavItem } from '../../ui/AppShell.tsx'
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
import { companionPages } from './routes.companion.tsx'
import { citizenFills } from './slots.citizen.tsx'
import { da } from './text.da.ts'
import { en } from './text.en.ts'
import { loadAnewAfterUpdate } from './updated.ts'

type Shown = { path: string; children: ReactNode }

/** What the citizen's pages and those of the people close to them have in common. */
function PlainShell({ nav, children }: { nav: readonly NavItem[]; children: ReactNode }) {
  const t = useText(da, en)
  const out = useSignOut()
  return (
    <CitizenShell
      words={{ skip: t.skip, home: t.home, nav: t.nav }}
      homeHref="/my"
      nav={nav}
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

const itemsAt = (path: string) => (href: string, label: string, icon: IconName) => ({
  href,
  label,
  icon,
  current: path === href,
})

function MyShell({ path, children }: Shown) {
  const { my } = useText(da, en)
  const item = itemsAt(path)
  const nav = [
    item('/my', my.week, 'calendar'),
    item('/my/goals', my.goals, 'flag'),
    item('/my/people', my.people, 'people'),
    item('/my/say', my.say, 'chat'),
  ]
  return <PlainShell nav={nav}>{children}</PlainShell>
}

/** Of the plan that is open; before one is chosen there is nowhere else to go. */
function TheirShell({ path, children }: Shown) {
  const { their } = useText(da, en)
  const item = itemsAt(path)
  const open = /^\/my\/with\/[^/]+/.exec(path)?.[0]
  const nav = open
    ? [
        item(open, their.agreements, 'calendar'),
        item(`${open}/goals`, their.goals, 'flag'),
        item(`${open}/people`, their.people, 'people'),
      ]
    : [item('/my', their.plans, 'document')]
  return <PlainShell nav={nav}>{children}</PlainShell>
}

function Ours() {
  const me = useMe()
  return me.kind === 'companion' ? (
    <Pages pages={companionPages} shell={TheirShell} />
  ) : (
    <Pages pages={citizenPages} shell={MyShell} />
  )
}

keepForOffline()
loadAnewAfterUpdate()

createRoot(document.getElementById('root') as HTMLElement).render(
  <StrictMode>
    <Providers>
      <Gate isOurs={me => me.kind !== 'employee'} elsewhere="/">
        <SlotFillsProvider value={citizenFills}>
          <Ours />
        </SlotFillsProvider>
      </Gate>
    </Providers>
  </StrictMode>,
)
