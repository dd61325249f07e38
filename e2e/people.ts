import AxeBuilder from '@axe-core/playwright'
import { type Browser, expect, type Page } from '@playwright/test'

export const address = () => process.env.KOBLING_ADDRESS as string

type Person = {
  id: string
  name: string
  kind: 'employee' | 'citizen' | 'companion'
  role: string
  areas: string[]
}
export type Visit = { as: string; phone?: boolean; language?: 'da' | 'en' }

export async function demoPersons(): Promise<Person[]> {
  const answer = await fetch(`${address()}/api/session/demo`)
  return ((await answer.json()) as { persons: Person[] }).persons
}

/** The first demo person who fits, for stories that need a role and not a name. */
export async function somebody(fits: (person: Person) => boolean): Promise<Person> {
  const found = (await demoPersons()).find(fits)
  if (!found) throw new Error('nobody in the demo fits')
  return found
}

/** A browser of one's own, signed in as a demo person by id. */
export async function visit(browser: Browser, { as, phone = false, language = 'da' }: Visit): Promise<Page> {
  const context = await browser.newContext({
    baseURL: address(),
    locale: language === 'da' ? 'da-DK' : 'en-GB',
    viewport: phone ? { width: 390, height: 844 } : { width: 1440, height: 900 },
    ...(phone && { hasTouch: true, isMobile: true }),
  })
  const signedIn = await context.request.post('/api/session/demo', { data: { person: as } })
  expect(signedIn.ok()).toBe(true)
  return context.newPage()
}

/** No accessibility fault on the page as it stands, and no sideways scroll. */
export async function expectAccessible(page: Page) {
  await expect(page.locator('h1').first()).toBeAttached()
  await page.waitForLoadState('networkidle')
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.target).join(' ; ')}`)).toEqual(
    [],
  )
  const [scroll, width] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth])
  expect(scroll).toBeLessThanOrEqual(width as number)
}

/** Calls the API as the page's person. */
export async function api<T>(
  page: Page,
  method: 'GET' | 'POST',
  path: string,
  data?: unknown,
): Promise<{ status: number; body: T }> {
  const answer = await page.request.fetch(path, { method, ...(data !== undefined && { data }) })
  return { status: answer.status(), body: (await answer.json().catch(() => undefined)) as T }
}
