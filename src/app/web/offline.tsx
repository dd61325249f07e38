import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useSyncExternalStore } from 'react'
import { useDates, useText } from '../../platform/i18n/react.tsx'
import { forgetAnswers } from '../../platform/react/load.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import type { Kept } from './kept.ts'
import { da } from './text.da.ts'
import { en } from './text.en.ts'

let keptAt: string | null = null
const listeners = new Set<() => void>()

/** Lets the phone keep the app and the own plan. Where a browser cannot, everything works as before, with a net. */
export function keepForOffline() {
  const workers = navigator.serviceWorker
  if (!workers) return
  workers.addEventListener('message', ({ data }: MessageEvent<Kept>) => {
    keptAt = data.keptAt
    for (const listener of listeners) listener()
  })
  workers.startMessages()
  workers.register('/service-worker.js', { scope: '/my' }).catch(() => undefined)
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** "No internet. This is how the plan looked yesterday at 9." */
export function OfflineBanner() {
  const t = useText(da, en)
  const dates = useDates()
  const client = useQueryClient()
  const at = useSyncExternalStore(subscribe, () => keptAt)
  useEffect(() => {
    const again = () => forgetAnswers(client)
    addEventListener('online', again)
    return () => removeEventListener('online', again)
  }, [client])
  return (
    <div role="status">
      {at === null ? null : (
        <Banner
          icon="info"
          action={
            <Button kind="ghost" onClick={() => forgetAnswers(client)}>
              {t.offline.again}
            </Button>
          }
        >
          {t.offline.kept(dates.relativeDayTime(at))}
        </Banner>
      )}
    </div>
  )
}
