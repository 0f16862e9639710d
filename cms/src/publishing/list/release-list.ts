import type { Payload, PayloadRequest } from 'payload'
import { cmsUser, hasRole } from '../../access/cms-user.ts'
import { storedRows } from '../../database/stored-rows.ts'
import { isPublisherAlive } from '../requests/publisher.ts'
import { waitingRequests } from '../requests/publish-requests.ts'
import { readKeptReleases } from '../releases/kept-releases.ts'
import { documentOfName, problemLines } from '../state/problem-lines.ts'
import type { ReleaseRow } from '@tienviitta/content-models/publishing/release-row'
import type { ReleaseItem, ReleaseList } from './contracts.ts'

const PAGE = 20

type StoredRow = ReleaseRow & { id: string } & Record<string, unknown>

/** A page of the list, the newest first. @param now milliseconds since 1970 */
export async function releaseList(req: PayloadRequest, page: number, now: number): Promise<ReleaseList> {
  const { payload } = req
  const [found, kept, isAlive, requests] = await Promise.all([
    payload.db.find<StoredRow>({ collection: 'releases', sort: '-at', limit: PAGE, page, pagination: true }),
    readKeptReleases(payload),
    isPublisherAlive(payload, now),
    waitingRequests(payload),
  ])
  const isAdmin = hasRole(cmsUser(req.user), 'admin')
  const existing = await existingDocuments(payload, found.docs)
  const shown = new Set<string>()
  const items: ReleaseItem[] = []
  for (const row of found.docs) {
    const { id, release, outcome, kind, by, at, milliseconds, pages, languages } = row
    // A release that readers were taken back to is in several rows: the newest of them says what can be done with it.
    const isNewest = outcome === 'live' && release !== '' && !shown.has(release)
    if (isNewest) shown.add(release)
    const isCurrent = isNewest && page === 1 && release === kept.current
    items.push({
      ...{ id, release, outcome, kind, by, at, milliseconds, pages, languages, isCurrent },
      documents: row.documents.map(({ name, title }) => {
        const document = existing.has(name) ? documentOfName(name) : undefined
        return document ? { title, href: `/admin/collections/${name}` } : { title }
      }),
      problems: outcome === 'live' ? [] : await problemLines(payload, row, req.i18n.language),
      mayRollBack: isAdmin && isNewest && !isCurrent && kept.kept.includes(release),
    })
  }
  return {
    page: found.page ?? 1,
    pages: Math.max(1, found.totalPages),
    items,
    held: kept.held,
    isPublisherAlive: isAlive,
    waiting: requests.length,
    isAdmin,
  }
}

/** Names of the documents in these rows that have not been deleted. */
async function existingDocuments(payload: Payload, rows: readonly StoredRow[]): Promise<Set<string>> {
  const ids = new Map<string, string[]>()
  for (const { name } of rows.flatMap(({ documents }) => documents)) {
    const document = documentOfName(name)
    if (document) ids.set(document.collection, [...(ids.get(document.collection) ?? []), document.id])
  }
  const lists = await Promise.all(
    [...ids].map(async ([collection, wanted]) => {
      const where = { id: { in: [...new Set(wanted)] } }
      const found = await storedRows(payload, collection, where, { select: {} })
      return found.map(({ id }) => `${collection}/${id}`)
    }),
  )
  return new Set(lists.flat())
}
