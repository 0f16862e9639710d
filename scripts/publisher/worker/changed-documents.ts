import { modelOf } from '@tienviitta/cms/database/collection-slugs'
import type { DocumentKey } from '@tienviitta/cms/snapshot'
import type { PublishRequest } from '@tienviitta/content-models/publishing/publish-request'

/** The documents that requests are about, each once. */
export function changedDocuments(requests: readonly PublishRequest[]): DocumentKey[] {
  const names = new Set(requests.flatMap(({ about }) => about ?? []))
  return [...names].flatMap((name) => {
    const [collection = '', id = ''] = name.split('/')
    const model = modelOf(collection)
    return model && id !== '' ? [{ model, id }] : []
  })
}
