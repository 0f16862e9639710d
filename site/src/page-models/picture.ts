import type { QueryContext } from '../incremental/query-context.ts'
import { type LocalizedString, localizedString } from './localized-string.ts'

/** A picture with the smaller versions that a browser may choose from. */
export interface Picture {
  readonly src: string
  readonly width: number
  readonly height: number
  readonly alternativeText: LocalizedString
  readonly credit?: string
  /** One per type, the smallest type first: `srcset` text. */
  readonly sources: readonly { readonly type: string; readonly srcset: string }[]
}

/** The address of a picture's file on the site. */
export const mediaAddress = (filename: string): string => `/media/${filename}`

/** Types that compress best come first: a browser takes the first that it knows. */
const TYPES = ['image/avif', 'image/webp'] as const

/** A picture; nothing when it is not published. */
export function pictureOf(context: QueryContext, id: string): Picture | undefined {
  const media = context.localized('media', id)
  if (!media) return undefined
  const sources = TYPES.flatMap((type) => {
    const versions = media.sizes.filter((size) => size.mimeType === type)
    const srcset = versions.map(({ filename, width }) => `${mediaAddress(filename)} ${width}w`).join(', ')
    return srcset === '' ? [] : [{ type, srcset }]
  })
  return {
    src: mediaAddress(media.filename),
    width: media.width,
    height: media.height,
    alternativeText: localizedString(context, media.alternativeText),
    ...(media.credit && { credit: media.credit }),
    sources,
  }
}
