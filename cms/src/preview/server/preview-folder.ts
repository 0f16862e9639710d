import { randomBytes } from 'node:crypto'
import { mkdir, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import {
  type PreviewGrant,
  type PreviewPage,
  folderOfPreview,
  grantFile,
  pageFile,
  previewGrant,
  previewPage,
  previewToken,
} from '@tienviitta/content-models/publishing/preview-files'
import { parsedJson } from '../../files/parsed-json.ts'
import { undefinedIfAbsent } from '../../files/undefined-if-absent.ts'

/** How long an expired preview is remembered, so that its link says that it has expired. */
const REMEMBERED_MS = 24 * 60 * 60 * 1000

/** The form that an id must have to name a folder. */
const ID = /^[\w-]{1,64}$/u

/** A preview without its document. */
export interface KnownPreview {
  readonly token: string
  readonly grant: PreviewGrant
}

/** The previews of an installation, as files. */
export type PreviewFolder = ReturnType<typeof previewFolder>

/** The previews in a folder, which is created with the first one. */
export function previewFolder(folder: string) {
  const markers = (documentId: string): string => {
    if (!ID.test(documentId)) throw new Error(`“${documentId}” is not the id of a document.`)
    return path.join(folder, 'of', documentId)
  }

  async function known(token: string): Promise<KnownPreview | undefined> {
    const grant = previewGrant.safeParse(await jsonOf(grantFile(folder, token))).data
    return grant && { token, grant }
  }

  /** Removes a preview. */
  async function remove(token: string, documentId: string): Promise<void> {
    await rm(folderOfPreview(folder, token), { recursive: true, force: true })
    await rm(path.join(markers(documentId), token), { force: true })
  }

  /** Removes what expired long ago, and what never became a preview. */
  async function removeOld(now: number): Promise<void> {
    const tokens = (await namesIn(folder)).filter((name) => previewToken.safeParse(name).success)
    await Promise.all(
      tokens.map(async (token) => {
        const preview = await known(token)
        if (preview) {
          const { expires, document } = preview.grant
          if (now - Date.parse(expires) > REMEMBERED_MS) await remove(token, document.id)
          return
        }
        const made = await stat(folderOfPreview(folder, token)).catch(undefinedIfAbsent)
        if (made && now - made.mtimeMs > REMEMBERED_MS)
          await rm(folderOfPreview(folder, token), { recursive: true, force: true })
      }),
    )
  }

  return {
    /** Creates a preview without a page, and removes old ones. Returns its token: 128 random bits as 22 characters. */
    add: async (grant: PreviewGrant, now: number): Promise<string> => {
      await removeOld(now)
      const token = randomBytes(16).toString('base64url')
      await mkdir(folderOfPreview(folder, token), { recursive: true, mode: 0o700 })
      await mkdir(markers(grant.document.id), { recursive: true, mode: 0o700 })
      await writeWhole(grantFile(folder, token), grant)
      await writeFile(path.join(markers(grant.document.id), token), '', { mode: 0o600 })
      return token
    },
    /** The previews of a document, the oldest first; including those that expired recently. */
    of: async (documentId: string): Promise<KnownPreview[]> => {
      const names = await namesIn(markers(documentId))
      const found = await Promise.all(names.map(known))
      return found
        .filter((preview) => preview !== undefined)
        .sort((a, b) => (a.grant.made < b.grant.made ? -1 : a.grant.made > b.grant.made ? 1 : 0))
    },
    /** Writes the page of a preview, replacing the previous one. */
    write: (token: string, page: PreviewPage): Promise<void> => writeWhole(pageFile(folder, token), page),
    /** Whether a page has been written. */
    hasPage: async (token: string): Promise<boolean> =>
      (await stat(pageFile(folder, token)).catch(undefinedIfAbsent)) !== undefined,
    /** The page of a preview; `undefined` when there is none that can be read. */
    page: async (token: string): Promise<PreviewPage | undefined> =>
      previewPage.safeParse(await jsonOf(pageFile(folder, token))).data,
    /** Replaces what a preview is for. */
    regrant: (token: string, grant: PreviewGrant): Promise<void> =>
      writeWhole(grantFile(folder, token), grant),
    remove,
  }
}

/** Written beside its place and moved into it: a reader never finds half a file. */
async function writeWhole(file: string, content: PreviewGrant | PreviewPage): Promise<void> {
  const unfinished = `${file}.${randomBytes(4).toString('hex')}`
  await writeFile(unfinished, `${JSON.stringify(content)}\n`, { mode: 0o600 })
  await rename(unfinished, file)
}

const namesIn = async (folder: string): Promise<string[]> =>
  (await readdir(folder).catch(undefinedIfAbsent)) ?? []

/** A damaged file is as good as none: the preview is made again. */
const jsonOf = async (file: string): Promise<unknown> =>
  parsedJson(await readFile(file, 'utf8').catch(undefinedIfAbsent))
