import type { ModelName } from '@tienviitta/content-models/models/model-name'

/** The field by which a document belongs to municipalities. Models without one are national. */
export const MUNICIPALITY_FIELDS: Partial<Record<ModelName, 'municipality' | 'municipalities' | 'id'>> = {
  guide: 'municipalities',
  office: 'municipality',
  event: 'municipality',
  announcement: 'municipalities',
  municipality: 'id',
}
