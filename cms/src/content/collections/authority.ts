import { contentCollection } from './content-collection.ts'

export const authorities = contentCollection({
  model: 'authority',
  group: 'group.directory',
  columns: ['name', 'shortName', 'validTo', '_status'],
  sidebar: ['validFrom', 'validTo', 'replacedBy'],
  tabs: { 'tab.contact': ['websites', 'channels'] },
})
