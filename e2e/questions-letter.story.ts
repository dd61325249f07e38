// Who sends the letter? From an agreement in a plan to a leader at the table, and to a working agreement that the next case meets.
import { expect, type Page, test } from '@playwright/test'
import { expectAccessible, somebody, visit } from './people.ts'

test.use({ actionTimeout: 20_000 })

const named = (name: string) => somebody(person => person.name.startsWith(name))

const wording = 'Hvem sender brevet om det fælles møde?'
const stops = 'Brevet om mødet er ikke sendt'
const title = 'Ét brev om det fælles møde'
const citizenLine = 'Du får ét brev om mødet. Det er Louise, der skriver.'

/** The next whole minute that is far enough away to be typed in, by the clock in Denmark. */
function inAMinute() {
  const at = new Date(Math.ceil((Date.now() + 25_000) / 60_000) * 60_000)
  const [day, time] = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Europe/Copenhagen',
    dateStyle: 'short',
    timeStyle: 'short',
  })
    .format(at)
    .split(' ') as [string, string]
  return { day, time, at }
}

/** Opens somebody's plan from the list of one's own citizens. */
async function openPlan(page: Page, citizen: string) {
  await page.goto('/plans')
  await page
    .getByRole('link', { name: new RegExp(citizen) })
    .first()
    .click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(citizen.split(' ')[0] as string)
}

