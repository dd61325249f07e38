// A tab that was open while the municipality's server got a new version.
import { expect, test } from '@playwright/test'
import { somebody, visit } from './people.ts'

test('a page whose files are gone is loaded anew where it was going, and says so where that does not help', async ({
  browser,
}) => {
  const page = await visit(browser, { as: (await somebody(one => /rådgiver/.test(one.role))).id })
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1, name: 'Mit arbejde' })).toBeVisible()
  let gone = 1
  await page.route(/\/assets\/.*\.js$/, async route => {
    if (gone === 0) return route.continue()
    gone -= 1
    return route.fulfill({ status: 404, body: '' })
  })
  await page.getByRole('link', { name: 'Samarbejdsaftaler' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Samarbejdsaftaler' })).toBeVisible()

  gone = Number.POSITIVE_INFINITY
  await page.getByRole('link', { name: 'Fra hvorfor til praksis' }).click()
  await expect(page.getByRole('alert')).toContainText('gik galt')
  gone = 0
  await page.getByRole('button', { name: 'Prøv igen' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Fra hvorfor til praksis' })).toBeVisible()
})
