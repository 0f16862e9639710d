import { collectionOf } from '@tienviitta/cms/database/collection-slugs'
import type { SnapshotReport } from '@tienviitta/cms/snapshot'
import { MODEL_NAMES } from '@tienviitta/content-models/models/model-name'
import type { PublishRequest } from '@tienviitta/content-models/publishing/publish-request'
import type {
  ReleaseFinding,
  ReleaseKind,
  ReleaseRow,
} from '@tienviitta/content-models/publishing/release-row'
import { changedDocuments } from './changed-documents.ts'
import type { CheckedRelease } from './new-release.ts'
import type { ShownRelease } from './show-release.ts'

/** More than this would not be read. */
export const FINDINGS_SHOWN = 50

/**
 * A row about requests that changed nothing for readers. @param started when it was asked for, milliseconds since 1970
 */
export const rowOf = (
  requests: readonly PublishRequest[],
  started: number,
  at: Date,
): Omit<ReleaseRow, 'outcome' | 'kind'> => ({
  release: '',
  by: [...new Set(requests.map(({ by }) => by))],
  documents: [],
  requests: requests.map(({ id }) => id),
  at: at.toISOString(),
  milliseconds: Math.max(0, at.getTime() - started),
  pages: 0,
  languages: [],
  findings: [],
})

/** The outcome of an order, which determines what is recorded. */
export interface Publication {
  readonly kind: ReleaseKind
  readonly requests: readonly PublishRequest[]
  /** When it was asked for, milliseconds since 1970. */
  readonly started: number
  readonly release: CheckedRelease
  readonly shown: ShownRelease
  /** Why requested documents are not in it. */
  readonly keptOut: readonly ReleaseFinding[]
}

/**
 * What is recorded: documents that were kept out are refused, with their reasons; the others are live. A row that would
 * say nothing is left out, and there is none when the clock has changed nothing.
 * @param documents what was asked for, with titles
 */
export function releaseRows(
  { kind, requests, started, release, shown, keptOut }: Publication,
  documents: ReleaseRow['documents'],
): ReleaseRow[] {
  if (release.outcome === 'unchanged' && requests.length === 0) return []
  const { pages, languages } = release.outcome === 'made' ? release.change : { pages: [], languages: [] }
  const row: ReleaseRow = {
    ...rowOf(requests, started, shown.at),
    release: shown.release,
    outcome: release.outcome === 'refused' ? 'refused' : 'live',
    kind,
    documents,
    pages: pages.length,
    languages,
    findings: release.outcome === 'refused' ? release.findings.slice(0, FINDINGS_SHOWN) : [],
  }
  return keptOut.length === 0 ? [row] : apart(row, requests, keptOut)
}

function apart(
  row: ReleaseRow,
  requests: readonly PublishRequest[],
  keptOut: readonly ReleaseFinding[],
): ReleaseRow[] {
  const names = new Set(keptOut.map(({ document }) => document))
  const isOut = (about: string | undefined): boolean => about !== undefined && names.has(about)
  const ofThose = requests.filter(({ about }) => isOut(about)).map(({ id }) => id)
  const refused: ReleaseRow = {
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
  return isEmpty ? [refused] : [rest, refused]
}

/** The part of a snapshot's report that is about the requested documents. */
export function keptOutOf(
  requests: readonly PublishRequest[],
  { keptOut }: Pick<SnapshotReport, 'keptOut'>,
): ReleaseFinding[] {
  const asked = new Set(changedDocuments(requests).map(({ id }) => id))
  return keptOut
    .filter(({ id, model }) => asked.has(id) || model === 'settings')
    .map(({ model, id, slug, language, field, reason }) => {
      const known = id === '' ? undefined : MODEL_NAMES.find((name) => name === model)
      return {
        check: 'kept-out',
        path: '',
        ...(known && { document: `${collectionOf(known)}/${id}` }),
        title: slug,
        field,
        ...(language && { language }),
        detail: reason,
      }
    })
}
