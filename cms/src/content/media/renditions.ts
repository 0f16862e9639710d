import { isRecord } from '@tienviitta/content-models/models/schema-walk'

/** A smaller version of a picture, as the model `media` has it. */
export interface Rendition {
  filename: string
  mimeType: unknown
  width: unknown
  height: unknown
}

/** The smaller versions that Payload made of a picture, from small to large; those that it did not make are left out. */
export function renditionsOf(sizes: unknown): Rendition[] {
  return Object.values(isRecord(sizes) ? sizes : {})
    .filter(isRecord)
    .flatMap(({ filename, mimeType, width, height }) =>
      typeof filename === 'string' ? [{ filename, mimeType, width, height }] : [],
    )
    .sort((a, b) => Number(a.width) - Number(b.width) || (a.filename < b.filename ? -1 : 1))
}
