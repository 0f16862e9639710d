import { modelOf } from '@tienviitta/cms/database/collection-slugs'
import { TITLE_FIELDS } from '@tienviitta/cms/content/document/document-title'
import type { PublishRequest } from '@tienviitta/content-models/publishing/publish-request'
import type { ReleaseRow } from '@tienviitta/content-models/publishing/release-row'
import type { OpenCms } from '@tienviitta/cms/start'

/** The documents with their titles, for the list of releases; one that is gone is named by its id. */
export async function titlesOf(
  payload: OpenCms,
  requests: readonly PublishRequest[],
): Promise<ReleaseRow['documents']> {
  const names = [...new Set(requests.flatMap(({ about }) => about ?? []))]
  return Promise.all(
    names.map(async (name) => {
      const [collection = '', id = ''] = name.split('/')
      const model = modelOf(collection)
      if (!model) return { name, title: name }
      const field = TITLE_FIELDS[model]
      const row = await payload.db.findOne<Record<string, unknown> & { id: string }>({
        collection,
        where: { id: { equals: id } },
        select: { [field]: true },
      })
      const title = row?.[field]
      return { name, title: typeof title === 'string' && title !== '' ? title : id }
    }),
  )
}
