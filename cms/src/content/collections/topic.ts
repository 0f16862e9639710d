import { contentCollection } from './content-collection.ts'

export const topics = contentCollection({
  model: 'topic',
  group: 'group.directory',
  columns: ['title', 'icon', 'order', '_status'],
  sidebar: ['icon', 'order'],
})
