import { contentCollection } from './content-collection.ts'

export const networks = contentCollection({
  model: 'network',
  group: 'group.directory',
  columns: ['name', 'municipalities', '_status'],
})
