import { collectionOf } from '@tienviitta/cms/database/collection-slugs'
import { removeRequests, waitingRequests } from '@tienviitta/cms/publishing/requests/publish-requests'
import type { PublishRequest } from '@tienviitta/content-models/publishing/publish-request'
import { newestReleases, recordRelease } from '@tienviitta/cms/publishing/releases/releases'
import type { ReleaseFinding, ReleaseRow } from '@tienviitta/content-models/publishing/release-row'
import {
  type ReplacedDocument,
  type SnapshotReport,
  putBack,
  updateSnapshot,
  writeSnapshot,
} from '@tienviitta/cms/snapshot/write-snapshot'
import { FINDINGS_SHOWN, conclude, showNewest } from './conclude-release.ts'
import { bringSnapshot, changeSnapshot, makeRelease } from './make-release.ts'
import { LostLeaseError, type PublishCycle } from './publish-cycle.ts'
import { documentsOf } from './waiting-documents.ts'

/**
 * Answers all requests that wait: one release for what was published, then a roll back if one was asked for later.
 * A request goes when its release is live or refused; when anything else goes wrong it stays.
 * @returns whether there was a request
 */
export async function answerRequests(cycle: PublishCycle): Promise<boolean> {
  const requests = await waitingRequests(cycle.payload)
  const rollback = requests.findLast(({ kind }) => kind === 'rollback')
  const last = rollback ? requests.indexOf(rollback) : -1
  const [earlier, later] = [requests.slice(0, last + 1), requests.slice(last + 1)]
  const published = earlier.filter(({ kind }) => kind !== 'rollback')
  if (published.length > 0) await publish(cycle, published)
  if (rollback) {
    const others = earlier.filter((request) => request.kind === 'rollback')
    await rollBack(cycle, rollback, others)
  }
  if (later.length > 0) await publish(cycle, later)
  return requests.length > 0
}

/** What the clock is followed with. */
export interface ClockOrder {
  /** Whether every page is made anew. */
  readonly everything?: boolean
  /**
   * Whether the whole snapshot is compared with the database: it may have been restored from a backup, and the code may
   * be able to publish what it could not before.
   */
  readonly wholeSnapshot?: boolean
}

/**
 * Makes anew what the present has changed, if anything. Nothing is shown while an earlier release is held.
 * @returns whether the site is true now; false when a check has refused it
 */
export async function followClock(cycle: PublishCycle, order: ClockOrder = {}): Promise<boolean> {
  const { folder } = cycle
  if (await folder.held()) return true
  const { everything = false, wholeSnapshot = everything } = order
  const started = Date.now()
  const report = wholeSnapshot ? await changeSnapshot(cycle, writeSnapshot) : await bringSnapshot(cycle, [])
  const result = await makeRelease(cycle, { everything })
  if (result.outcome === 'unchanged') {
    await showNewest(cycle)
    return true
  }
  const isTrue = result.outcome === 'made' || (await isGoodWithout(cycle, report.replaced))
  // A document that was refused before is refused again at each start: that is told once.
  if (result.outcome === 'refused' && isTrue && (await isRecorded(cycle, result.findings))) return true
  const kind = everything || (result.outcome === 'made' && result.change.isFull) ? 'full' : 'clock'
  await conclude(cycle, { kind, requests: [], started, result, times: result.times, keptOut: [] })
  return isTrue
}

async function publish(cycle: PublishCycle, requests: readonly PublishRequest[]): Promise<void> {
  const isWhole = ({ kind }: PublishRequest): boolean => kind === 'everything'
  const some = requests.filter((request) => !isWhole(request))
  if (some.length > 0) await publishDocuments(cycle, some)
  const whole = requests.filter(isWhole)
  if (whole.length > 0) await publishEverything(cycle, whole)
}

/**
 * Makes one release for requests. When a check refuses it, each document is published by itself: what is wrong with
 * one keeps no other from its readers. One that is refused stays as it was until somebody publishes it again.
 */
