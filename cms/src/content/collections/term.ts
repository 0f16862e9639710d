import { contentCollection } from './content-collection.ts'

export const terms = contentCollection({
  model: 'term',
  group: 'group.content',
  columns: ['term', 'abbreviation', 'equivalent', '_status'],
  sidebar: ['abbreviation'],
})
