import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import type { Payload } from 'payload'

/** The account that is made when there is none. */
export const FIRST_ADMIN_EMAIL = 'admin@example.fi'

/**
 * Creates the first administrator when there is no user. Address and password are in the file, one per line; if there
 * is no such file, it is written with a random password, readable by its owner only.
 */
export async function makeFirstAdmin(
  payload: Payload,
  file: string,
  log: (line: string) => void,
): Promise<void> {
  const { totalDocs } = await payload.count({ collection: 'users' })
  if (totalDocs > 0) return
  if (!existsSync(file)) {
    const password = randomBytes(15).toString('base64url')
    await writeFile(file, `${FIRST_ADMIN_EMAIL}\n${password}\n`, { mode: 0o600, flag: 'wx' })
  }
  const lines = (await readFile(file, 'utf8')).split('\n').map((line) => line.trim())
  const [first = '', second = ''] = lines
  const [email, password] = second === '' ? [FIRST_ADMIN_EMAIL, first] : [first, second]
  await payload.create({
    collection: 'users',
    data: { email, password, name: 'Admin', roles: ['admin'] },
  })
  log(`the first administrator is ${email}; the password stands in ${file}`)
}