async function publishDocuments(cycle: PublishCycle, requests: readonly PublishRequest[]): Promise<void> {
  const started = startOf(requests)
  const begun = performance.now()
  const report = await bringSnapshot(cycle, requests)
  const snapshot = performance.now() - begun
  const result = await makeRelease(cycle, { isUrgent: true })
  if (result.outcome === 'refused' && (await isGoodWithout(cycle, report.replaced))) {
    const alone = [...Map.groupBy(requests, ({ kind, about }) => about ?? kind).values()]
    if (alone.length > 1) {
      for (const some of alone) await publishDocuments(cycle, some)
      return
    }
  }
  const times = { snapshot, ...result.times }
  const keptOut = keptOutOf(requests, report)
  await conclude(cycle, { kind: 'publish', requests, started, result, times, keptOut })
}

/** Makes the whole site anew from the database, but for what a check refuses. */
async function publishEverything(cycle: PublishCycle, requests: readonly PublishRequest[]): Promise<void> {
  const started = startOf(requests)
  const report = await changeSnapshot(cycle, writeSnapshot)
  const first = await makeRelease(cycle, { everything: true })
  const isRefused = first.outcome === 'refused' && (await isGoodWithout(cycle, report.replaced))
  const result = isRefused ? await makeRelease(cycle, { everything: true }) : first
  const findings = isRefused ? first.findings.slice(0, FINDINGS_SHOWN) : []
  const keptOut = [...keptOutOf(requests, report), ...findings]
  await conclude(cycle, { kind: 'full', requests, started, result, times: result.times, keptOut })
}

/**
 * Puts documents back as they were before a release that was refused, unless it would be refused all the same.
 * @returns whether they are what was wrong; readers have everything else now
 */
async function isGoodWithout(cycle: PublishCycle, documents: readonly ReplacedDocument[]): Promise<boolean> {
  if (documents.length === 0) return false
  const started = Date.now()
  await changeSnapshot(cycle, (task) => putBack(task, documents))
  const result = await makeRelease(cycle, { isUrgent: true })
  if (result.outcome === 'refused') {
    await changeSnapshot(cycle, (task) => updateSnapshot(task, documents))
    return false
  }
  if (result.outcome === 'made') {
    await conclude(cycle, { kind: 'clock', requests: [], started, result, times: result.times, keptOut: [] })
  }
  return true
}

/** Whether the list of releases says already that these findings were a reason to refuse. */
async function isRecorded({ payload }: PublishCycle, findings: readonly ReleaseFinding[]): Promise<boolean> {
  const known = new Set<string>()
  for (const row of await newestReleases(payload, { limit: RECORDED })) {
    for (const finding of row.findings) known.add(nameOf(finding))
  }
  return findings.every((finding) => known.has(nameOf(finding)))
}
/** Newer than so many releases a finding is not told again. */
const RECORDED = 50
const nameOf = ({ check, path, detail }: ReleaseFinding): string => [check, path, detail].join(' ')

/** When the oldest of them was made, milliseconds since 1970. */
const startOf = (requests: readonly PublishRequest[]): number =>
  Math.min(...requests.map(({ at }) => Date.parse(at)))

/** What of a snapshot's report is about these requests. */
function keptOutOf(requests: readonly PublishRequest[], { keptOut }: SnapshotReport): ReleaseFinding[] {
  const asked = new Set(documentsOf(requests).map(({ id }) => id))
  return keptOut
    .filter(({ id, model }) => asked.has(id) || model === 'settings')
    .map(({ model, id, slug, language, field, reason }) => {
      const document = id === '' ? {} : { document: `${collectionOf(model as never)}/${id}` }
      return {
        check: 'kept-out',
        path: '',
        ...document,
        title: slug,
        field,
        ...(language && { language }),
        detail: reason,
      }
    })
}

async function rollBack(
  cycle: PublishCycle,
  request: PublishRequest,
  all: readonly PublishRequest[],
): Promise<void> {
  const { payload, folder, lease, done } = cycle
  const { release = '', by, at } = request
  const manifest = await folder.manifest(release)
  if (!(await lease.renew())) throw new LostLeaseError()
  if (manifest) await folder.show(release, { release, by, at })
  const now = new Date()
  const row: ReleaseRow = {
    release: manifest ? release : '',
    outcome: manifest ? 'live' : 'failed',
    kind: 'rollback',
    by: [by],
    documents: [],
    requests: all.map(({ id }) => id),
    at: now.toISOString(),
    milliseconds: Math.max(0, now.getTime() - Date.parse(at)),
    pages: 0,
    languages: [],
    findings: [],
    ...(!manifest && { message: 'release-gone' }),
  }
  await recordRelease(payload, row)
  done(row, {})
  await removeRequests(payload, row.requests)
}
