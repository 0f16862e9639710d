import { contentCollection } from './content-collection.ts'

export const pages = contentCollection({
  model: 'page',
  group: 'group.content',
  columns: ['title', 'kind', 'reviewedOn', '_status', 'updatedAt'],
  sidebar: ['kind', 'reviewedOn'],
})
