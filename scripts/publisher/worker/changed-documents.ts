import { modelOf } from '@tienviitta/cms/database/collection-slugs'
import type { DocumentKey } from '@tienviitta/cms/snapshot'
import type { PublishRequest } from '@tienviitta/content-models/publishing/publish-request'

/** The names of the documents that requests are about, each once: `<collection>/<id>`. */
export const namesIn = (requests: readonly PublishRequest[]): string[] => [
  ...new Set(requests.flatMap(({ about }) => about ?? [])),
]

/** The documents that requests are about, each once. */
export const changedDocuments = (requests: readonly PublishRequest[]): DocumentKey[] =>
  namesIn(requests).flatMap((name) => {
    const [collection = '', id = ''] = name.split('/')
    const model = modelOf(collection)
    return model && id !== '' ? [{ model, id }] : []
  })
