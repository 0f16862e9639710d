/** The models of the site, in schema.org's or the Finnish Service Catalogue's terms where they have one. */
export const MODEL_NAMES = [
  'guide',
  'office',
  'event',
  'service',
  'topic',
  'term',
  'authority',
  'municipality',
  'network',
  'announcement',
  'page',
  'media',
] as const

export type ModelName = (typeof MODEL_NAMES)[number]
