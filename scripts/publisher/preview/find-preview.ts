import { readFile, stat } from 'node:fs/promises'
import type { Media } from '@tienviitta/content-models/models/media'
import type { SnapshotDocument } from '@tienviitta/content-models/snapshot/snapshot'
import { validate } from '@tienviitta/content-models/snapshot/validate'
import {
  type PreviewGrant,
  type PreviewPage,
  grantFile,
  pageFile,
  previewGrant,
  previewPage,
  previewToken,
} from '@tienviitta/content-models/publishing/preview-files'
import { textIfThere, undefinedIfAbsent } from '@tienviitta/process/undefined-if-absent'

/** A preview that may be shown. */
export interface FoundPreview {
  readonly grant: PreviewGrant
  /** Names the page that the CMS has written, differently each time; absent while it has written none. */
  readonly version?: string
}

/**
 * The preview of a token. `unknown`: there never was one, or it has since been removed.
 * @param folder where the CMS writes the previews
 * @param now milliseconds since 1970
 * @throws Error when the file is not one that the CMS writes
 */
export async function findPreview(
  folder: string,
  token: string,
  now: number,
): Promise<FoundPreview | 'expired' | 'unknown'> {
  if (!previewToken.safeParse(token).success) return 'unknown'
  const text = await textIfThere(grantFile(folder, token))
  if (text === undefined) return 'unknown'
  const grant = previewGrant.parse(JSON.parse(text))
  if (now >= Date.parse(grant.expires)) return 'expired'
  const version = await versionOf(folder, token)
  return { grant, ...(version !== undefined && { version }) }
}

/** Names the page that the CMS has written for a preview; `undefined` while it has written none. */
export async function versionOf(folder: string, token: string): Promise<string | undefined> {
  const page = await stat(pageFile(folder, token)).catch(undefinedIfAbsent)
  return page && `${page.mtimeMs}-${page.ino}-${page.size}`
}

/** What a preview shows. */
export interface DraftPage extends Omit<PreviewPage, 'snapshot' | 'pictures'> {
  /** Absent while the draft lacks too much to be shown. */
  readonly draft?: SnapshotDocument
  /** The pictures that it shows. */
  readonly pictures: readonly SnapshotDocument<Media>[]
}

/** Reads what a preview shows. @throws Error when the file is not as the CMS writes it */
export async function readDraftPage(folder: string, token: string): Promise<DraftPage> {
  const file = pageFile(folder, token)
  const { snapshot, pictures: given, ...rest } = previewPage.parse(JSON.parse(await readFile(file, 'utf8')))
  const pictures = given.flatMap((one) => {
    const picture = validate(one).snapshot
    return picture && isPicture(picture) ? [picture] : []
  })
  const page = { ...rest, pictures }
  if (!snapshot) return page
  const { snapshot: draft } = validate(snapshot)
  if (!draft) throw new Error(`The preview ${file} holds a document that is not valid.`)
  return { ...page, draft }
}

const isPicture = (snapshot: SnapshotDocument): snapshot is SnapshotDocument<Media> =>
  snapshot.document.model === 'media'
