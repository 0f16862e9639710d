import { contentCollection } from './content-collection.ts'

export const services = contentCollection({
  model: 'service',
  group: 'group.content',
  columns: ['name', 'audiences', '_status', 'updatedAt'],
  sidebar: ['audiences'],
  tabs: { 'tab.contact': ['channels', 'offices', 'guides'] },
})
