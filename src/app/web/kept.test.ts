import { beforeEach, describe, expect, test } from 'vitest'
import { answer, filesOf, forgetOthers, handlingOf, keepApp, type World } from './kept.ts'

const origin = 'https://kobling.example'
const maria = 'maria'
const planOf = (id: string) => `/api/citizens/${id}/plan`

/** As much of the browser's caches as is used: a map of maps. */
function fakeCaches() {
  const stores = new Map<string, Map<string, Response>>()
  const at = (request: Request | string) =>
    new URL(typeof request === 'string' ? request : request.url, origin).href
  const open = async (name: string) => {
    const store = stores.get(name) ?? new Map<string, Response>()
    stores.set(name, store)
    return {
      match: async (request: Request | string) => store.get(at(request))?.clone(),
      put: async (request: Request | string, response: Response) => {
        store.set(at(request), response)
      },
      delete: async (request: Request | string) => store.delete(at(request)),
      keys: async () => [...store.keys()].map(url => new Request(url)),
    }
  }
  const caches = { open, delete: async (name: string) => stores.delete(name) } as unknown as CacheStorage
  const paths = (name: string) => [...(stores.get(name)?.keys() ?? [])].map(url => new URL(url).pathname)
  return { caches, paths }
}

let told: (string | null)[]
let now: Date
let net: Record<string, () => Response>
let store: ReturnType<typeof fakeCaches>
let world: World
let later: Promise<unknown>[]

beforeEach(() => {
  told = []
  later = []
  now = new Date('2026-11-24T08:00:00Z')
  store = fakeCaches()
  net = {}
  world = {
    caches: store.caches,
    now: () => now,
    tell: ({ keptAt }) => told.push(keptAt),
    after: work => later.push(work),
    fetch: async request => {
      const url = typeof request === 'string' ? request : request.url
      const found = net[new URL(url, origin).pathname]
      if (!found) throw new TypeError('no net')
      return found()
    },
  }
})

const ask = (path: string, init: RequestInit = {}) => answer(world, new Request(`${origin}${path}`, init))
const signedIn = (personId: string, kind = 'citizen') => {
  net['/api/session'] = () => Response.json({ personId, kind })
  net[planOf(personId)] = () => Response.json({ of: personId })
}
const offline = () => {
  net = {}
}
async function visit(person: string, kind?: string) {
  signedIn(person, kind)
  await ask('/api/session')
  await ask(planOf(person))
}

test('what is kept, what is asked for, and what ends it', () => {
  const of = (path: string, method = 'GET', mode: RequestMode = 'cors') =>
    handlingOf({ method, mode, url: origin + path })
  expect(of('/my/goals', 'GET', 'navigate')).toBe('page')
  expect(of('/citizens/1/plan', 'GET', 'navigate')).toBe('net')
  expect(of(planOf('1'))).toBe('plan')
  expect(of(planOf('1'), 'POST')).toBe('net')
  expect(of('/api/citizens/1/consent')).toBe('net')
  expect(of('/api/citizens/1/looks')).toBe('net')
  expect(of('/api/my-work')).toBe('net')
  expect(of('/api/session')).toBe('session')
  expect(of('/api/session', 'DELETE')).toBe('sign-out')
  expect(of('/api/session/demo', 'POST')).toBe('sign-out')
  expect(of('/api/session/language', 'PUT')).toBe('net')
  expect(of('/assets/citizen-a1.js')).toBe('file')
})