test('who sends the letter? asked from a plan, decided at the table, met by the next case', async ({
  browser,
}) => {
  test.setTimeout(300_000)
  const louise = await visit(browser, { as: (await named('Louise')).id })
  const bodil = await visit(browser, { as: (await named('Bodil')).id })

  // It arises beside an agreement in Amir's plan. One click opens it; what resembles it is offered while she writes.
  await openPlan(louise, 'Amir Kjeldsen')
  const about = 'Følger op på sygemeldingen sammen med Amir'
  await louise.getByRole('button', { name: `Spørg en leder om »${about}«` }).click()
  const raise = louise.getByRole('dialog', { name: 'Spørg en leder' })
  await raise
    .getByRole('textbox', { name: 'Hvad er spørgsmålet?' })
    .fill('Hvem sender brevet til Amir om mødet?')
  await raise.getByRole('textbox', { name: 'Hvad stopper det?' }).fill(stops)
  await raise.getByRole('button', { name: 'Send' }).click()
  // His name is refused, and she stands in the field that is wrong.
  await expect(raise.getByText(/Nævner borgeren/)).toBeVisible()
  await expect(raise.getByRole('textbox', { name: 'Hvad er spørgsmålet?' })).toBeFocused()
  await raise.getByRole('textbox', { name: 'Hvad er spørgsmålet?' }).fill(wording)
  await expect(raise.getByText('Måske er det afklaret')).toBeVisible()
  await expect(raise.getByRole('link', { name: /Ét referat, skrevet af tovholderen/ })).toBeVisible()
  await expect(raise.getByRole('combobox', { name: 'Hvad handler det om?' })).toHaveValue('letter')
  await expectAccessible(louise)
  await raise.getByRole('button', { name: 'Send' }).click()

  // It goes to her own nearest leader by name, due by the municipality's promise.
  await expect(louise.getByText(/Sendt til Bodil Kristiansen\. Svar senest/)).toBeVisible()
  await expect(louise.getByRole('link', { name: `Venter på en beslutning: ${wording}` })).toBeVisible()
  await louise.getByRole('button', { name: 'Se spørgsmålet' }).click()
  await expect(louise.getByRole('heading', { level: 1, name: wording })).toBeVisible()
  await expect(louise.getByText(stops)).toBeVisible()
  await expectAccessible(louise)

  // The citizen reads in plain words that something waits, and with whom.
  const amir = await visit(browser, { as: (await named('Amir')).id, phone: true })
  await amir.goto('/my')
  const card = amir.getByRole('article').filter({ hasText: wording })
  await expect(card.getByText('Vi har spurgt afdelingslederen i Job.')).toBeVisible()
  await expectAccessible(amir)

  // Come and help us decide: she asks the leader to the table.
  await louise.getByRole('link', { name: 'Bed en leder komme' }).click()
  const ask = louise.getByRole('dialog', { name: 'Bed en leder komme' })
  await expect(ask.getByRole('combobox', { name: 'Hvem?' })).toContainText('Bodil Kristiansen')
  await ask
    .getByRole('textbox', { name: 'Hvad vil I gerne afgøre?' })
    .fill('Hvem der skriver, når vi mødes på tværs')
  await ask.getByRole('button', { name: 'Send' }).click()
  await expect(louise.getByRole('heading', { level: 1, name: /Bodil Kristiansen hos/ })).toBeVisible()
  await expect(louise.getByRole('link', { name: wording })).toBeVisible()
  await expect(louise.getByText('Spurgt, venter på svar')).toBeVisible()

  // The leader finds it among what waits for her, reads it without the citizen, and sets time aside.
  await bodil.goto('/questions')
  await bodil.getByRole('link', { name: wording, exact: true }).click()
  await expect(bodil.getByText('Du ser ikke, hvem det handler om.')).toBeVisible()
  await expect(bodil.getByText('Amir')).toHaveCount(0)
  await bodil.goto(new URL(louise.url()).pathname)
  await bodil.getByRole('button', { name: 'Foreslå en anden tid' }).click()
  const move = bodil.getByRole('dialog', { name: 'Foreslå en anden tid' })
  const { day, time, at } = inAMinute()
  await move.getByLabel('Hvilken dag?').fill(day)
  await move.getByLabel('Klokken').fill(time)
  await move.getByRole('textbox', { name: /Hvorfor\?/ }).fill('Jeg er her nu')
  await move.getByRole('button', { name: 'Flyt' }).click()
  await expect(bodil.getByText('Aftalt')).toBeVisible()
  await expectAccessible(bodil)

  // When the time comes the team's page turns by itself: whoever is present writes down, the leader says yes.
  await louise.reload()
  await expect(louise.getByText(/Flyttet fra .*Jeg er her nu/)).toBeVisible()
  await expect(louise.getByText('Når lederen er kommet, kan I afgøre spørgsmålene her.')).toBeVisible()
  const decide = louise.getByRole('button', { name: `Afgør det nu: »${wording}«` })
  await expect(decide).toBeVisible({ timeout: at.getTime() - Date.now() + 15_000 })
  await decide.click()
  const form = louise.getByRole('form', { name: 'Du svarer' })
  await form.getByRole('button', { name: 'Svar', exact: true }).click()
  await expect(form.getByRole('textbox', { name: 'Dit svar' })).toBeFocused() // where it is wrong
  await form
    .getByRole('textbox', { name: 'Dit svar' })
    .fill('Den, der har indkaldt, sender ét brev for alle.')
  await form.getByRole('textbox', { name: 'Fordi' }).fill('Ét brev er til at holde styr på.')
  await form.getByRole('radio', { name: /^Fremover/ }).check()
  await form.getByRole('textbox', { name: 'Kort navn' }).fill(title)
  await form.getByRole('checkbox', { name: 'Møder og samtaler' }).check()
  await form.getByRole('textbox', { name: 'Det læser borgeren' }).fill(citizenLine)
  await expectAccessible(louise)
  await form.getByRole('button', { name: 'Svar', exact: true }).click()
  await expect(
    louise.getByText('Skrevet ned. Bodil Kristiansen siger ja, og så går svaret ud.'),
  ).toBeVisible()

  await bodil.getByRole('button', { name: `Afgør det nu: »${wording}«` }).click()
  await expect(bodil.getByRole('heading', { name: 'Skrevet ned ved bordet' })).toBeVisible()
  // A yes is chosen, never chosen beforehand.
  await bodil.getByRole('button', { name: 'Sig det' }).click()
  await expect(bodil.getByText('Vælg, hvad du siger').first()).toBeVisible()
  await expect(bodil.getByRole('radio', { name: 'ja', exact: true })).toBeFocused()
  await bodil.getByRole('radio', { name: 'ja', exact: true }).check()
  await bodil.getByRole('button', { name: 'Sig det' }).click()
  await expect(bodil.getByText('Svaret er givet')).toBeVisible()
  await bodil.getByRole('button', { name: 'Det blev holdt' }).click()
  await expect(bodil.getByText('Holdt', { exact: true })).toBeVisible()

  // The answer stands where it was asked, with the agreement that it became.
  await openPlan(louise, 'Amir Kjeldsen')
  await expect(louise.getByRole('link', { name: `Venter på en beslutning: ${wording}` })).toHaveCount(0)
  await expect(louise.getByText('Den, der har indkaldt, sender ét brev for alle.').first()).toBeVisible()
  await louise.getByRole('link', { name: wording }).first().click()
  await expect(louise.getByText('Den, der har indkaldt, sender ét brev for alle.')).toBeVisible()
  await louise.getByRole('link', { name: new RegExp(title) }).click()
  await expect(louise.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await expectAccessible(louise)

  // And the citizen reads what was decided.
  await amir.reload()
  await expect(card.getByText('Svaret er kommet')).toBeVisible()
  await expect(card.getByText(citizenLine)).toBeVisible()
  await expectAccessible(amir)

  // Another caseworker meets it in another plan, where the situation arises, and before anything is asked.
  const goran = await visit(browser, { as: (await named('Goran')).id })
  await openPlan(goran, 'Line Bertelsen')
  await goran.getByRole('radio', { name: /^Senere/ }).check()
  const met = goran.locator('.questions-met').filter({ hasText: title }).first()
  await expect(met.getByText('Det er afklaret.')).toBeVisible()
  await met.getByRole('button', { name: 'Brug den' }).click()
  await expect(met.getByText('Brugt', { exact: true })).toBeVisible()
  await goran.getByRole('button', { name: /^Spørg en leder om »Holder jobsamtale/ }).click()
  const again = goran.getByRole('dialog', { name: 'Spørg en leder' })
  await again
    .getByRole('textbox', { name: 'Hvad er spørgsmålet?' })
    .fill('Hvem skriver brevet, når vi mødes flere?')
  await again.getByRole('link', { name: new RegExp(title) }).click()
  await expect(goran.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await expect(goran.getByText(/^Brugt 1 gang\./)).toBeVisible()
})
