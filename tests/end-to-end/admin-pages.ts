import type { Page } from 'playwright-core'
import type { RunningProduct } from './running-product.ts'

/** Signs in on the page that the admin shows to a stranger. */
export async function signIn(page: Page, { cmsUrl, login }: RunningProduct): Promise<void> {
  await page.goto(`${cmsUrl}/admin`)
  await page.locator('#field-email').fill(login.email)
  await page.locator('#field-password').fill(login.password)
  await page.locator('form button[type=submit]').click()
  await page.waitForURL(`${cmsUrl}/admin`)
}

/** Finds a document in the list of its collection by its title, and opens it. */
export async function openFromList(
  page: Page,
  { cmsUrl }: RunningProduct,
  collection: 'guides' | 'translations',
  title: string,
): Promise<void> {
  await page.goto(`${cmsUrl}/admin/collections/${collection}?search=${encodeURIComponent(title)}`)
  await page.locator('table').getByRole('link', { name: title }).click()
}

/** Chooses an option in one of the admin's fields, after typing a part of its name. */
export async function choose(page: Page, field: string, option: string): Promise<void> {
  const box = page.locator(`#field-${field}`)
  await box.getByRole('combobox').last().fill(option)
  await page.getByRole('option', { name: option }).first().click()
}

/** Publishes what is open; resolves when the CMS has taken it. Throws with the answer when it refuses. */
export async function publish(page: Page): Promise<void> {
  const answered = page.waitForResponse((response) => {
    const request = response.request()
    const { pathname, searchParams } = new URL(request.url())
    // Lists of what can be chosen are asked for with POST as well.
    const isReading = 'x-payload-http-method-override' in request.headers()
    const isSaving = ['POST', 'PATCH'].includes(request.method()) && !isReading
    return isSaving && /^\/api\/\w+(\/\w+)?$/.test(pathname) && !searchParams.has('autosave')
  })
  await page.locator('#action-save').click()
  const answer = await answered
  if (!answer.ok()) throw new Error(`The CMS refused to publish: ${await answer.text()}`)
}
