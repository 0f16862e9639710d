import type { Page } from 'playwright-core'
import type { ProductAddress } from './running-product.ts'

/** Signs in on the page that the admin shows to a stranger. */
export async function signIn(
  page: Page,
  { cmsUrl }: ProductAddress,
  login: { email: string; password: string },
): Promise<void> {
  await page.goto(`${cmsUrl}/admin`)
  await page.locator('#field-email').fill(login.email)
  await page.locator('#field-password').fill(login.password)
  await page.locator('form button[type=submit]').click()
  await page.waitForURL(`${cmsUrl}/admin`)
}

/** How often a link in a list is followed before something must be wrong. */
const TRIES = 3

/**
 * Finds a document in the list of its collection by its title, and opens it. A click was once seen to lead nowhere
 * (perhaps the list was just writing its search into the address), so it is repeated.
 */
export async function openFromList(
  page: Page,
  { cmsUrl }: ProductAddress,
  collection: 'guides',
  title: string,
): Promise<void> {
  await page.goto(`${cmsUrl}/admin/collections/${collection}?search=${encodeURIComponent(title)}`)
  const link = page.locator('table').getByRole('link', { name: title })
  const document = new RegExp(`/admin/collections/${collection}/\\w+`, 'u')
  for (let tried = 1; !document.test(page.url()); tried += 1) {
    await link.click()
    const arrived = page.waitForURL(document, { timeout: 20_000 })
    await arrived.catch((error: unknown) => {
      if (tried === TRIES) throw error
    })
  }
}

/**
 * Publishes what is open. When it changes translated texts, the dialog asks what the change means for them: `weight` is
 * chosen for all. Resolves when the CMS has accepted it; throws with the answer when it refuses.
 */
export async function publish(page: Page, weight?: 'correction' | 'update' | 'critical'): Promise<void> {
  const answered = page.waitForResponse((response) => {
    const request = response.request()
    const { pathname, searchParams } = new URL(request.url())
    const isSaving = request.method() === 'PATCH' || request.method() === 'POST'
    return isSaving && /^\/api\/guides\/\w+$/.test(pathname) && !searchParams.has('draft')
  })
  await page.locator('#action-save').click()
  if (weight !== undefined) {
    const dialog = page.getByRole('dialog')
    await dialog.locator(`input[value=${weight}]`).first().check()
    await dialog.getByRole('button', { name: 'Julkaise' }).click()
  }
  const answer = await answered
  if (!answer.ok()) throw new Error(`The CMS refused to publish: ${await answer.text()}`)
}

/** An account that an administrator who is signed in on the page creates for someone. */
export async function addAccount(
  page: Page,
  name: string,
  rights: { roles: readonly string[]; languages?: readonly string[] },
): Promise<{ email: string; password: string }> {
  const account = { email: `${name}@example.fi`, password: 'a long enough password' }
  const status = await page.evaluate(
    async (data) => {
      const headers = { 'content-type': 'application/json' }
      const answer = await fetch('/api/users', { method: 'POST', headers, body: JSON.stringify(data) })
      return answer.status
    },
    { ...account, name, ...rights },
  )
  if (status !== 201) throw new Error(`The account was not made: ${status}`)
  return account
}

/** Opens the desk for a document and resolves when its texts have loaded. */
export async function openDesk(
  page: Page,
  { cmsUrl }: ProductAddress,
  { id, language }: { id: string; language: string },
): Promise<void> {
  await page.goto(`${cmsUrl}/admin/translate/guides/${id}/${language}`)
  await page.locator('.wd-unit').first().waitFor()
}

/** The id of a guide, as the admin's addresses have it. */
export async function idOfGuide(page: Page, slug: string): Promise<string> {
  return page.evaluate(async (name) => {
    const answer = await fetch(`/api/guides?where[slug][equals]=${name}&depth=0&limit=1`)
    const { docs } = (await answer.json()) as { docs: { id: string }[] }
    return docs[0]?.id ?? ''
  }, slug)
}
