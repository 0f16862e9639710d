import type { Access, CollectionConfig } from 'payload'
import type { ModelName } from '@tienviitta/content-models/models/model-name'
import { type CmsUser, cmsUser, editsEverything, hasRole, isMunicipalEditor } from './cms-user.ts'
import { MUNICIPALITY_FIELDS } from './municipality-fields.ts'
import { signedIn } from './signed-in.ts'

/** Who besides editors may change the documents of a model. */
export interface ContentAccess {
  /** The communications team: everything. */
  communications?: boolean
  /** Anyone who edits anything may add documents: pictures. */
  everybodyAdds?: boolean
}

/**
 * The rules for the documents of a model: anyone with an account may read; editors may change documents, limited
 * editors only those that name one of their municipalities; no one else may, apart from the exceptions given.
 */
export function contentAccess(model: ModelName, exceptions: ContentAccess = {}): CollectionConfig['access'] {
  const field = MUNICIPALITY_FIELDS[model]
  const changesAll = (user: CmsUser | undefined): boolean =>
    editsEverything(user) || (exceptions.communications === true && hasRole(user, 'communications'))

  const change: Access = ({ req }) => {
    const user = cmsUser(req.user)
    if (changesAll(user)) return true
    return isMunicipalEditor(user) && field !== undefined
      ? { [field]: { in: [...user.municipalities] } }
      : false
  }
  const create: Access = ({ req }) => {
    const user = cmsUser(req.user)
    if (changesAll(user)) return true
    if (exceptions.everybodyAdds === true) return isMunicipalEditor(user) || hasRole(user, 'communications')
    return isMunicipalEditor(user) && user.municipalities.length > 0 && field !== undefined && field !== 'id'
  }
  const remove: Access = (args) => (field === 'id' ? editsEverything(cmsUser(args.req.user)) : change(args))

  return {
    read: signedIn,
    readVersions: signedIn,
    create,
    update: change,
    delete: remove,
    unlock: () => false,
  }
}
