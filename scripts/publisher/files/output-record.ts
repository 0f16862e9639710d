import type { Output, RenderedPage } from '@tienviitta/site/renderer'
import type { ReleaseFile } from './release-manifest.ts'

/** A rendered file of a release. */
export interface OutputRecord extends ReleaseFile {
  /** Its address: `/ar/guides/housing/`. */
  readonly path: string
  /** Its path in the folder: `ar/guides/housing/index.html`. */
  readonly file: string
  readonly alternates?: RenderedPage['alternates']
  /** Id of the document whose page it is. */
  readonly document?: string | undefined
}

/** The record of a file that was rendered. */
export const recordOf = (
  { path, file, document }: Output,
  { hash, bytes, alternates }: Pick<OutputRecord, 'hash' | 'bytes' | 'alternates'>,
): OutputRecord => ({ path, file, hash, bytes, alternates, document: document?.id })
