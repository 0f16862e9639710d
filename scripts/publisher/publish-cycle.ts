import { collectionOf } from '@tienviitta/cms/src/collections/collection-slugs.ts'
import type { Lease } from '@tienviitta/cms/src/database/lease.ts'
import { TakenOverError } from '@tienviitta/cms/src/files/staging-folder.ts'
import {
  type PublishRequest,
  removeRequests,
  waitingRequests,
} from '@tienviitta/cms/src/publishing/publish-requests.ts'
import {
  type ReleaseFinding,
  type ReleaseKind,
  type ReleaseRow,
  recordRelease,
} from '@tienviitta/cms/src/releases/releases.ts'
import {
  type SnapshotReport,
  updateSnapshot,
  writeSnapshot,
} from '@tienviitta/cms/src/snapshot/write-snapshot.ts'
import type { OpenCms } from '@tienviitta/cms/src/start/open-cms.ts'
import { Problem } from '../process/problem.ts'
import type { ReleaseFolder } from '../release/release-folder.ts'
import type { ReleaseOrder, ReleaseResult } from '../release/release-order.ts'
import type { SitePublisher } from '../release/site-publisher.ts'
import type { StepTimes } from '../release/step-times.ts'
import { documentsOf, titlesOf } from './waiting-documents.ts'

export interface PublishCycle {
  readonly payload: OpenCms
  readonly site: SitePublisher
  readonly folder: ReleaseFolder
  /** Folder of the snapshot. */
  readonly snapshot: string
  /** The moment that counts as now, milliseconds since 1970. */
  readonly clock: () => number
  readonly lease: Pick<Lease, 'renew'>
  /** Told of each document that is kept out. */
  readonly report: (line: string) => void
  /** Told of each attempt. */
  readonly done: (row: ReleaseRow, times: StepTimes) => void
  /** Told how many of the pages that a release needs are rendered. */
  readonly progress?: (done: number, total: number) => void
  readonly signal?: AbortSignal
}

/** That another process has become the publisher: this one must not touch anything any more. */
export class LostLeaseError extends Problem {
  override message = 'Another publisher has taken over: end one of the two.'
}

/** So many times a snapshot is mended in one go before something else must be wrong. */
const MENDINGS = 3

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

/**
 * Makes anew what the present has changed, if anything. Nothing is shown while an earlier release is held.
 * @returns whether the site is true now; false when a check has refused it
 */
export async function followClock(cycle: PublishCycle, order: Partial<ReleaseOrder> = {}): Promise<boolean> {
  const { folder } = cycle
  if (await folder.held()) return true
  const started = Date.now()
  await bringSnapshot(cycle, [])
  const result = await makeRelease(cycle, order)
  if (result.outcome === 'unchanged') {
    await showNewest(cycle)
    return true
  }
  const isFull = order.everything ?? (result.outcome === 'made' && result.change.isFull)
  const kind = isFull ? 'full' : 'clock'
  await conclude(cycle, { kind, requests: [], started, result, times: result.times, keptOut: [] })
  return result.outcome === 'made'
}

