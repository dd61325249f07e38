// From why to practice with three areas: each writes for itself first; what they make of it; and what they keep.
import { type Browser, expect, type Page, test } from '@playwright/test'
import { api, expectAccessible, somebody, visit } from './people.ts'

const named = async (browser: Browser, name: string, phone = false) => {
  const person = await somebody(one => one.name.startsWith(name))
  return visit(browser, { as: person.id, phone })
}
const dialog = (page: Page) => page.getByRole('dialog')
const save = async (page: Page, button = 'Gem') => {
  await dialog(page).getByRole('button', { name: button, exact: true }).click()
  await expect(dialog(page)).toHaveCount(0)
}

async function write(page: Page, words: string) {
  await page.getByRole('button', { name: 'Skriv jeres hvorfor' }).click()
  await dialog(page).getByLabel('Vi gør det, for at …').fill(words)
  await save(page)
}

const hers = 'den unge får en hverdag, der kan holde, og slipper for at fortælle det samme fem steder'
const his = 'den unge kommer i job, og kommunen holder sine frister'

test('a middle manager asks why with two other areas, and something comes of it', async ({ browser }) => {
  const kasper = await named(browser, 'Kasper')
  await kasper.goto('/why')
  await kasper.getByLabel('Hvad undrer du dig over?').fill('Hvorfor holder vi tre møder om det samme?')
  await kasper.getByRole('checkbox', { name: 'Social', exact: true }).check()
  await kasper.getByRole('checkbox', { name: 'Familie', exact: true }).check()
  await kasper.getByRole('button', { name: 'Spørg hvorfor' }).click()
  await expect(
    kasper.getByRole('heading', { level: 1, name: 'Hvorfor holder vi tre møder om det samme?' }),
  ).toBeVisible()
  const loop = new URL(kasper.url()).pathname

  // Each area answers for itself whether it joins, and writes before it sees what the others wrote.
  const vibeke = await named(browser, 'Vibeke')
  await vibeke.goto(loop)
  await vibeke.getByRole('button', { name: 'Ja, vi er med' }).click()
  await expect(vibeke.getByRole('button', { name: 'Skriv jeres hvorfor' })).toBeVisible()
  const soeren = await named(browser, 'Søren')
  await soeren.goto(loop)
  await soeren.getByRole('button', { name: 'Ja, vi er med' }).click()
  await expect(soeren.getByRole('button', { name: 'Skriv jeres hvorfor' })).toBeVisible()

  await write(kasper, his)
  await expect(kasper.getByText('Kun I kan se det, indtil alle har skrevet.')).toBeVisible()
  await vibeke.reload()
  await expect(vibeke.getByText('Skrevet. Bliver vist, når alle har skrevet.')).toBeVisible()
  await expect(vibeke.getByText(his)).toHaveCount(0)
  const before = await api<unknown>(vibeke, 'GET', `/api/loops/${loop.split('/').at(-1)}`)
  expect(before.status).toBe(200)
  expect(JSON.stringify(before.body)).not.toContain(his)
  await write(vibeke, hers)
  await expect(vibeke.getByText(his)).toHaveCount(0)
  await write(soeren, 'familien har ét menneske at ringe til')

  // Now side by side, each as it was written.
  for (const words of [his, hers]) await expect(soeren.getByText(words)).toBeVisible()
  await vibeke.reload()
  for (const words of [his, hers]) await expect(vibeke.getByText(words)).toBeVisible()

  // A difference is named, with the words that show it.
  await vibeke.getByRole('button', { name: 'Nævn en forskel' }).click()
  await dialog(vibeke).getByLabel('Hvad ser I forskelligt på?').fill('Hvem sætter tempoet?')
  await dialog(vibeke).getByRole('checkbox', { name: '»og kommunen holder sine frister«' }).check()
  await save(vibeke)
  await expect(vibeke.getByText('Hvem sætter tempoet?').last()).toBeVisible()
  await expect(vibeke.locator('mark', { hasText: 'og kommunen holder sine frister' })).toBeVisible()

  await theCommonWording(kasper, vibeke, soeren)
  await cultureBecomesAnExperiment(vibeke)
  await whatWasKept(browser, vibeke, loop)
})

