import type { ModelName } from '@tienviitta/content-models/models/model-name'

/** The collection in which the documents of each model are kept. */
export const COLLECTIONS = {
  guide: 'guides',
  office: 'offices',
  event: 'events',
  service: 'services',
  topic: 'topics',
  term: 'terms',
  authority: 'authorities',
  municipality: 'municipalities',
  network: 'networks',
  announcement: 'announcements',
  page: 'pages',
  media: 'media',
} as const satisfies Record<ModelName, string>

export type ContentCollection = (typeof COLLECTIONS)[ModelName]

export const collectionOf = (model: ModelName): ContentCollection => COLLECTIONS[model]

const models = new Map<string, ModelName>(
  Object.entries(COLLECTIONS).map(([model, slug]) => [slug, model as ModelName]),
)

/** The model whose documents a collection holds; `undefined` for users and translations. */
export const modelOf = (collection: string): ModelName | undefined => models.get(collection)
