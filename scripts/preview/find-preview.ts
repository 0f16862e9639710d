import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { LanguageTag } from '@tienviitta/content-models/languages/registry'
import type { SnapshotDocument } from '@tienviitta/content-models/snapshot/snapshot'
import { validate } from '@tienviitta/content-models/snapshot/validate'
import { previewFile, previewFileName, previewToken } from '@tienviitta/cms/src/preview/preview-file.ts'

/** A preview that may be shown. */
export interface Preview {
  readonly language: LanguageTag
  readonly bar: { readonly text: string; readonly language: LanguageTag }
  readonly draft: SnapshotDocument
}

/**
 * The preview of a token. `unknown`: there never was one, or its file has been taken away since.
 * @param folder where the CMS writes the previews
 * @param now milliseconds since 1970
 * @throws Error when the file is not one that the CMS writes
 */
export async function findPreview(
  folder: string,
  token: string,
  now: number,
): Promise<Preview | 'expired' | 'unknown'> {
  if (!previewToken.safeParse(token).success) return 'unknown'
  const file = join(folder, previewFileName(token))
  const text = await readFile(file, 'utf8').catch(undefinedIfAbsent)
  if (text === undefined) return 'unknown'
  const { expires, language, bar, snapshot } = previewFile.parse(JSON.parse(text))
  if (now >= Date.parse(expires)) return 'expired'
  const { snapshot: draft } = validate(snapshot)
  if (!draft) throw new Error(`The preview ${file} holds a document that is not valid.`)
  return { language, bar, draft }
}

function undefinedIfAbsent(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error
}
