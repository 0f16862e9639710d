import { removeRequests } from '@tienviitta/cms/publishing/requests/publish-requests'
import type { PublishRequest } from '@tienviitta/content-models/publishing/publish-request'
import { recordRelease } from '@tienviitta/cms/publishing/releases/releases'
import type {
  ReleaseFinding,
  ReleaseKind,
  ReleaseRow,
} from '@tienviitta/content-models/publishing/release-row'
import type { StepTimes } from '../release/step-times.ts'
import type { Made } from './make-release.ts'
import { LostLeaseError, type PublishCycle } from './publish-cycle.ts'
import { titlesOf } from './waiting-documents.ts'

interface Conclusion {
  readonly kind: ReleaseKind
  readonly requests: readonly PublishRequest[]
  /** When it was asked for, milliseconds since 1970. */
  readonly started: number
  readonly result: Made
  readonly times: StepTimes
  readonly keptOut: readonly ReleaseFinding[]
}

/** Shows what came of a release, records it, and takes the requests away that it answers. @throws LostLeaseError */
export async function conclude(cycle: PublishCycle, conclusion: Conclusion): Promise<void> {
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
export const FINDINGS_SHOWN = 50

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
export async function showNewest(cycle: PublishCycle): Promise<void> {
  const { newest } = cycle.site
  if (newest !== undefined && newest !== (await cycle.folder.current())) await show(cycle, newest)
}
