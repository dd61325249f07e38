// What others do shows on a page that stays open, and never takes away what is being typed.
import { expect, test } from '@playwright/test'
import { api, somebody, visit } from './people.ts'

const named = (name: string) => somebody(person => person.name.startsWith(name))

test('others’ doubts come to an open page quietly, and not under a form', async ({ browser }) => {
  const kasper = await visit(browser, { as: (await named('Kasper')).id })
  await kasper.clock.install()
  await kasper.goto('/why')
  await kasper.getByRole('link', { name: 'Unge med forløb i flere områder', exact: true }).click()
  await expect(kasper.getByRole('heading', { name: 'Tvivl, vi passer på' })).toBeVisible()
  const loop = new URL(kasper.url()).pathname.split('/')[2]

  const dorte = await visit(browser, { as: (await named('Dorte')).id })
  const doubt = async (words: string) => {
    const made = await api(dorte, 'POST', `/api/loops/${loop}/voices`, { kind: 'doubt', words, named: false })
    expect(made.status).toBe(201)
  }
  await kasper.getByRole('button', { name: 'Skriv en tvivl' }).click()
  const field = kasper.getByRole('dialog').getByLabel('Hvad tvivler du på?')
  await field.fill('Har vi tid?')
  await doubt('Hvem afgør det, når vi er uenige?')
  let reads = 0
  kasper.on('request', request => {
    if (request.method() === 'GET' && request.url().endsWith(`/api/loops/${loop}`)) reads += 1
  })
  await kasper.clock.fastForward(65_000)
  await expect(field).toHaveValue('Har vi tid?')
  await kasper.waitForLoadState('networkidle')
  expect(reads).toBe(0)

  await kasper.getByRole('dialog').getByRole('button', { name: 'Annuller' }).click()
  await kasper.clock.fastForward(65_000)
  await expect(kasper.getByText('»Hvem afgør det, når vi er uenige?«')).toBeVisible()
  expect(reads).toBeGreaterThan(0)
})
