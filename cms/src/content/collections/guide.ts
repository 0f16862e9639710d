import { contentCollection } from './content-collection.ts'

export const guides = contentCollection({
  model: 'guide',
  group: 'group.content',
  columns: ['title', 'kind', 'topics', 'sourceLanguage', '_status', 'updatedAt'],
  sidebar: ['topics', 'audiences'],
  tabs: {
    'tab.contact': ['authorities', 'channels', 'services', 'related'],
    'tab.sources': ['sources', 'reviewedBy', 'reviewedOn', 'reviewIntervalMonths'],
    'tab.municipalities': ['municipalities', 'additions'],
  },
  rows: [['reviewedBy', 'reviewedOn', 'reviewIntervalMonths']],
})
