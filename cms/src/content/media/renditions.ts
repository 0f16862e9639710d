import { isRecord } from '@tienviitta/content-models/models/schema-walk'

/**
 * The smaller versions that Payload made of a picture, as the model `media` has them, from small to large; those it did
 * not make are left out.
 */
export function renditionsOf(sizes: unknown) {
  return Object.values(isRecord(sizes) ? sizes : {})
    .filter(isRecord)
    .flatMap(({ filename, mimeType, width, height }) =>
      typeof filename === 'string' ? [{ filename, mimeType, width, height }] : [],
    )
    .sort((a, b) => Number(a.width) - Number(b.width) || (a.filename < b.filename ? -1 : 1))
}
