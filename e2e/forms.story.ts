// What a form does when the server says no, and when somebody else was there first: in the plan, in consent, on the phone.
import { type Browser, expect, type Page, test } from '@playwright/test'
import { api, expectAccessible, somebody, visit } from './people.ts'

const named = async (browser: Browser, name: string, phone = false) => {
  const person = await somebody(one => one.name.startsWith(name))
  return visit(browser, { as: person.id, phone })
}
const maria = async () => (await somebody(one => one.kind === 'citizen' && one.name.startsWith('Maria'))).id

test('a refusal stands in the form, and the focus in the first field that is wrong', async ({ browser }) => {
  const ibrahim = await named(browser, 'Ibrahim')
  await ibrahim.goto(`/citizens/${await maria()}/plan`)
  await ibrahim.getByRole('button', { name: 'Tilføj mål' }).first().click()
  const form = ibrahim.getByRole('dialog')
  await form.getByRole('button', { name: 'Tilføj mål' }).click()
  const words = form.getByRole('textbox', { name: 'Målet i jeg-form' })
  await expect(words).toBeFocused()
  await expect(words).toHaveAccessibleDescription(/Skal udfyldes/)
  await expect(form.getByText('Ret det, der er markeret herunder.')).toBeVisible()
  await expectAccessible(ibrahim)
})

test('so it does where one opens a plan in an emergency: asked why first by the form, then by the server', async ({
  browser,
}) => {
  const stranger = await named(browser, 'Trine')
  await stranger.goto(`/citizens/${await maria()}/consent`)
  await stranger.getByRole('button', { name: 'Åbn i en nødsituation' }).click()
  const form = stranger.getByRole('dialog')
  const why = form.getByRole('textbox', { name: 'Hvad er der sket?' })
  await form.getByRole('combobox', { name: 'Hvor længe?' }).focus()
  await form.getByRole('button', { name: 'Åbn nu' }).click()
  await expect(why).toBeFocused()
  await why.fill('Faldet om\u0001')
  await form.getByRole('combobox', { name: 'Hvor længe?' }).focus()
  await form.getByRole('button', { name: 'Åbn nu' }).click()
  await expect(why).toBeFocused()
  await expect(why).toHaveAccessibleDescription(/Indeholder tegn, som ikke kan gemmes/)
  await expectAccessible(stranger)
})

/** Opens what Maria said matters to her, to write it anew. */
async function rewrite(page: Page, words: string) {
  await page.getByRole('button', { name: /^Ret/ }).first().click()
  await page.getByRole('textbox').first().fill(words)
}

test('a citizen who wrote on two phones chooses what is to stand', async ({ browser }) => {
  const [kitchen, bus] = [await named(browser, 'Maria E', true), await named(browser, 'Maria E', true)]
  for (const phone of [kitchen, bus]) await phone.goto('/my')
  await rewrite(kitchen, 'Jeg vil have ro om morgenen')
  await rewrite(bus, 'Jeg vil have tid til min datter')
  await kitchen.getByRole('button', { name: 'Gem', exact: true }).click()
  await expect(kitchen.getByText('Jeg vil have ro om morgenen')).toBeVisible()
  await bus.getByRole('button', { name: 'Gem', exact: true }).click()
  await expect(bus.getByText('Det er ændret et andet sted')).toBeVisible()
  for (const words of ['Jeg vil have ro om morgenen', 'Jeg vil have tid til min datter'])
    await expect(bus.getByText(words)).toBeVisible()
  await expectAccessible(bus)
  await bus.getByRole('button', { name: 'Brug det, jeg skrev' }).click()
  await expect(bus.getByText('Det er ændret et andet sted')).toHaveCount(0)
  await expect(bus.getByText('Jeg vil have tid til min datter')).toBeVisible()
  const { body } = await api<object>(bus, 'GET', `/api/citizens/${await maria()}/plan`)
  expect(JSON.stringify(body)).toContain('Jeg vil have tid til min datter')
})
