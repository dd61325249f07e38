// A middle manager's day: what waits, how far the frame reaches, sparring across areas that only two see, and money used.
import { expect, type Page, test } from '@playwright/test'
import { api, expectAccessible, somebody, visit } from './people.ts'

const named = (name: string) => somebody(person => person.name.startsWith(name))

test('a middle manager asks a peer in another area for sparring, and the two alone see it', async ({
  browser,
}) => {
  const kasper = await visit(browser, { as: (await named('Kasper')).id })
  await kasper.goto('/room')
  await expect(kasper.getByRole('heading', { level: 1, name: 'Ledelsesrum' })).toBeVisible()

  // Behind the logo are one's own cases; what waits for a leader's answer is told where it is.
  await expect(kasper.getByText('Ét team vil gerne have dig med ved bordet.', { exact: false })).toBeVisible()
  await expect(kasper.getByText('Ingen spørgsmål venter')).toHaveCount(0)
  await expect(kasper.getByText(/I \d+ af \d+ planer er mindst ét mål nået\./)).toBeVisible()
  await kasper.goto('/')
  await kasper.getByRole('link', { name: 'Gå til ledelsesrummet' }).click()

  // What waits comes first; then the frame, and how far it reaches.
  const headings = kasper.getByRole('heading', { level: 2 })
  await expect(headings.first()).toHaveText('Venter på dit svar')
  await expect(
    kasper.getByRole('link', { name: 'Svar: Ungejob vil gerne have dig med ved bordet' }),
  ).toBeVisible()
  const frame = kasper.getByRole('region', { name: 'Din ramme, og hvor langt den rækker' })
  for (const reach of ['Det bestemmer du', 'Det bestemmer I sammen', 'Det skal op'])
    await expect(frame.getByRole('heading', { name: reach })).toBeVisible()
  await expect(frame.getByText('80.000 kr. til Jobs del')).toBeVisible()
  await expectAccessible(kasper)

  // The demands that pull stay in view while one reads the rest, and the keyboard goes from there to the demand.
  const inView = kasper.getByRole('navigation', { name: 'Krav, der trækker hver sin vej' })
  await kasper.getByRole('heading', { name: 'Lederskifte' }).scrollIntoViewIfNeeded()
  await expect(inView).toBeInViewport()
  await inView.getByRole('link', { name: 'Budget og Omsorgspligt' }).press('Enter')
  await expect(kasper.getByRole('article', { name: 'Budget og Omsorgspligt' })).toBeInViewport()

  // Sparring is asked of a peer by name, with a rhythm.
  await kasper.getByRole('button', { name: 'Bed om eller tilbyd sparring' }).click()
  const dialog = kasper.getByRole('dialog')
  const options = await dialog.getByLabel('Hvem?').locator('option').allTextContents()
  expect(options.some(one => one.startsWith('Søren Tranberg'))).toBe(true)
  expect(options.some(one => /Ayse|Ulla|Bodil|Lars/.test(one))).toBe(false)
  await dialog
    .getByLabel('Hvem?')
    .selectOption({ label: options.find(one => one.startsWith('Søren Tranberg')) as string })
  await dialog.getByLabel('Det vil jeg gerne tale om').fill('Hvordan siger I nej uden at slippe borgeren?')
  await dialog.getByLabel('Uger mellem samtalerne').fill('4')
  const day = await dialog.getByLabel('Dag').inputValue()
  await dialog.getByLabel('Dag').fill('')
  await dialog.getByRole('button', { name: 'Spørg' }).click()
  await expect(dialog.getByText('Vælg en dag og et tidspunkt.')).toBeVisible()
  await dialog.getByLabel('Dag').fill(day)
  await dialog.getByRole('button', { name: 'Spørg' }).click()
  await expect(kasper.getByText('Venter på Søren Tranberg')).toBeVisible()

  // The peer, on the phone, says yes.
  const soeren = await visit(browser, { as: (await named('Søren')).id, phone: true })
  await soeren.goto('/room')
  await expect(soeren.getByRole('link', { name: 'Svar: Kasper Lindegaard beder om sparring' })).toBeVisible()
  await expect(soeren.getByText('»Hvordan siger I nej uden at slippe borgeren?«')).toBeVisible()
  await expectAccessible(soeren)
  await soeren.getByRole('button', { name: 'Ja tak: Kasper Lindegaard' }).click()
  await expect(soeren.getByText('Aftalt. Dagen står hos jer begge.')).toBeVisible()

  // Both rooms have the day.
  type Sparring = { items: { id: string; withName: string; nextAt: string; weeks: number }[] }
  const talkWith = async (page: Page, name: string) =>
    (await api<Sparring>(page, 'GET', '/api/sparring')).body.items.find(one => one.withName === name)
  const [his, mine] = [await talkWith(soeren, 'Kasper Lindegaard'), await talkWith(kasper, 'Søren Tranberg')]
  expect(mine).toMatchObject({ id: his?.id, nextAt: his?.nextAt, weeks: 4 })
  await kasper.reload()
  await expect(kasper.getByText(/Hver 4\. uge/).first()).toBeVisible()
  await kasper.getByRole('link', { name: 'Forbered sparring med Søren Tranberg' }).click()
  await expect(kasper.getByLabel('Det vil jeg tage op')).toHaveValue(
    'Hvordan siger I nej uden at slippe borgeren?',
  )
  await expectAccessible(kasper)
  const address = new URL(kasper.url()).pathname

  // A third leader opens nothing, nor does the leader of both.
  for (const name of ['Bodil', 'Tariq', 'Rikke', 'Annette']) {
    const other = await visit(browser, { as: (await named(name)).id })
    await other.goto(address)
    await expect(other.getByText('Samtalen findes ikke')).toBeVisible()
    await other.context().close()
  }

  // It is moved by the one, and seen so by the other; and it is ended.
  await soeren.goto(address)
  await soeren.getByRole('button', { name: 'Flyt' }).click()
  await soeren.getByRole('dialog').getByLabel('Klokken').fill('14:30')
  await soeren.getByRole('dialog').getByRole('button', { name: 'Flyt' }).click()
  await kasper.reload()
  await expect(kasper.getByText(/kl\.\s14\.30\. Hver 4\. uge\. Flyttet fra/)).toBeVisible()
  await kasper.getByRole('button', { name: 'Slut med sparringen' }).click()
  await kasper.getByRole('dialog').getByRole('button', { name: 'Slut' }).click()
  await expect(kasper.getByText(/I sluttede/)).toBeVisible()
  expect(await talkWith(soeren, 'Kasper Lindegaard')).toBeUndefined()
})