async function publish(cycle: PublishCycle, requests: readonly PublishRequest[]): Promise<void> {
  const started = Math.min(...requests.map(({ at }) => Date.parse(at)))
  const isFull = requests.some(({ kind }) => kind === 'everything')
  const begun = performance.now()
  const report = await bringSnapshot(cycle, requests)
  const snapshot = performance.now() - begun
  const result = await makeRelease(cycle, isFull ? { everything: true } : { isUrgent: true })
  const asked = new Set(documentsOf(requests).map(({ id }) => id))
  const keptOut = report.keptOut
    .filter(({ id, model }) => asked.has(id) || model === 'settings')
    .map(({ model, id, slug, language, field, reason }): ReleaseFinding => {
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
  const times = { snapshot, ...result.times }
  await conclude(cycle, { kind: isFull ? 'full' : 'publish', requests, started, result, times, keptOut })
}

/** @throws LostLeaseError when it is another publisher that writes to the snapshot as well */
async function bringSnapshot(
  cycle: PublishCycle,
  requests: readonly PublishRequest[],
): Promise<SnapshotReport> {
  const { payload, snapshot: directory, report: log, lease } = cycle
  const task = { payload, directory, log }
  const isFull = requests.some(({ kind }) => kind === 'everything')
  try {
    return await (isFull ? writeSnapshot(task) : updateSnapshot(task, documentsOf(requests)))
  } catch (error) {
    if (!(error instanceof TakenOverError)) throw error
    if (!(await lease.renew())) throw new LostLeaseError()
    // `npm run build` writes to the same folder. What is published goes first; the build begins again.
    return bringSnapshot(cycle, requests)
  }
}

async function makeRelease(
  cycle: PublishCycle,
  order: Partial<ReleaseOrder>,
): Promise<Exclude<ReleaseResult, { outcome: 'damaged' }>> {
  for (let attempt = 1; attempt <= MENDINGS; attempt += 1) {
    const { signal, progress } = cycle
    const result = await cycle.site.make({
      clock: cycle.clock(),
      ...(signal && { signal }),
      ...(progress && { progress }),
      ...order,
    })
    if (result.outcome !== 'damaged') return result
    await bringSnapshot(cycle, [])
  }
  throw new Error(
    'Files of the snapshot are damaged again as soon as they have been written: check the disk of the data folder.',
  )
}

interface Conclusion {
  readonly kind: ReleaseKind
  readonly requests: readonly PublishRequest[]
  /** When it was asked for, milliseconds since 1970. */
  readonly started: number
  readonly result: Exclude<ReleaseResult, { outcome: 'damaged' }>
  readonly times: StepTimes
  readonly keptOut: readonly ReleaseFinding[]
}

async function conclude(cycle: PublishCycle, conclusion: Conclusion): Promise<void> {
  const { payload, folder, done } = cycle
  const { kind, requests, started, result, times, keptOut } = conclusion
  const begun = performance.now()
  if (result.outcome === 'made') await show(cycle, result.release)
  else if (result.outcome === 'unchanged') await showNewest(cycle)
  const at = new Date()
  const withShow = { ...times, show: performance.now() - begun }
  const isMade = result.outcome === 'made'
  const documents = await titlesOf(payload, requests)
  const row = {
    release: isMade ? result.release : ((await folder.current()) ?? ''),
    outcome: result.outcome === 'refused' ? ('refused' as const) : ('live' as const),
    kind,
    by: [...new Set(requests.map(({ by }) => by))],
    documents,
    requests: requests.map(({ id }) => id),
    at: at.toISOString(),
    milliseconds: Math.max(0, at.getTime() - started),
    pages: isMade ? result.change.pages.length : 0,
    languages: isMade ? result.change.languages : [],
    findings: result.outcome === 'refused' ? result.findings.slice(0, FINDINGS_SHOWN) : [],
  }
  const [whole, apart] = apartFromKeptOut(row, requests, keptOut)
  for (const each of [whole, apart]) {
    if (!each) continue
    await recordRelease(payload, each)
    done(each, withShow)
  }
  await removeRequests(payload, row.requests)
}

/** More than this nobody reads. */
const FINDINGS_SHOWN = 50

/**
 * What is recorded: documents that were kept out are refused, with their reasons; the others are live. A row that
 * would say nothing is left out.
 */
function apartFromKeptOut(
  row: ReleaseRow,
  requests: readonly PublishRequest[],
  keptOut: readonly ReleaseFinding[],
): [ReleaseRow | undefined, ReleaseRow | undefined] {
  if (keptOut.length === 0) return [row, undefined]
  const names = new Set(keptOut.map(({ document }) => document))
  const isOut = (about: string | undefined): boolean => about !== undefined && names.has(about)
  const ofThose = requests.filter(({ about }) => isOut(about)).map(({ id }) => id)
  const apart: ReleaseRow = {
    ...row,
    outcome: 'refused',
    release: '',
    documents: row.documents.filter(({ name }) => isOut(name)),
    requests: ofThose,
    pages: 0,
    languages: [],
    findings: keptOut,
  }
  const documents = row.documents.filter(({ name }) => !isOut(name))
  const isEmpty = documents.length === 0 && row.pages === 0
  const rest = { ...row, documents, requests: row.requests.filter((id) => !ofThose.includes(id)) }
  return [isEmpty ? undefined : rest, apart]
}

async function show({ lease, folder }: PublishCycle, release: string): Promise<void> {
  if (!(await lease.renew())) throw new LostLeaseError()
  await folder.show(release)
}

/** After a roll back, or when a process died before it showed its release. */
async function showNewest(cycle: PublishCycle): Promise<void> {
  const { newest } = cycle.site
  if (newest !== undefined && newest !== (await cycle.folder.current())) await show(cycle, newest)
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