/** It grows by amendments, from one area to the next, and each area answers for itself. */
async function theCommonWording(kasper: Page, vibeke: Page, soeren: Page) {
  await kasper.reload()
  await kasper.getByRole('button', { name: 'Foreslå en ordlyd' }).first().click()
  await dialog(kasper).getByLabel('Ordlyden, som du foreslår den').fill('Den unge har ét møde')
  await save(kasper, 'Foreslå en ordlyd')
  await expect(kasper.getByText('Den unge har ét møde')).toBeVisible()
  // Nobody adopts their own words.
  await expect(kasper.getByRole('button', { name: /^Tag det op/ })).toHaveCount(0)
  await vibeke.reload()
  await vibeke.getByRole('button', { name: /^Tag det op: forslaget fra Job/ }).click()
  await expect(vibeke.getByText('Udgave 1. Ingen har skrevet det alene.')).toBeVisible()

  await vibeke.getByRole('button', { name: 'Foreslå en ændring' }).first().click()
  await dialog(vibeke)
    .getByLabel('Ordlyden, som du foreslår den')
    .fill('Den unge har ét møde, og vælger selv stedet')
  await dialog(vibeke).getByLabel('Hvilke ord er nye?').fill('vælger selv stedet')
  await save(vibeke, 'Foreslå en ændring')
  await soeren.reload()
  await soeren.getByRole('button', { name: /^Tag det op: forslaget fra Social/ }).click()
  await expect(soeren.getByText('Udgave 2. Ingen har skrevet det alene.')).toBeVisible()
  await expect(soeren.locator('ins', { hasText: 'vælger selv stedet' })).toBeVisible()

  for (const [page, area, stand] of [
    [soeren, 'Familie', 'Står bag'],
    [vibeke, 'Social', 'Kan leve med'],
  ] as const) {
    await page.reload()
    await page.getByRole('button', { name: `Svar for ${area}` }).click()
    await dialog(page).getByRole('radio', { name: stand }).check()
    await save(page)
    await expect(page.getByRole('listitem').filter({ hasText: area }).getByText(stand)).toBeVisible()
  }
  // One that cannot yet says what is missing; what was typed stays through the refusal.
  await kasper.reload()
  await kasper.getByRole('button', { name: 'Svar for Job' }).click()
  await dialog(kasper).getByRole('radio', { name: 'Kan ikke endnu' }).check()
  await dialog(kasper).getByRole('button', { name: 'Gem', exact: true }).click()
  await expect(dialog(kasper).getByText('Skriv, hvad der mangler.')).toBeVisible()
  await dialog(kasper).getByLabel('Jeres grund').fill('Fristerne skal kunne holdes')
  await save(kasper)
  await expect(kasper.getByRole('row', { name: /Hvorfor/ }).getByText('Venter på Job')).toBeVisible()
}

async function cultureBecomesAnExperiment(page: Page) {
  await page.getByRole('button', { name: 'Skriv om jeres kultur' }).click()
  await dialog(page).getByLabel('For hvem?').selectOption({ label: 'Hele Social' })
  await dialog(page)
    .getByRole('radio', { name: /^Ritualer og rutiner/ })
    .check()
  await dialog(page).getByLabel('Som det er').fill('Møder på rådhuset, når kalenderen passer os')
  await dialog(page).getByLabel('Som vi vil have det').fill('Møder der, hvor den unge er tryg')
  await save(page)
  const web = page.getByRole('region', { name: 'Sådan er vi, og sådan vil vi være: Social' })
  await expect(web.getByText('Møder på rådhuset, når kalenderen passer os')).toBeVisible()
  await expectAccessible(page)

  await web.getByRole('button', { name: 'Gør det til et forsøg: Ritualer og rutiner' }).click()
  const form = dialog(page)
  await expect(form.getByLabel('Hvad prøver I?')).toHaveValue('Møder der, hvor den unge er tryg')
  await form.getByLabel('Hvad regner I med, der sker?').fill('Flere unge kommer')
  await form.getByLabel('Hvordan vil I se det?').fill('Vi skriver op, om den unge var med')
  await form.getByLabel('Hvem er med?').fill('Social og Ungejob')
  await form.getByLabel('Til', { exact: true }).fill('2099-01-31')
  await save(page)
  await expect(web.getByRole('link', { name: /^Blev til forsøg: Møder der/ })).toBeVisible()
}

