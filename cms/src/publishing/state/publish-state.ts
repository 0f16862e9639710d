import type { LanguageTag } from '@tienviitta/content-models/languages/registry'
import type { ScheduleType } from '../requests/schedule-type.ts'
import type { PublishRequest } from '@tienviitta/content-models/publishing/publish-request'
import type { HeldRelease } from '@tienviitta/content-models/publishing/kept-releases'
import type { ReleaseKind, ReleaseRow } from '@tienviitta/content-models/publishing/release-row'

/**
 * What happens to what was published. `waiting`: nobody has taken it yet; `working`: the publisher is at it; `live`:
 * readers see it; `refused`, `failed`: they do not, and the reasons are known; `none`: nothing was published lately.
 */
export type PublishStateName = 'none' | 'waiting' | 'working' | 'live' | 'refused' | 'failed'

/** A sentence about what was found, in the language of the admin, with the form in which it is mended. */
export interface ProblemLine {
  readonly text: string
  readonly href?: string
}

/** What `GET /api/releases/state` answers about a document, or about the whole site. */
export interface PublishState {
  readonly state: PublishStateName
  readonly isPublisherAlive: boolean
  /** Whether readers may see the document; absent for the whole site. */
  readonly isPublished?: boolean
  /** Of `live`, `refused` and `failed`: the attempt. */
  readonly release?: Pick<ReleaseRow, 'release' | 'at' | 'milliseconds' | 'pages'> & {
    readonly kind: ReleaseKind
    readonly languages: number
  }
  /** The page of the document in each language. */
  readonly links: readonly { readonly language: LanguageTag; readonly href: string }[]
  readonly problems: readonly ProblemLine[]
  readonly mayRetry: boolean
  /** Readers see an earlier release, which does not have this. */
  readonly held?: HeldRelease
  /** What is to happen to the document at a set time, the earliest first. */
  readonly scheduled: readonly { readonly type: ScheduleType; readonly at: string }[]
}

/** A publisher that is alive takes a request within this time. */
const TAKEN_MILLISECONDS = 150

export interface StateFacts {
  /** The requests that are about it, the oldest first. */
  readonly requests: readonly PublishRequest[]
  /** The newest attempt that was about it. */
  readonly newest: ReleaseRow | undefined
  readonly isPublisherAlive: boolean
  /** The present, milliseconds since 1970. */
  readonly now: number
}

/** The state of what was published. What waits tells more than what was before it. */
export function publishStateOf({ requests, newest, isPublisherAlive, now }: StateFacts): PublishStateName {
  const [oldest] = requests
  if (oldest) {
    return isPublisherAlive && now - Date.parse(oldest.at) >= TAKEN_MILLISECONDS ? 'working' : 'waiting'
  }
  return newest?.outcome ?? 'none'
}
