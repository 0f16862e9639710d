import { contentCollection } from './content-collection.ts'

export const municipalities = contentCollection({
  model: 'municipality',
  group: 'group.directory',
  columns: ['name', 'code', 'network', '_status'],
  sidebar: ['network'],
  rows: [['name', 'nameSwedish', 'code']],
})
