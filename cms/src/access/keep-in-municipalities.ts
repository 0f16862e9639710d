import type { ModelName } from '@tienviitta/content-models/models/model-name'
import { isRecord } from '@tienviitta/content-models/models/schema-walk'
import { type CollectionBeforeChangeHook, ValidationError } from 'payload'
import { collectionOf } from '../database/collection-slugs.ts'
import { messageIn } from '../labels/message.ts'
import { cmsUser, hasRole, isMunicipalEditor } from './cms-user.ts'
import { MUNICIPALITY_FIELDS } from './municipality-fields.ts'

/**
 * A limited editor's documents stay with her municipalities: a new one that names none gets her first, and she cannot
 * move one to others or make it national.
 */
export const keepInMunicipalities =
  (model: ModelName): CollectionBeforeChangeHook =>
  ({ data, operation, originalDoc, req }) => {
    const user = cmsUser(req.user)
    const field = MUNICIPALITY_FIELDS[model]
    if (!isMunicipalEditor(user) || field === undefined || field === 'id') return data as unknown
    if (hasRole(user, 'communications') && (model === 'event' || model === 'announcement'))
      return data as unknown
    const row = data as Record<string, unknown>
    const original = (originalDoc ?? {}) as Record<string, unknown>
    const named = idsOf(row[field] ?? original[field])
    if (named.length === 0 && operation === 'create') {
      const [first] = user.municipalities
      return { ...row, [field]: field === 'municipality' ? first : [first] }
    }
    if (named.some((id) => user.municipalities.includes(id))) return row
    const message = messageIn('problem.municipality', req.i18n.language)
    throw new ValidationError(
      { collection: collectionOf(model), errors: [{ path: field, message }], req },
      req.t,
    )
  }

const idsOf = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value])
    .map((item: unknown) => (isRecord(item) ? item['id'] : item))
    .filter((id): id is string => typeof id === 'string')
