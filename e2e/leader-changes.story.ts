// A leader leaves. Whoever takes over answers for each thing in their own name, and until then each says that it waits.
import { expect, test } from '@playwright/test'
import { api, expectAccessible, somebody, visit } from './people.ts'

test('a new leader endorses, amends and ends what they take over', async ({ browser }) => {
  const marianne = await somebody(person => person.name.startsWith('Marianne'))
  const page = await visit(browser, { as: marianne.id })
  await page.goto('/room')
  await expect(page.getByRole('heading', { level: 1, name: 'Ledelsesrum' })).toBeVisible()
  await page.getByRole('link', { name: /Fra Søren Tranberg til Marianne Fogh/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Velkommen, Marianne Fogh' })).toBeVisible()
  await expect(page.getByText('1 af 3 er besvaret')).toBeVisible()
  await expectAccessible(page)

  // Until she has answered, each says on its own page that it waits, to everybody in the municipality.
  const loop = (await page
    .getByRole('link', { name: 'Færre steder at gå hen for den unge.' })
    .getAttribute('href')) as string
  const worker = await visit(browser, {
    as: (await somebody(person => person.name.startsWith('Camilla'))).id,
  })
  const says = /^Venter på ny leder: Marianne Fogh svarer senest/
  await worker.goto(loop)
  const experiment = worker.getByRole('row', { name: /^2\. Vi ser på skridt/ })
  await expect(experiment.getByText(says)).toBeVisible()
  const frame = worker.getByRole('article', { name: /Søren Tranberg/ })
  await expect(frame.getByText(says)).toBeVisible()

  await page.getByRole('button', { name: /^Tiltræd: Færre steder/ }).click()
  await expect(page.getByText('2 af 3 er besvaret')).toBeVisible()

  // Ending something needs a word of why; what was typed stays through the refusal.
  await page.getByRole('button', { name: /^Afslut: Vi ser på skridt/ }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Gem' }).click()
  await expect(dialog.getByText('Skriv kort, hvad du retter, eller hvorfor det slutter.')).toBeVisible()
  await dialog.getByRole('textbox').fill('Det blev til en fast arbejdsgang')
  await dialog.getByRole('button', { name: 'Gem' }).click()
  await expect(page.getByText('3 af 3 er besvaret')).toBeVisible()
  await expect(page.getByText('Afsluttet', { exact: true })).toBeVisible()
  await worker.reload()
  await expect(experiment).toContainText('Det blev til en fast arbejdsgang')
  await expect(worker.getByText(says)).toHaveCount(0)

  // The meeting with the predecessor is moved by either of the two.
  await page.getByRole('button', { name: 'Flyt mødet' }).click()
  await dialog.getByLabel('Klokken').fill('15:30')
  await dialog.getByRole('button', { name: 'Gem' }).click()
  await expect(page.getByText(/Mødes med Søren Tranberg .* kl\.\s15\.30/)).toBeVisible()

  // The frame is hers now: it stands as a fence in her own room.
  await page.goto('/room')
  await expect(page.getByText('Det bestemmer du')).toBeVisible()

  // On paper, for those who meet about it.
  const { body } = await api<{ handovers: { id: string }[] }>(page, 'GET', '/api/room')
  const paper = await api<{ pdf: string }>(page, 'GET', `/api/handovers/${body.handovers[0]?.id}/page`)
  expect(Buffer.from(paper.body.pdf, 'base64').subarray(0, 5).toString()).toBe('%PDF-')
})
