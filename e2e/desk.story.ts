// A caseworker's day: a leader asks back and passes on, nothing half written is lost, and a citizen's no is written down with its reason.
import { expect, type Page, test } from '@playwright/test'
import { api, expectAccessible, somebody, visit } from './people.ts'

test.use({ actionTimeout: 20_000 })

const named = (name: string) => somebody(person => person.name.startsWith(name))
const wording = 'Må et møde holdes, uden at alle områder er med?'
const settled = 'Må bostøtten være med til samtaler hos Job?'
const half = 'Ja, når borgeren selv'

const menu = (page: Page, name: RegExp) =>
  page.getByRole('navigation', { name: 'Hovedmenu' }).getByRole('link', { name })
const dialog = (page: Page) => page.getByRole('dialog')

test('a leader asks back from the question’s page, and what is half written stays', async ({ browser }) => {
  test.setTimeout(240_000)
  const goran = await visit(browser, { as: (await named('Goran')).id })
  await goran.goto('/questions')
  await goran.getByRole('button', { name: 'Spørg en leder' }).click()
  await dialog(goran).getByRole('textbox', { name: 'Hvad er spørgsmålet?' }).fill(settled)
  // Reading what is offered loses nothing: back again, it stands as it was.
  await dialog(goran)
    .getByRole('link', { name: /^Samarbejdsaftale/ })
    .first()
    .click()
  await expect(goran).toHaveURL(/\/agreements\//)
  await goran.goBack()
  await goran.getByRole('button', { name: 'Spørg en leder' }).click()
  const asked = dialog(goran).getByRole('textbox', { name: 'Hvad er spørgsmålet?' })
  await expect(asked).toHaveValue(settled)
  await asked.fill(wording)
  await dialog(goran).getByRole('button', { name: 'Send' }).click()
  await goran.getByRole('button', { name: 'Se spørgsmålet' }).click()
  await expect(goran.getByRole('heading', { level: 1, name: wording })).toBeVisible()
  const path = new URL(goran.url()).pathname
  const { body } = await api<{ holders: { leaderId: string }[] }>(goran, 'GET', `/api${path}`)
  const leader = await visit(browser, { as: body.holders[0]?.leaderId as string })

  await leader.goto(path)
  await leader.getByRole('textbox', { name: 'Dit svar' }).fill(half)
  await leader.getByRole('button', { name: 'Spørg tilbage' }).click()
  await dialog(leader).getByRole('textbox').fill('Hvilke områder kan ikke komme?')
  await expectAccessible(leader)
  await dialog(leader).getByRole('button', { name: 'Send' }).click()
  await expect(leader.getByText('Hvilke områder kan ikke komme?')).toBeVisible()
  await expect(leader.getByRole('textbox', { name: 'Dit svar' })).toHaveValue(half)

  // It stands on the asker's first page and in the menu until there is a reply.
  await goran.goto('/')
  await expect(menu(goran, /^Afklaringer.* venter på dig$/)).toBeVisible()
  await expect(goran.getByText('Lederen har spurgt tilbage. Svar på det')).toBeVisible()
  await expectAccessible(goran)
  await goran.getByRole('link', { name: wording }).click()
  await goran.getByRole('textbox', { name: 'Svar på det' }).fill('Sundhed kan ikke før januar.')
  await goran.getByRole('button', { name: 'Send', exact: true }).click()
  await expect(
    goran.getByRole('list').filter({ hasText: 'Sundhed kan ikke før januar.' }).last(),
  ).toBeFocused()
  await goran.goto('/')
  await expect(goran.getByText('Lederen har spurgt tilbage. Svar på det')).toHaveCount(0)

  // Passed on from the same page, it lies with the next leader.
  await leader.reload()
  await expect(leader.getByText('Sundhed kan ikke før januar.')).toBeVisible()
  await leader.getByRole('button', { name: 'Send videre' }).click()
  await dialog(leader).getByRole('combobox', { name: 'Til hvem?' }).selectOption({ index: 1 })
  await dialog(leader).getByRole('textbox', { name: 'Hvorfor?' }).fill('Det er centrets ramme')
  await dialog(leader).getByRole('button', { name: 'Send videre' }).click()
  await expect(leader.getByText(/^Sendt videre til /)).toBeVisible()
  await expect(leader.getByRole('form', { name: 'Du svarer' })).toHaveCount(0)

  // Taken back only after one has said so: it cannot be opened again.
  await goran.goto(path)
  await goran.getByRole('button', { name: 'Det har løst sig. Tag spørgsmålet tilbage' }).click()
  await expectAccessible(goran)
  await dialog(goran).getByRole('button', { name: 'Annuller' }).click()
  await expect(goran.getByRole('heading', { name: 'Venter på svar' })).toBeVisible()
  await goran.getByRole('button', { name: 'Det har løst sig. Tag spørgsmålet tilbage' }).click()
  await dialog(goran).getByRole('button', { name: 'Tag det tilbage' }).click()
  await expect(goran.getByText('Spørgsmålet er taget tilbage.')).toBeVisible()
})

test('a citizen’s no is written down with the kind of reason that the citizen chose', async ({ browser }) => {
  const ibrahim = await visit(browser, { as: (await named('Ibrahim')).id })
  await ibrahim.goto('/')
  const card = ibrahim.getByRole('region', { name: 'Spurgt om én plan' })
  await card.getByRole('link').first().click()
  await ibrahim.getByRole('button', { name: /^Skriv .* svar ned$/ }).click()
  const form = dialog(ibrahim)
  // No answer is chosen for the citizen, and none is sent.
  for (const answer of ['Ja', 'Nej'])
    await expect(form.getByRole('radio', { name: answer, exact: true })).not.toBeChecked()
  await form.getByRole('button', { name: 'Gem' }).click()
  await expect(form.getByRole('radio', { name: 'Ja', exact: true })).toBeFocused()
  await expectAccessible(ibrahim)
  await form.getByRole('radio', { name: 'Nej', exact: true }).check()
  await form.getByRole('combobox', { name: 'Vigtigste grund' }).selectOption('Det er for meget lige nu')
  await form.getByRole('textbox').fill('»Jeg har nok at se til.«')
  await form.getByRole('radio', { name: 'I telefonen' }).check()
  await form.getByRole('button', { name: 'Gem' }).click()
  await expect(ibrahim.getByText(/ sagde nej\.$/)).toBeVisible()
  await expect(ibrahim.getByText('Det er for meget lige nu')).toBeVisible()
  await expect(ibrahim.getByText('»Jeg har nok at se til.«', { exact: true })).toBeVisible()
  await expectAccessible(ibrahim)
})
