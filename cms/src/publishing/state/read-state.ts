import type { Payload, PayloadRequest } from 'payload'
import { mayPublishTranslation } from '../../access/translation-access.ts'
import { type StoredRow, storedRow } from '../../database/stored-rows.ts'
import { waitingRequests } from '../requests/publish-requests.ts'
import { documentName } from '@tienviitta/content-models/publishing/publish-request'
import { isPublisherAlive } from '../requests/publisher.ts'
import { scheduledJobs } from '../requests/scheduled-jobs.ts'
import { siteUrlOf } from '../../files/installation.ts'
import { siteLanguages } from '../../content/settings/site-languages.ts'
import type { TranslatedDocument } from '../../content/document/translated-document.ts'
import { readKeptReleases } from '../releases/kept-releases.ts'
import type { HeldRelease } from '@tienviitta/content-models/publishing/kept-releases'
import { pageLinks } from './page-links.ts'
import { problemLines } from './problem-lines.ts'
import { type PublishState, publishStateOf } from './publish-state.ts'
import { newestReleases } from '../releases/releases.ts'
import type { ReleaseRow } from '@tienviitta/content-models/publishing/release-row'

/**
 * What happens to what was published: to one document, or to the whole site.
 * @param now milliseconds since 1970
 */
export async function readState(
  req: PayloadRequest,
  document: TranslatedDocument | undefined,
  now: number,
): Promise<PublishState> {
  const { payload } = req
  const about = document && documentName(document.collection, document.id)
  const [requests, [newest], isAlive, scheduled, row] = await Promise.all([
    waitingRequests(payload),
    newestReleases(payload, { limit: 1, about }),
    isPublisherAlive(payload, now),
    scheduledJobs(payload, document),
    document && storedRow(payload, document.collection, document.id),
  ])
  // The row that readers see: none for a draft and for what is gone.
  const published = row && row['_status'] !== 'draft' ? row : undefined
  const own = about === undefined ? requests : requests.filter((request) => request.about === about)
  const state = publishStateOf({ requests: own, newest, isPublisherAlive: isAlive, now })
  const attempt = state === newest?.outcome ? newest : undefined
  const failed = state === 'live' ? undefined : attempt
  return {
    state,
    isPublisherAlive: isAlive,
    isPublished: document && published !== undefined,
    release: attempt && summaryOf(attempt),
    links: document && published ? await linksTo(payload, document, published) : [],
    problems: failed ? await problemLines(payload, failed, req.i18n.language) : [],
    mayRetry: failed !== undefined && (await mayRetry(req, document, failed)),
    held: attempt && !failed ? await heldBefore(payload, attempt) : undefined,
    scheduled: document ? scheduled.map(({ type, at }) => ({ type, at })) : [],
  }
}

const summaryOf = ({ release, kind, at, milliseconds, pages, languages }: ReleaseRow) => ({
  release,
  kind,
  at,
  milliseconds,
  pages,
  languages: languages.length,
})

/** The earlier release that readers see in place of this one; nothing when they see this one or a later one. */
async function heldBefore(payload: Payload, { release }: ReleaseRow): Promise<HeldRelease | undefined> {
  const { held } = await readKeptReleases(payload)
  return held && held.release < release ? held : undefined
}

/** What was published can be tried again; what was to be published at a set time is fixed and published by hand. */
async function mayRetry(
  req: PayloadRequest,
  document: TranslatedDocument | undefined,
  { requests }: ReleaseRow,
): Promise<boolean> {
  return document !== undefined && requests.length > 0 && (await mayPublishTranslation(req, document))
}

const linksTo = async (payload: Payload, { model }: TranslatedDocument, row: StoredRow) =>
  pageLinks({ model, row, languages: await siteLanguages(payload), siteUrl: siteUrlOf(payload) })
