import type { DocumentOf } from '@tienviitta/content-models/models/model'
import type { ModelName } from '@tienviitta/content-models/models/model-name'
import type { SnapshotDocument } from '@tienviitta/content-models/snapshot/snapshot'

/** A published document of one model with its translations. */
export type Published<Name extends ModelName> = SnapshotDocument<DocumentOf<Name>>

/** Whether a document is of a model. */
export function isOf<Name extends ModelName>(
  snapshot: SnapshotDocument,
  model: Name,
): snapshot is Published<Name> {
  return snapshot.document.model === model
}
