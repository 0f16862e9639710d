import type { LanguageTag } from '@tienviitta/content-models/languages/registry'
import type { CollectionConfig, Payload } from 'payload'
import { signedIn } from '../../access/signed-in.ts'
import type { ReleaseKind, ReleaseOutcome } from './release-schemas.ts'

export type { ReleaseKind, ReleaseOutcome } from './release-schemas.ts'

/** What has been published, and what was refused: one row per attempt. Written by the publisher alone. */
export const releases: CollectionConfig = {
  slug: 'releases',
  admin: { hidden: true },
  access: { read: signedIn, create: () => false, update: () => false, delete: () => false },
  lockDocuments: false,
  timestamps: false,
  fields: [
    { name: 'release', type: 'text', index: true },
    { name: 'outcome', type: 'text', required: true },
    { name: 'kind', type: 'text', required: true },
    { name: 'by', type: 'json' },
    // The documents as one text, so that either database can look for one: ` guides/1 offices/2 `.
    { name: 'about', type: 'text' },
    { name: 'documents', type: 'json' },
    { name: 'requests', type: 'json' },
    { name: 'at', type: 'text', required: true, index: true },
    { name: 'milliseconds', type: 'number', required: true },
    { name: 'pages', type: 'number', required: true },
    { name: 'languages', type: 'json' },
    { name: 'findings', type: 'json' },
    { name: 'message', type: 'text' },
  ],
}

/** Why a release was not made current: one thing that a check found, for the editor who can mend it. */
export interface ReleaseFinding {
  readonly check:
    'link' | 'vanished' | 'empty-heading' | 'language' | 'direction' | 'size' | 'kept-out' | 'not-made'
  /** Address of the page, such as `/ar/guides/housing/`. */
  readonly path: string
  readonly language?: LanguageTag
  /** `<collection>/<id>` of the document whose page it is. */
  readonly document?: string
  /** Its title, or its slug. */
  readonly title?: string
  /** The way to the field through row ids, where it is known. */
  readonly field?: string
  /** What was found: the broken address, the weight in kB, the reason of a validation. */
  readonly detail: string
}

export interface ReleaseRow {
  /** Name of the release; empty when none was made. */
  readonly release: string
  readonly outcome: ReleaseOutcome
  readonly kind: ReleaseKind
  /** Who published, each person once. */
  readonly by: readonly string[]
  /** What was published: `<collection>/<id>` and title. */
  readonly documents: readonly { readonly name: string; readonly title: string }[]
  /** The requests that it answers. */
  readonly requests: readonly string[]
  /** When it became current, or was given up (ISO, UTC). */
  readonly at: string
  /** From the oldest request to that moment. */
  readonly milliseconds: number
  /** How many pages are new, different or gone. */
  readonly pages: number
  /** The languages of those pages. */
  readonly languages: readonly LanguageTag[]
  readonly findings: readonly ReleaseFinding[]
  /** What to do when it failed: a sentence, or the name of one in the labels, `publishing.message=…`. */
  readonly message?: string
}

/** How many attempts are remembered. */
const REMEMBERED = 500

/** Remembers an attempt and forgets the oldest ones. @returns its id */
export async function recordRelease(payload: Payload, row: ReleaseRow): Promise<string> {
  const about = ` ${row.documents.map(({ name }) => name).join(' ')} `
  const made = (await payload.db.create({ collection: 'releases', data: { ...row, about } })) as {
    id: string | number
  }
  const { docs } = await payload.db.find<{ id: string }>({
    collection: 'releases',
    sort: '-at',
    limit: 50,
    page: REMEMBERED / 50 + 1,
    // MongoDB's adapter gives the first page whatever is asked for unless it is told that there are pages.
    pagination: true,
    select: { at: true },
  })
  if (docs.length > 0)
    await payload.db.deleteMany({
      collection: 'releases',
      where: { id: { in: docs.map((old) => old.id) } },
    })
  return String(made.id)
}

/** The newest attempts, the newest first; of one document when its name is given. */
export async function newestReleases(
  payload: Payload,
  { limit, about }: { limit: number; about?: string },
): Promise<(ReleaseRow & { id: string })[]> {
  const { docs } = await payload.db.find<ReleaseRow & { id: string } & Record<string, unknown>>({
    collection: 'releases',
    ...(about === undefined ? {} : { where: { about: { like: ` ${about} ` } } }),
    sort: '-at',
    limit,
  })
  return docs
}
