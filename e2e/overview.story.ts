// The overview at three levels, and for politicians; the pulse; a talk between two.
import { readFileSync } from 'node:fs'
import { expect, type Page, test } from '@playwright/test'
import { expectAccessible, somebody, visit } from './people.ts'

const named = (name: string) => somebody(person => person.name.startsWith(name))

async function downloaded(page: Page, button: string, called = /./) {
  const waiting = page.waitForEvent('download')
  await page.getByRole('button', { name: button }).click()
  const download = await waiting
  expect(download.suggestedFilename()).toMatch(called)
  return readFileSync(await download.path())
}

test('a director reads the whole, as chart, table, file and page, and records on which ground more is counted', async ({
  browser,
}) => {
  const page = await visit(browser, { as: (await named('Ulla')).id })
  await page.goto('/overview')
  await expect(page.getByRole('heading', { level: 1, name: 'Overblik' })).toBeVisible()
  const flow = 'Bliver modellen brugt?'
  await page.getByRole('button', { name: `Vis som tabel: ${flow}` }).click()
  const row = page.getByRole('table', { name: flow }).getByRole('row', { name: /^Er spurgt/ })
  await expect(row.getByRole('cell').first()).toHaveText(/\d+$/)
  await page.getByRole('button', { name: `Sådan tæller vi: ${flow}` }).click()
  await expect(page.getByText(/Hver borger tælles én gang/)).toBeVisible()
  await expect(page.getByText(/^Vises ikke: .*Tallet er under fem, eller/).first()).toBeVisible()
  await expect(page.getByText(/^Gjort op .* og ikke ændret siden/)).toBeVisible()
  await page.getByRole('button', { name: 'Vis som tabel: Hvorfor nej eller senere?' }).click()
  const reasons = page.getByRole('table', { name: 'Hvorfor nej eller senere?' })
  await expect(reasons.getByRole('row', { name: /^Det er for meget lige nu/ })).toBeVisible()
  await page.getByLabel('Del tallene op efter').selectOption({ label: 'Afdeling' })
  await expect(page.getByText(/^(Vises ikke: .*Familierådgivningen|Ingen af tallene)/).first()).toBeVisible()
  await expectAccessible(page)
  const file = (
    await downloaded(page, `Hent som CSV: ${flow}`, /^Bliver modellen brugt, Hele kommunen, /)
  ).toString()
  expect(file).toMatch(
    /^\ufeffTrin;Antal;Kvartalet før;Hvem tallene gælder;Kvartal;Gjort op\r\nEr spurgt;\d+;/,
  )
  const paper = await downloaded(page, 'Hent en side til ledermødet (PDF)', /^overblik-hele-kommunen-/)
  expect(paper.subarray(0, 5).toString()).toBe('%PDF-')
  // A department of hers has its page too, and a table keeps the choice that it is made by.
  await page.getByLabel('Hvem tallene gælder').selectOption({ label: 'Social: Voksne og handicap' })
  await downloaded(page, 'Hent en side til ledermødet (PDF)', /^overblik-social-voksne-og-handicap-/)
  await page.getByRole('button', { name: 'Vis som tabel: Får vi ledelse nok?' }).click()
  const pulse = page.getByRole('region', { name: 'Får vi ledelse nok?' })
  await pulse.getByLabel('Spørgsmål').selectOption({ label: 'Jeg har tid til at arbejde på den her måde.' })
  await expect(page.getByRole('table', { name: 'Får vi ledelse nok?' })).toContainText('Enige gangen før')

  await page.getByRole('button', { name: 'Skriv et grundlag' }).click()
  await page.getByLabel('Formål').fill('At se, om vi når dem, der kan have gavn af én plan')
  await page.getByLabel('Grundlag').fill('Byrådets beslutning om forløbet')
  await page.getByRole('button', { name: 'Skriv grundlaget ned' }).click()
  await expect(page.getByText(/^Tælles siden/)).toBeVisible()
  await expect(page.locator('#ground')).toBeFocused()
})

test('a team leader reads their own area, answers the pulse once, and is told the truth about it', async ({
  browser,
}) => {
  const page = await visit(browser, { as: (await named('Kasper')).id, phone: true })
  await page.goto('/overview')
  await expect(page.getByLabel('Hvem tallene gælder')).toContainText('Job')
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Svar på pulsen' }).click()
  await expect(page.getByText(/Det dækker ikke alt/)).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Send mine svar' }).click()
  await expect(page.getByText('Vælg et svar på hvert spørgsmål.')).toHaveCount(3)
  for (const question of await page.getByRole('group').or(page.getByRole('radiogroup')).all())
    await question.getByRole('radio', { name: 'Enig', exact: true }).check()
  await page.getByRole('button', { name: 'Send mine svar' }).click()
  await expect(page.getByText('Tak. Dine svar er lagt i bunken.')).toBeVisible()
  await page.reload()
  await expect(page.getByText('Tak. Dine svar er lagt i bunken.')).toBeVisible()
})

test('a head and their leader prepare a talk, agree a note, and nobody else sees it', async ({ browser }) => {
  const marianne = await visit(browser, { as: (await named('Marianne')).id })
  await marianne.goto('/overview')
  await expect(marianne.getByRole('heading', { name: 'Sparring', exact: true })).toBeVisible()
  await marianne.getByRole('link', { name: 'Forbered sparring med Rikke Overby' }).click()
  await marianne.getByLabel('Det er vi enige om').fill('Vi tager én ting ad gangen.')
  await marianne.getByRole('button', { name: 'Gem notatet' }).click()
  await expect(marianne.getByText('Gemt')).toBeVisible()
  const address = new URL(marianne.url()).pathname

  const rikke = await visit(browser, { as: (await named('Rikke')).id })
  await rikke.goto(address)
  await expect(rikke.getByText('Marianne Fogh er enig.')).toBeVisible()
  await rikke.getByRole('button', { name: 'Jeg er enig i notatet' }).click()
  await expect(rikke.getByText('I er begge enige.')).toBeVisible()
  await expectAccessible(rikke)

  const ulla = await visit(browser, { as: (await named('Ulla')).id })
  await ulla.goto(address)
  await expect(ulla.getByText('Samtalen findes ikke')).toBeVisible()
})

test('somebody of another organisation reads no figure', async ({ browser }) => {
  const page = await visit(browser, { as: (await named('Trine')).id })
  await page.goto('/overview')
  await expect(page.getByText('Tallene er for kommunens egne')).toBeVisible()
  await expectAccessible(page)
})

test('a politician sees what was decided and what came of it, and no case', async ({ browser }) => {
  const page = await visit(browser, { as: (await named('Grethe')).id, language: 'en' })
  await page.goto('/')
  await expect(page).toHaveURL(/\/overview$/)
  await expect(page.getByRole('heading', { level: 2, name: 'What you have decided' })).toBeVisible()
  await expect(page.getByText('Færre overgange for unge under 30 år.')).toBeVisible()
  await expect(page.getByText(/^DKK [\d,]+ used of 600,000\.$/)).toBeVisible()
  await page.getByText('How the figure is made').first().click()
  await expect(page.getByText(/It is not the municipality’s accounts/).first()).toBeVisible()
  await expect(page.getByRole('link', { name: 'Search' })).toHaveCount(0)
  await page.goto('/plans')
  await expect(page).toHaveURL(/\/overview$/)
  await expect(page.getByRole('heading', { level: 2, name: 'What you have decided' })).toBeVisible()
  await expectAccessible(page)
})
