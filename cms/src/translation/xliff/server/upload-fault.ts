/** What can be wrong with a file before it is read as XLIFF; the sentences are in the labels `xliff-upload=…`. */
export const UPLOAD_FAULTS = [
  'none',
  'too-large',
  'not-xliff',
  'utf-16',
  'encoding',
  'zip-damaged',
  'zip-many',
  'zip-large',
  'zip-ratio',
  'zip-encrypted',
  'zip-path',
  'zip-nested',
  'zip-other',
  'zip-empty',
] as const
export type UploadFaultKind = (typeof UPLOAD_FAULTS)[number]

/** A file that cannot be read at all; `values` fills in the `{names}` of its sentence. */
export class UploadError extends Error {
  override name = 'UploadError'
  readonly kind: UploadFaultKind
  readonly values: Readonly<Record<string, string>>

  constructor(kind: UploadFaultKind, values: Readonly<Record<string, string>> = {}) {
    super(kind)
    this.kind = kind
    this.values = values
  }
}
