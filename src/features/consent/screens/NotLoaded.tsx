import type { ReactNode } from 'react'
import type { CallError } from '../../../platform/call.ts'
import { Button } from '../../../ui/Button.tsx'
import { ErrorView } from '../../../ui/ErrorBoundary.tsx'
import { Loading } from '../../../ui/Loading.tsx'
import { useConsentText } from './use-consent.tsx'

type NotLoadedProps = {
  readonly error: CallError | null
  readonly again: () => void
  /** What can be done where there is no sight of the citizen. */
  readonly unknown?: ReactNode
}

export function NotLoaded({ error, again, unknown }: NotLoadedProps) {
  const t = useConsentText()
  if (!error) return <Loading label={t.loading} />
  const hidden = error.status === 404 || error.status === 400
  return (
    <div className="k-page k-stack">
      <h1>{t.title}</h1>
      <ErrorView
        title={hidden ? t.notLoaded.unknown : t.notLoaded.title}
        kept={
          hidden ? t.notLoaded.unknownWords : error.status === 0 ? t.notLoaded.offline : t.notLoaded.words
        }
        action={hidden ? undefined : <Button onClick={again}>{t.again}</Button>}
      />
      {hidden ? unknown : null}
    </div>
  )
}
