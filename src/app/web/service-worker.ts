// Stands between the citizen's pages and the net (only below /my: the staff app never meets it).
import { answer, keepApp, type World } from './kept.ts'

type Extendable = { waitUntil(work: Promise<unknown>): void }
type Asked = Extendable & {
  readonly request: Request
  readonly clientId: string
  respondWith(response: Promise<Response>): void
}
type Page = { postMessage(message: unknown): void }
/** As much of a service worker's own world as is used here. */
type Worker = {
  addEventListener(type: 'install' | 'activate', listener: (event: Extendable) => void): void
  addEventListener(type: 'fetch', listener: (event: Asked) => void): void
  skipWaiting(): Promise<void>
  readonly clients: { claim(): Promise<void>; get(id: string): Promise<Page | undefined> }
}
const worker = globalThis as unknown as Worker

function worldOf(event: Extendable, clientId?: string): World {
  return {
    caches,
    fetch: request => fetch(request),
    now: () => new Date(),
    tell: message =>
      event.waitUntil(worker.clients.get(clientId ?? '').then(page => page?.postMessage(message))),
    after: work => event.waitUntil(work),
  }
}

worker.addEventListener('install', event => {
  const kept = fetch('/my').then(html => keepApp(worldOf(event), html))
  // Without a net to keep from it waits for the next page.
  event.waitUntil(Promise.all([kept.catch(() => undefined), worker.skipWaiting()]))
})
worker.addEventListener('activate', event => event.waitUntil(worker.clients.claim()))
worker.addEventListener('fetch', event => {
  if (new URL(event.request.url).origin !== location.origin) return
  const response = answer(worldOf(event, event.clientId), event.request)
  if (response) event.respondWith(response)
})
