import { type ReactNode, Suspense, useEffect } from 'react'
import { type Me, whoAmI } from '../../platform/auth/api.ts'
import { useText } from '../../platform/i18n/react.tsx'
import { useLoad } from '../../platform/react/load.ts'
import { MeProvider } from '../../platform/react/me.tsx'
import { Button } from '../../ui/Button.tsx'
import { ErrorBoundary, ErrorView } from '../../ui/ErrorBoundary.tsx'
import { Loading } from '../../ui/Loading.tsx'
import { forgetOthers } from './kept.ts'
import { SignIn } from './sign-in.tsx'
import { da } from './text.da.ts'
import { en } from './text.en.ts'

/** Nobody signed in: the way in. Somebody: the page, if it is theirs; else their own. */
export function Gate({
  isOurs,
  elsewhere,
  children,
}: {
  isOurs: (me: Me) => boolean
  elsewhere: string
  children: ReactNode
}) {
  const t = useText(da, en)
  const { data: me, error, isPending, refetch } = useLoad(whoAmI, {}, { staleMs: 60_000 })
  useKeptOnlyFor(me, error?.status === 401)
  if (isPending) return <Loading label={t.loading} />
  if (error?.status === 401) return <SignIn />
  if (!me) return <Broken again={() => refetch()} />
  if (!isOurs(me)) {
    location.replace(elsewhere)
    return <Loading label={t.loading} />
  }
  return <MeProvider value={me}>{children}</MeProvider>
}

/** A shared phone: what is kept of one citizen goes when somebody else, or nobody, is signed in. */
function useKeptOnlyFor(me: Me | undefined, nobody: boolean) {
  const citizenId = me?.kind === 'citizen' ? me.personId : undefined
  const known = me !== undefined || nobody
  useEffect(() => {
    if (known && 'caches' in globalThis)
      forgetOthers(caches, nobody ? undefined : citizenId).catch(() => undefined)
  }, [known, nobody, citizenId])
}

/** What goes wrong within a page stays within it. A page that could not be had is had only by loading anew. */
export function PageFrame({ children }: { children: ReactNode }) {
  const t = useText(da, en)
  return (
    <ErrorBoundary view={() => <Broken again={() => location.reload()} />}>
      <Suspense fallback={<Loading label={t.loading} />}>{children}</Suspense>
    </ErrorBoundary>
  )
}

function Broken({ again }: { again: () => void }) {
  const t = useText(da, en)
  return (
    <ErrorView
      title={t.broken.title}
      kept={t.broken.body}
      action={<Button onClick={again}>{t.broken.again}</Button>}
    />
  )
}
