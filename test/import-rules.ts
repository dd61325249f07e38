// Who may import whom (docs/architecture.md). Read by dependency-cruiser, so that re-exports and types count too.
import { cruise, type IModule } from 'dependency-cruiser'
import extractTsConfig from 'dependency-cruiser/config-utl/extract-ts-config'

/** From each feature, the features whose doors it may use: every arrow points down. */
const arrows: Record<string, readonly string[]> = {
  organisation: [],
  people: ['organisation'],
  consent: ['people', 'organisation'],
  oversight: ['consent', 'people', 'organisation'],
  plan: ['oversight', 'consent', 'people', 'organisation'],
  questions: ['plan', 'oversight', 'consent', 'people', 'organisation'],
  why: ['questions', 'plan', 'oversight', 'consent', 'people', 'organisation'],
  overview: ['why', 'questions', 'plan', 'oversight', 'consent', 'people', 'organisation'],
  leading: ['overview', 'why', 'questions', 'organisation'],
  interop: ['plan', 'consent', 'people', 'organisation'],
}

const shared = /^(model(\.\w+)?|rules(\.\w+)?|api(\.\w+)?|text(\.\w+)+|statutory)\.ts$|^(screens|text)\//
const server = /^(store|routes|jobs|fhir|import|save)(\.\w+)?\.ts$/
const door = /^(model(\.\w+)?|api(\.\w+)?|door|statutory)\.ts$|\.shared\.tsx$/

type Place = { room: 'platform' | 'ui' | 'app' | 'feature' | 'outside'; feature: string; file: string }

function placeOf(path: string): Place {
  const [, room = '', ...rest] = /^src\/(platform|ui|app|features)\/(.*)$/.exec(path) ?? []
  const inner = rest.join('')
  if (room === 'features') {
    const [feature = '', ...file] = inner.split('/')
    return { room: 'feature', feature, file: file.join('/') }
  }
  return { room: (room || 'outside') as Place['room'], feature: '', file: inner }
}

const isTest = (path: string) =>
  /\.(test|fixture)\.tsx?$|\.reference(\.\w+)?\.ts$|^(test|e2e|bench)\//.test(path)

function wrong(from: string, to: string): string | undefined {
  if (isTest(from)) return undefined
  const [a, b] = [placeOf(from), placeOf(to)]
  if (isTest(to) && !to.startsWith('bench/')) return 'production imports a test'
  if (a.room === 'platform' && !['platform', 'outside'].includes(b.room))
    return 'platform imports nothing above it'
  if (a.room === 'ui' && !(b.room === 'ui' || b.room === 'outside' || /^i18n\//.test(b.file)))
    return 'ui knows no feature'
  if (a.room === 'feature' && b.room === 'app') return 'a feature imports nothing of app'
  if (a.room === 'feature' && b.room === 'feature' && a.feature !== b.feature) {
    if (!arrows[a.feature]?.includes(b.feature)) return `no arrow from ${a.feature} to ${b.feature}`
    if (!door.test(b.file)) return 'of another feature only model, api, door and *.shared.tsx'
  }
  if (a.room === 'feature' && shared.test(a.file)) {
    if (b.room === 'feature' && server.test(b.file)) return 'what runs in the browser imports a server file'
    if (
      b.room === 'platform' &&
      /^(db|migrate|config)\.ts$|^(http\/(?!problem-body)|postgres\/|audit\/|auth\/(?!api))/.test(b.file)
    )
      return 'what runs in the browser imports a server file'
  }
  return undefined
}

const { output } = await cruise(
  ['src', 'bench'],
  {
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
  },
  undefined,
  { tsConfig: extractTsConfig('tsconfig.json') },
)
if (typeof output === 'string') throw new Error('dependency-cruiser answered text')
const modules: IModule[] = output.modules

const complaints = modules.flatMap(module =>
  module.dependencies.flatMap(dependency => {
    const why = wrong(module.source, dependency.resolved)
    const circle = dependency.circular ? 'goes in a circle' : undefined
    return [why, circle]
      .filter(found => found !== undefined)
      .map(found => `${module.source} → ${dependency.resolved}: ${found}`)
  }),
)
for (const complaint of complaints) console.log(complaint)
console.log(`${modules.length} modules, ${complaints.length} wrong imports`)
process.exitCode = complaints.length > 0 || modules.length < 50 ? 1 : 0
