import type { ModelName } from '@tienviitta/content-models/models/model-name'
import { isRecord } from '@tienviitta/content-models/models/schema-walk'
import { type CollectionBeforeChangeHook, ValidationError } from 'payload'
import { collectionOf } from '../database/collection-slugs.ts'
import { messageIn } from '../labels/message.ts'
import { cmsUser, hasRole, isMunicipalEditor } from './cms-user.ts'
import { MUNICIPALITY_FIELDS } from './municipality-fields.ts'

/**
 * A limited editor's documents stay with her municipalities: a new one that names none gets her first, and she can
 * neither add nor remove one that is not hers, nor make a document national.
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
    const before = idsOf(original[field])
    const named = field in row ? idsOf(row[field]) : before
    if (named.length === 0 && operation === 'create') {
      const [first] = user.municipalities
      return { ...row, [field]: field === 'municipality' ? first : [first] }
    }
    const isOwn = (id: string): boolean => user.municipalities.includes(id)
    const othersOf = (ids: readonly string[]): string =>
      ids
        .filter((id) => !isOwn(id))
        .toSorted()
        .join(' ')
    if (named.some(isOwn) && othersOf(named) === othersOf(before)) return row
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
