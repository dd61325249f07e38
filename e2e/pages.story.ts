// Every page, in both languages, on a desk and on a phone: no accessibility fault, nothing that scrolls sideways, no
// fault in the console, and nothing asked of another host.
import { readFileSync } from 'node:fs'
import { expect, type Page, test } from '@playwright/test'
import { address, api, demoPersons, expectAccessible, visit } from './people.ts'

/** The addresses that the apps themselves have, so that a new page is looked at without being named here. */
const pathsOf = (app: 'staff' | 'citizen' | 'companion') =>
  [...readFileSync(`src/app/web/routes.${app}.tsx`, 'utf8').matchAll(/path: '([^']+)'/g)].map(
    ([, path]) => path as string,
  )
const [staffPages, citizenPages, companionPages] = [
  pathsOf('staff'),
  pathsOf('citizen'),
  pathsOf('companion'),
]

const maria = async () => (await demoPersons()).find(person => person.kind === 'citizen')?.id as string
const inger = async () => (await demoPersons()).find(person => person.kind === 'companion')?.id as string
/** Who has business on the page: the log is the data protection officer's, a leader's room a leader's, the rest the plan lead's. */
const named = (path: string) => {
  if (path.endsWith('/looks')) return 'Annette'
  if (path.startsWith('/handover')) return 'Marianne'
  if (path.startsWith('/sparring')) return 'Rikke'
  return /^\/(questions|agreements|table|room|overview|sparring|emergencies)/.test(path) ? 'Bodil' : ''
}
const staffOn = async (path: string) =>
  (await demoPersons()).find(person => person.kind === 'employee' && person.name.startsWith(named(path)))
    ?.id as string

/** Where the ids of an address are found: the list that the page's person sees, and its first item. */
const listOf: Record<string, string> = {
  ':questionId': '/api/questions?which=waiting',
  ':agreementId': '/api/agreements',
  ':tableId': '/api/tables',
  ':loopId': '/api/loops',
  ':handoverId': '/api/room',
  ':talkId': '/api/sparring',
}
async function filled(page: Page, path: string): Promise<string> {
  const [part] = /:(?!citizenId)\w+/.exec(path) ?? []
  if (part === undefined) return path.replace(':citizenId', await maria())
  type Row = { id: string }
  const { body } = await api<{ items?: Row[]; handovers?: Row[]; loops?: Row[] }>(
    page,
    'GET',
    listOf[part] as string,
  )
  const id = (body.items ?? body.handovers ?? body.loops)?.[0]?.id
  expect(id, `the demo has something for ${path}`).toBeDefined()
  return path.replace(part, id as string)
}

for (const language of ['da', 'en'] as const) {
  for (const phone of [false, true]) {
    const where = `${language}, ${phone ? 'phone' : 'desk'}`
    for (const path of staffPages) {
      test(`staff ${path} (${where})`, async ({ browser }) =>
        look(browser, await staffOn(path), path, language, phone))
    }
    for (const path of citizenPages) {
      test(`citizen ${path} (${where})`, async ({ browser }) =>
        look(browser, await maria(), path, language, phone))
    }
    for (const path of companionPages) {
      test(`companion ${path} (${where})`, async ({ browser }) =>
        look(browser, await inger(), path, language, phone))
    }
  }
}

async function look(
  browser: import('@playwright/test').Browser,
  as: string,
  path: string,
  language: 'da' | 'en',
  phone: boolean,
) {
  const page = await visit(browser, { as, phone, language })
  const faults: string[] = []
  page.on('console', message => message.type() === 'error' && faults.push(message.text()))
  page.on('pageerror', error => faults.push(error.message))
  page.on(
    'request',
    request =>
      !request.url().startsWith(address()) &&
      !request.url().startsWith('data:') &&
      faults.push(`asked ${request.url()}`),
  )
  await page.goto(await filled(page, path))
  await expect(page.locator('h1')).toHaveCount(1)
  await page.waitForLoadState('networkidle')
  await expect(page.locator('html')).toHaveAttribute('lang', language)
  await expectAccessible(page)
  expect(faults).toEqual([])
  await page.context().close()
}
