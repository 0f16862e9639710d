import type { PayloadRequest } from 'payload'
import type { ModelName } from '@tienviitta/content-models/models/model-name'
import { collectionOf } from '../database/collection-slugs.ts'
import { storedRows } from '../database/stored-rows.ts'
import type { CmsUser } from './cms-user.ts'
import { MUNICIPALITY_FIELDS } from './municipality-fields.ts'

/** The ids of all documents that name one of the user's municipalities. */
export async function municipalDocuments({ payload }: PayloadRequest, user: CmsUser): Promise<string[]> {
  const lists = await Promise.all(
    Object.entries(MUNICIPALITY_FIELDS).map(([model, field]) => {
      const where = { [field]: { in: [...user.municipalities] } }
      return storedRows(payload, collectionOf(model as ModelName), where, { select: {} })
    }),
  )
  return lists.flat().map(({ id }) => id)
}
