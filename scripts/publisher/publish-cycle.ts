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
  newestReleases,
  recordRelease,
} from '@tienviitta/cms/src/releases/releases.ts'
import {
  type ReplacedDocument,
  type SnapshotReport,
  type SnapshotTask,
  putBack,
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

const bringSnapshot = (cycle: PublishCycle, requests: readonly PublishRequest[]): Promise<SnapshotReport> =>
  changeSnapshot(cycle, (task) => updateSnapshot(task, documentsOf(requests)))

/** @throws LostLeaseError when it is another publisher that writes to the snapshot as well */
async function changeSnapshot<Result>(
  cycle: PublishCycle,
  work: (task: SnapshotTask) => Promise<Result>,
): Promise<Result> {
  const { payload, snapshot: directory, report: log, lease } = cycle
  try {
    return await work({ payload, directory, log })
  } catch (error) {
    if (!(error instanceof TakenOverError)) throw error
    if (!(await lease.renew())) throw new LostLeaseError()
    // `npm run build` writes to the same folder. What is published goes first; the build begins again.
    return changeSnapshot(cycle, work)
  }
}

/** What came of a release whose snapshot is whole. */
type Made = Exclude<ReleaseResult, { outcome: 'damaged' }>

async function makeRelease(cycle: PublishCycle, order: Partial<ReleaseOrder>): Promise<Made> {
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
  readonly result: Made
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
  const rest = { ...row, documents, requests: row.requests.filter((id) => !ofThose.includes(id)) }
  const isEmpty = documents.length === 0 && row.pages === 0 && rest.requests.length === 0
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
