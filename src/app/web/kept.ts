// What a phone keeps for when it has no net: the app itself, and the own plan of the citizen who is signed in. Nobody
// else's, nothing of staff, and nothing once they sign out or another signs in.

/** Code, fonts and lists that say nothing about anybody. */
const appCache = 'kobling-app'
/** Who is signed in and their plan. Thrown away as one. */
const ownCache = 'kobling-own'
const keptFor = 7 * 86_400_000
/** On a line this slow the kept plan is shown, and the fresh one kept when it comes. */
const patience = 8000
const session = '/api/session'
const page = '/my'
const keptHeader = 'x-kept-at'

export type Kept = { readonly keptAt: string | null }
export type World = {
  readonly caches: CacheStorage
  readonly fetch: (request: Request | string) => Promise<Response>
  readonly now: () => Date
  /** Told whether the plan came from the net (null) or from what was kept. */
  readonly tell: (kept: Kept) => void
  /** Work that goes on after the answer. */
  readonly after: (work: Promise<unknown>) => void
}

type Handling = 'page' | 'file' | 'list' | 'session' | 'sign-out' | 'plan' | 'net'

export function handlingOf({ method, mode, url }: Pick<Request, 'method' | 'mode' | 'url'>): Handling {
  const { pathname } = new URL(url)
  if (pathname === session && method === 'GET') return 'session'
  if (pathname.startsWith(session) && method !== 'GET' && pathname !== `${session}/language`)
    return 'sign-out'
  if (method !== 'GET') return 'net'
  if (mode === 'navigate') return /^\/my(\/|$)/.test(pathname) ? 'page' : 'net'
  if (/^\/api\/citizens\/[^/]+\/plan$/.test(pathname)) return 'plan'
  if (/^\/api\/(areas|themes|statutory-plans)$/.test(pathname)) return 'list'
  return /^\/assets\/|^\/icon\.svg$|\.webmanifest$/.test(pathname) ? 'file' : 'net'
}

/** The answer to a request of the citizen's app; undefined: the browser asks the net as always. */
export function answer(world: World, request: Request): Promise<Response> | undefined {
  switch (handlingOf(request)) {
    case 'page':
      return answerPage(world, request)
    case 'file':
      return answerFile(world, request)
    case 'list':
      return netFirst(world, request, appCache, async () => true)
    case 'session':
      return answerSession(world, request)
    case 'plan':
      return answerPlan(world, request)
    case 'sign-out':
      return forgetOwn(world.caches).then(() => world.fetch(request))
    case 'net':
      return undefined
  }
}

/** Every page of the app is the same file. */
async function answerPage(world: World, request: Request): Promise<Response> {
  try {
    const response = await world.fetch(request)
    if (response.ok) world.after(keepApp(world, response.clone()).catch(() => undefined))
    return response
  } catch (error) {
    const kept = await (await world.caches.open(appCache)).match(page)
    if (kept) return kept
    throw error
  }
}

/** A file with a hash in its name never changes. */
async function answerFile(world: World, request: Request): Promise<Response> {
  const cache = await world.caches.open(appCache)
  return (await cache.match(request)) ?? world.fetch(request)
}

type Chunk = {
  file: string
  imports?: string[]
  dynamicImports?: string[]
  css?: string[]
  assets?: string[]
}

/** The app's files as the build lists them, from its page down. */
export function filesOf(manifest: Record<string, Chunk>, entry = 'citizen.html'): string[] {
  const seen = new Set<string>()
  const files = new Set<string>()
  const walk = (key: string) => {
    const chunk = manifest[key]
    if (!chunk || seen.has(key)) return
    seen.add(key)
    for (const file of [chunk.file, ...(chunk.css ?? []), ...(chunk.assets ?? [])]) files.add(`/${file}`)
    for (const next of [...(chunk.imports ?? []), ...(chunk.dynamicImports ?? [])]) walk(next)
  }
  walk(entry)
  return [...files]
}

/** Keeps the page only when all that it needs is kept, and throws away what a new version no longer needs. */
export async function keepApp(world: World, html: Response): Promise<void> {
  const cache = await world.caches.open(appCache)
  const manifest: Record<string, Chunk> = await (await world.fetch('/assets.json')).json()
  const wanted = [...filesOf(manifest), '/icon.svg', '/manifest-citizen.webmanifest']
  for (const path of wanted) {
    if (await cache.match(path)) continue
    const response = await world.fetch(path)
    if (!response.ok) return
    await cache.put(path, response)
  }
  await cache.put(page, html)
  for (const request of await cache.keys()) {
    const { pathname } = new URL(request.url)
    if (pathname.startsWith('/assets/') && !wanted.includes(pathname)) await cache.delete(request)
  }
}

type Session = { personId: string; kind: string }

async function answerSession(world: World, request: Request): Promise<Response> {
  return netFirst(world, request, ownCache, async response => {
    const { personId, kind }: Session = await response.json()
    await forgetOthers(world.caches, kind === 'citizen' ? personId : undefined)
    return kind === 'citizen'
  })
}

async function answerPlan(world: World, request: Request): Promise<Response> {
  const whose = new URL(request.url).pathname.split('/')[3]
  const response = await netFirst(
    world,
    request,
    ownCache,
    async () => (await keptPerson(world.caches)) === whose,
  )
  world.tell({ keptAt: response.headers.get(keptHeader) })
  return response
}

/** The net's answer, kept if it may be; what was kept where no answer comes. */
async function netFirst(
  world: World,
  request: Request,
  name: string,
  mayKeep: (response: Response) => Promise<boolean>,
): Promise<Response> {
  const kept = await freshEnough(world, name, request)
  const asked = world.fetch(request).then(async response => {
    if (response.ok && (await mayKeep(response.clone()))) await keep(world, name, request, response.clone())
    // Signed out, or no longer mine to see.
    else if (!response.ok && response.status < 500 && name === ownCache) await forgetOwn(world.caches)
    return response
  })
  if (!kept) return asked
  world.after(asked.catch(() => undefined))
  return Promise.race([asked.catch(() => kept), later(kept)])
}

const later = (kept: Response) => new Promise<Response>(resolve => setTimeout(() => resolve(kept), patience))

async function keep({ caches, now }: World, name: string, request: Request, response: Response) {
  const headers = new Headers(response.headers)
  headers.set(keptHeader, now().toISOString())
  // The body has been decoded by the browser already.
  headers.delete('content-encoding')
  headers.delete('content-length')
  await (await caches.open(name)).put(request, new Response(await response.blob(), { headers }))
}

async function freshEnough({ caches, now }: World, name: string, request: Request) {
  const kept = await (await caches.open(name)).match(request)
  if (!kept || name !== ownCache) return kept
  const age = now().getTime() - Date.parse(kept.headers.get(keptHeader) ?? '')
  if (age >= 0 && age < keptFor) return kept
  await forgetOwn(caches)
  return undefined
}

async function keptPerson(caches: CacheStorage): Promise<string | undefined> {
  const kept = await (await caches.open(ownCache)).match(session)
  if (!kept) return undefined
  const { personId }: Session = await kept.json()
  return personId
}

const forgetOwn = (caches: CacheStorage) => caches.delete(ownCache)

/** Throws away what is kept of anybody but this citizen. Undefined: of everybody. */
export async function forgetOthers(caches: CacheStorage, citizenId: string | undefined): Promise<void> {
  const person = await keptPerson(caches)
  if (citizenId === undefined || (person !== undefined && person !== citizenId)) await forgetOwn(caches)
}