describe('the own plan', () => {
  test('comes from the net, and without one as it was, with the time it was kept', async () => {
    await visit(maria)
    expect(told).toEqual([null])
    offline()
    now = new Date('2026-11-25T08:00:00Z')
    expect(await (await ask(planOf(maria)))?.json()).toEqual({ of: maria })
    expect(told).toEqual([null, '2026-11-24T08:00:00.000Z'])
    expect(await (await ask('/api/session'))?.json()).toMatchObject({ personId: maria })
  })

  test('is not kept of staff, nor of another than is signed in', async () => {
    await visit('samira', 'employee')
    expect(store.paths('kobling-own')).toEqual([])
    await visit(maria)
    net[planOf('amir')] = () => Response.json({ of: 'amir' })
    await ask(planOf('amir'))
    expect(store.paths('kobling-own')).toEqual(['/api/session', planOf(maria)])
  })

  test('goes when another signs in', async () => {
    await visit(maria)
    await visit('amir')
    expect(store.paths('kobling-own')).toEqual(['/api/session', planOf('amir')])
    await visit('samira', 'employee')
    expect(store.paths('kobling-own')).toEqual([])
  })

  test('goes at sign-out, before anybody knows whether that reached the house', async () => {
    await visit(maria)
    offline()
    await expect(ask('/api/session', { method: 'DELETE' })).rejects.toThrow('no net')
    expect(store.paths('kobling-own')).toEqual([])
    await expect(ask(planOf(maria))).rejects.toThrow('no net')
  })

  test('goes when the session has ended by itself', async () => {
    await visit(maria)
    net['/api/session'] = () => new Response(null, { status: 401 })
    expect((await ask('/api/session'))?.status).toBe(401)
    expect(store.paths('kobling-own')).toEqual([])
  })

  test('stays when the house is busy', async () => {
    await visit(maria)
    net[planOf(maria)] = () => new Response(null, { status: 503 })
    expect((await ask(planOf(maria)))?.status).toBe(503)
    expect(store.paths('kobling-own')).toContain(planOf(maria))
  })

  test('is kept for a week', async () => {
    await visit(maria)
    offline()
    now = new Date('2026-12-01T08:00:01Z')
    await expect(ask(planOf(maria))).rejects.toThrow('no net')
    expect(store.paths('kobling-own')).toEqual([])
  })

  test('is thrown away by the pages too, which the worker of the staff app never sees', async () => {
    await visit(maria)
    await forgetOthers(store.caches, maria)
    expect(store.paths('kobling-own')).toHaveLength(2)
    await forgetOthers(store.caches, undefined)
    expect(store.paths('kobling-own')).toEqual([])
  })
})

describe('the app', () => {
  const manifest = {
    'citizen.html': { file: 'assets/citizen-1.js', imports: ['_react.js'], css: ['assets/c-1.css'] },
    '_react.js': { file: 'assets/react-1.js', dynamicImports: ['was.tsx'] },
    'was.tsx': { file: 'assets/was-1.js', imports: ['_react.js'] },
    'staff.html': { file: 'assets/staff-1.js' },
  }
  const serve = (files: typeof manifest) => {
    net['/assets.json'] = () => Response.json(files)
    for (const path of [...filesOf(files), '/icon.svg', '/manifest-citizen.webmanifest'])
      net[path] = () => new Response(path)
    net['/my'] = () => new Response('the page')
  }
  const navigate = async () => {
    const request = { method: 'GET', mode: 'navigate', url: `${origin}/my` } as Request
    const response = await answer(world, request)
    await Promise.all(later)
    return response?.text()
  }

  test('is what the citizen’s page needs, and nothing of the staff’s', () => {
    expect(filesOf(manifest)).toEqual([
      '/assets/citizen-1.js',
      '/assets/c-1.css',
      '/assets/react-1.js',
      '/assets/was-1.js',
    ])
  })

  test('opens without a net', async () => {
    serve(manifest)
    expect(await navigate()).toBe('the page')
    offline()
    expect(await navigate()).toBe('the page')
    expect(await (await ask('/assets/was-1.js'))?.text()).toBe('/assets/was-1.js')
  })

  test('a new version takes the place of the old only when all of it is here', async () => {
    serve(manifest)
    await keepApp(world, new Response('the page'))
    const next = { ...manifest, 'was.tsx': { file: 'assets/was-2.js', imports: ['_react.js'] } }
    serve(next)
    delete net['/assets/was-2.js']
    await expect(keepApp(world, new Response('the new page'))).rejects.toThrow('no net')
    expect(store.paths('kobling-app')).toContain('/assets/was-1.js')
    serve(next)
    await keepApp(world, new Response('the new page'))
    expect(store.paths('kobling-app')).toContain('/assets/was-2.js')
    expect(store.paths('kobling-app')).not.toContain('/assets/was-1.js')
  })
})
