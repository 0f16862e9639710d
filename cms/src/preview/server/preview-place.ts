import path from 'node:path'
import type { Payload } from 'payload'
import { PREVIEWS_FOLDER } from '@tienviitta/content-models/publishing/data-folder'
import { dataFolderOf } from '../../files/installation.ts'
import { type PreviewFolder, previewFolder } from './preview-folder.ts'

/** Where the previews of an installation are written, and where they are seen. */
export interface PreviewPlace {
  readonly folder: PreviewFolder
  /** The address of a preview, in a language when one is given. */
  readonly address: (token: string, language?: string) => string
}

/** The place of the previews; `undefined` where they are not set up: `PREVIEW_URL` is not set. */
export function previewPlace(payload: Payload): PreviewPlace | undefined {
  const server = process.env['PREVIEW_URL'] ?? ''
  const dataFolder = dataFolderOf(payload)
  if (server === '' || dataFolder === undefined) return undefined
  return {
    folder: previewFolder(path.join(dataFolder, PREVIEWS_FOLDER)),
    address: (token, language) => {
      const url = new URL(`/preview/${token}/`, server)
      if (language !== undefined) url.searchParams.set('language', language)
      return url.href
    },
  }
}
