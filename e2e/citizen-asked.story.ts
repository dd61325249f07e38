// A citizen on a phone finds what they are asked, answers in their own words, and loses nothing without a net or a session.
import { type Browser, expect, test } from '@playwright/test'
import { expectAccessible, somebody, visit } from './people.ts'

const onPhone = async (browser: Browser, name: string) => {
  const person = await somebody(one => one.kind === 'citizen' && one.name.startsWith(name))
  const page = await visit(browser, { as: person.id, phone: true })
  await page.goto('/my')
  return { page, person }
}

test('what is asked stands near the top and leads to where it is answered', async ({ browser }) => {
  const maria = (await onPhone(browser, 'Maria')).page
  const ask = 'Må Bodil Kristiansen læse, hvad dit team har skrevet om dig?'
  const asked = maria.locator('.k-my-ask').filter({ hasText: ask })
  await asked.getByRole('button', { name: 'Se det, og svar' }).click()
  await expect(maria.getByText(/^Må Bodil Kristiansen, afdelingslederen i Job, læse/)).toBeFocused()
  await maria.getByRole('button', { name: 'Ja, gerne' }).click()
  await expect(maria.getByText('Tak. Bodil Kristiansen må læse det nu.')).toBeVisible()
  await expect(asked).toHaveCount(0)
  await expectAccessible(maria)

  // What one took away is not said to be readable.
  const view = maria.getByRole('textbox', { name: 'Hvad synes du?' })
  await view.fill('')
  await maria.getByRole('button', { name: 'Slet det, jeg skrev' }).click()
  await expect(maria.getByText('Det er slettet. Lederen kan ikke læse det mere.')).toBeVisible()
  await maria.getByRole('button', { name: 'Lad lederen læse det' }).click()
  await expect(view).toBeFocused()
  await expect(maria.getByText('Skriv først, hvad du synes.')).toBeVisible()
})

test('a message is not lost where there is no net, and not where the session ends', async ({ browser }) => {
  const { page, person } = await onPhone(browser, 'Amir')
  await page.getByRole('link', { name: 'Sig noget' }).click()
  const message = page.getByRole('textbox', { name: 'Din besked' })
  await message.fill('Jeg er træt i dag.')
  await page.context().setOffline(true)
  await page.getByRole('button', { name: 'Send til mit team' }).click()
  await expect(page.getByText('Du har ikke net. Det er ikke gemt endnu.')).toBeVisible()
  await page.context().setOffline(false)
  await page.reload()
  await expect(message).toHaveValue('Jeg er træt i dag.')
  await page.waitForLoadState('networkidle')

  await page.context().clearCookies()
  await page.getByRole('button', { name: 'Send til mit team' }).click()
  await expect(page.getByText('Du er logget ud. Det, du har skrevet, står her igen')).toBeVisible()
  await expectAccessible(page)
  const again = await page.context().request.post('/api/session/demo', { data: { person: person.id } })
  expect(again.ok()).toBe(true)
  await page.getByRole('button', { name: 'Log ind igen' }).click()
  await expect(message).toHaveValue('Jeg er træt i dag.')
  await page.getByRole('button', { name: 'Send til mit team' }).dblclick()
  await expect(page.getByText('Sendt. Svaret kommer her på siden.')).toBeVisible()
  await expect(page.getByRole('main').getByText('Jeg er træt i dag.')).toHaveCount(1)
})
