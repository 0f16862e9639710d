import { z } from 'zod'

/** A release's name: a number that only grows, written so that names sort as the numbers do. */
export const releaseName = z.string().regex(/^\d{6,}$/u)

/** An earlier release that readers see because somebody went back to it: the clock waits until somebody publishes. */
export const heldRelease = z
  .object({
    release: releaseName,
    by: z.string().describe('Name of the person who went back to it.'),
    at: z.iso.datetime().describe('When (ISO, UTC).'),
  })
  .readonly()
export type HeldRelease = z.infer<typeof heldRelease>

/** The file, in the folder of the site, by which the admin knows what can be shown again. */
export const KEPT_RELEASES_FILE = 'releases.json'

/** Which releases there are: what the publisher has on its disk. It writes this after each release. */
export const keptReleasesFile = z.object({
  current: releaseName.nullable().describe('The release that readers see.'),
  kept: z.array(releaseName).describe('Those that one can go back to, the current one included.'),
  held: heldRelease.nullable(),
})