test('who holds a frame notes what is used, strikes what was wrong, and the signer sees it by the frame', async ({
  browser,
}) => {
  const kasper = await visit(browser, { as: (await named('Kasper')).id, phone: true })
  await kasper.goto('/room')
  await expect(kasper.getByText('26.000 kr. brugt af 80.000 kr.')).toBeVisible()
  await kasper.getByRole('button', { name: 'Skriv et forbrug' }).click()
  const dialog = kasper.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Gem' }).click()
  await expect(dialog.getByLabel('Beløb i kr.')).toHaveAttribute('aria-invalid', 'true')
  await dialog.getByLabel('Beløb i kr.').fill('4.000')
  await dialog.getByLabel('Hvad gik pengene til?').fill('Forplejning til det fælles møde')
  await dialog.getByRole('button', { name: 'Gem' }).click()
  await expect(kasper.getByText('30.000 kr. brugt af 80.000 kr.')).toBeVisible()
  await kasper.getByText('Se de 5 poster').click()
  await expectAccessible(kasper)
  await kasper.getByRole('button', { name: /^Streg ud: 4\.000 kr\./ }).click()
  await kasper.getByRole('dialog').getByLabel('Hvorfor?').fill('Betalt af Familie')
  await kasper.getByRole('dialog').getByRole('button', { name: 'Streg ud' }).click()
  await expect(kasper.getByText('26.000 kr. brugt af 80.000 kr.')).toBeVisible()
  await expect(kasper.getByText(/Streget ud af Kasper Lindegaard .*: Betalt af Familie/)).toBeVisible()

  // The one who signed it reads it where the frame stands; a caseworker does not.
  const link = kasper.getByRole('link', { name: 'Skriv, hvad der ikke kan lade sig gøre' })
  const loop = (await link.getAttribute('href')) as string
  const tariq = await visit(browser, { as: (await named('Tariq')).id })
  await tariq.goto(loop)
  await showFrameOf(tariq, 'Kasper')
  await expect(tariq.getByText('26.000 kr. brugt af 80.000 kr.')).toBeVisible()
  await expect(tariq.getByRole('button', { name: 'Skriv et forbrug' })).toBeHidden()
  const worker = await visit(browser, {
    as: (await somebody(person => person.name.startsWith('Camilla'))).id,
  })
  await worker.goto(loop)
  await showFrameOf(worker, 'Kasper')
  await expect(worker.getByText('80.000 kr. til Jobs del')).toBeVisible()
  await expect(worker.getByText(/brugt af/)).toBeHidden()
})

async function showFrameOf(page: Page, name: string) {
  const frames = page.getByLabel('Hvis ramme?')
  await expect(frames).toBeVisible()
  const options = await frames.locator('option').allTextContents()
  await frames.selectOption({ label: options.find(one => one.includes(name)) as string })
}
