import { MODEL_NAMES } from '@tienviitta/content-models/models/model-name'
import type { Problem } from '@tienviitta/content-models/snapshot/report'
import { type ManifestEntry, manifestEntry } from '@tienviitta/content-models/snapshot/snapshot'
import { z } from 'zod'

/** The file beside the manifest with what the writer must remember of each document. */
export const INDEX_FILE = 'index.json'

const problem = z.object({
  severity: z.enum(['kept-out', 'warning']),
  model: z.string(),
  id: z.string(),
  slug: z.string(),
  language: z.string().optional(),
  field: z.string(),
  reason: z.string(),
})

const indexed = z.object({
  model: z.enum(MODEL_NAMES),
  slug: z.string(),
  entry: manifestEntry.optional(),
  references: z.array(z.object({ field: z.string(), model: z.string(), id: z.string() })),
  problems: z.array(problem as unknown as z.ZodType<Problem>),
  pictures: z.array(z.string()),
})

/**
 * What is remembered of a document, so that the manifest and the report can be written when another document changes.
 */
export type IndexedDocument = z.infer<typeof indexed>

/** All documents that were published or kept out, by id. */
export type SnapshotIndex = ReadonlyMap<string, IndexedDocument>

/** The text of the index; the same documents give the same bytes. */
export const indexText = (index: SnapshotIndex): string =>
  `${JSON.stringify(Object.fromEntries(inOrder(index)))}\n`

/** The content of an index file; `undefined` when it is not one. */
export function readIndex(content: unknown): SnapshotIndex | undefined {
  const { data } = z.record(z.string(), indexed).safeParse(content)
  return data && new Map(Object.entries(data))
}

/** The lines of the manifest. */
export const entriesOf = (index: SnapshotIndex): ManifestEntry[] =>
  [...index.values()].flatMap(({ entry }) => entry ?? [])

/** What is wrong with the documents, and which of them lead to something that is not published. */
export function problemsOf(index: SnapshotIndex): Problem[] {
  const documents = inOrder(index)
  const dangling = documents.flatMap(([id, { model, slug, entry, references }]) =>
    entry === undefined
      ? []
      : references
          .filter((reference) => index.get(reference.id)?.entry === undefined)
          .map(({ field, model: other, id: otherId }): Problem => {
            const reason = `leads to a ${other} that is not published (${otherId})`
            return { severity: 'warning', model, id, slug, field, reason }
          }),
  )
  return [...documents.flatMap(([, { problems }]) => problems), ...dangling]
}

/** By model, then by id: the order does not depend on when which document was written. */
function inOrder(index: SnapshotIndex): (readonly [string, IndexedDocument])[] {
  const byModel = Map.groupBy(index, ([, { model }]) => model)
  return MODEL_NAMES.flatMap((model) =>
    (byModel.get(model) ?? []).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)),
  )
}
