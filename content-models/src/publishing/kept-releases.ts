import { z } from 'zod'

/** A release's name: an ever-growing number, written so that names sort like the numbers. */
export const releaseName = z.string().regex(/^\d{6,}$/u)

/** An earlier release that readers see after a rollback: releases by the clock wait until someone publishes. */
export const heldRelease = z
  .object({
    release: releaseName,
    by: z.string().describe('Name of the person who went back to it.'),
    at: z.iso.datetime().describe('When (ISO, UTC).'),
  })
  .readonly()
export type HeldRelease = z.infer<typeof heldRelease>

/** The file, in the folder of the site, from which the admin knows which releases can be shown again. */
export const KEPT_RELEASES_FILE = 'releases.json'

/** Which releases exist: those that the publisher has on its disk. It writes this after each release. */
export const keptReleasesFile = z.object({
  current: releaseName.nullable().describe('The release that readers see.'),
  kept: z.array(releaseName).describe('Those that one can go back to, the current one included.'),
  held: heldRelease.nullable(),
})
