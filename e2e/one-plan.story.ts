// The whole story: a care plan from another system becomes one plan, is shared by consent, and is closed again by the
// citizen on a phone.
import { expect, type Locator, type Page, test } from '@playwright/test'
import { api, expectAccessible, somebody, visit } from './people.ts'

const goal =
  'Første delmål er at Andreas hver morgen for ryddet sit gulv for tøj, og sorteret det i rent og beskidt.'
const agreement = 'Rydder gulvet hver morgen'

type Found = { items: { id: string; name: string }[] }
const within = async (page: Page, name: string) => page.getByRole('article', { name })

test('from a real care plan to the caseworker’s screen and the citizen’s phone', async ({ browser }) => {
  test.setTimeout(240_000)
  const dorte = await somebody(person => person.areas.includes('Social'))
  const ibrahim = await somebody(person => person.areas.includes('Job'))

  // Andreas came in by import. His caseworker finds him and sees that nobody else does yet.
  const social = await visit(browser, { as: dorte.id })
  await social.goto('/plans')
  await social
    .getByRole('link', { name: /Andreas Hansen/ })
    .first()
    .click()
  await expect(social.getByRole('heading', { level: 1 })).toContainText('Andreas')
  const { body } = await api<Found>(social, 'GET', '/api/citizens?query=andreas%20hansen')
  const andreas = body.items[0]?.id as string
  const planPath = `/citizens/${andreas}/plan`
  await social.goto(planPath)

  // She completes the plan with him: he says yes to a goal, it is sorted, and they agree on who does what.
  await (await within(social, goal)).getByRole('button', { name: 'Andreas har sagt ja' }).click()
  await social.getByRole('dialog').getByRole('button', { name: 'Bekræft' }).click()
  await expect((await within(social, goal)).getByRole('button', { name: 'Andreas har sagt ja' })).toHaveCount(
    0,
  )
  await sort(social, goal, ['Hjem og hverdag', 'Bolig'])
  await (await within(social, goal)).getByRole('button', { name: /Tilføj aftale/ }).click()
  const form = social.getByRole('form', { name: 'Tilføj aftale' })
  await form.getByRole('combobox', { name: 'Hvem' }).selectOption({ label: 'Andreas' })
  await form.getByRole('textbox', { name: 'Gør hvad' }).fill(agreement)
  await form.getByRole('button', { name: 'Aftal' }).click()
  await expect(social.getByText(agreement).first()).toBeVisible()
  await expectAccessible(social)

  // A colleague from another area is invited, and sees nothing of the goal: no consent lets it through.
  await social.getByRole('button', { name: 'Inviter', exact: true }).click()
  const invite = social.getByRole('dialog')
  await invite.getByRole('searchbox').fill('Ibrahim')
  await invite.getByRole('radio', { name: /Ibrahim/ }).check()
  await invite.getByRole('button', { name: 'Inviter', exact: true }).click()
  await expect(invite).toHaveCount(0)
  const job = await visit(browser, { as: ibrahim.id })
  await job.goto(planPath)
  await expect(job.getByRole('heading', { level: 1 })).toContainText('Andreas')
  await expect(job.getByText(goal)).toHaveCount(0)

  // At the table Andreas says yes: Job may see it all when it is about home and everyday life, or about housing.
  await social.goto(`/citizens/${andreas}/consent`)
  await share(social)
  await expectAccessible(social)
  await job.reload()
  await expect(job.getByText(goal).first()).toBeVisible()
  await expect(job.getByText(agreement).first()).toBeVisible()
  const unsorted = 'understøtte Andreas i selv at tilegne sig færdigheder'
  await expect(job.getByText(unsorted)).toHaveCount(0)

  // On his phone Andreas reads his plan, and takes one theme back from Job.
  const phone = await visit(browser, { as: andreas, phone: true })
  await phone.goto('/my')
  await expect(phone.getByText(agreement).first()).toBeVisible()
  await expectAccessible(phone)
  await phone.goto('/my/consent')
  await phone.getByRole('button', { name: 'Vælg præcist for Job' }).click()
  await pick(phone.getByRole('dialog', { name: 'Hvad må Job se?' }), ['Bolig'], 'Nej')
  await decide(phone, 'Begræns for Job')
  await expect(phone.getByText(/Gemt/).first()).toBeVisible()

  // The colleague's page no longer shows it at the next look, and what was open there is refused.
  const open = await api<{ objects: { goal: { id: string; title: string }[] } }>(
    social,
    'GET',
    `/api${planPath}`,
  )
  const goalId = open.body.objects.goal.find(({ title }) => title === goal)?.id
  const refused = await job.request.fetch(`/api/citizens/${andreas}/goals/${goalId}/state`, {
    method: 'POST',
    headers: { 'if-match': '"1"' },
    data: { to: 'active' },
  })
  expect([403, 404]).toContain(refused.status())
  await job.reload()
  await expect(job.getByRole('heading', { level: 1 })).toContainText('Andreas')
  await expect(job.getByText(goal)).toHaveCount(0)
  await expect(job.getByText(agreement)).toHaveCount(0)

  // And he sees who looked.
  await phone.goto('/my/looks')
  await expect(phone.getByText(/Ibrahim.* fra Job/).first()).toBeVisible()
  await expectAccessible(phone)
})

async function sort(page: Page, title: string, themes: string[]) {
  const region = page.getByRole('region', { name: /Usorteret/ })
  const all = region.getByRole('button', { name: /Vis \d+ mere/ })
  if (await all.isVisible()) await all.click()
  await region.getByRole('button', { name: `Sortér »${title}` }).click()
  const dialog = page.getByRole('dialog')
  for (const theme of themes) await dialog.getByRole('checkbox', { name: theme, exact: true }).check()
  await dialog.getByRole('button', { name: 'Sortér' }).click()
  await expect(dialog).toHaveCount(0)
}

/** The staff's consent page, with the citizen beside. */
async function share(page: Page) {
  await page.getByRole('button', { name: 'Lad en mere se med' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: 'Et område i kommunen' }).check()
  await dialog.getByRole('button', { name: 'Job', exact: true }).click()
  const sheet = page.getByRole('dialog', { name: 'Hvad må Job se?' })
  await expect(sheet.getByText(/skal reagere/).first()).toBeVisible() // what the area must do is said first
  await pick(sheet, ['Mine ord og mål', 'Aftaler og møder', 'Teamet', 'Hjem og hverdag', 'Bolig'], 'Alt')
  await sheet
    .getByRole('region', { name: 'Fra hvem' })
    .getByRole('group', { name: 'Social' })
    .getByRole('radio', { name: 'Ja' })
    .check()
  await decide(page, 'Ja, det er i orden for Job', 'Ved bordet')
}

async function pick(sheet: Locator, rows: string[], depth: string) {
  for (const row of rows)
    await sheet
      .getByRole('group', { name: row, exact: true })
      .first()
      .getByRole('radio', { name: depth })
      .check()
}

/** From the choice to what it does, and then the yes itself. */
async function decide(page: Page, yes: string, how?: string) {
  await page.getByRole('button', { name: 'Se, hvad der sker' }).click()
  const change = page.getByRole('button', { name: yes })
  if (how) await page.getByRole('radio', { name: how }).check()
  await expect(change).toBeEnabled()
  await expectAccessible(page)
  await change.click()
  await expect(change).toHaveCount(0)
}
