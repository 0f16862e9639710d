import type { ReleaseFinding } from '@tienviitta/content-models/publishing/release-row'
import type { CheckedRelease } from './new-release.ts'
import type { PublishOrder } from './publish-order.ts'

/** What to do with an order once its release has been checked. */
export type Verdict =
  /** Its release is shown, or reported as refused. */
  | {
      readonly kind: 'conclude'
      readonly release: CheckedRelease
      /** Why requested documents are not in it. */
      readonly keptOut: readonly ReleaseFinding[]
      /** Whether what readers see is up to date, except for what was refused. */
      readonly isTrue: boolean
    }
  /** Something in it was refused: each document is published by itself. */
  | { readonly kind: 'each-alone'; readonly orders: readonly PublishOrder[] }
  /** What was refused has been refused before, and the list of releases says so. */
  | { readonly kind: 'told-before' }
