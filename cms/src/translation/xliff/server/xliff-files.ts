import { xliffText } from '@tienviitta/content-models/xliff/write-xliff'
import { zipSync } from 'fflate'
import type { ExportedFile } from './export-xliff.ts'

/** The time of every entry, so that the same texts give the same zip. */
const TIME = new Date(Date.UTC(2000, 0, 1))

/** All files in one XLIFF text. */
export const oneXliff = (files: readonly ExportedFile[]): Uint8Array =>
  new TextEncoder().encode(xliffText({ files: files.map(({ file }) => file) }))

/** A zip of one XLIFF file per document and language. */
export const zipOfXliff = (files: readonly ExportedFile[]): Uint8Array =>
  zipSync(Object.fromEntries(files.map((each) => [each.name, [oneXliff([each]), { mtime: TIME }] as const])))
