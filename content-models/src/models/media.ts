import { z } from 'zod'
import { lineWords } from '../fields/words.ts'
import { document } from './document.ts'

const rendition = {
  filename: z
    .string()
    .regex(/^[A-Za-z0-9._-]+$/u, 'must be a plain file name')
    .describe('Name of the file in the folder media/.'),
  mimeType: z
    .string()
    .regex(/^image\/[a-z0-9.+-]+$/u)
    .describe('Type of the file.'),
  width: z.number().int().min(1).describe('Width in pixels.'),
  height: z.number().int().min(1).describe('Height in pixels.'),
}

/** A picture. schema.org: ImageObject. */
export const media = document('media', {
  alternativeText: lineWords('What the picture shows and why it is there, for those who do not see it.', 250),
  credit: z.string().max(120).optional().describe('Who made the picture.'),
  ...rendition,
  sizes: z.array(z.object(rendition)).describe('Smaller versions in AVIF and WebP.'),
})

export type Media = z.infer<typeof media>
