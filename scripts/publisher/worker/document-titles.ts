import { modelOf } from '@tienviitta/cms/database/collection-slugs'
import { TITLE_FIELDS, toDocumentTitle } from '@tienviitta/cms/content/document/document-title'
import type { PublishRequest } from '@tienviitta/content-models/publishing/publish-request'
import type { ReleaseRow } from '@tienviitta/content-models/publishing/release-row'
import type { OpenCms } from '@tienviitta/cms/start'
import { namesIn } from './changed-documents.ts'

/** The documents with their titles, for the list of releases; a deleted one is named by its id. */
export async function titlesOf(
  payload: OpenCms,
  requests: readonly PublishRequest[],
): Promise<ReleaseRow['documents']> {
  return Promise.all(
    namesIn(requests).map(async (name) => {
      const [collection = '', id = ''] = name.split('/')
      const model = modelOf(collection)
      if (!model) return { name, title: name }
      const row = await payload.db.findOne<Record<string, unknown> & { id: string }>({
        collection,
        where: { id: { equals: id } },
        select: { [TITLE_FIELDS[model]]: true },
      })
      return { name, title: toDocumentTitle(model, { ...row, id }) }
    }),
  )
}
