/**
 * Builds the gallery, shows it under the product's content security policy, takes its picture at every width and asks axe.
 * `node src/ui/gallery/look.ts [folder for the pictures]`
 */
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { chromium, type Page } from '@playwright/test'
import sparticuz from '@sparticuz/chromium'
import { build } from 'vite'

const pictures = process.argv[2] ?? '/tmp/kobling-gallery-pictures'
const port = 4101
const built = '/tmp/kobling-gallery'
const kinds: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
}
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

async function serve() {
  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? '/', 'http://gallery').pathname
    const name = path === '/' ? '/index.html' : path
    const body = await readFile(join(built, name)).catch(() => undefined)
    response.statusCode = body ? 200 : name === '/favicon.ico' ? 204 : 404
    response.setHeader('content-type', kinds[extname(name)] ?? 'application/octet-stream')
    response.setHeader('content-security-policy', "default-src 'self'; style-src 'self'")
    response.end(body)
  })
  await new Promise<void>(ready => server.listen(port, '127.0.0.1', ready))
  return server
}

async function look(page: Page, hash: string, width: number): Promise<number> {
  await page.setViewportSize({ width, height: 900 })
  await page.goto(`http://127.0.0.1:${port}/${hash}`)
  await page.reload()
  await page.waitForTimeout(600)
  const name = `${hash === '' ? 'staff' : hash.slice(1)}-${width}`
  await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true })
  const spill = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  const { violations } = await new AxeBuilder({ page }).analyze()
  console.log(`${name}: ${violations.length} findings, ${spill} px too wide`)
  for (const v of violations) {
    console.log(`  ${v.id}: ${v.help}`)
    for (const node of v.nodes.slice(0, 4))
      console.log(`    ${node.target.join(' ')}  ${node.html.slice(0, 160)}`)
  }
  return violations.length + Math.max(0, spill)
}

await build({ configFile: join(import.meta.dirname, 'vite.config.ts'), logLevel: 'warn' })
const server = await serve()
const browser = await chromium.launch({ executablePath: await sparticuz.executablePath(), args: flags })
const context = await browser.newContext({ locale: 'da-DK', timezoneId: 'Europe/Copenhagen' })
const page = await context.newPage()
page.on('console', message => {
  if (message.type() === 'error' || message.type() === 'warning') console.log(`console: ${message.text()}`)
})
page.on('pageerror', error => console.log(`page error: ${error.message}`))
page.on('request', request => {
  if (!request.url().startsWith(`http://127.0.0.1:${port}/`)) console.log(`left the house: ${request.url()}`)
})
let wrong = 0
for (const hash of ['', '#borger'])
  for (const width of [1440, 390, 320]) wrong += await look(page, hash, width)
await browser.close()
server.close()
process.exitCode = wrong === 0 ? 0 : 1
