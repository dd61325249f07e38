// A frame is given from above and found not doable; the answer changes it, and what it said before can still be read.
import { type Browser, expect, type Page, test } from '@playwright/test'
import { expectAccessible, somebody, visit } from './people.ts'

const named = async (browser: Browser, name: string, phone = false) => {
  const person = await somebody(one => one.name.startsWith(name))
  return visit(browser, { as: person.id, phone })
}
const dialog = (page: Page) => page.getByRole('dialog')

test('a frame is not doable, is answered by the date, and becomes another edition', async ({ browser }) => {
  const soeren = await named(browser, 'Søren')
  await soeren.goto('/why')
  await soeren.getByLabel('Hvad undrer du dig over?').fill('Hvorfor er der ikke tid til det fælles møde?')
  await soeren.getByRole('button', { name: 'Spørg hvorfor' }).click()
  await expect(
    soeren.getByRole('heading', { level: 1, name: 'Hvorfor er der ikke tid til det fælles møde?' }),
  ).toBeVisible()
  const loop = new URL(soeren.url()).pathname

  const rikke = await named(browser, 'Rikke')
  await rikke.goto(loop)
  await sign(rikke)

  // The middle manager reads what they hold, and says what cannot be done within it.
  await soeren.reload()
  const frame = soeren.getByRole('article', { name: 'Fra centerchefen til Søren Tranberg' })
  await expect(frame.getByText('6 timer om ugen')).toBeVisible()
  await expect(frame.getByText(/Underskrevet af Rikke Overby/)).toBeVisible()
  await soeren.getByRole('button', { name: 'Skriv, hvad der ikke kan lade sig gøre' }).click()
  await dialog(soeren).getByRole('button', { name: 'Gem', exact: true }).click()
  await expect(dialog(soeren).getByLabel('Hvad mangler?')).toBeFocused()
  await dialog(soeren).getByLabel('Hvad mangler?').fill('Der mangler 3 timer om ugen til januar')
  await dialog(soeren).getByLabel('Hvad gør I imens?').fill('Vi er med hver anden uge')
  await dialog(soeren).getByRole('button', { name: 'Gem', exact: true }).click()
  const dialogue = soeren.getByRole('article', { name: 'Kan ikke lade sig gøre inden for rammen' })
  await expect(dialogue.getByText('Der mangler 3 timer om ugen til januar')).toBeVisible()
  await expect(dialogue.getByText(/Svar senest .* fra Rikke Overby/)).toBeVisible()
  await expectAccessible(soeren)

  await answerFromTheRoom(rikke, loop)

  // The answer, and the edition that came of it, are there for whoever asked; the one before can be read.
  await soeren.reload()
  await expect(dialogue.getByText('I får de tre timer fra 1. januar.')).toBeVisible()
  await expect(dialogue.getByText(/^Besvaret/)).toBeVisible()
  await expect(dialogue.getByText('Rammen er ændret. Den nye udgave gælder nu.')).toBeVisible()
  await expect(frame.getByText('9 timer om ugen')).toBeVisible()
  await expect(frame.getByText('Udgave 2.')).toBeVisible()
  await soeren.getByText('Tidligere udgaver').click()
  const earlier = frame.filter({ hasText: 'Udgave 1.' })
  await expect(earlier.getByText('6 timer om ugen')).toBeVisible()
  await expect(earlier.getByText(/Udgave 2 gælder siden/)).toBeVisible()

  // And it is made one's own anew.
  await soeren.getByRole('button', { name: 'Gør den til din egen' }).click()
  await dialog(soeren)
    .getByLabel('Sådan er den ment i dit team')
    .fill('Tre af os har torsdag fri til det fælles')
  await dialog(soeren).getByRole('button', { name: 'Gem', exact: true }).click()
  await expect(frame.getByText('Tre af os har torsdag fri til det fælles')).toBeVisible()
  const phone = await named(browser, 'Søren', true)
  await phone.goto(loop)
  await expect(phone.getByText('9 timer om ugen')).toBeVisible()
  await expectAccessible(phone)
})

async function sign(page: Page) {
  await page.getByRole('button', { name: 'Giv en ramme' }).click()
  const form = dialog(page)
  await expectAccessible(page)
  await form.getByRole('textbox', { name: 'Hvem giver du den til?' }).fill('Søren')
  await form.getByRole('radio', { name: /Søren Tranberg/ }).check()
  await form.getByLabel('Retning').fill('Ét fælles møde i stedet for tre')
  await form.getByLabel('Tid', { exact: true }).fill('6 timer om ugen')
  await form.getByLabel('Gælder til').fill('2099-06-30')
  await form.getByLabel('Penge', { exact: true }).fill('Ingen ekstra')
  await form.getByLabel('Det bestemmer den, der har rammen').fill('Sted og form\nHvem der møder den unge')
  await form.getByLabel('Koster', { exact: true }).fill('Færre samtaler om ugen')
  await form.getByLabel('Skal give', { exact: true }).fill('Færre afbrudte forløb')
  await form.getByRole('radio', { name: 'Neutral' }).check()
  await form.getByRole('button', { name: 'Underskriv med mit navn' }).click()
  await expect(page.getByRole('article', { name: 'Fra centerchefen til Søren Tranberg' })).toBeVisible()
}

/** It waits in the leader's room; the answer that the frame changes leads straight to the next edition. */
async function answerFromTheRoom(page: Page, loop: string) {
  await page.goto('/room')
  await page.getByRole('link', { name: 'Svar: Der mangler 3 timer om ugen til januar' }).click()
  await expect(page).toHaveURL(new RegExp(loop))
  await page.getByRole('button', { name: 'Svar', exact: true }).click()
  await dialog(page).getByRole('radio', { name: 'Svar: rammen bliver ændret' }).check()
  await dialog(page).getByLabel('Din besked').fill('I får de tre timer fra 1. januar.')
  await dialog(page).getByRole('button', { name: 'Gem', exact: true }).click()
  const next = page.getByRole('dialog', { name: 'Skriv næste udgave' })
  await expect(next.getByLabel('Tid', { exact: true })).toHaveValue('6 timer om ugen')
  await expect(next.getByRole('radio', { name: /Søren Tranberg/ })).toBeChecked()

  // Who is called away finds it waiting: the frame is promised changed, and not signed yet.
  await next.getByRole('button', { name: 'Annuller' }).click()
  await expect(page.getByText('Den ændrede ramme er ikke underskrevet endnu')).toBeVisible()
  await page.getByRole('button', { name: 'Skriv næste udgave, og underskriv' }).click()
  await next.getByLabel('Tid', { exact: true }).fill('9 timer om ugen')
  await next.getByRole('button', { name: 'Underskriv med mit navn' }).click()
  await expect(next).toHaveCount(0)
  await expect(page.getByText('Rammen er ændret. Den nye udgave gælder nu.')).toBeVisible()
}
