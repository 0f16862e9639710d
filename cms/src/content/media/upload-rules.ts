import type { ImageSize, UploadConfig } from 'payload'

/** Widths of the smaller versions in pixels: a phone, and a phone with a high-resolution screen or a computer. */
const WIDTHS = [480, 960]
/** Quality of the smaller versions: on a photograph of a desk, the eye does not see the loss. */
const FORMATS = [
  { format: 'avif', options: { quality: 50 } },
  { format: 'webp', options: { quality: 75 } },
] as const

const sizes: ImageSize[] = WIDTHS.flatMap((width) =>
  FORMATS.map(({ format, options }) => ({
    name: `${format}${width}`,
    width,
    withoutEnlargement: true,
    formatOptions: { format, options },
  })),
)

/**
 * What may be uploaded and what is made of it: raster pictures only, at most 1920 pixels wide. Pictures are re-encoded,
 * which removes what cameras add (the place, the time).
 */
export const uploadRules = (folder: string): UploadConfig => ({
  staticDir: folder,
  mimeTypes: ['image/png', 'image/jpeg', 'image/webp', 'image/avif'],
  imageSizes: sizes,
  resizeOptions: { width: 1920, withoutEnlargement: true },
  focalPoint: true,
  adminThumbnail: 'webp480',
  pasteURL: false,
  modifyResponseHeaders: ({ headers }) => {
    headers.set('X-Content-Type-Options', 'nosniff')
    headers.set('Content-Security-Policy', "default-src 'none'; sandbox")
    return headers
  },
})