async function whatWasKept(browser: Browser, page: Page, loop: string) {
  await page.getByRole('button', { name: /^Hvad så I\? Møder der/ }).click()
  await dialog(page)
    .getByLabel('Hvad kom der ud af det?')
    .fill('De fleste kom. Et møde blev holdt på en bænk.')
  await dialog(page).getByRole('radio', { name: 'Behold' }).check()
  await save(page)
  const row = page.getByRole('row', { name: /^1\. Møder der/ })
  await expect(row.getByText('Behold')).toBeVisible()
  await expect(row.getByText('Et møde blev holdt på en bænk.')).toBeVisible()

  // What was kept can hold from now on: a leader is asked, with what was seen.
  await row.getByRole('button', { name: /^Gør det til en samarbejdsaftale/ }).click()
  await expect(dialog(page).getByLabel('Spørgsmålet til lederen')).toHaveValue(
    /Møder der, hvor den unge er tryg/,
  )
  await save(page, 'Send til lederen')
  await row.getByRole('link', { name: 'En leder er spurgt, om det skal gælde fra nu af' }).click()
  await expect(
    page.getByRole('heading', { level: 1, name: /Møder der, hvor den unge er tryg/ }),
  ).toBeVisible()

  // It is put before the leaders, as material for strategy.
  const ulla = await named(browser, 'Ulla')
  await ulla.goto('/why')
  const emerges = ulla.getByRole('region', { name: 'Det vokser frem' })
  await expect(emerges.getByRole('link', { name: 'Møder der, hvor den unge er tryg' })).toBeVisible()
  await expectAccessible(ulla)
  const phone = await named(browser, 'Ulla', true)
  await phone.goto(loop)
  await expect(phone.getByText('De fleste kom. Et møde blev holdt på en bænk.')).toBeVisible()
  await expectAccessible(phone)
}

test('two colleagues write about the same part of their culture: both sides are shown, and nothing is lost', async ({
  browser,
}) => {
  const [kasper, bodil] = [await named(browser, 'Kasper'), await named(browser, 'Bodil')]
  await kasper.goto('/why')
  await kasper.getByLabel('Hvad undrer du dig over?').fill('Hvorfor skriver vi dobbelt?')
  await kasper.getByRole('button', { name: 'Spørg hvorfor' }).click()
  await expect(kasper.getByRole('heading', { level: 1, name: 'Hvorfor skriver vi dobbelt?' })).toBeVisible()
  await bodil.goto(new URL(kasper.url()).pathname)
  for (const [page, words] of [
    [kasper, 'Vi tæller samtaler'],
    [bodil, 'Rettidighed på tavlen'],
  ] as const) {
    await page.getByRole('button', { name: 'Skriv om jeres kultur' }).click()
    await dialog(page).getByLabel('For hvem?').selectOption({ label: 'Hele Job' })
    await dialog(page)
      .getByRole('radio', { name: /^Styring/ })
      .check()
    await dialog(page).getByLabel('Som det er').fill(words)
  }
  await save(kasper)
  await dialog(bodil).getByRole('button', { name: 'Gem', exact: true }).click()
  const both = dialog(bodil).getByRole('group', { name: 'Som det er' })
  await expect(both.getByRole('radio', { name: /^Dit.*Rettidighed på tavlen/ })).toBeChecked()
  await expect(both.getByRole('radio', { name: /Vi tæller samtaler/ })).not.toBeChecked()
  await expectAccessible(bodil)
  await save(bodil, 'Gem det valgte')
  await expect(bodil.getByText('Rettidighed på tavlen')).toBeVisible()
})
