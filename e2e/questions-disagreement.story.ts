// Employment and social services disagree about one citizen's way. All views side by side, and both leaders settle it, each in their own name.
import { expect, type Page, test } from '@playwright/test'
import { expectAccessible, somebody, visit } from './people.ts'

test.use({ actionTimeout: 20_000 })

const named = (name: string) => somebody(person => person.name.startsWith(name))

const wording = 'Må praktikdage flyttes, når bostøtten kommer?'
const job = 'Dagene er aftalt med butikken. Flytter vi dem, mister vi pladsen.'
const social = 'Uden bostøtten om morgenen kommer hun ikke ud ad døren.'
const own = 'Jeg kan godt arbejde tirsdag, hvis bostøtten kommer klokken otte.'
const settled = 'Bostøtten kommer klokken otte på praktikdage. Praktikken ligger fast.'
const citizenLine = 'Du beholder dine praktikdage, og bostøtten kommer klokken otte.'

async function openQuestion(page: Page) {
  await page.goto('/questions')
  await page.getByRole('link', { name: wording, exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: wording })).toBeVisible()
}

/** What each leader has said, as the reader sees it now. */
const said = (page: Page, leader: string) => page.getByRole('listitem').filter({ hasText: leader })

test('two leaders settle what their areas disagree about, with the citizen’s own view beside', async ({
  browser,
}) => {
  test.setTimeout(240_000)
  const ibrahim = await visit(browser, { as: (await named('Ibrahim')).id })
  const dorte = await visit(browser, { as: (await named('Dorte')).id })
  const bodil = await visit(browser, { as: (await named('Bodil')).id })
  const vibeke = await visit(browser, { as: (await named('Vibeke')).id })
  const maria = await visit(browser, { as: (await named('Maria Enevoldsen')).id, phone: true })

  // Raised from the goal that it is about; with whom it disagrees, and how the asking area sees it.
  await ibrahim.goto('/plans')
  await ibrahim
    .getByRole('link', { name: /Maria Enevoldsen/ })
    .first()
    .click()
  await ibrahim.getByRole('radio', { name: /^Senere/ }).check()
  await ibrahim.getByRole('button', { name: /^Spørg en leder om »Jeg vil tilbage i butik/ }).click()
  const raise = ibrahim.getByRole('dialog', { name: 'Spørg en leder' })
  await raise.getByRole('textbox', { name: 'Hvad er spørgsmålet?' }).fill(wording)
  await raise.getByRole('textbox', { name: 'Hvad stopper det?' }).fill('Praktikken kan ikke begynde')
  await raise.getByRole('checkbox', { name: 'Social', exact: true }).check()
  await raise.getByRole('checkbox', { name: /^Vi er uenige på tværs/ }).check()
  await raise.getByRole('textbox', { name: 'Sådan ser mit område det' }).fill(job)
  await expectAccessible(ibrahim)
  await raise.getByRole('button', { name: 'Send' }).click()
  await expect(
    ibrahim.getByText(
      /Sendt til (Bodil Kristiansen og Vibeke Hornslet|Vibeke Hornslet og Bodil Kristiansen)\./,
    ),
  ).toBeVisible()

  // The other side meets it in the plan and writes how it sees it; the citizen says what she thinks.
  await dorte.goto(new URL(ibrahim.url()).pathname)
  await dorte.getByRole('link', { name: wording, exact: true }).first().click()
  await dorte.getByRole('textbox', { name: 'Sådan ser mit område det: Social' }).fill(social)
  await dorte.getByRole('button', { name: 'Gem', exact: true }).click()
  await expect(dorte.getByText('Gemt. Lederen kan læse det.')).toBeVisible()
  await maria.goto('/my')
  const card = maria.getByRole('article').filter({ hasText: wording })
  await expect(
    card.getByText('Vi har spurgt afdelingslederen i Job og afdelingslederen i Social.'),
  ).toBeVisible()
  await card.getByRole('textbox', { name: 'Hvad synes du?' }).fill(own)
  await card.getByRole('button', { name: 'Lad lederen læse det' }).click()
  await expect(maria.getByText('Gemt. Lederen kan læse det nu.')).toBeVisible()
  await expectAccessible(maria)

  // It lies with both leaders together, who read all three views side by side, and no name.
  await openQuestion(bodil)
  await expect(bodil.getByRole('heading', { name: 'I svarer sammen' })).toBeVisible()
  for (const view of [job, social, own]) await expect(bodil.getByText(view)).toBeVisible()
  await expect(bodil.getByText('Maria Enevoldsen')).toHaveCount(0)
  await expectAccessible(bodil)
  const form = bodil.getByRole('form', { name: 'Du svarer' })
  await form.getByRole('textbox', { name: 'Dit svar' }).fill('Praktikken ligger fast.')
  await form
    .getByRole('textbox', { name: 'Fordi' })
    .fill('Butikken har sagt ja til de dage, og hun vil gerne.')
  await form.getByRole('textbox', { name: 'Det læser borgeren' }).fill(citizenLine)
  await form.getByRole('button', { name: 'Gem svaret, så de andre kan sige ja' }).click()
  await expect(said(bodil, 'Bodil Kristiansen').getByText('ja', { exact: true })).toBeVisible()
  await expect(said(bodil, 'Vibeke Hornslet').getByText('har ikke sagt noget endnu')).toBeVisible()

  // The other leader says yes on a condition; a new wording takes that in, and she says yes in her own name.
  await openQuestion(vibeke)
  const answer = vibeke.getByRole('form', { name: 'Hvad siger du for dit område?' })
  await expect(answer.getByText('Praktikken ligger fast.')).toBeVisible()
  await answer.getByRole('radio', { name: 'ja, hvis' }).check()
  await answer.getByRole('button', { name: 'Sig det' }).click()
  await expect(answer.getByRole('textbox', { name: 'Hvad skal der til?' })).toBeFocused()
  await answer.getByRole('textbox', { name: 'Hvad skal der til?' }).fill('Bostøtten skal komme klokken otte')
  await answer.getByRole('button', { name: 'Sig det' }).click()
  await expect(vibeke.getByText('Svaret går ud, når alle har sagt ja for deres område')).toBeVisible()
  // Nothing has gone out yet.
  await openQuestion(ibrahim)
  await expect(ibrahim.getByText('Praktikken ligger fast.')).toHaveCount(0)

  await openQuestion(bodil)
  await expect(bodil.getByText(/ja, hvis: Bostøtten skal komme klokken otte/)).toBeVisible()
  await form.getByRole('textbox', { name: 'Dit svar' }).fill(settled)
  await form.getByRole('button', { name: 'Gem svaret, så de andre kan sige ja' }).click()
  await expect(said(bodil, 'Vibeke Hornslet').getByText('har ikke sagt noget endnu')).toBeVisible()
  await openQuestion(vibeke)
  await answer.getByRole('radio', { name: 'ja', exact: true }).check()
  await answer.getByRole('button', { name: 'Sig det' }).click()
  await expect(vibeke.getByText('Svaret er givet').first()).toBeVisible()

  // Both sides read what was decided, why and by whom; the citizen reads it in plain words.
  for (const page of [ibrahim, dorte]) {
    await page.goto(new URL(vibeke.url()).pathname)
    await expect(page.getByText(settled)).toBeVisible()
    await expect(page.getByText('Butikken har sagt ja til de dage, og hun vil gerne.')).toBeVisible()
    await expect(
      page.getByText(
        /Besluttet af .*Bodil Kristiansen.*Vibeke Hornslet|Besluttet af .*Vibeke Hornslet.*Bodil Kristiansen/,
      ),
    ).toBeVisible()
    await expect(page.getByText(own)).toBeVisible()
  }
  await expectAccessible(dorte)
  await maria.reload()
  await expect(card.getByText('Svaret er kommet')).toBeVisible()
  await expect(card.getByText(citizenLine)).toBeVisible()
  await expectAccessible(maria)
})
