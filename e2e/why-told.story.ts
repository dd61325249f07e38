// What moved for a citizen: their yes, said at a meeting, is theirs to see and to take back. And a rollout by its fields.
import { type Browser, expect, type Page, test } from '@playwright/test'
import { api, expectAccessible, somebody, visit } from './people.ts'

const named = async (browser: Browser, name: string, phone = false) => {
  const person = await somebody(one => one.name.startsWith(name))
  return visit(browser, { as: person.id, phone })
}
const dialog = (page: Page) => page.getByRole('dialog')
const save = async (page: Page) => {
  await dialog(page).getByRole('button', { name: 'Gem', exact: true }).click()
  await expect(dialog(page)).toHaveCount(0)
}

test('a yes said at a meeting is written down by who heard it, and taken back on the citizen’s phone', async ({
  browser,
}) => {
  const words = 'I spurgte, hvor jeg ville mødes. Det er der aldrig nogen, der har gjort.'
  const mette = await named(browser, 'Mette')
  const { body } = await api<{ loops: { id: string; title: string }[] }>(mette, 'GET', '/api/loops')
  const loop = `/why/${body.loops.find(one => one.title.startsWith('Unge med'))?.id}`
  await mette.goto(loop)
  await expect(mette.getByText('Venter på borgerens ja. Kun du og borgeren kan se det.')).toBeVisible()
  await mette.getByRole('button', { name: 'Borgeren har sagt ja' }).click()
  await expectAccessible(mette)
  await dialog(mette).getByRole('radio', { name: 'Ved et møde' }).check()
  await save(mette)
  await expect(mette.getByText('Venter på borgerens ja.')).toHaveCount(0)

  // Others read the words, and not who asked for them.
  const kasper = await named(browser, 'Kasper')
  await kasper.goto(loop)
  const told = kasper.getByRole('article', { name: 'Amir, 29 år' }).filter({ hasText: words })
  await expect(told).toBeVisible()
  await expect(told.getByText('Mette')).toHaveCount(0)

  const amir = await named(browser, 'Amir', true)
  await amir.goto('/')
  await expect(amir.getByText(/Mette Rosager, .*har skrevet, at du sagde ja ved et møde/)).toBeVisible()
  await expectAccessible(amir)
  const card = amir
    .getByRole('article', { name: 'Det fortæller vi videre, fordi du sagde ja' })
    .filter({ hasText: words })
  await card.getByRole('button', { name: 'Tag mit ja tilbage' }).click()
  await expect(card).toHaveCount(0)
  await kasper.reload()
  await expect(kasper.getByRole('heading', { name: 'Hvad kom der ud af det?' })).toBeVisible()
  await expect(kasper.getByText(words)).toHaveCount(0)
})

test('a rollout says who comes to its team regularly, and by which law it is exempt, until when', async ({
  browser,
}) => {
  const bodil = await named(browser, 'Bodil')
  await bodil.goto('/why')
  await bodil.getByLabel('Hvad undrer du dig over?').fill('Hvorfor skriver vi tre planer?')
  await bodil.getByRole('button', { name: 'Spørg hvorfor' }).click()
  await expect(bodil.getByRole('heading', { level: 1, name: 'Hvorfor skriver vi tre planer?' })).toBeVisible()
  await bodil.goto(`${new URL(bodil.url()).pathname}/rollout`)
  await bodil.getByRole('button', { name: 'Skriv udrulningen ned' }).click()
  const form = dialog(bodil)
  await form.getByLabel('Målgruppe').fill('Voksne med indsatser i flere områder')
  await form.getByRole('textbox', { name: 'Leder på tværs' }).fill('Bodil')
  await form.getByRole('radio', { name: /Bodil Kristiansen/ }).check()
  await form.getByRole('button', { name: 'Tilføj en fritagelse' }).click()
  await form.getByLabel('Hvad er I fritaget for?').fill('At skrive hver sin plan')
  await form.getByRole('button', { name: 'Gem', exact: true }).click()
  await expect(form.getByLabel('Lovhenvisning')).toBeFocused()
  await form.getByLabel('Lovhenvisning').fill('Frikommuneloven, eksempel § 1')
  await form.getByLabel('Slutter').fill('2099-12-31')
  await save(bodil)
  await expect(
    bodil.getByText(/At skrive hver sin plan \(Frikommuneloven, eksempel § 1\), til 31/),
  ).toBeVisible()

  await bodil.getByRole('button', { name: 'Tilføj et team' }).click()
  await form.getByLabel('Team', { exact: true }).selectOption({ index: 1 })
  await save(bodil)
  await bodil.getByRole('button', { name: /^Aftal faste tider:/ }).click()
  await form.getByRole('textbox', { name: 'Leder, der kommer jævnligt' }).fill('Bodil')
  await form.getByRole('radio', { name: /Bodil Kristiansen/ }).check()
  await form.getByLabel('Hvor tit?').selectOption({ label: 'Hver anden uge' })
  await form.getByLabel('Hvor mange gange?').selectOption({ label: '4 gange' })
  await save(bodil)
  const comes = bodil.getByRole('list', { name: 'Leder ved bordet' })
  await expect(comes.getByRole('listitem')).toHaveCount(4)
  await expect(comes.getByText('kommer').first()).toBeVisible()
  await expect(bodil.getByText('Bodil Kristiansen, hver anden uge')).toBeVisible()
  await expectAccessible(bodil)

  // They are times at the table like others, and lead there.
  await comes.getByRole('link').first().click()
  await expect(bodil.getByText('Hvorfor skriver vi tre planer?').first()).toBeVisible()
})

test('one asks why from where one is, and the loop knows from where', async ({ browser }) => {
  const kasper = await named(browser, 'Kasper')
  await kasper.goto('/agreements')
  await kasper
    .getByRole('main')
    .getByRole('link', { name: /Ét referat/ })
    .first()
    .click()
  const title = await kasper.getByRole('heading', { level: 1, name: /Ét referat/ }).innerText()
  await kasper.getByRole('main').getByRole('link', { name: 'Spørg hvorfor' }).click()
  await expect(kasper.getByLabel('Hvad undrer du dig over?')).toHaveValue(`Hvorfor gør vi sådan: ${title}?`)
  await kasper.getByRole('button', { name: 'Spørg hvorfor' }).click()
  await kasper.getByRole('link', { name: `Spurgt ud fra samarbejdsaftalen »${title}«` }).click()
  await expect(kasper.getByRole('heading', { level: 1, name: title })).toBeVisible()
})

test('who helped meets what moved on their own first page, until they have read it', async ({ browser }) => {
  const nikolaj = await named(browser, 'Nikolaj')
  await nikolaj.goto('/')
  const told = nikolaj.getByRole('region', { name: 'Fortalt tilbage til jer' })
  await expect(told.getByText('Amir har været med til sine tre sidste møder')).toBeVisible()
  await expectAccessible(nikolaj)
  await told.getByRole('button', { name: 'Jeg har læst det' }).click()
  await expect(told).toHaveCount(0)
  await nikolaj.reload()
  await expect(nikolaj.getByRole('heading', { level: 1, name: 'Mit arbejde' })).toBeVisible()
  await expect(told).toHaveCount(0)
})
