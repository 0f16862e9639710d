import type { ReleaseFinding } from '@tienviitta/content-models/publishing/release-row'
import type { CheckedRelease } from './new-release.ts'
import type { PublishOrder } from './publish-order.ts'

/** What is to become of an order once its release has been checked. */
export type Verdict =
  /** Its release is shown, or told as refused. */
  | {
      readonly kind: 'conclude'
      readonly release: CheckedRelease
      /** Why documents that were asked for are not in it. */
      readonly keptOut: readonly ReleaseFinding[]
      /** Whether readers see what is true now, but for what was refused. */
      readonly isTrue: boolean
    }
  /** Something in it was refused: each document is published by itself. */
  | { readonly kind: 'each-alone'; readonly orders: readonly PublishOrder[] }
  /** What was refused has been refused before, and the list of releases says so. */
  | { readonly kind: 'told-before' }
