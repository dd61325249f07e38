import type { ComponentType, FunctionComponent, ReactNode } from 'react'
import { Route, Switch, useLocation } from 'wouter'
import { useLanguage, useText } from '../../platform/i18n/react.tsx'
import { DialogWords } from '../../ui/Dialog.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Link, NavigateProvider } from '../../ui/Link.tsx'
import { WrittenIn } from '../../ui/Written.tsx'
import { PageFrame } from './gate.tsx'
import { da } from './text.da.ts'
import { en } from './text.en.ts'

/** Addresses as `/citizens/:citizenId/plan`. A page reads its place with wouter's `useParams`. */
export type Page = { path: string; page: FunctionComponent }
type Shell = ComponentType<{ path: string; children: ReactNode }>

export function Pages({ pages, shell: Shell }: { pages: readonly Page[]; shell: Shell }) {
  const [path, go] = useLocation()
  const t = useText(da, en)
  const { language } = useLanguage()
  return (
    <NavigateProvider value={go}>
      <Shell path={path}>
        <WrittenIn value={language === 'da' ? undefined : 'da'}>
          <DialogWords value={t.dialog}>
            <PageFrame key={path}>
              <Switch>
                {pages.map(({ path, page }) => (
                  <Route key={path} path={path} component={page} />
                ))}
                <Route component={NotFound} />
              </Switch>
            </PageFrame>
          </DialogWords>
        </WrittenIn>
      </Shell>
    </NavigateProvider>
  )
}

function NotFound() {
  const t = useText(da, en)
  return (
    <div className="k-page k-stack">
      <h1>{t.notFound.title}</h1>
      <EmptyState title={t.notFound.nothing} action={<Link href="/">{t.notFound.home}</Link>}>
        {t.notFound.body}
      </EmptyState>
    </div>
  )
}
