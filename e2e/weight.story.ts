// What a first page makes a phone on a slow line fetch. Bytes do not depend on the machine.
import { type Browser, expect, type Page, test } from '@playwright/test'
import { somebody, visit } from './people.ts'

/** Bytes of script that came over the line, compressed, until the page was at rest. */
async function scriptsOf(page: Page, path: string): Promise<number> {
  const line = await page.context().newCDPSession(page)
  await line.send('Network.enable')
  const scripts = new Set<string>()
  let bytes = 0
  line.on('Network.responseReceived', ({ requestId, type }) => {
    if (type === 'Script') scripts.add(requestId)
  })
  line.on('Network.dataReceived', ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) bytes += encodedDataLength
  })
  await page.goto(path)
  await expect(page.locator('h1').first()).toBeVisible()
  await page.waitForLoadState('networkidle')
  return bytes
}

const kB = (n: number) => n * 1000

const weigh = async (browser: Browser, kind: string, role: RegExp, path: string) => {
  const person = await somebody(one => one.kind === kind && role.test(one.role))
  return scriptsOf(await visit(browser, { as: person.id, phone: true }), path)
}

test('the first page of staff, of leaders and of citizens is light', async ({ browser }) => {
  expect(await weigh(browser, 'employee', /rådgiver/, '/')).toBeLessThanOrEqual(kB(160))
  expect(await weigh(browser, 'employee', /^Afdelingsleder/, '/room')).toBeLessThanOrEqual(kB(160))
  expect(await weigh(browser, 'employee', /direktør/, '/overview')).toBeLessThanOrEqual(kB(160))
  expect(await weigh(browser, 'citizen', /.*/, '/my')).toBeLessThanOrEqual(kB(130))
})
