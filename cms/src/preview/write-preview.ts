import { randomBytes } from 'node:crypto'
import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { PREVIEW_LASTS_MS, type PreviewFile, previewFileName } from './preview-file.ts'

/** How long the file of an expired preview stays, so that its link says that it has expired. */
const REMEMBERED_MS = 24 * 60 * 60 * 1000

/**
 * Writes a preview under a new token and takes old ones away.
 * @param folder is made when it is not there
 * @param now milliseconds since 1970
 * @returns the token: 128 random bits as 22 characters
 */
export async function writePreview(
  folder: string,
  preview: Omit<PreviewFile, 'expires'>,
  now: number,
): Promise<string> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await removeOld(folder, now)
  const token = randomBytes(16).toString('base64url')
  const file = path.join(folder, previewFileName(token))
  const content: PreviewFile = { expires: new Date(now + PREVIEW_LASTS_MS).toISOString(), ...preview }
  // Written beside its place and moved into it: who reads never finds half a preview.
  await writeFile(`${file}.new`, `${JSON.stringify(content)}\n`, { mode: 0o600 })
  await rename(`${file}.new`, file)
  return token
}

async function removeOld(folder: string, now: number): Promise<void> {
  await Promise.all(
    (await readdir(folder)).map(async (name) => {
      const file = path.join(folder, name)
      const written = await stat(file).catch(undefinedIfAbsent)
      if (written && now - written.mtimeMs > PREVIEW_LASTS_MS + REMEMBERED_MS) await rm(file, { force: true })
    }),
  )
}

/** Another process may have taken it away at the same moment. */
function undefinedIfAbsent(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error
}
