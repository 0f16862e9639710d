import type { ModelName } from '@tienviitta/content-models/models/model-name'

/** The field that names a document of each model. */
export const TITLE_FIELDS = {
  guide: 'title',
  office: 'name',
  event: 'name',
  service: 'name',
  topic: 'title',
  term: 'term',
  authority: 'name',
  municipality: 'name',
  network: 'name',
  announcement: 'title',
  page: 'title',
  media: 'alternativeText',
} as const satisfies Record<ModelName, string>

/** The name of a document or row as an editor knows it; its id when it has none yet. */
export function toDocumentTitle(model: ModelName, row: Readonly<Record<string, unknown>>): string {
  const title = row[TITLE_FIELDS[model]]
  return typeof title === 'string' && title !== '' ? title : String(row['id'])
}
