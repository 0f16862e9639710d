import type { ReleaseFinding } from '@tienviitta/content-models/publishing/release-row'
import type { LanguageTag } from '@tienviitta/content-models/languages/registry'
import type { StepTimes } from './step-times.ts'

/** What is asked of a release. */
export interface ReleaseOrder {
  /** The moment that counts as now, milliseconds since 1970. */
  readonly clock: number
  /** Render every page, up to date or not. */
  readonly everything?: boolean
  /**
   * Someone is waiting: if the clock alone would make many pages out of date, leave that to the next release and render
   * what was published as of the moment of the last one.
   */
  readonly isUrgent?: boolean
  /** Ends the rendering. */
  readonly signal?: AbortSignal
  readonly progress?: (done: number, total: number) => void
}

/** The outcome of a release. */
export type ReleaseResult =
  | {
      readonly outcome: 'made'
      readonly release: string
      readonly change: ReleaseChange
      readonly times: StepTimes
    }
  | { readonly outcome: 'unchanged'; readonly times: StepTimes }
  | { readonly outcome: 'refused'; readonly findings: readonly ReleaseFinding[]; readonly times: StepTimes }
  | { readonly outcome: 'damaged'; readonly documents: readonly string[] }

/** What has changed for readers. */
export interface ReleaseChange {
  /** Pages that are new, different or gone. */
  readonly pages: readonly string[]
  /** The languages of these pages. */
  readonly languages: readonly LanguageTag[]
  /** How many pages were rendered to find out. */
  readonly rendered: number
  /** Whether that was every page: for the first release, and when the code or the settings have changed. */
  readonly isFull: boolean
}
