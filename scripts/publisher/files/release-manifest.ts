import { z } from 'zod'

/** Raised when the format of the manifest changes so that an older reader could not understand it. */
export const RELEASE_FORMAT = 1

/** The file beside the folder of a release that lists what is in it. */
export const RELEASE_MANIFEST = 'manifest.json'

/** A release's name: a number that only grows, padded so that names sort as numbers. */
export const releaseName = z.string().regex(/^\d{6,}$/u)

/** One file of a release. */
export const releaseFile = z.object({
  hash: z
    .string()
    .regex(/^[0-9a-f]{64}$/u)
    .describe('SHA-256 of its bytes.'),
  bytes: z.number().int().nonnegative().describe('Its length.'),
})
export type ReleaseFile = z.infer<typeof releaseFile>

/** What a release is: every file of it by its path, with `/` between names: `ar/guides/housing/index.html`. */
export const releaseManifest = z.object({
  formatVersion: z.literal(RELEASE_FORMAT),
  release: releaseName,
  madeAt: z.iso.datetime().describe('When it was made (UTC).'),
  baseUrl: z.string().describe('Address of the site without a slash at the end.'),
  snapshot: z.string().describe('SHA-256 of the manifest of the snapshot that it shows.'),
  code: z.string().describe('Fingerprint of the code and of the settings that every page is made of.'),
  carried: z
    .record(z.string(), z.iso.datetime())
    .optional()
    .describe('Styles of earlier code that pages in caches still ask for, and until when they stay.'),
  files: z.record(z.string(), releaseFile),
})
export type ReleaseManifest = z.infer<typeof releaseManifest>
