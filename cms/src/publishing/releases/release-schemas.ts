import { z } from 'zod'

/** `live`: it became current; `refused`: a check failed; `failed`: it could not be made. The old one stands then. */
export const releaseOutcome = z.enum(['live', 'refused', 'failed'])
export type ReleaseOutcome = z.infer<typeof releaseOutcome>

/** `publish`: somebody published; `clock`: what the present changes; `full`: everything; `rollback`: an earlier one. */
export const releaseKind = z.enum(['publish', 'clock', 'full', 'rollback'])
export type ReleaseKind = z.infer<typeof releaseKind>

/** An earlier release that readers see because somebody went back to it. */
export const heldRelease = z.object({ release: z.string(), by: z.string(), at: z.string() })
export type HeldRelease = z.infer<typeof heldRelease>
