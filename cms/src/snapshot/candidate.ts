import type { ModelName } from '@tienviitta/content-models/models/model-name'
import { isRecord } from '@tienviitta/content-models/models/schema-walk'
import type { Problem } from '@tienviitta/content-models/snapshot/report'
import type { SnapshotDocument } from '@tienviitta/content-models/snapshot/snapshot'
import { validate } from '@tienviitta/content-models/snapshot/validate'
import { toDocument } from '../content/document/to-document.ts'
import type { PublishedRow } from './published-rows.ts'

/** A published row on its way into the snapshot: the document, unless it is not valid, and what is wrong with it. */
export interface Candidate {
  readonly id: string
  readonly slug: string
  readonly snapshot?: SnapshotDocument
  readonly problems: Problem[]
}

/** Validates a published row with its published translations. */
export function candidateOf(
  model: ModelName,
  { row, unreadable }: PublishedRow,
  translations: readonly Record<string, unknown>[],
): Candidate {
  if (!row) {
    const { id, reason } = unreadable
    return { id, slug: '', problems: [{ severity: 'kept-out', model, id, slug: '', field: '', reason }] }
  }
  const { document, problems: lost } = toDocument(model, row)
  const { snapshot, problems } = validate({
    document,
    history: row['history'] ?? {},
    translations: [...translations],
  })
  const slug = typeof row['slug'] === 'string' ? row['slug'] : ''
  if (lost.length === 0) return { id: row.id, slug, snapshot, problems }
  const converted = lost.map(({ path, message: reason }): Problem => {
    return { severity: 'kept-out', model, id: row.id, slug, field: rowPath(path, row), reason }
  })
  const others = problems.filter(({ field }) => !converted.some((problem) => problem.field === field))
  return { id: row.id, slug, problems: [...converted, ...others] }
}

/** A translation that is no longer valid is shown as it was last published. */
export function withLastTranslations(
  snapshot: SnapshotDocument,
  problems: readonly Problem[],
  last: SnapshotDocument | undefined,
): SnapshotDocument {
  const broken = new Set(problems.map(({ language }) => language))
  const kept = (last?.translations ?? []).filter(({ language }) => broken.has(language))
  const own = snapshot.translations.filter(({ language }) => !kept.some((row) => row.language === language))
  return { ...snapshot, translations: [...own, ...kept] }
}

/** The path of a field through row ids, as reports name it. */
function rowPath(keys: readonly PropertyKey[], row: unknown): string {
  let at = row
  return keys
    .map((key) => {
      at = isRecord(at) || Array.isArray(at) ? (at as Record<PropertyKey, unknown>)[key] : undefined
      return typeof key === 'number' && isRecord(at) && typeof at['id'] === 'string' ? at['id'] : String(key)
    })
    .join('.')
}
